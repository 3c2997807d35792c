import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, StockState, Time } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { countFacets, type Query, searchEntries, similarEntries } from './store.ts'

const Value = Type.Object({ value: Type.String(), label: Type.String(), swatch: Nullable(Type.String()) })
const Summary = Type.Array(Type.Object({ attribute: Type.String(), name: Type.String(), values: Type.Array(Value) }))

/** A product as lists show it. */
export const Card = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  short_description: Nullable(Type.String()),
  image: Nullable(Media),
  price: MoneyShape,
  price_max: MoneyShape,
  compare_at: Nullable(MoneyShape),
  on_sale: Type.Boolean(),
  stock: StockState,
  default_variant_id: Nullable(Id),
  option_summary: Summary,
  category: Nullable(Type.Object({ id: Id, slug: Type.String(), name: Type.String() })),
  created_at: Time,
})

const Amount = Type.Optional(Type.Number({ minimum: 0 }))
const Input = Type.Object(
  {
    ...pageInput,
    q: Type.Optional(Type.String({ maxLength: 200 })),
    sort: Type.Optional(OneOf(['relevance', 'newest', 'price', '-price', 'name'])),
    facets: Type.Optional(Type.Boolean()),
    filter: Type.Optional(
      Type.Object(
        {
          category: Type.Optional(Id),
          price: Type.Optional(Type.Object({ gte: Amount, lte: Amount }, { additionalProperties: false })),
          in_stock: Type.Optional(Type.Boolean()),
          on_sale: Type.Optional(Type.Boolean()),
          option: Type.Optional(Type.Array(Type.String({ maxLength: 120, pattern: '^[^:]+:.+$' }), { maxItems: 50 })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

const Facets = Type.Object({
  price: Nullable(Type.Object({ min: MoneyShape, max: MoneyShape })),
  options: Type.Array(
    Type.Object({
      attribute: Type.String(),
      name: Type.String(),
      values: Type.Array(Type.Object({ ...Value.properties, count: Type.Integer() })),
    }),
  ),
  categories: Type.Array(Type.Object({ id: Id, count: Type.Integer() })),
})

/** Published products by text, category, price, options and stock; with the counts that filters show when asked. */
export const searchProducts = operation('product.search', {
  access: open,
  input: Input,
  output: Type.Object({
    data: Type.Array(Card),
    meta: Type.Object({
      page: Type.Integer(),
      per_page: Type.Integer(),
      total: Type.Integer(),
      similar: Type.Optional(Type.Boolean()),
    }),
    facets: Type.Optional(Facets),
  }),
  fails: ['unknown_currency', 'invalid_price', 'too_deep'],
  limit: 600,
  cache: { tags: () => ['search', 'shop'] },
  async run(ctx, input) {
    const page = pageOf(input)
    const query = await queryOf(ctx, input, page.window)
    const { cards, total } = await searchEntries(ctx.db, query)
    const similar = total === 0 && query.text.length > 2 ? await similarEntries(ctx.db, query) : []
    const shown = (cards.length > 0 ? cards : similar) as StoredCard[]
    return {
      data: shown.flatMap((card) => cardIn(card, query.currency)),
      meta: { ...page.meta(total), ...(similar.length > 0 ? { similar: true } : {}) },
      ...(input.facets ? { facets: await facetsOf(ctx, query) } : {}),
    }
  },
})

async function queryOf(ctx: Context, input: Static<typeof Input>, window: { limit: number; offset: number }): Promise<Query> {
  const shop = await shopOf(ctx)
  const currency = currencyOf(ctx, shop)
  const { filter = {} } = input
  const minor = (amount: number | undefined, name: string) =>
    amount === undefined ? null : parseMoney(amount, currency, `/filter/price/${name}`).minor
  const options = new Map<string, string[]>()
  for (const option of filter.option ?? []) {
    const at = option.indexOf(':')
    options.set(option.slice(0, at), [...(options.get(option.slice(0, at)) ?? []), option.slice(at + 1)])
  }
  if (window.offset > 10_000)
    throw invalidField('/page', 'too_deep', 'Lists for shoppers end at 10,000 products; narrow the search.')
  return {
    branchId: shop.branch.id,
    locale: shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale,
    currency,
    text: (input.q ?? '').trim(),
    category: filter.category ?? null,
    priceMin: minor(filter.price?.gte, 'gte'),
    priceMax: minor(filter.price?.lte, 'lte'),
    inStock: filter.in_stock ?? false,
    onSale: filter.on_sale ?? false,
    options,
    sort: input.sort ?? 'relevance',
    ...window,
  }
}

type StoredCard = Omit<Static<typeof Card>, 'price' | 'price_max' | 'compare_at' | 'on_sale'> & {
  prices: Record<string, { min: number; max: number; compare_at: number | null }>
}

function cardIn({ prices, ...card }: StoredCard, currency: string): Static<typeof Card>[] {
  const range = prices[currency]
  if (!range) return []
  const money = (amount: number) => ({ amount, currency })
  return [
    {
      ...card,
      price: money(range.min),
      price_max: money(range.max),
      compare_at: range.compare_at === null ? null : money(range.compare_at),
      on_sale: range.compare_at !== null,
    },
  ]
}

async function facetsOf(ctx: Context, query: Query): Promise<Static<typeof Facets>> {
  const { price, options, categories, labels } = await countFacets(ctx.db, query, [...query.options.keys()])
  const names = new Map<string, string>(labels.map((label) => [label.attribute, label.name]))
  const values = new Map<string, Static<typeof Value>>(
    labels.flatMap((label) => label.values.map((value) => [`${label.attribute}:${value.value}`, value] as const)),
  )
  const grouped = new Map<string, Static<typeof Facets>['options'][number]>()
  for (const { option, count } of options) {
    const at = option.indexOf(':')
    const attribute = option.slice(0, at)
    const group = grouped.get(attribute) ?? { attribute, name: names.get(attribute) ?? attribute, values: [] }
    group.values.push({
      ...(values.get(option) ?? { value: option.slice(at + 1), label: option.slice(at + 1), swatch: null }),
      count,
    })
    grouped.set(attribute, group)
  }
  for (const group of grouped.values()) {
    const order = mergedOrder(
      labels.filter((label) => label.attribute === group.attribute).map((label) => label.values.map(({ value }) => value)),
    )
    group.values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  }
  return {
    price:
      price?.min == null || price.max == null
        ? null
        : { min: minorToJson(price.min, query.currency), max: minorToJson(price.max, query.currency) },
    options: [...grouped.values()].sort((a, b) => a.attribute.localeCompare(b.attribute)),
    categories: categories.map((row) => ({ id: row.category, count: row.count })),
  }
}

/** One order for all values, in which those of each list keep theirs: S M L and XS S give XS S M L. */
function mergedOrder(lists: readonly string[][]): string[] {
  const order: string[] = []
  for (const list of lists) {
    let at = 0
    for (const value of list) {
      const known = order.indexOf(value)
      if (known < 0) order.splice(at++, 0, value)
      else at = known + 1
    }
  }
  return order
}
