import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { DiscountTerms } from './terms.ts'

/** Has a discount begin and end at its moments; the schedule of each minute finds what a lost job would miss. */
export async function plan(tx: Tx, { starts_at, ends_at }: DiscountTerms, runs: boolean): Promise<void> {
  for (const at of [runs ? null : starts_at, ends_at])
    if (at) await addJob(tx, 'catalog.applyDue', {}, { runAt: at, key: `catalog.applyDue ${at.toISOString()}`, priority: -10 })
}
