import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { CHANGE_EMITS } from '../products/change-product.ts'
import { Product, variantFields } from '../products/shapes.ts'
import { viewOf } from '../products/view.ts'
import { changeVariants, VARIANT_FAILS } from './change-variants.ts'

const { id: _, ...fields } = variantFields

/** Adds a variant to a product, with its prices and first stock (CAT-47). */
export const addVariant = operation('variant.add', {
  access: permission('product.update'),
  input: Type.Object({ id: Id, ...fields, ...versionInput }, { additionalProperties: false }),
  output: Product,
  fails: VARIANT_FAILS,
  emits: CHANGE_EMITS,
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, version, ...variant }) =>
    ctx.tx(async (tx) =>
      viewOf(
        ctx,
        await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
          const own = variant.options.map((option) => option.attribute)
          // A product that had one variant without options is one of several from now on: it needs the same attributes first.
          return { options: options.length > 0 ? options : own, variants: [...variants, variant] }
        }),
      ),
    ),
})
