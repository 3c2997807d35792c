import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Category, viewOf } from './category.ts'
import * as store from './store.ts'

/** All categories with all their languages, parents before children. */
export const listCategories = operation('category.list', {
  access: permission('product.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Category) }),
  run: async (ctx) => ({ data: (await store.listCategories(ctx.db)).map(viewOf) }),
})
