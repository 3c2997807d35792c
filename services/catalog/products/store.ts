import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { Place } from '../documents/places.ts'
import { stockOf } from '../inventory/stock-of.ts'
import type { Draft } from './draft.ts'
import type { ProductSource } from './source.ts'

const PRICE = sql`json_build_object('variant_id', r.variant_id, 'currency', r.currency, 'amount_minor', r.amount_minor, 'compare_at_minor', r.compare_at_minor, 'cost', r.cost)`
const STOCK = sql`case when i.variant_id is not null then json_build_object('on_hand', i.on_hand, 'reserved', i.reserved, 'low_stock_threshold', i.low_stock_threshold, 'track', i.track,
  'allow_backorder', i.allow_backorder, 'backorder_limit', i.backorder_limit, 'restock_date', i.restock_date) end`

// A product as one query reads it, where `p` is its row and `here` the branch it is read for. Written as json: of two thousand
// variants jsonb takes three times as long, because it is built and then written out.
const WHOLE = sql`p.id, p.sku, p.type, p.status, p.author_id, p.options, p.tags, p.features, p.brand_id, p.tax_class, p.cart_ttl_hours::float8 as cart_ttl_hours, p.version, p.published_at, p.created_at, p.updated_at,
        p.discontinue_reason, p.replacement_id,
        (select s.at from product_schedule s where s.product_id = p.id and s.move = 'publish') as publish_at,
        (select s.at from product_schedule s where s.product_id = p.id and s.move = 'unpublish') as unpublish_at,
        exists (select from listing l where l.product_id = p.id and l.branch_id = here.branch_id) as listed,
        coalesce((select jsonb_object_agg(t.locale, to_jsonb(t) - 'product_id' - 'locale') from product_translation t where t.product_id = p.id), '{}') as translations,
        coalesce((select json_agg(${PRICE} order by r.variant_id nulls first, r.currency) from price r where r.product_id = p.id and r.branch_id is null), '[]') as prices,
        coalesce((select json_agg(${PRICE}) from price r where r.product_id = p.id and r.branch_id = here.branch_id), '[]') as branch_prices,
        coalesce((select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'options', v.options, 'enabled', v.enabled, 'media_id', v.media_id,
            'weight_grams', v.weight_grams, 'position', v.position, 'price_modifier', v.price_modifier, 'inventory', ${STOCK}) order by v.position, v.id)
          from variant v left join lateral ${stockOf(sql`here.branch_id`)} i on i.variant_id = v.id where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
        coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'product_id', r.related_id) order by r.position, r.related_id) from product_relation r where r.product_id = p.id), '[]') as related,
        coalesce((select jsonb_agg(jsonb_build_object('variant_id', b.variant_id, 'quantity', b.quantity) order by b.position, b.variant_id) from bundle_part b where b.bundle_id = p.id), '[]') as parts,
        coalesce((select array_agg(pc.category_id order by pc.position) from product_category pc where pc.product_id = p.id), '{}') as categories,
        coalesce((select jsonb_agg(shown_media(m) order by pm.position) from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id and m.kind = 'image'), '[]') as media,
        coalesce((select jsonb_agg(shown_media(m) order by pm.position) from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id and m.kind <> 'image'), '[]') as attached`

/** Products whole, with their inventory at a branch, in one query. */
export function loadProducts(db: Db | Tx, ids: readonly string[], branchId: string): Promise<ProductSource[]> {
  return rows(
    db,
    sql<ProductSource>`select ${WHOLE} from unnest(${[...ids]}::uuid[]) as wanted(product_id)
    join product p on p.id = wanted.product_id cross join (select ${branchId}::uuid as branch_id) here`,
  )
}

