import { sql } from 'kysely'
import { first, rows, type Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { refreshDocuments } from '../documents/refresh-documents.ts'

const AT_ONCE = 200

/** Has the pages of everything a discount is on, or was on, follow its change; called in the transaction of the change. */
export async function beginWalk(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update discount d set walk = walk + 1, walk_after = null, walk_done = 0, walking = true,
    walk_total = (select count(*) from discounted_products(d.id)) where d.id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Takes the first steps at once, so that a small discount shows within moments; the rest is a job's work. */
export async function followDiscounts(ctx: Context, events: StoredEvent[]): Promise<void> {
  for (const id of new Set(events.map((event) => event.aggregate_id))) {
    if (await walkOn(ctx, id))
      await addJob(
        ctx.db,
        'catalog.walkDiscount',
        { id },
        { key: `catalog.walkDiscount ${id}`, queue: `discount ${id}`, priority: -10 },
      )
  }
}

/** Walks to the end, from where it was left: a crash repeats at most one step. */
export async function walkDiscount(ctx: Context, id: string): Promise<void> {
  while (await walkOn(ctx, id));
}

// One step: the pages of the next products. False when there are none left.
async function walkOn(ctx: Context, id: string): Promise<boolean> {
  const state = await first(
    ctx.db,
    sql<{
      walk: number
      walk_after: string | null
      walking: boolean
    }>`select walk, walk_after, walking from discount where id = ${id}`,
  )
  if (!state?.walking) return false
  const next = await nextProducts(ctx, id, state.walk_after)
  if (next.length > 0) await refreshDocuments(ctx, next)
  // A discount that changed meanwhile has begun a new walk: its place is not touched.
  const mine = sql`id = ${id} and walk = ${state.walk} and walk_after is not distinct from ${state.walk_after}::uuid`
  if (next.length === AT_ONCE) {
    await sql`update discount set walk_after = ${next.at(-1)}::uuid, walk_done = walk_done + ${next.length} where ${mine}`.execute(
      ctx.db,
    )
    return true
  }
  return ctx.tx(async (tx) => {
    const ended = await first(
      tx,
      sql<{
        id: string
      }>`update discount set walking = false, walk_done = walk_total, walk_after = null where ${mine} returning id`,
    )
    if (!ended) return true
    await sql`delete from discount_product where discount_id = ${id} and removed`.execute(tx)
    await sql`delete from discount_category where discount_id = ${id} and removed`.execute(tx)
    return false
  })
}

async function nextProducts(ctx: Context, id: string, after: string | null): Promise<string[]> {
  const beyond = (column: ReturnType<typeof sql>) => sql`(${after}::uuid is null or ${column} > ${after}::uuid)`
  const found = await rows(
    ctx.db,
    sql<{ product_id: string }>`
      select product_id from (
        (select dp.product_id from discount_product dp where dp.discount_id = ${id} and ${beyond(sql`dp.product_id`)} order by dp.product_id limit ${AT_ONCE})
        union
        (select pc.product_id from product_category pc where pc.category_id in (
            select c.id from category c join discount_category dc on dc.category_id = any(c.path) where dc.discount_id = ${id}) and ${beyond(sql`pc.product_id`)}
          order by pc.product_id limit ${AT_ONCE})
      ) both_ways order by product_id limit ${AT_ONCE}`,
  )
  return found.map((row) => row.product_id)
}
