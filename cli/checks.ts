import { sql } from 'kysely'
import type { Runtime } from '#platform/runtime.ts'
import { SetupError } from '#platform/setup-error.ts'

/**
 * Refuses to start without what the shop cannot do without, in one line that says what to do (SET-04). Before a shop that was
 * used is prepared, so that what it lost is not quietly replaced; one that is fresh is given all of it first.
 */
export async function refuseBroken(runtime: Runtime, when: 'before' | 'prepared'): Promise<void> {
  for (const service of runtime.local) {
    if (!service.checks) continue
    const ctx = runtime.systemContext(service.name)
    if (when === 'before' && !(await ctx.first(sql`select from event limit 1`))) continue
    for (const { code, problem } of service.checks) {
      const found = await problem(ctx)
      if (found) throw new SetupError(code, found)
    }
  }
}
