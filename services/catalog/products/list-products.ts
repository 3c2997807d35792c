import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, type ListPage, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { stockOf } from '../inventory/stock-of.ts'
import { conditionsOf, ProductFilter } from './product-filter.ts'
import { TYPES } from './shapes.ts'
import { STATES, type State } from './states.ts'

const list = declareList(['created_at', 'updated_at', 'name', 'sku', 'price', 'stock'], '-created_at')

const Input = Type.Object(
  {
    ...list.input,
    q: Type.Optional(Type.String({ maxLength: 200 })),
    filter: Type.Optional(ProductFilter),
  },
  { additionalProperties: false },
)

/** Products for staff: every state, filtered, sorted, found by name or SKU. */
export const listProducts = operation('product.list', {
  access: permission('product.view'),
  input: Input,
  output: listOutput(
    Type.Object({
      id: Id,
      sku: Type.String(),
      status: OneOf(STATES),
      type: OneOf(TYPES),
      name: Type.String(),
      image: Nullable(Media),
      price_range: Nullable(Type.Object({ min: MoneyShape, max: MoneyShape })),
      variant_count: Type.Integer(),
      available: Type.Integer(),
      category_names: Type.Array(Type.String()),
      created_at: Time,
      updated_at: Time,
      published_at: Nullable(Time),
      version: Type.Integer(),
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const show = shownOf(shop.branch.id)
    const query = { ...input, branchId: shop.branch.id, currency: shop.base_currency, locale: ctx.locale }
    const all = pageBy(input)
    const [lead = ''] = all.keys
    // What has no price, or no place in the branch, comes last: a page that is full without it is found in order by an index.
    const known = MAY_LACK.has(lead) ? pageBy(input, lead) : undefined
    const quick = known && (await ctx.rows(listQuery(query, known, show, lead)))
    const isWhole = quick !== undefined && all.isFull(quick)
    const found = isWhole ? quick : await ctx.rows(listQuery(query, all, show))
    return all.answer(found, ({ min_minor, max_minor, ...row }) => ({
      ...row,
      price_range:
        min_minor === null || max_minor === null
          ? null
          : { min: minorToJson(min_minor, shop.base_currency), max: minorToJson(max_minor, shop.base_currency) },
    }))
  },
})

const MAY_LACK = new Set(['price', 'stock'])

// The page that is asked for; `known` is the key that every row has.
function pageBy(input: Static<typeof Input>, known?: string) {
  return list.page(
    input,
    {
      created_at: { by: sql`p.created_at`, type: 'timestamptz' },
      updated_at: { by: sql`p.updated_at`, type: 'timestamptz' },
      name: { by: sql`pn.name`, type: 'text' },
      sku: { by: sql`p.sku`, type: 'text' },
      price: { by: sql`low.amount_minor`, type: 'bigint', nullable: known !== 'price' },
      stock: { by: sql`stock.available`, type: 'bigint', nullable: known !== 'stock' },
    },
    { by: sql`p.id`, type: 'uuid' },
  )
}

interface ListRow extends Marked {
  id: string
  sku: string
  status: State
  type: (typeof TYPES)[number]
  name: string
  image: never | null
  min_minor: bigint | null
  max_minor: bigint | null
  variant_count: number
  available: number
  category_names: string[]
  created_at: string
  updated_at: string
  published_at: string | null
  version: number
}

type Query = Static<typeof Input> & { branchId: string; currency: string; locale: Locale }

// What a row shows.
function shownOf(branchId: string) {
  return {
    available: sql`coalesce((select sum(on_hand - reserved)::int from ${stockOf(sql`${branchId}`)} i), 0)`,
  }
}

// What lists sort by beside the product's own columns, joined where it is asked for: names have an index in their order, so that a
// page of them is found without the rest; the lowest price is the one that is set everywhere; stock is that of a moment ago.
function joinsOf({ branchId, currency, locale }: Query, { keys }: ListPage, known?: string) {
  const join = (key: string) => (key === known ? sql`join` : sql`left join`)
  return sql`
    ${keys.includes('name') ? sql`join product_name pn on pn.product_id = p.id and pn.locale = ${locale}` : sql``}
    ${keys.includes('price') ? sql`${join('price')} product_low_price low on low.product_id = p.id and low.currency = ${currency}` : sql``}
    ${keys.includes('stock') ? sql`${join('stock')} product_stock stock on stock.product_id = p.id and stock.branch_id = ${branchId}` : sql``}`
}

// The page is chosen first, on the columns that choose, and numbered when it is: to number all is to sort all. What each row
// shows is fetched for the page's rows only.
function listQuery(query: Query, page: ListPage, show: ReturnType<typeof shownOf>, known?: string) {
  const where = sql.join(conditionsOf(query, query.branchId), sql` and `)
  return sql<ListRow>`
    with chosen as (
      select first.*, row_number() over () as n from (
        select p.id, ${page.columnsCounted(sql`select count(*)::int from product p where ${where}`)}
        from product p ${joinsOf(query, page, known)} where ${where} and ${page.after} ${page.tail}
      ) first
    )
    select p.id, p.sku, p.status, p.type, name.name, p.created_at, p.updated_at, p.published_at, p.version, chosen.total, chosen.mark,
      range.min_minor, range.max_minor, ${show.available} as available,
      (select count(*)::int from variant v where v.product_id = p.id and v.deleted_at is null) as variant_count,
      (select shown_media(m) from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id and m.kind = 'image' order by pm.position limit 1) as image,
      coalesce((select array_agg(coalesce(c.translations -> ${query.locale} ->> 'name', c.translations -> 'en' ->> 'name', '') order by pc.position)
        from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id), '{}') as category_names
    from chosen join product p using (id) join product_name name on name.product_id = p.id and name.locale = ${query.locale} cross join lateral (
      select min(x.amount) as min_minor, max(x.amount) as max_minor
      from (select list_price(p.id, v.id, v.price_modifier, ${query.currency}, ${query.branchId}) as amount from variant v where v.product_id = p.id and v.deleted_at is null and v.enabled) x
    ) range order by chosen.n`
}
