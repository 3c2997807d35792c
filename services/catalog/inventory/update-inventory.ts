import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { branchOf, InventoryItem, itemOf, variantOf } from './item.ts'
import { changeStock } from './moves.ts'
import * as store from './store.ts'

const Pieces = Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 })

/** Sets or changes what is physically there of a variant at a branch, with the reason in the ledger (CAT-40). */
export const updateInventory = operation('inventory.update', {
  access: permission('inventory.update'),
  input: Type.Object(
    {
      id: Id,
      variant_id: Type.Optional(Id),
      branch_id: Type.Optional(Id),
      quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
      delta: Type.Optional(Pieces),
      type: Type.Optional(OneOf(['restock', 'adjustment', 'return'])),
      reason: Type.String({ minLength: 1, maxLength: 300 }),
      reference: Type.Optional(Type.String({ maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(InventoryItem) }),
  fails: [
    'variant_not_found',
    'variant_needed',
    'branch_not_found',
    'other_branch',
    'quantity_or_delta',
    'out_of_range',
    'wrong_type',
    'stock_reserved',
  ],
  emits: ['inventory.updated'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    if ((input.quantity === undefined) === (input.delta === undefined))
      throw invalidField('/quantity', 'quantity_or_delta', 'Give either quantity (what is there) or delta (what came or went).')
    const branchId = await branchOf(ctx, input.branch_id)
    const change = {
      productId: input.id,
      variantId: await variantOf(ctx, input.id, input.variant_id),
      branchId,
      quantity: input.quantity ?? null,
      delta: input.delta ?? null,
      type: input.type ?? null,
      reason: input.reason,
      reference: input.reference ?? '',
    }
    const payload = { product_id: input.id, variant_id: change.variantId, branch_id: branchId, on_hand: 0, available: 0 }
    // The statement that makes the change writes its figures into the event.
    const event = ctx.event('inventory.updated', input.id, payload, branchId)
    return ctx.tx(async (tx) => {
      const made = await changeStock(tx, change, event)
      if (made.outcome !== 'done') throw refusalOf(made, input.quantity ?? made.was + (input.delta ?? 0))
      ctx.after(tx, [event])
      return { data: (await store.listInventory(tx, input.id, branchId)).map(itemOf) }
    })
  },
})

function refusalOf(made: Awaited<ReturnType<typeof changeStock>>, wanted: number): AppError {
  switch (made.outcome) {
    case 'out_of_range':
      return invalidField('/delta', 'out_of_range', `There are ${made.was} pieces; the change would leave ${wanted}.`)
    case 'wrong_type':
      return invalidField(
        '/type',
        'wrong_type',
        `There are ${made.was} pieces and ${wanted} would be left; what is restocked or returned adds to them. Call it an adjustment.`,
      )
    case 'stock_reserved':
      return new AppError(
        'conflict',
        'stock_reserved',
        `${made.held} pieces are promised to orders; at least ${made.held - made.may_owe} must stay. Cancel orders first, or allow backorders.`,
        { reserved: made.held, least: made.held - made.may_owe },
      )
    default:
      return new AppError(
        'not_found',
        'variant_not_found',
        'This product has no such variant with stock of its own; a bundle is as many as its parts make.',
      )
  }
}
