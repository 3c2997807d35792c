import { sql } from 'kysely'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { DiscountTerms } from './terms.ts'

/** A discount as it is kept. */
export interface DiscountRow {
  id: string
  version: number
  name: string
  type: 'percentage' | 'fixed'
  value: number
  currency: string | null
  branch_id: string | null
  status: 'planned' | 'running' | 'over'
  starts_at: string
  ends_at: string | null
  started_at: string | null
  ended_at: string | null
  created_at: string
  actor: { name: string }
  walk_done: number
  walk_total: number
  walking: boolean
}

const PRODUCTS_WHOLE = 500
const PRODUCTS_IN_LIST = 3

const COLUMNS = sql`d.id, d.version, d.name, d.type, d.value::float8 as value, d.currency, d.branch_id, d.status, d.starts_at, d.ends_at, d.started_at, d.ended_at,
  d.created_at, d.actor, d.walk_done, d.walk_total, d.walking`

/** Adds a discount. */
export async function insertDiscount(
  tx: Tx,
  id: string,
  terms: DiscountTerms,
  status: string,
  now: Date,
  actor: object,
): Promise<void> {
  await sql`insert into discount (id, name, type, value, currency, branch_id, starts_at, ends_at, status, started_at, actor)
    values (${id}, ${terms.name}, ${terms.type}, ${terms.value}, ${terms.currency}, ${terms.branch_id}, ${terms.starts_at}, ${terms.ends_at}, ${status},
      ${status === 'running' ? now : null}, ${JSON.stringify(actor)}::jsonb)`.execute(tx)
}

/** Changes a discount's terms. */
export async function updateTerms(tx: Tx, id: string, terms: DiscountTerms): Promise<void> {
  await sql`update discount set name = ${terms.name}, type = ${terms.type}, value = ${terms.value}, currency = ${terms.currency}, branch_id = ${terms.branch_id},
    starts_at = ${terms.starts_at}, ends_at = ${terms.ends_at}, version = version + 1 where id = ${id}`.execute(tx)
}

/** Locks a discount for a change. */
export function lockDiscount(tx: Tx, id: string): Promise<DiscountRow | undefined> {
  return first(tx, sql<DiscountRow>`select ${COLUMNS} from discount d where d.id = ${id} for update`)
}

/** Ids of the lists that are no products, or no categories. */
export async function unknownAims(
  tx: Tx,
  products: readonly string[],
  categories: readonly string[],
): Promise<{ products: string[]; categories: string[] }> {
  const found = await first(
    tx,
    sql<{ products: string[]; categories: string[] }>`select
      coalesce((select array_agg(w) from unnest(${[...products]}::uuid[]) w where not exists (select from product p where p.id = w and p.status <> 'deleted')), '{}') as products,
      coalesce((select array_agg(w) from unnest(${[...categories]}::uuid[]) w where not exists (select from category c where c.id = w)), '{}') as categories`,
  )
  return found ?? { products: [], categories: [] }
}

/** Puts a discount on products; those that are left out are off, and kept until their pages have followed. */
export async function aimAtProducts(tx: Tx, id: string, products: readonly string[]): Promise<void> {
  await sql`update discount_product set removed = true where discount_id = ${id} and product_id <> all(${[...products]}::uuid[])`.execute(
    tx,
  )
  await sql`insert into discount_product (discount_id, product_id) select ${id}::uuid, p from unnest(${[...products]}::uuid[]) p group by p order by p
    on conflict (discount_id, product_id) do update set removed = false`.execute(tx)
}

/** Puts a discount on categories, and those below them. */
export async function aimAtCategories(tx: Tx, id: string, categories: readonly string[]): Promise<void> {
  await sql`update discount_category set removed = true where discount_id = ${id} and category_id <> all(${[...categories]}::uuid[])`.execute(
    tx,
  )
  await sql`insert into discount_category (discount_id, category_id) select ${id}::uuid, c from unnest(${[...categories]}::uuid[]) c group by c order by c
    on conflict (discount_id, category_id) do update set removed = false`.execute(tx)
}

