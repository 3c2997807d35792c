import type { Context } from '#platform/operation/context.ts'
import * as orders from '../store.ts'
import { settleExchange } from './exchange-return.ts'
import { takeIn } from './receive-return.ts'
import { payBack } from './refund-return.ts'
import * as store from './store.ts'

/** Takes up returns that stand between two steps, after a crash or while another service did not answer. */
export async function recoverReturns(ctx: Context, seconds: number): Promise<void> {
  for (const { id } of await store.listStuckReturns(ctx.db, seconds)) {
    const row = await store.findReturn(ctx.db, id)
    const order = row && (await orders.findOrder(ctx.db, { id: row.order_id }))
    if (!row || !order) continue
    try {
      if (row.status === 'receiving') await takeIn(ctx, order, id)
      else if (row.status === 'refunding') await payBack(ctx, order, id)
      else await settleExchange(ctx, order, id)
    } catch (error) {
      ctx.runtime.log.warn({ err: error, return: row.number }, 'a return could not be taken up yet')
    }
  }
}
