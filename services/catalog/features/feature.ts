import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'

/** What a feature's values are: words in each language, a number with a unit, yes or no, or some of the values it knows. */
export const KINDS = ['text', 'number', 'flag', 'choice'] as const

/** Names a feature, an attribute or a group in addresses and files. */
export const Code = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' })

const words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

/** One of the values that a choice knows. */
export const FeatureValue = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 60, pattern: '^\\S(.*\\S)?$' }),
    translations: Translated(Type.Object({ label: words(120) }, { additionalProperties: false })),
    retired: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

/** What staff may say of a feature that exists. */
export const featureFields = {
  translations: Translated(
    Type.Object({ name: words(80), unit: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false }),
  ),
  group: Type.Optional(Nullable(Code)),
  filterable: Type.Optional(Type.Boolean()),
  values: Type.Optional(Type.Array(FeatureValue, { maxItems: 500 })),
}

/** A feature as staff see it. */
export const Feature = Type.Object({
  id: Id,
  code: Type.String(),
  kind: OneOf(KINDS),
  translations: Translated(Type.Object({ name: Type.String(), unit: Type.Optional(Type.String()) })),
  group: Nullable(Type.String()),
  filterable: Type.Boolean(),
  values: Type.Array(
    Type.Object({
      code: Type.String(),
      translations: Translated(Type.Object({ label: Type.String() })),
      retired: Type.Boolean(),
    }),
  ),
  version: Type.Integer(),
})
export type Feature = Static<typeof Feature>

/** A group under which features are shown. */
export const FeatureGroup = Type.Object(
  { code: Code, translations: Translated(Type.Object({ name: words(80) }, { additionalProperties: false })) },
  { additionalProperties: false },
)

/** What a product has of a feature; which of the four it is, the feature's kind says. */
export const ProductFeature = Type.Object(
  {
    feature: Code,
    text: Type.Optional(Translated(words(500))),
    number: Type.Optional(Type.Number({ minimum: -1e12, maximum: 1e12 })),
    flag: Type.Optional(Type.Boolean()),
    choices: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 50 })),
  },
  { additionalProperties: false },
)
export type ProductFeature = Static<typeof ProductFeature>

/** Refuses what a feature of its kind cannot have. */
export function checkFeature(kind: Feature['kind'], said: { filterable?: boolean; values?: readonly { code: string }[] }): void {
  if (kind === 'text' && said.filterable)
    throw invalidField(
      '/filterable',
      'not_filterable',
      'Words differ from product to product; make it a choice, a number or a yes/no to filter by it.',
    )
  if (kind !== 'choice' && said.values?.length) throw invalidField('/values', 'no_values', 'Only a choice has values of its own.')
  if (kind === 'choice' && said.values?.length === 0)
    throw invalidField('/values', 'values_needed', 'A choice needs at least one value.')
  const codes = said.values?.map((value) => value.code) ?? []
  const twice = codes.findIndex((code, at) => codes.indexOf(code) < at)
  if (twice >= 0) throw invalidField(`/values/${twice}/code`, 'duplicate_value', `There are two values ${codes[twice]}.`)
}

/** 404: no such feature. */
export function noFeature(): AppError {
  return new AppError('not_found', 'feature_not_found', 'There is no such feature.')
}
