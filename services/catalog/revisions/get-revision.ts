import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { openCost } from '../products/cost.ts'
import type { CostReader } from '../products/input-of.ts'
import { costKeys } from '../products/view.ts'
import { documentOf } from './document.ts'
import { Revision, revisionView } from './list-revisions.ts'
import * as store from './store.ts'

/** A product as it was after a change, field by field (CAT-16). */
export const getRevision = operation('product.get_revision', {
  access: permission('product.view'),
  input: Type.Object({ id: Id, number: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }, { additionalProperties: false }),
  output: Type.Object({ ...Revision.properties, document: Type.Record(Type.String(), Type.Unknown()) }),
  fails: ['revision_not_found'],
  async run(ctx, input) {
    const row = await getKept(ctx.db, input.id, input.number)
    return { ...revisionView(row), document: documentOf(row.snapshot, costReader(ctx)) }
  },
})

/** A kept state of a product; 404 when there is none with the number. */
export async function getKept(db: Db | Tx, id: string, number: number) {
  const row = await store.findRevision(db, id, number)
  if (!row) throw new AppError('not_found', 'revision_not_found', 'This product has no such revision.')
  return row
}

/** Reads costs for those who may see them. */
export function costReader(ctx: Context): CostReader | undefined {
  if (!ctx.actor.permissions.has('product.view_cost')) return undefined
  return (text) => openCost(costKeys(ctx), text)
}
