import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import * as store from './store.ts'

/** The inventory ledger of a product, newest line first. */
export const listMovements = operation('inventory.list_movements', {
  access: permission('product.view'),
  input: Type.Object({ ...pageInput, id: Id, variant_id: Type.Optional(Id) }, { additionalProperties: false }),
  output: listOutput(
    Type.Object({
      id: Type.String(),
      variant_id: Id,
      type: Type.String(),
      quantity: Type.Integer(),
      before: Type.Integer(),
      after: Type.Integer(),
      reason: Type.String(),
      reference: Type.String(),
      actor_name: Type.String(),
      created_at: Type.String(),
    }),
  ),
  async run(ctx, input) {
    const page = pageOf(input)
    const branchId = (await shopOf(ctx)).branch.id
    const found = await store.listMovements(ctx.db, {
      productId: input.id,
      branchId,
      variantId: input.variant_id ?? null,
      ...page.window,
    })
    return {
      data: found.map(({ id, actor, at, total: _, ...line }) => ({
        ...line,
        id: id.toString(),
        actor_name: actor.name,
        created_at: at,
      })),
      meta: page.meta(found[0]?.total ?? 0),
    }
  },
})
