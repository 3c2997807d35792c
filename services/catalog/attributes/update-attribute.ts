import Type from 'typebox'
import { Nullable, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { checkNamed } from '../features/create-feature.ts'
import { Code, FeatureValue } from '../features/feature.ts'
import { named, valueInUse } from '../features/update-feature.ts'
import { Attribute } from './list-attributes.ts'
import * as store from './store.ts'

const Name = Type.Object({ name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }) }, { additionalProperties: false })
const Value = Type.Object(
  { ...FeatureValue.properties, swatch: Type.Optional(Nullable(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }))) },
  { additionalProperties: false },
)

/** Changes an attribute: its names, its values in their order; a value that variants have can retire, not go (CAT-03). */
export const updateAttribute = operation('attribute.update', {
  access: permission('attribute.manage'),
  input: Type.Object(
    {
      code: Code,
      version: Type.Integer(),
      translations: Translated(Name),
      values: Type.Array(Value, { minItems: 1, maxItems: 500 }),
    },
    { additionalProperties: false },
  ),
  output: Attribute,
  fails: ['attribute_not_found', 'stale_version', 'value_in_use', 'duplicate_value', 'name_needed'],
  emits: ['attribute.changed'],
  audited: true,
  run: (ctx, { code, version, translations, values }) => {
    checkNamed(translations)
    const codes = values.map((value) => value.code)
    const twice = codes.findIndex((value, at) => codes.indexOf(value) < at)
    if (twice >= 0) throw invalidField(`/values/${twice}/code`, 'duplicate_value', `There are two values ${codes[twice]}.`)
    return ctx.tx(async (tx) => {
      const before = await store.lockAttribute(tx, code)
      if (!before) throw noAttribute()
      checkVersion(version, before.version)
      const gone = before.values.map((value) => value.code).filter((value) => !codes.includes(value))
      const users = gone.length > 0 ? await store.usersOf(tx, code, gone) : []
      if (users.length > 0) throw valueInUse(gone, users)
      await store.saveAttribute(tx, code, translations, values)
      await appendEvents(tx, [ctx.event('attribute.changed', code, { code, change: 'updated' })])
      return (await store.lockAttribute(tx, code)) as store.AttributeRow
    })
  },
})

/** Removes an attribute by which no variant differs. */
export const deleteAttribute = operation('attribute.delete', {
  access: permission('attribute.manage'),
  input: Type.Object({ code: Code, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['attribute_not_found', 'attribute_in_use', 'stale_version'],
  emits: ['attribute.changed'],
  audited: true,
  run: (ctx, { code, version }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockAttribute(tx, code)
      if (!before) throw noAttribute()
      checkVersion(version, before.version)
      const users = await store.usersOf(tx, code)
      if (users.length > 0)
        throw new AppError(
          'conflict',
          'attribute_in_use',
          `Variants differ by this attribute (${named(users)}); take it off their products first.`,
          { products: users },
        )
      await store.removeAttribute(tx, code)
      await appendEvents(tx, [ctx.event('attribute.changed', code, { code, change: 'deleted' })])
      return null
    }),
})

/** Puts attributes in the order in which filters and editors show them. */
export const arrangeAttributes = operation('attribute.arrange', {
  access: permission('attribute.manage'),
  input: Type.Object({ codes: Type.Array(Code, { minItems: 1, maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Attribute) }),
  emits: ['attribute.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { codes }) =>
    ctx.tx(async (tx) => {
      await store.arrangeAttributes(tx, codes)
      await appendEvents(tx, [ctx.event('attribute.changed', codes[0] ?? '', { code: codes[0] ?? '', change: 'arranged' })])
      return { data: await store.listAttributes(tx) }
    }),
})

function noAttribute(): AppError {
  return new AppError('not_found', 'attribute_not_found', 'There is no such attribute.')
}