/** Products whole at branches, each as it is there, in one query. */
export function loadPlaces(db: Db | Tx, places: readonly Place[]): Promise<(ProductSource & { branch_id: string })[]> {
  const [products, branches] = [places.map((place) => place.product_id), places.map((place) => place.branch_id)]
  return rows(
    db,
    sql<ProductSource & { branch_id: string }>`select here.branch_id, ${WHOLE}
    from unnest(${products}::uuid[], ${branches}::uuid[]) as here(product_id, branch_id) join product p on p.id = here.product_id`,
  )
}

/** A product whole; undefined when there is none. */
export async function findProduct(db: Db | Tx, id: string, branchId: string): Promise<ProductSource | undefined> {
  return (await loadProducts(db, [id], branchId))[0]
}

/** Locks a product for a change. */
export function lockProduct(tx: Tx, id: string) {
  return first(
    tx,
    sql<{
      id: string
      version: number
      status: string
      status_before_delete: string | null
      author_id: string | null
      sku: string
    }>`
    select id, version, status, status_before_delete, author_id, sku from product where id = ${id} for update`,
  )
}

/** Adds the product's own row; false when another product has its SKU. */
export async function insertProduct(tx: Tx, id: string, draft: Draft, authorId: string | null): Promise<boolean> {
  const added = await rows(
    tx,
    sql`insert into product (id, sku, type, status, author_id, options, tags, features, brand_id, tax_class, cart_ttl_hours)
      values (${id}, ${draft.sku}, ${draft.type}, 'draft', ${authorId}, ${draft.options}::text[], ${draft.tags}::text[], ${JSON.stringify(draft.features)}::jsonb, ${draft.brand_id}, ${draft.tax_class}, ${draft.cart_ttl_hours}::numeric)
      on conflict do nothing returning id`,
  )
  return added.length > 0
}

/** Changes the product's own row. */
export async function updateProductRow(tx: Tx, id: string, draft: Draft): Promise<void> {
  await sql`update product set sku = ${draft.sku}, type = ${draft.type}, options = ${draft.options}::text[], tags = ${draft.tags}::text[],
    features = ${JSON.stringify(draft.features)}::jsonb, brand_id = ${draft.brand_id}, tax_class = ${draft.tax_class}, cart_ttl_hours = ${draft.cart_ttl_hours}::numeric, version = version + 1, updated_at = now() where id = ${id}`.execute(
    tx,
  )
}

/** SKUs of all variants a product has or had, by id. */
export async function skusOf(tx: Tx, id: string): Promise<Map<string, string>> {
  const found = await rows(tx, sql<{ id: string; sku: string }>`select id, sku from variant where product_id = ${id}`)
  return new Map(found.map((row) => [row.id, row.sku]))
}

