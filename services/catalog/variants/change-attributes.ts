import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { CHANGE_EMITS } from '../products/change-product.ts'
import { Product } from '../products/shapes.ts'
import { viewOf } from '../products/view.ts'
import { changeVariants, VARIANT_FAILS } from './change-variants.ts'

const Code = Type.String({ minLength: 1, maxLength: 40 })

/** Lets a product's variants differ by one more attribute; every variant says its value, and no two may be the same then (CAT-47). */
export const addAttribute = operation('variant.add_attribute', {
  access: permission('product.update'),
  input: Type.Object(
    {
      id: Id,
      code: Code,
      values: Type.Array(
        Type.Object({ variant_id: Id, value: Type.String({ maxLength: 60 }) }, { additionalProperties: false }),
        {
          minItems: 1,
          maxItems: 2_000,
        },
      ),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Product,
  fails: [...VARIANT_FAILS, 'attribute_used', 'value_needed'],
  emits: CHANGE_EMITS,
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, code, values, version }) =>
    ctx.tx(async (tx) =>
      viewOf(
        ctx,
        await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
          if (options.includes(code))
            throw new AppError(
              'conflict',
              'attribute_used',
              `The variants differ by ${code} already; change a variant's value instead.`,
            )
          const given = new Map(values.map((entry) => [entry.variant_id, entry.value]))
          const unknown = values.find((entry) => !variants.some((variant) => variant.id === entry.variant_id))
          if (unknown) throw new AppError('not_found', 'variant_not_found', `This product has no variant ${unknown.variant_id}.`)
          const changed = variants.map((variant) => {
            const value = given.get(variant.id ?? '')
            if (value === undefined)
              throw invalidField(
                '/values',
                'value_needed',
                `Say the ${code} of ${variant.sku ?? variant.id}; every variant needs one.`,
              )
            return { ...variant, options: [...variant.options, { attribute: code, value }] }
          })
          return { options: [...options, code], variants: changed }
        }),
      ),
    ),
})

/** Lets a product's variants differ by one attribute less; refused when two would be the same then (CAT-47). */
export const removeAttribute = operation('variant.remove_attribute', {
  access: permission('product.update'),
  input: Type.Object({ id: Id, code: Code, ...versionInput }, { additionalProperties: false }),
  output: Product,
  fails: [...VARIANT_FAILS, 'attribute_unused'],
  emits: CHANGE_EMITS,
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, code, version }) =>
    ctx.tx(async (tx) =>
      viewOf(
        ctx,
        await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
          if (!options.includes(code))
            throw new AppError(
              'conflict',
              'attribute_unused',
              `The variants do not differ by ${code}; they do by ${options.join(', ') || 'nothing'}.`,
            )
          return {
            options: options.filter((option) => option !== code),
            variants: variants.map((variant) => ({
              ...variant,
              options: variant.options.filter((option) => option.attribute !== code),
            })),
          }
        }),
      ),
    ),
})
