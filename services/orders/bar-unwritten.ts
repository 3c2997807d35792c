import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/**
 * Makes sure that orders which are not written yet never will be, and says which of the named ones these are: only then may
 * their carts be given back. A server that stood still between taking a cart and writing its order finds it barred (ORD-02).
 */
export const barUnwritten = operation('order.bar_unwritten', {
  access: internal,
  input: Type.Object({ order_ids: Type.Array(Id, { maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ order_ids: Type.Array(Id) }),
  run: (ctx, input) => ctx.tx(async (tx) => ({ order_ids: await bar(tx, input.order_ids) })),
})

async function bar(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const list = [...ids]
  // Waits for orders that are just being written, and holds up others for the moment that it takes: whoever writes one after it sees it barred.
  await sql`set local lock_timeout = '2s'`.execute(tx)
  await sql`lock table orders in share row exclusive mode`.execute(tx)
  const barred = await rows(
    tx,
    sql<{ id: string }>`
      with missing as (
        select asked.id from unnest(${list}::uuid[]) asked(id)
        where not exists (select from orders o where o.id = asked.id) and not exists (select from archived_order a where a.id = asked.id)
      ), kept as (insert into barred_order (id) select id from missing on conflict do nothing)
      select id from missing`,
  )
  return barred.map((row) => row.id)
}