/** Makes the texts what they should be; gives the slugs that other products have. */
export async function syncTranslations(tx: Tx, id: string, draft: Draft): Promise<{ locale: Locale; slug: string }[]> {
  const list = Object.entries(draft.translations).map(([locale, texts]) => ({ locale, ...texts }))
  const taken = await rows(
    tx,
    sql<{ locale: Locale; slug: string }>`select t.locale, t.slug from product_translation t
      join jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as n(locale text, slug text) on n.locale = t.locale and n.slug = t.slug where t.product_id <> ${id}`,
  )
  if (taken.length > 0) return taken
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as n(locale text, name text, slug text, description text, short_description text, seo jsonb)
    ), gone as (delete from product_translation where product_id = ${id} and locale not in (select locale from wanted))
    insert into product_translation (product_id, locale, name, slug, description, short_description, seo)
    select ${id}::uuid, locale, name, slug, description, short_description, seo from wanted
    on conflict (product_id, locale) do update set name = excluded.name, slug = excluded.slug, description = excluded.description,
      short_description = excluded.short_description, seo = excluded.seo`.execute(tx)
  return []
}

/** Makes the variants what they should be: new ones added, missing ones set aside (never lost: orders name them). */
export async function syncVariants(tx: Tx, id: string, draft: Draft): Promise<void> {
  const list = JSON.stringify(draft.variants)
  await sql`update variant set deleted_at = now() where product_id = ${id} and deleted_at is null and id <> all(${draft.variants.map((variant) => variant.id)}::uuid[])`.execute(
    tx,
  )
  // Names that change are parked first, so that variants which change places do not meet on the way.
  await sql`update variant v set sku = v.id::text, options_key = v.id::text
    from jsonb_to_recordset(${list}::jsonb) as n(id uuid, sku text, options_key text)
    where v.id = n.id and v.product_id = ${id} and (v.sku <> n.sku or v.options_key <> n.options_key)`.execute(tx)
  // What stays as it is is not written: of two thousand variants mostly a few change.
  await sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${list}::jsonb)
        as n(id uuid, sku text, options jsonb, options_key text, enabled boolean, media_id uuid, weight_grams int, position int, price_modifier jsonb)
    ), changed as (
      update variant v set sku = n.sku, options = n.options, options_key = n.options_key, enabled = n.enabled, media_id = n.media_id,
        weight_grams = n.weight_grams, position = n.position, price_modifier = n.price_modifier
      from wanted n where v.id = n.id and v.product_id = ${id}
        and (v.sku, v.options, v.options_key, v.enabled, v.media_id, v.weight_grams, v.position, v.price_modifier)
          is distinct from (n.sku, n.options, n.options_key, n.enabled, n.media_id, n.weight_grams, n.position, n.price_modifier)
    )
    insert into variant (id, product_id, sku, options, options_key, enabled, media_id, weight_grams, position, price_modifier)
    select n.id, ${id}::uuid, n.sku, n.options, n.options_key, n.enabled, n.media_id, n.weight_grams, n.position, n.price_modifier
    from wanted n where not exists (select from variant v where v.id = n.id)`.execute(tx)
}

