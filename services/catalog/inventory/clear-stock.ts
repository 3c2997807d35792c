import { sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'

interface Cleared {
  variant_id: string
  branch_id: string
  on_hand: number
  available: number
}

/** Takes what is left of a product out of every branch, save what is promised to orders, each with its line in the ledger (CAT-18). */
export async function clearStock(ctx: Context, tx: Tx, productId: string, reason: string): Promise<void> {
  const cleared = await rows(
    tx,
    sql<Cleared>`
      with held as (
        select variant_id, branch_id, on_hand, reserved from inventory where product_id = ${productId}
        order by variant_id, branch_id for update
      ), left_over as (
        update inventory i set on_hand = held.reserved from held
        where i.variant_id = held.variant_id and i.branch_id = held.branch_id and held.on_hand > held.reserved
        returning i.variant_id, i.branch_id, held.on_hand as before, i.on_hand as after, i.reserved
      ), noted as (
        insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, actor)
        select variant_id, branch_id, ${productId}::uuid, 'discontinue', after - before, before, after, ${reason}, ${JSON.stringify(actorSummary(ctx.actor))}::jsonb from left_over
      )
      select variant_id, branch_id, after as on_hand, after - reserved as available from left_over order by variant_id, branch_id`,
  )
  const events = cleared.map((row) => ctx.event('inventory.updated', productId, { product_id: productId, ...row }, row.branch_id))
  await appendEvents(tx, events)
}
