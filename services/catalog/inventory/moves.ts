import { sql } from 'kysely'
import { one, type Tx } from '#platform/db/pool.ts'
import type { NewEvent } from '#platform/operation/context.ts'

/** A change of what is there of a variant at a branch: set to `quantity`, or by `delta`. */
export interface Change {
  productId: string
  variantId: string
  branchId: string
  quantity: number | null
  delta: number | null
  type: string | null
  reason: string
  reference: string
}

/** Changes stock in one statement, with its line in the ledger and its event; `outcome` names a refusal. */
export function changeStock(tx: Tx, change: Change, event: NewEvent) {
  const { productId, variantId, branchId, quantity, delta, type, reason, reference } = change
  return one(
    tx,
    sql<{
      outcome: 'done' | 'unknown' | 'out_of_range' | 'wrong_type' | 'stock_reserved'
      was: number
      held: number
      may_owe: number
    }>`
      select outcome, was, held, may_owe from change_stock(${productId}::uuid, ${variantId}::uuid, ${branchId}::uuid, ${quantity}::int, ${delta}::int,
        ${type}::text, ${reason}, ${reference}, ${JSON.stringify(event)}::jsonb)`,
  )
}

/** Moves pieces between branches in one statement, with both lines in the ledger and both events; `outcome` names a refusal. */
export function transferStock(
  tx: Tx,
  move: {
    productId: string
    variantId: string
    from: string
    to: string
    quantity: number
    reason: string
    reference: string
    sent: NewEvent
    received: NewEvent
  },
) {
  return one(
    tx,
    sql<{ outcome: 'done' | 'unknown' | 'short'; free: number }>`
      select outcome, free from transfer_stock(${move.productId}::uuid, ${move.variantId}::uuid, ${move.from}::uuid, ${move.to}::uuid, ${move.quantity}::int,
        ${move.reason}, ${move.reference}, ${JSON.stringify(move.sent)}::jsonb, ${JSON.stringify(move.received)}::jsonb)`,
  )
}
