import { sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { Draft } from './draft.ts'
import type { State } from './states.ts'

/** What a branch is to have of a new variant; what is not said is the usual. */
export interface NewInventory {
  product_id: string
  variant_id: string
  branch_id: string
  quantity: number
  low_stock_threshold: number | null
  track: boolean
  allow_backorder: boolean | null
  backorder_limit: number | null
}

type Item = { id: string; draft: Draft }

/** Adds the products' own rows. */
export async function insertProductRows(tx: Tx, list: readonly Item[], authorId: string | null): Promise<void> {
  const products = list.map(({ id, draft: { sku, type, options, tags, features, brand_id, tax_class, cart_ttl_hours } }) => ({
    id,
    sku,
    type,
    options,
    tags,
    features,
    brand_id,
    tax_class,
    cart_ttl_hours,
  }))
  await sql`insert into product (id, sku, type, status, author_id, options, tags, features, brand_id, tax_class, cart_ttl_hours)
    select id, sku, type, 'draft', ${authorId}::uuid, options, tags, features, brand_id, tax_class, cart_ttl_hours
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as p(id uuid, sku text, type text, options text[], tags text[], features jsonb, brand_id uuid, tax_class text, cart_ttl_hours numeric)`.execute(
    tx,
  )
}

/** Adds their texts. */
export async function insertTranslations(tx: Tx, list: readonly Item[]): Promise<void> {
  const texts = list.flatMap(({ id, draft }) =>
    Object.entries(draft.translations).map(([locale, one]) => ({ product_id: id, locale, ...one })),
  )
  await sql`insert into product_translation (product_id, locale, name, slug, description, short_description, seo)
    select product_id, locale, name, slug, description, short_description, seo
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t(product_id uuid, locale text, name text, slug text, description text, short_description text, seo jsonb)`.execute(
    tx,
  )
}

/** Adds their variants. */
export async function insertVariants(tx: Tx, list: readonly Item[]): Promise<void> {
  const variants = list.flatMap(({ id, draft }) =>
    draft.variants.map(({ inventory: _, ...variant }) => ({ ...variant, product_id: id })),
  )
  await sql`insert into variant (id, product_id, sku, options, options_key, enabled, media_id, weight_grams, position, price_modifier)
    select id, product_id, sku, options, options_key, enabled, media_id, weight_grams, position, price_modifier
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as v(id uuid, product_id uuid, sku text, options jsonb, options_key text, enabled boolean, media_id uuid,
      weight_grams int, position int, price_modifier jsonb)`.execute(tx)
}

/** Gives variants that a branch has not had yet their inventory there, with the first line of its ledger. */
export async function insertInventory(tx: Tx, list: readonly NewInventory[], actor: object): Promise<void> {
  if (list.length === 0) return
  await sql`
    with added as (
      insert into inventory (variant_id, branch_id, product_id, on_hand, low_stock_threshold, track, allow_backorder, backorder_limit)
      select variant_id, branch_id, product_id, quantity, coalesce(low_stock_threshold, 5), track, coalesce(allow_backorder, false), coalesce(backorder_limit, 0)
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as i(variant_id uuid, branch_id uuid, product_id uuid, quantity int, low_stock_threshold int, track boolean,
        allow_backorder boolean, backorder_limit int)
      order by variant_id, branch_id on conflict do nothing
      returning variant_id, branch_id, product_id, on_hand
    )
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, actor)
    select variant_id, branch_id, product_id, 'restock', on_hand, 0, on_hand, 'initial stock', ${JSON.stringify(actor)}::jsonb from added where on_hand > 0`.execute(
    tx,
  )
}

/** Puts them into their categories and gives them their pictures. */
export async function insertLinks(tx: Tx, list: readonly Item[]): Promise<void> {
  const categories = list.flatMap(({ id, draft }) => draft.categories.map((other, at) => ({ id, other, position: at + 1 })))
  const media = list.flatMap(({ id, draft }) => draft.media.map((item, at) => ({ id, other: item.id, position: at + 1 })))
  await sql`
    with media as (
      insert into product_media (product_id, media_id, position)
      select id, other, position from jsonb_to_recordset(${JSON.stringify(media)}::jsonb) as m(id uuid, other uuid, position int) on conflict do nothing
    )
    insert into product_category (product_id, category_id, position)
    select id, other, position from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) as c(id uuid, other uuid, position int) on conflict do nothing`.execute(
    tx,
  )
}

/** Puts many new products into their states. */
export async function setStates(tx: Tx, states: readonly { id: string; status: State }[]): Promise<void> {
  if (states.length === 0) return
  await sql`update product p set status = s.status, published_at = case when s.status in ('published', 'unpublished', 'out_of_stock', 'discontinued', 'archived') then now() end
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as s(id uuid, status text) where p.id = s.id`.execute(tx)
}

/** What of these names other products have already. */
export async function takenNames(
  tx: Tx,
  names: { skus: readonly string[]; variantSkus: readonly string[]; slugs: readonly { locale: string; slug: string }[] },
): Promise<{ skus: Set<string>; variantSkus: Set<string>; slugs: Set<string> }> {
  const found = await rows(
    tx,
    sql<{ kind: 'sku' | 'variant' | 'slug'; name: string }>`
      select 'sku' as kind, lower(sku) as name from product where lower(sku) = any(${[...names.skus]}::text[])
      union all select 'variant', lower(sku) from variant where deleted_at is null and lower(sku) = any(${[...names.variantSkus]}::text[])
      union all select 'slug', t.locale || ' ' || t.slug from product_translation t
        join jsonb_to_recordset(${JSON.stringify(names.slugs)}::jsonb) as n(locale text, slug text) on n.locale = t.locale and n.slug = t.slug`,
  )
  const of = (kind: string) => new Set(found.filter((row) => row.kind === kind).map((row) => row.name))
  return { skus: of('sku'), variantSkus: of('variant'), slugs: of('slug') }
}
