import { ownerOf } from '#contracts/events.ts'
import type { Service } from '../service.ts'

/** Who reads whose log: each service with every service whose events it subscribes to. */
export function consumersOf(services: readonly Service[]): { service: Service; source: string }[] {
  return services.flatMap((service) => {
    const wanted = new Set((service.subscriptions ?? []).flatMap((subscription) => subscription.events.map(ownerOf)))
    return [...wanted].map((source) => ({ service, source }))
  })
}
