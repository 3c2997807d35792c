import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** A change of a product: who made it, when, what it was. */
export const Revision = Type.Object({
  id: Id,
  number: Type.Integer(),
  type: Type.String(),
  actor_name: Type.String(),
  created_at: Type.String(),
})

/** Who changed a product, when and how, newest first (CAT-16). */
export const listRevisions = operation('product.list_revisions', {
  access: permission('product.view'),
  input: Type.Object({ ...pageInput, id: Id }, { additionalProperties: false }),
  output: listOutput(Revision),
  async run(ctx, input) {
    const page = pageOf(input)
    const found = await store.listRevisions(ctx.db, input.id, page.window)
    return { data: found.map(({ total: _, ...row }) => revisionView(row)), meta: page.meta(found[0]?.total ?? 0) }
  },
})

/** A revision as the API shows it, without its content. */
export function revisionView({ id, number, type, actor, at }: store.RevisionRow) {
  return { id, number, type, actor_name: actor.name, created_at: at }
}
