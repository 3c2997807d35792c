import Type, { type Static } from 'typebox'
import { Id, MoneyShape, Nullable } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { type Label, listLabels } from './labels.ts'
import { countFacets, type Query } from './store.ts'

/** The group of values that are brands. */
export const BRAND = '@brand'

/** What the name of a group begins with when its values are of a feature. */
export const FEATURE = '.'

/** A value of an option as lists show it. */
export const Value = Type.Object({ value: Type.String(), label: Type.String(), swatch: Nullable(Type.String()) })
const Counted = Type.Array(Type.Object({ ...Value.properties, count: Type.Integer() }))

/** What a list may be narrowed by, with how many products each choice would leave. */
export const Facets = Type.Object({
  price: Nullable(Type.Object({ min: MoneyShape, max: MoneyShape })),
  options: Type.Array(Type.Object({ attribute: Type.String(), name: Type.String(), values: Counted })),
  features: Type.Array(Type.Object({ feature: Type.String(), name: Type.String(), values: Counted })),
  ranges: Type.Array(
    Type.Object({
      feature: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      min: Type.Number(),
      max: Type.Number(),
    }),
  ),
  brands: Type.Array(Type.Object({ slug: Type.String(), name: Type.String(), count: Type.Integer() })),
  categories: Type.Array(Type.Object({ id: Id, count: Type.Integer() })),
})

interface Group {
  attribute: string
  name: string
  position: number
  values: (Static<typeof Value> & { count: number; position: number })[]
}

/** Counts what a list may be narrowed by, under the names of the caller's language and in the shop's order. */
export async function facetsOf(ctx: Context, query: Query): Promise<Static<typeof Facets>> {
  const { price, options, categories, ranges } = await countFacets(ctx.db, query, [...query.options.keys()])
  const counted = options.map(({ option, count }) => {
    const at = option.indexOf(':')
    return { attribute: option.slice(0, at), value: option.slice(at + 1), count }
  })
  const attributes = [...new Set(counted.map((one) => one.attribute)), ...ranges.map((range) => `${FEATURE}${range.feature}`)]
  const labels = new Map(
    (await listLabels(ctx.db, query.locale, counted, attributes)).map((label) => [`${label.attribute}:${label.value}`, label]),
  )
  const groups = groupsOf(counted, labels)
  const brands = groups.find((group) => group.attribute === BRAND)?.values ?? []
  const values = (group: Group) => group.values.map(({ position: _, ...value }) => value)
  return {
    price:
      price?.min == null || price.max == null
        ? null
        : { min: minorToJson(price.min, query.currency), max: minorToJson(price.max, query.currency) },
    options: groups
      .filter(({ attribute }) => attribute !== BRAND && !attribute.startsWith(FEATURE))
      .map((group) => ({ attribute: group.attribute, name: group.name, values: values(group) })),
    features: groups
      .filter(({ attribute }) => attribute.startsWith(FEATURE))
      .map((group) => ({ feature: group.attribute.slice(FEATURE.length), name: group.name, values: values(group) })),
    ranges: ranges
      .map((range) => ({ ...range, known: labels.get(`${FEATURE}${range.feature}:`) }))
      .sort((a, b) => (a.known?.position ?? 0) - (b.known?.position ?? 0))
      .map(({ known, ...range }) => ({ ...range, name: known?.label ?? range.feature, unit: known?.unit ?? '' })),
    brands: brands
      .map(({ value, label, count }) => ({ slug: value, name: label, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, query.locale)),
    categories: categories.map((row) => ({ id: row.category, count: row.count })),
  }
}

function groupsOf(counted: readonly { attribute: string; value: string; count: number }[], labels: Map<string, Label>): Group[] {
  const groups = new Map<string, Group>()
  for (const { attribute, value, count } of counted) {
    const own = labels.get(`${attribute}:`)
    const group = groups.get(attribute) ?? {
      attribute,
      name: own?.label ?? attribute.replace(FEATURE, ''),
      position: own?.position ?? 0,
      values: [],
    }
    const known = labels.get(`${attribute}:${value}`)
    const { label = value, swatch = null, position = 0 } = known ?? {}
    group.values.push({ value, label, swatch, count, position })
    groups.set(attribute, group)
  }
  for (const group of groups.values()) group.values.sort((a, b) => a.position - b.position || a.value.localeCompare(b.value))
  return [...groups.values()].sort((a, b) => a.position - b.position || a.attribute.localeCompare(b.attribute))
}
