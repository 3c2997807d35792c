import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'quantity'], '-created_at')

/** The inventory ledger of a product, newest line first. */
export const listMovements = operation('inventory.list_movements', {
  access: permission('product.view'),
  input: Type.Object({ ...list.input, id: Id, variant_id: Type.Optional(Id) }, { additionalProperties: false }),
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
      created_at: Time,
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    // Lines are numbered as they are written.
    const line = { by: sql`id`, type: 'bigint' } as const
    const page = list.page(input, { created_at: line, quantity: { by: sql`quantity`, type: 'int' } }, line)
    const branchId = (await shopOf(ctx)).branch.id
    const filter = { productId: input.id, branchId, variantId: input.variant_id ?? null }
    return page.answer(await store.listMovements(ctx.db, filter, page), ({ id, actor, at, ...row }) => ({
      ...row,
      id: id.toString(),
      actor_name: actor.name,
      created_at: at,
    }))
  },
})
