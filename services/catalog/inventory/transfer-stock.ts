import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkBranches } from '../listings/set-listings.ts'
import { InventoryItem, itemOf, variantOf } from './item.ts'
import { transferStock as move } from './moves.ts'
import * as store from './store.ts'

/** Moves pieces of a variant from one branch to another, never more than are there and not promised (CAT-48). */
export const transferStock = operation('inventory.transfer', {
  access: permission('inventory.transfer'),
  input: Type.Object(
    {
      id: Id,
      variant_id: Type.Optional(Id),
      from_branch_id: Id,
      to_branch_id: Id,
      quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
      reference: Type.Optional(Type.String({ maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ reference: Type.String(), data: Type.Array(InventoryItem) }),
  fails: ['variant_not_found', 'variant_needed', 'branch_not_found', 'other_branch', 'same_branch', 'insufficient_stock'],
  emits: ['inventory.updated'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    const { id, from_branch_id: from, to_branch_id: to, quantity } = input
    if (from === to) throw invalidField('/to_branch_id', 'same_branch', 'Choose another branch to move the pieces to.')
    await checkBranches(ctx, [from], '/from_branch_id')
    await checkBranches(ctx, [to], '/to_branch_id')
    const variantId = await variantOf(ctx, id, input.variant_id)
    const reference = input.reference || `T-${newId().slice(-12)}`
    const [sent, received] = [from, to].map((branch) =>
      ctx.event(
        'inventory.updated',
        id,
        { product_id: id, variant_id: variantId, branch_id: branch, on_hand: 0, available: 0 },
        branch,
      ),
    ) as [ReturnType<typeof ctx.event>, ReturnType<typeof ctx.event>]
    return ctx.tx(async (tx) => {
      const made = await move(tx, {
        productId: id,
        variantId,
        from,
        to,
        quantity,
        reason: input.reason ?? '',
        reference,
        sent,
        received,
      })
      if (made.outcome === 'unknown') throw new AppError('not_found', 'variant_not_found', 'This product has no such variant.')
      if (made.outcome === 'short')
        throw new AppError(
          'conflict',
          'insufficient_stock',
          `${made.free} pieces there are free to go, ${quantity} are wanted. Move fewer; what is promised to orders stays.`,
          { available: made.free },
        )
      ctx.after(tx, [sent, received])
      return { reference, data: (await store.listItems(tx, variantId, [from, to])).map(itemOf) }
    })
  },
})
