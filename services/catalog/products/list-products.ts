import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
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

// What a row shows and lists sort by.
function shownOf(branchId: string, currency: string, locale: Locale) {
  const chain = fallbackChain(locale)
  return {
    name: sql`coalesce((select t.name from product_translation t where t.product_id = p.id order by array_position(${chain}::text[], t.locale) limit 1), p.sku)`,
    // Lists sort by the lowest price that is set everywhere; a row shows the range over the variants at the branch.
    minimum: sql`(select min(amount_minor) from price r where r.product_id = p.id and r.currency = ${currency} and r.branch_id is null)`,
    available: sql`coalesce((select sum(on_hand - reserved)::int from inventory i where i.product_id = p.id and i.branch_id = ${branchId}), 0)`,
  }
}

// The page is chosen first, on the columns that choose; what each row shows is fetched for the page's rows only.
function listQuery(query: Query, page: ListPage, show: ReturnType<typeof shownOf>) {
  const conditions = conditionsOf(query, query.branchId)
  return sql<ListRow>`
    with chosen as (
      select p.id, ${page.columns}, row_number() over (order by ${page.order}) as n
      from product p where ${sql.join(conditions, sql` and `)} and ${page.after} ${page.tail}
    )
    select p.id, p.sku, p.status, p.type, ${show.name} as name, p.created_at, p.updated_at, p.published_at, p.version, chosen.total, chosen.mark,
      range.min_minor, range.max_minor, ${show.available} as available,
      (select count(*)::int from variant v where v.product_id = p.id and v.deleted_at is null) as variant_count,
      (select shown_media(m) from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id and m.kind = 'image' order by pm.position limit 1) as image,
      coalesce((select array_agg(coalesce(c.translations -> ${query.locale} ->> 'name', c.translations -> 'en' ->> 'name', '') order by pc.position)
        from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id), '{}') as category_names
    from chosen join product p using (id) cross join lateral (
      select min(x.amount) as min_minor, max(x.amount) as max_minor
      from (select list_price(p.id, v.id, v.price_modifier, ${query.currency}, ${query.branchId}) as amount from variant v where v.product_id = p.id and v.deleted_at is null and v.enabled) x
    ) range order by chosen.n`
}
