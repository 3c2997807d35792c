import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Method } from './shapes.ts'
import { listMethodRows } from './store.ts'
import { branchShop } from './terms.ts'
import { viewMethod } from './view.ts'

/** All ways to pay of a branch in their order, published or not (PAY-01). */
export const listMethods = operation('payment_method.list', {
  access: permission('payment_method.manage'),
  input: Type.Object({ branch_id: Type.Optional(Id) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Method) }),
  fails: ['branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const shop = await branchShop(ctx, input.branch_id)
    const found = await listMethodRows(ctx.db, shop.branch.id)
    return { data: found.map((row) => viewMethod(ctx, shop, row)) }
  },
})
