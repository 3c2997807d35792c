import { useQuery } from '@tanstack/react-query'
import type { Output } from '#sdk'
import { api } from './client.ts'

/** A step of the way to the first sale. */
export type FirstStep = Output<'shop.get_checklist'>['steps'][number]

/** The steps that the signed-in person may take, where somebody may see them. */
export function useChecklist(isAllowed: boolean) {
  return useQuery({
    queryKey: ['checklist'],
    queryFn: ({ signal }) => api('shop.get_checklist', {}, { signal }),
    enabled: isAllowed,
  })
}

/** Takes the steps from everybody's dashboard; the settings bring them back. */
export async function hideChecklist(): Promise<void> {
  await api('settings.update', { key: 'first_steps_shown', value: false })
}
