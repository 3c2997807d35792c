import { ConfigProvider } from 'antd'

/**
 * Whether what stands around is read only: somebody else edits the record, or this person may not. A field with a condition of
 * its own has to ask, since what it says of itself outweighs what stands around it.
 */
export function useClosed(): boolean {
  return ConfigProvider.useConfig().componentDisabled ?? false
}
