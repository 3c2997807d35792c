import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { visibleOrder } from '../visible-order.ts'

/** Who may deliver an order. */
export const listCouriers = operation('order.list_couriers', {
  access: permission('order.assign_delivery'),
  input: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Type.Object({ id: Id, name: Type.String(), email: Type.String() })) }),
  fails: ['order_not_found'],
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id)
    const { users } = await ctx.call('identity.listHolders', { permission: 'order.deliver', branch_id: order.branch_id })
    return { data: users.map(({ id, name, email }) => ({ id, name, email })).sort((a, b) => a.name.localeCompare(b.name)) }
  },
})
