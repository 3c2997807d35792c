import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { CHANGE_EMITS } from '../products/change-product.ts'
import { Product, variantFields } from '../products/shapes.ts'
import { viewOf } from '../products/view.ts'
import { changeVariants, pick, VARIANT_FAILS } from './change-variants.ts'

const { id: _, inventory: __, ...fields } = variantFields

/** Changes the named facts of a variant and leaves the rest; its stock has operations of its own (CAT-47). */
export const updateVariant = operation('variant.update', {
  access: permission('product.update'),
  input: Type.Object(
    { id: Id, variant_id: Id, ...Type.Partial(Type.Object(fields)).properties, ...versionInput },
    { additionalProperties: false },
  ),
  output: Product,
  fails: VARIANT_FAILS,
  emits: CHANGE_EMITS,
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, variant_id, version, ...given }) =>
    ctx.tx(async (tx) =>
      viewOf(
        ctx,
        await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
          const changed = { ...pick(variants, variant_id), ...given }
          return { options, variants: variants.map((variant) => (variant.id === variant_id ? changed : variant)) }
        }),
      ),
    ),
})

/** Declares `variant.enable` and `variant.disable`: shoppers see a variant, or do not; what is ordered stays ordered. */
export function enableOperation(verb: 'enable' | 'disable') {
  return operation(`variant.${verb}`, {
    access: permission('product.update'),
    input: Type.Object({ id: Id, variant_id: Id, ...versionInput }, { additionalProperties: false }),
    output: Product,
    fails: ['product_not_found', 'variant_not_found', 'stale_version'],
    emits: CHANGE_EMITS,
    idempotent: 'key',
    audited: true,
    locks: locksOn('product'),
    run: (ctx, { id, variant_id, version }) =>
      ctx.tx(async (tx) =>
        viewOf(
          ctx,
          await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
            const changed = { ...pick(variants, variant_id), enabled: verb === 'enable' }
            return { options, variants: variants.map((variant) => (variant.id === variant_id ? changed : variant)) }
          }),
        ),
      ),
  })
}
