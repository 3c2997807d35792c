import Type from 'typebox'
import { Id, Nullable, Translated } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** An attribute with its values. */
export const Attribute = Type.Object({
  id: Id,
  code: Type.String(),
  translations: Translated(Type.Object({ name: Type.String() })),
  values: Type.Array(
    Type.Object({
      code: Type.String(),
      translations: Translated(Type.Object({ label: Type.String() })),
      swatch: Nullable(Type.String()),
      retired: Type.Boolean(),
    }),
  ),
  version: Type.Integer(),
})

/** All attributes by which variants may differ. */
export const listAttributes = operation('attribute.list', {
  access: permission('product.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Attribute) }),
  run: async (ctx) => ({ data: await store.listAttributes(ctx.db) }),
})
