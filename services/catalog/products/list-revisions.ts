import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Who changed a product, when and how, newest first (CAT-16). */
export const listRevisions = operation('product.list_revisions', {
  access: permission('product.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({ id: Id, number: Type.Integer(), type: Type.String(), actor_name: Type.String(), created_at: Type.String() }),
    ),
  }),
  async run(ctx, input) {
    const found = await store.listRevisions(ctx.db, input.id)
    return { data: found.map(({ actor, at, ...row }) => ({ ...row, actor_name: actor.name, created_at: at })) }
  },
})
