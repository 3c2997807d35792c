import type { Runtime } from '#platform/runtime.ts'

/** The address by which a shop that nobody owns is taken over; undefined where somebody owns it, or accounts are kept elsewhere. */
export async function inviteOwner(runtime: Runtime, isFresh = false): Promise<string | undefined> {
  for (const service of runtime.local) {
    const path = await service.invite?.(runtime.systemContext(service.name), isFresh)
    if (path) return runtime.config.publicUrl + path
  }
  return undefined
}
