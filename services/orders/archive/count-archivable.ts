import Type from 'typebox'
import { Instant } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** How many ended orders that were placed before a time could be archived now, in the branches that the caller works for (ORD-07). */
export const countArchivable = operation('order.count_archivable', {
  access: permission('order.archive'),
  input: Type.Object({ before: Instant }, { additionalProperties: false }),
  output: Type.Object({ count: Type.Integer() }),
  async run(ctx, { before }) {
    return { count: await store.countLeft(ctx.db, { before, branches: ctx.actor.branches }) }
  },
})
