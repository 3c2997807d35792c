import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

const list = declareList(['number'], '-number')

/** A change of a product: who made it, when, what it was. */
export const Revision = Type.Object({
  id: Id,
  number: Type.Integer(),
  type: Type.String(),
  actor_name: Type.String(),
  reason: Nullable(Type.String()),
  created_at: Time,
})

/** Who changed a product, when and how, newest first (CAT-16). */
export const listRevisions = operation('product.list_revisions', {
  access: permission('product.view'),
  input: Type.Object({ ...list.input, id: Id }, { additionalProperties: false }),
  output: listOutput(Revision),
  fails: [...list.fails],
  async run(ctx, input) {
    const number = { by: sql`number`, type: 'int' } as const
    const page = list.page(input, { number }, number)
    return page.answer(await store.listRevisions(ctx.db, input.id, page), revisionView)
  },
})

/** A revision as the API shows it, without its content. */
export function revisionView({ id, number, type, actor, reason, at }: store.RevisionRow) {
  return { id, number, type, actor_name: actor.name, reason, created_at: at }
}