/** Gives new variants their inventory with its first ledger line, and known ones their rules; quantities of known ones change by the ledger only. */
export async function syncInventory(
  tx: Tx,
  id: string,
  branchId: string,
  draft: Draft,
  tracked: boolean,
  actor: object,
): Promise<void> {
  const list = draft.variants.map(({ id: variantId, inventory: wanted }) => ({ variant_id: variantId, ...wanted }))
  await sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as w(variant_id uuid, quantity int, low_stock_threshold int, track_inventory boolean, allow_backorder boolean, backorder_limit int)
    ), ruled as (
      select i.variant_id, coalesce(w.low_stock_threshold, i.low_stock_threshold) as low_stock_threshold, coalesce(w.track_inventory, i.track) as track,
        coalesce(w.allow_backorder, i.allow_backorder) as allow_backorder, coalesce(w.backorder_limit, i.backorder_limit) as backorder_limit
      from inventory i join wanted w using (variant_id) where i.branch_id = ${branchId} and i.product_id = ${id} order by i.variant_id for update of i
    ), changed as (
      update inventory i set low_stock_threshold = r.low_stock_threshold, track = r.track, allow_backorder = r.allow_backorder, backorder_limit = r.backorder_limit
      from ruled r where i.variant_id = r.variant_id and i.branch_id = ${branchId}
        and (i.low_stock_threshold, i.track, i.allow_backorder, i.backorder_limit) is distinct from (r.low_stock_threshold, r.track, r.allow_backorder, r.backorder_limit)
    ), added as (
      insert into inventory (variant_id, branch_id, product_id, on_hand, low_stock_threshold, track, allow_backorder, backorder_limit)
      select variant_id, ${branchId}::uuid, ${id}::uuid, coalesce(quantity, 0), coalesce(low_stock_threshold, 5), coalesce(track_inventory, ${tracked}),
        coalesce(allow_backorder, false), coalesce(backorder_limit, 0) from wanted where variant_id not in (select variant_id from ruled) order by variant_id
      on conflict (variant_id, branch_id) do nothing returning variant_id, on_hand
    )
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, actor)
    select variant_id, ${branchId}::uuid, ${id}::uuid, 'restock', on_hand, 0, on_hand, 'initial stock', ${JSON.stringify(actor)}::jsonb from added where on_hand > 0`.execute(
    tx,
  )
}

/** Makes categories and pictures what they should be. */
export async function syncLinks(tx: Tx, id: string, draft: Draft): Promise<void> {
  await sql`
    with wanted as (select c, n from unnest(${draft.categories}::uuid[]) with ordinality as w(c, n)),
      gone as (delete from product_category where product_id = ${id} and category_id not in (select c from wanted))
    insert into product_category (product_id, category_id, position) select ${id}::uuid, c, n from wanted
    on conflict (product_id, category_id) do update set position = excluded.position`.execute(tx)
  await sql`
    with wanted as (select m, n from unnest(${draft.media.map((item) => item.id)}::uuid[]) with ordinality as w(m, n)),
      gone as (delete from product_media where product_id = ${id} and media_id not in (select m from wanted))
    insert into product_media (product_id, media_id, position) select ${id}::uuid, m, min(n) from wanted group by m
    on conflict (product_id, media_id) do update set position = excluded.position`.execute(tx)
}

/** Ids of the list that do not exist, roots among the categories, and those that none of the given branches shows (null: any may). */
export async function checkReferences(
  tx: Tx,
  draft: { categories: string[]; media: { id: string; collection?: string }[]; variants: { media_id: string | null }[] },
  branches: readonly string[] | null,
): Promise<{
  unknownCategories: string[]
  rootCategories: string[]
  hiddenCategories: string[]
  unknownMedia: string[]
  misplacedMedia: string[]
}> {
  // A variant is shown by a picture.
  const placed = [
    ...draft.media.flatMap((item) => (item.collection ? { id: item.id, collection: item.collection } : [])),
    ...draft.variants.flatMap((variant) => (variant.media_id ? { id: variant.media_id, collection: 'gallery' } : [])),
  ]
  const media = [...draft.media.map((item) => item.id), ...draft.variants.flatMap((variant) => variant.media_id ?? [])]
  return one(
    tx,
    sql`select
      coalesce((select array_agg(w) from unnest(${draft.categories}::uuid[]) w where not exists (select from category c where c.id = w)), '{}') as "unknownCategories",
      coalesce((select array_agg(c.id) from category c where c.id = any(${draft.categories}::uuid[]) and c.parent_id is null), '{}') as "rootCategories",
      coalesce((select array_agg(c.id) from category c where ${branches !== null} and c.id = any(${draft.categories}::uuid[])
        and not exists (select from unnest(${[...(branches ?? [])]}::uuid[]) b
          where not exists (select from category_hidden h where h.category_id = c.id and h.branch_id = b))), '{}') as "hiddenCategories",
      coalesce((select array_agg(w) from unnest(${media}::uuid[]) w where not exists (select from media m where m.id = w and m.state <> 'uploading')), '{}') as "unknownMedia",
      coalesce((select array_agg(w.id) from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as w(id uuid, collection text) join media m on m.id = w.id
        where w.collection <> case m.kind when 'image' then 'gallery' when 'video' then 'video' else 'documents' end), '{}') as "misplacedMedia"`,
  )
}

/** Moves a product into a state. */
export async function setStatus(tx: Tx, id: string, status: string, before: string | null): Promise<void> {
  await sql`update product set status = ${status}, status_before_delete = ${before}, version = version + 1, updated_at = now(),
    published_at = case when ${status} = 'published' then coalesce(published_at, now()) else published_at end where id = ${id}`.execute(
    tx,
  )
}

/** Notes that a product reads differently, though its own row is as it was: an answer kept by version is stale. */
export async function touchProduct(tx: Tx, id: string): Promise<void> {
  await sql`update product set version = version + 1, updated_at = now() where id = ${id}`.execute(tx)
}
