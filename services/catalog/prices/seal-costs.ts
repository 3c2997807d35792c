import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { keyIdOf, seal, unseal } from '#platform/seal.ts'
import { costKeys } from '../products/view.ts'

const AT_ONCE = 500
const DAY_MS = 86_400_000

/**
 * Seals costs anew that were sealed with an earlier key, so that it can be thrown away, and drops kept answers after their
 * day: those of earlier versions show costs (SEC-04).
 */
export async function sealCosts(ctx: Context): Promise<void> {
  const { costKey } = ctx.runtime.config.secrets
  const keys = costKeys(ctx)
  await sql`delete from idempotency where created_at < ${new Date(ctx.now() - DAY_MS)}`.execute(ctx.db)
  let after = ''
  for (;;) {
    const found = await ctx.rows(
      sql<{
        cost: string
      }>`select cost from price where cost > ${after} and not starts_with(cost, ${`${keyIdOf(costKey)}.`}) order by cost limit ${AT_ONCE}`,
    )
    after = found.at(-1)?.cost ?? ''
    const anew = found.flatMap(({ cost }) => {
      const text = unseal(keys, cost)
      return text === undefined ? [] : [{ old: cost, cost: seal(costKey, text) }]
    })
    // A cost that was changed meanwhile is not the one that was read, and stays.
    await sql`update price p set cost = n.cost from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as n(old text, cost text) where p.cost = n.old`.execute(
      ctx.db,
    )
    if (found.length < AT_ONCE) return
  }
}
