import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

const Input = Type.Object({ order_id: Id }, { additionalProperties: false })

/**
 * Makes an order's promise final, once: a sale by which on_hand and reserved fall together, or, where the shop deducts stock
 * on closing, a promise without an end. False when nothing was held any more (CAT-42).
 */
export const confirmStock = operation('stock.confirm', {
  access: internal,
  relaxed: true,
  input: Input,
  output: Type.Object({ confirmed: Type.Boolean() }),
  emits: ['stock.confirmed'],
  run: async (ctx, input) => ({
    confirmed: await confirm(ctx, input.order_id, (await ctx.setting<string>('stock_deducted_on')) === 'confirm'),
  }),
})

/** Sells what an order still has only promised: its goods are with the customer. One that was sold before stays as it is (CAT-42). */
export const deductStock = operation('stock.deduct', {
  access: internal,
  input: Input,
  output: Type.Object({ deducted: Type.Boolean() }),
  emits: ['stock.confirmed'],
  run: async (ctx, input) => ({ deducted: await confirm(ctx, input.order_id, true) }),
})

async function confirm(ctx: Context, orderId: string, deduct: boolean): Promise<boolean> {
  const event = ctx.event('stock.confirmed', orderId, { order_id: orderId, branch_id: orderId, lines: [] })
  const confirmed = await store.confirm(ctx.db, orderId, event, deduct)
  if (confirmed && deduct) ctx.committed([event])
  return confirmed
}
