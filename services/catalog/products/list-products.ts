import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import type { Locale } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, type ListPage, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
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
    const page = list.page(
      input,
      {
        created_at: { by: sql`p.created_at`, type: 'timestamptz' },
        updated_at: { by: sql`p.updated_at`, type: 'timestamptz' },
        name: { by: sql`pn.name`, type: 'text' },
        sku: { by: sql`p.sku`, type: 'text' },
        price: { by: sql`low.amount_minor`, type: 'bigint', nullable: true },
        stock: { by: sql`coalesce(stock.available, 0)`, type: 'int' },
      },
      { by: sql`p.id`, type: 'uuid' },
    )
    const found = await ctx.rows(
      listQuery({ ...input, branchId: shop.branch.id, currency: shop.base_currency, locale: ctx.locale }, page, show),
    )
    return page.answer(found, ({ min_minor, max_minor, ...row }) => ({
      ...row,
      price_range:
        min_minor === null || max_minor === null
          ? null
          : { min: minorToJson(min_minor, shop.base_currency), max: minorToJson(max_minor, shop.base_currency) },
    }))
  },
})

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
    available: sql`coalesce((select sum(on_hand - reserved)::int from stock_now i where i.product_id = p.id and i.branch_id = ${branchId}), 0)`,
  }
}

// What lists sort by beside the product's own columns, joined where it is asked for: names have an index in their order, so that a
// page of them is found without the rest; the lowest price is the one that is set everywhere.
function joinsOf({ branchId, currency, locale }: Query, page: ListPage) {
  const keys = page.sort.split(',').map((key) => key.replace('-', ''))
  return sql`
    ${keys.includes('name') ? sql`join product_name pn on pn.product_id = p.id and pn.locale = ${locale}` : sql``}
    ${keys.includes('price') ? sql`left join product_low_price low on low.product_id = p.id and low.currency = ${currency}` : sql``}
    ${
      keys.includes('stock')
        ? sql`left join (select product_id, sum(on_hand - reserved)::int as available from stock_now where branch_id = ${branchId} group by product_id) stock on stock.product_id = p.id`
        : sql``
    }`
}

// The page is chosen first, on the columns that choose; what each row shows is fetched for the page's rows only.
function listQuery(query: Query, page: ListPage, show: ReturnType<typeof shownOf>) {
  const where = sql.join(conditionsOf(query, query.branchId), sql` and `)
  return sql<ListRow>`
    with chosen as (
      select p.id, ${page.columnsCounted(sql`select count(*)::int from product p where ${where}`)}, row_number() over (order by ${page.order}) as n
      from product p ${joinsOf(query, page)} where ${where} and ${page.after} ${page.tail}
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
