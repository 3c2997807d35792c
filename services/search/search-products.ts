import Type, { type Static } from 'typebox'
import { ProductCard } from '#contracts/cards.ts'
import { Id, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { favoritesOf, marked } from '#platform/favorites.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { BRAND, Facets, FEATURE, facetsOf } from './facets.ts'
import { type Query, searchEntries, similarEntries } from './store.ts'

const Amount = Type.Optional(Type.Number({ minimum: 0 }))
// `attribute:value`, as often as needed.
const Chosen = Type.Optional(Type.Array(Type.String({ maxLength: 120, pattern: '^[^:]+:.+$' }), { maxItems: 50 }))
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
          option: Chosen,
          feature: Chosen,
          brand: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 50 })),
          tag: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          range: Type.Optional(
            Type.Array(
              Type.String({ maxLength: 120, pattern: '^[a-z][a-z0-9_]*:(-?\\d+(\\.\\d+)?)?\\.\\.(-?\\d+(\\.\\d+)?)?$' }),
              {
                maxItems: 20,
              },
            ),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

/** Published products by text, category, brand, tag, price, options, features (`material:linen`, `height:10..20`) and stock; with the counts that filters show when asked. */
export const searchProducts = operation('product.search', {
  access: open,
  input: Input,
  output: Type.Object({
    data: Type.Array(ProductCard),
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
      data: marked(
        shown.flatMap((card) => cardIn(card, query.currency)),
        await favoritesOf(ctx),
      ),
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
  const choose = (attribute: string, value: string) => options.set(attribute, [...(options.get(attribute) ?? []), value])
  for (const [attribute, value] of (filter.option ?? []).map(halves)) choose(attribute, value)
  for (const [feature, value] of (filter.feature ?? []).map(halves)) choose(`${FEATURE}${feature}`, value)
  for (const slug of filter.brand ?? []) choose(BRAND, slug)
  const number = (text: string | undefined) => (text ? Number(text) : null)
  const ranges = (filter.range ?? []).map(halves).map(([feature, span]) => {
    const [min, max] = span.split('..')
    return [feature, { min: number(min), max: number(max) }] as const
  })
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
    tag: filter.tag ?? null,
    ranges: new Map(ranges),
    sort: input.sort ?? 'relevance',
    ...window,
  }
}

type StoredCard = Omit<ProductCard, 'price' | 'price_max' | 'compare_at' | 'on_sale'> & {
  prices: Record<string, { min: number; max: number; compare_at: number | null }>
}

function cardIn({ prices, brand = null, ...card }: StoredCard, currency: string): ProductCard[] {
  const range = prices[currency]
  if (!range) return []
  const money = (amount: number) => ({ amount, currency })
  return [
    {
      ...card,
      brand,
      price: money(range.min),
      price_max: money(range.max),
      compare_at: range.compare_at === null ? null : money(range.compare_at),
      on_sale: range.compare_at !== null,
    },
  ]
}

function halves(text: string): [string, string] {
  const at = text.indexOf(':')
  return [text.slice(0, at), text.slice(at + 1)]
}
