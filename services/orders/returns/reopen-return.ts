import { parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { orderBusy } from '../edits/edit-order.ts'
import { refundKey } from './return.ts'
import * as store from './store.ts'

/** A return whose refund failed after it was paid back, and what is given or promised for it all the same. */
export interface Unpaid {
  id: string
  given: bigint
}

/** Which return a failed refund was for, if for one, and what else of it was given back. Asks payments: not inside a transaction. */
export async function findUnpaid(ctx: Context, orderId: string, key: string): Promise<Unpaid | undefined> {
  const found = (await store.listOfOrder(ctx.db, orderId)).find(({ id }) => refundKey(id) === key)
  if (!found) return undefined
  const { refunds } = await ctx.call('payments.describePaid', { order_id: orderId })
  const given = refunds
    .filter((refund) => refund.key === key)
    .reduce((sum, { amount }) => sum + parseMoney(amount.amount, amount.currency).minor, 0n)
  return { id: found.id, given }
}

/**
 * Puts a return whose money did not arrive back to where it is paid from; asked again, only what is missing is given. Its order
 * must be locked. One that was paid in the meantime stays as it is.
 */
export async function reopenReturn(tx: Tx, { id, given }: Unpaid): Promise<void> {
  const row = await store.lockReturn(tx, id)
  // Somebody is just paying it; the event comes again.
  if (row?.status === 'refunding') throw orderBusy()
  if (row?.status !== 'refunded' || given >= (row.refund_minor ?? 0n)) return
  await store.changeReturn(tx, id, { status: 'received' })
}
