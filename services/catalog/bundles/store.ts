import { sql } from 'kysely'
import { AppError, invalidField } from '#lib/errors.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'
import type { Part } from './part.ts'

/** Makes a bundle's parts what they should be; their products are held, so that none is discontinued meanwhile. Refuses parts that are bundles or gone. */
export async function syncParts(tx: Tx, bundleId: string, bundleVariantId: string, parts: readonly Part[]): Promise<void> {
  const list = JSON.stringify(parts.map((part, position) => ({ ...part, position })))
  const known = await rows(
    tx,
    sql<{ variant_id: string; sku: string; type: string; status: string; isOld: boolean }>`
      with wanted as (select variant_id from jsonb_to_recordset(${list}::jsonb) as w(variant_id uuid)),
        held as (
          select p.id, p.type, p.status from product p
          where p.id in (select v.product_id from variant v join wanted w on w.variant_id = v.id) order by p.id for share
        )
      select v.id as variant_id, v.sku, held.type, held.status,
        exists (select from bundle_part b where b.bundle_id = ${bundleId} and b.variant_id = v.id) as "isOld"
      from wanted w join variant v on v.id = w.variant_id and v.deleted_at is null join held on held.id = v.product_id`,
  )
  const byId = new Map(known.map((row) => [row.variant_id, row]))
  parts.forEach((part, row) => {
    const found = byId.get(part.variant_id)
    const wrong = (say: string) => invalidField(`/parts/${row}/variant_id`, 'invalid_part', say)
    if (!found) throw wrong('There is no such variant.')
    if (found.type === 'bundle') throw wrong(`${found.sku} is a bundle itself; put its parts in one by one.`)
    if (!found.isOld && GONE.includes(found.status))
      throw wrong(`${found.sku} is ${found.status}; choose something that is sold.`)
  })
  await sql`
    with wanted as (select variant_id, quantity, position from jsonb_to_recordset(${list}::jsonb) as w(variant_id uuid, quantity int, position int)),
      gone as (delete from bundle_part where bundle_id = ${bundleId} and (bundle_variant_id <> ${bundleVariantId} or variant_id not in (select variant_id from wanted)))
    insert into bundle_part (bundle_id, bundle_variant_id, variant_id, quantity, position)
    select ${bundleId}::uuid, ${bundleVariantId}::uuid, variant_id, quantity, position from wanted
    on conflict (bundle_variant_id, variant_id) do update set quantity = excluded.quantity, position = excluded.position`.execute(
    tx,
  )
}

const GONE = ['discontinued', 'archived', 'deleted']

/** Refuses (409 `part_of_bundle`) to take a product, or some of its variants, away from bundles that live on it. */
export async function refuseParts(tx: Tx, productId: string, keptVariants: readonly string[] = []): Promise<void> {
  const found = await rows(
    tx,
    sql<{ sku: string; part: string }>`
      select distinct b.sku, v.sku as part from bundle_part p join variant v on v.id = p.variant_id
      join product b on b.id = p.bundle_id and b.status <> all(${GONE}::text[])
      where v.product_id = ${productId} and v.id <> all(${[...keptVariants]}::uuid[]) order by 1 limit 5`,
  )
  const [first] = found
  if (!first) return
  const bundles = [...new Set(found.map((row) => row.sku))]
  throw new AppError(
    'conflict',
    'part_of_bundle',
    `${first.part} is a part of ${bundles.join(', ')}; take it out of there, or discontinue the bundle, first.`,
    { bundles },
  )
}

/** Refuses (409 `part_gone`) to put a bundle on sale whose parts left the range while it was away. */
export async function refuseGoneParts(tx: Tx, bundleId: string): Promise<void> {
  const gone = await rows(
    tx,
    sql<{
      sku: string
    }>`select v.sku from bundle_part b join variant v on v.id = b.variant_id join product p on p.id = v.product_id
      where b.bundle_id = ${bundleId} and (v.deleted_at is not null or p.status = any(${GONE}::text[])) order by b.position`,
  )
  if (gone.length === 0) return
  const skus = gone.map((row) => row.sku).join(', ')
  throw new AppError('conflict', 'part_gone', `${skus} left the range; exchange it in the bundle first.`)
}

/** Ids of the bundles that have parts among some products. */
export async function bundlesWith(db: Db, productIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select distinct p.bundle_id as id from bundle_part p join variant v on v.id = p.variant_id where v.product_id = any(${[...productIds]}::uuid[])`,
  )
  return found.map((row) => row.id)
}

/** Notes what shoppers are to be shown of the bundles that have these variants, or are among them; gives those for which that changed. */
export function noteBundleLevels(db: Db, variantIds: readonly string[]) {
  return rows(
    db,
    sql<{
      product_id: string
      variant_id: string
      branch_id: string
      sku: string
      level: string
      before: string
      available: number
    }>`
      with touched as (
        select distinct b.bundle_variant_id as id from bundle_part b
        where b.variant_id = any(${[...variantIds]}::uuid[]) or b.bundle_variant_id = any(${[...variantIds]}::uuid[])
      ), due as (
        select l.variant_id, l.branch_id, l.product_id, l.level, coalesce(k.shown_level, '') as before from touched
        cross join lateral (select * from variant_level l where l.variant_id = touched.id) l
        left join bundle_level k on k.variant_id = l.variant_id and k.branch_id = l.branch_id
        where k.shown_level is distinct from l.level
      ), noted as (
        insert into bundle_level (variant_id, branch_id, shown_level) select variant_id, branch_id, level from due order by variant_id, branch_id
        on conflict (variant_id, branch_id) do update set shown_level = excluded.shown_level
      )
      select due.product_id, due.variant_id, due.branch_id, v.sku, due.level, due.before, coalesce(s.now, 0) as available
      from due join variant v on v.id = due.variant_id
      cross join lateral (select now from bundle_stock b where b.variant_id = due.variant_id and b.branch_id = due.branch_id) s`,
  )
}

/** A part as pages show it, with its product's page in a branch and language. */
export interface PartRow {
  bundle_variant_id: string
  variant_id: string
  product_id: string
  quantity: number
  visible: boolean
  page: unknown
}

/** The parts of some bundles with the pages of their products, in their order. */
export function listParts(db: Db, bundleVariants: readonly string[], branchId: string, locale: string): Promise<PartRow[]> {
  return rows(
    db,
    sql<PartRow>`
      select b.bundle_variant_id, b.variant_id, v.product_id, b.quantity, d.visible, d.page
      from bundle_part b join variant v on v.id = b.variant_id
      join product_document d on d.product_id = v.product_id and d.branch_id = ${branchId} and d.locale = ${locale}
      where b.bundle_variant_id = any(${[...bundleVariants]}::uuid[]) order by b.bundle_variant_id, b.position, b.variant_id`,
  )
}
