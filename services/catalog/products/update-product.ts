import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { CHANGE_EMITS, CHANGE_FAILS, changeProduct } from './change-product.ts'
import { Product, productFields } from './shapes.ts'
import { viewOf } from './view.ts'

/** Makes a product what the request says, whole: texts, prices (history kept), variants, pictures (CAT-15). */
export const updateProduct = operation('product.update', {
  access: permission('product.update'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...productFields }, { additionalProperties: false }),
  output: Product,
  fails: CHANGE_FAILS,
  emits: CHANGE_EMITS,
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, version, ...input }) =>
    ctx.tx(async (tx) => viewOf(ctx, await changeProduct(ctx, tx, { id, version, type: 'update', inputFor: () => input }))),
})
