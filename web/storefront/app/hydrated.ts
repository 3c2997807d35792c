import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run on this page; false on the server and where they do not. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