/** Whether a discount is on anything. */
export async function hasAim(tx: Tx, id: string): Promise<boolean> {
  const found = await first(
    tx,
    sql<{ any: boolean }>`select exists (select from discount_product where discount_id = ${id} and not removed)
      or exists (select from discount_category where discount_id = ${id} and not removed) as any`,
  )
  return found?.any ?? false
}

/** Ends a discount, or calls off one that has not begun. */
export async function endDiscount(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update discount set status = 'over', ended_at = ${now}, version = version + 1 where id = ${id}`.execute(tx)
}

/** Begins the discounts whose time has come; each is given once. One whose whole time has passed is over without having run. */
export function startDue(tx: Tx, now: Date, limit: number): Promise<DiscountRow[]> {
  return rows(
    tx,
    sql<DiscountRow>`
      update discount d set version = version + 1,
        status = case when d.ends_at <= ${now} then 'over' else 'running' end,
        started_at = case when d.ends_at <= ${now} then null else ${now}::timestamptz end,
        ended_at = case when d.ends_at <= ${now} then ${now}::timestamptz end
      where d.id in (select id from discount where status = 'planned' and starts_at <= ${now} order by id limit ${limit} for update skip locked)
      returning ${COLUMNS}`,
  )
}

/** Ends the discounts whose time is over; each is given once. */
export function endDue(tx: Tx, now: Date, limit: number): Promise<DiscountRow[]> {
  return rows(
    tx,
    sql<DiscountRow>`
      update discount d set version = version + 1, status = 'over', ended_at = ${now}
      where d.id in (select id from discount where status = 'running' and ends_at <= ${now} order by id limit ${limit} for update skip locked)
      returning ${COLUMNS}`,
  )
}

/** A discount with what it is on, in a language. */
export interface ShownDiscount extends DiscountRow {
  product_count: number
  products: { id: string; sku: string; name: string }[]
  categories: { id: string; name: string }[]
}

/** One discount with what it is on. */
export function findDiscount(db: Db | Tx, id: string, locale: Locale): Promise<ShownDiscount | undefined> {
  return first(db, sql<ShownDiscount>`select ${shown(locale, PRODUCTS_WHOLE)} from discount d where d.id = ${id}`)
}

/** A page of discounts with what they are on. */
export function listDiscounts(
  db: Db,
  page: ListPage,
  filter: { status: string | null; locale: Locale },
): Promise<(ShownDiscount & Marked)[]> {
  return rows(
    db,
    sql<ShownDiscount & Marked>`
      with chosen as (
        select d.id, ${page.columns}, row_number() over (order by ${page.order}) as n
        from discount d where (${filter.status}::text is null or d.status = ${filter.status}) and ${page.after} ${page.tail}
      )
      select ${shown(filter.locale, PRODUCTS_IN_LIST)}, chosen.total, chosen.mark from chosen join discount d using (id) order by chosen.n`,
  )
}

function shown(locale: Locale, products: number) {
  const nameOf = sql`coalesce(c.translations -> ${locale} ->> 'name', c.translations -> 'en' ->> 'name', '')`
  return sql`${COLUMNS},
    (select count(*)::int from discount_product dp where dp.discount_id = d.id and not dp.removed) as product_count,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'sku', p.sku, 'name', coalesce((select t.name from product_translation t where t.product_id = p.id
        order by array_position(${fallbackChain(locale)}::text[], t.locale) limit 1), p.sku)) order by p.id)
      from (select dp.product_id from discount_product dp where dp.discount_id = d.id and not dp.removed order by dp.product_id limit ${products}) few
      join product p on p.id = few.product_id), '[]') as products,
    coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', ${nameOf}) order by c.id)
      from discount_category dc join category c on c.id = dc.category_id where dc.discount_id = d.id and not dc.removed), '[]') as categories`
}
