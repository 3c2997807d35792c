import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Feature, FeatureGroup } from './feature.ts'
import * as store from './store.ts'

/** All features that products may have, and the groups they are shown under, in their order. */
export const listFeatures = operation('feature.list', {
  access: permission('product.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Feature), groups: Type.Array(FeatureGroup) }),
  run: async (ctx) => ({ data: await store.listFeatures(ctx.db), groups: await store.listGroups(ctx.db) }),
})
