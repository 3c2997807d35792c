import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Method } from './shapes.ts'
import { listMethodRows, lockMethods, setOrder } from './store.ts'
import { branchShop } from './terms.ts'
import { viewMethod } from './view.ts'

/** Puts the ways to pay of a branch into the order in which shoppers see them. */
export const reorderMethods = operation('payment_method.reorder', {
  access: permission('payment_method.manage'),
  input: Type.Object(
    { branch_id: Type.Optional(Id), ids: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(Method) }),
  fails: ['branch_not_found', 'other_branch', 'payment_methods_changed'],
  emits: ['payment_method.changed'],
  audited: true,
  async run(ctx, input) {
    const shop = await branchShop(ctx, input.branch_id)
    const branchId = shop.branch.id
    return ctx.tx(async (tx) => {
      const known = (await lockMethods(tx, branchId)).map(({ id }) => id)
      if (known.length !== input.ids.length || !known.every((id) => input.ids.includes(id)))
        throw new AppError(
          'conflict',
          'payment_methods_changed',
          'The payment methods of the branch are others by now; load them again and name each of them once.',
        )
      await setOrder(tx, input.ids)
      const first = input.ids[0] ?? ''
      await appendEvents(tx, [
        ctx.event('payment_method.changed', first, { id: first, branch_id: branchId, code: '', change: 'reordered' }, branchId),
      ])
      return { data: (await listMethodRows(tx, branchId)).map((row) => viewMethod(ctx, shop, row)) }
    })
  },
})
