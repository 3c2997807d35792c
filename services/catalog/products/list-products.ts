import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, type ListPage, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { TYPES } from './shapes.ts'
import { STATES, type State } from './states.ts'

const list = declareList(['created_at', 'updated_at', 'name', 'sku', 'price', 'stock'], '-created_at')

const Input = Type.Object(
  {
    ...list.input,
    q: Type.Optional(Type.String({ maxLength: 200 })),
    filter: Type.Optional(
      Type.Object(
        {
          status: Type.Optional(OneOf(STATES)),
          category: Type.Optional(Id),
          type: Type.Optional(OneOf(['physical', 'digital', 'service', 'bundle'])),
          stock: Type.Optional(OneOf(['in', 'low', 'out'])),
        },
        { additionalProperties: false },
      ),
    ),
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
    const show = shownOf(shop.branch.id, shop.base_currency, ctx.locale)
    const page = list.page(
      input,
      {
        created_at: { by: sql`p.created_at`, type: 'timestamptz' },
        updated_at: { by: sql`p.updated_at`, type: 'timestamptz' },
        name: { by: show.name, type: 'text' },
        sku: { by: sql`p.sku`, type: 'text' },
        price: { by: show.minimum, type: 'bigint', nullable: true },
        stock: { by: show.available, type: 'int' },
      },
      { by: sql`p.id`, type: 'uuid' },
    )
    const found = await ctx.rows(listQuery({ ...input, branchId: shop.branch.id, locale: ctx.locale }, page, show))
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

type Query = Static<typeof Input> & { branchId: string; locale: Locale }

// What a row shows and lists sort by.
function shownOf(branchId: string, currency: string, locale: Locale) {
  const chain = fallbackChain(locale)
  const ofCurrency = sql`from price r where r.product_id = p.id and r.currency = ${currency}`
  return {
    name: sql`coalesce((select t.name from product_translation t where t.product_id = p.id order by array_position(${chain}::text[], t.locale) limit 1), p.sku)`,
    minimum: sql`(select min(amount_minor) ${ofCurrency})`,
    maximum: sql`(select max(amount_minor) ${ofCurrency})`,
    available: sql`coalesce((select sum(on_hand - reserved)::int from inventory i where i.product_id = p.id and i.branch_id = ${branchId}), 0)`,
  }
}

// The page is chosen first, on the columns that choose; what each row shows is fetched for the page's rows only.
function listQuery(query: Query, page: ListPage, show: ReturnType<typeof shownOf>) {
  const { filter = {}, q } = query
  const like = `%${(q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [
    filter.status ? sql`p.status = ${filter.status}` : sql`p.status <> 'deleted'`,
    ...(filter.type ? [sql`p.type = ${filter.type}`] : []),
    ...(filter.category
      ? [
          sql`exists (select from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id and ${filter.category}::uuid = any(c.path))`,
        ]
      : []),
    ...(q?.trim()
      ? [
          sql`p.id in (select product_id from product_translation where name ilike ${like} union select id from product where sku ilike ${like}
        union select product_id from variant where sku ilike ${like})`,
        ]
      : []),
    ...(filter.stock ? [stockCondition(filter.stock, query.branchId)] : []),
  ]
  return sql<ListRow>`
    with chosen as (
      select p.id, ${page.columns}, row_number() over (order by ${page.order}) as n
      from product p where ${sql.join(conditions, sql` and `)} and ${page.after} ${page.tail}
    )
    select p.id, p.sku, p.status, p.type, ${show.name} as name, p.created_at, p.updated_at, p.published_at, p.version, chosen.total, chosen.mark,
      ${show.minimum} as min_minor, ${show.maximum} as max_minor, ${show.available} as available,
      (select count(*)::int from variant v where v.product_id = p.id and v.deleted_at is null) as variant_count,
      (select to_jsonb(m) - 'created_at' from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id order by pm.position limit 1) as image,
      coalesce((select array_agg(coalesce(c.translations -> ${query.locale} ->> 'name', c.translations -> 'en' ->> 'name', '') order by pc.position)
        from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id), '{}') as category_names
    from chosen join product p using (id) order by chosen.n`
}

function stockCondition(stock: 'in' | 'low' | 'out', branchId: string) {
  const item = sql`select from inventory i where i.product_id = p.id and i.branch_id = ${branchId} and i.track`
  if (stock === 'in') return sql`exists (${item} and i.on_hand - i.reserved > 0)`
  if (stock === 'low')
    return sql`exists (${item} and i.on_hand - i.reserved > 0 and i.on_hand - i.reserved <= i.low_stock_threshold)`
  return sql`not exists (${item} and i.on_hand - i.reserved > 0) and exists (${item})`
}
