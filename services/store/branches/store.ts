import { sql } from 'kysely'
import type { Address } from '#contracts/shapes.ts'
import type { VisitorBranch } from '#contracts/store.ts'
import type { Locale, Translations } from '#lib/locale.ts'
import type { Publication } from '#lib/publication.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A branch as staff know it. */
export interface BranchRow extends Publication {
  id: string
  slug: string
  translations: Translations<{ name: string }>
  is_default: boolean
  published: boolean
  online: boolean
  phone: string
  email: string
  address: Address | null
  latitude: number | null
  longitude: number | null
  opening_hours: { day: number; from: string; to: string }[]
  time_zone: string
  default_currency: string | null
  default_locale: Locale | null
  version: number
}

const branch = sql`id, slug, translations, is_default, published, online, phone, email, address, latitude, longitude, opening_hours, time_zone, default_currency, default_locale, starts_at, ends_at, version`

/** All branches, published or not, the default one first. */
export function listAll(db: Db): Promise<BranchRow[]> {
  return rows(db, sql<BranchRow>`select ${branch} from branch order by is_default desc, created_at, id`)
}

/** The published branches, the default one first, each with the cities it delivers to. */
export function listForVisitors(db: Db): Promise<(VisitorBranch & Publication)[]> {
  return rows(
    db,
    sql<VisitorBranch & Publication>`select b.id, b.starts_at, b.ends_at, b.address ->> 'country' as country,
        coalesce((select jsonb_agg(jsonb_build_object('country', c.country,
            'names', (select jsonb_agg(t.value ->> 'name') from jsonb_each(c.translations) t)) order by c.created_at, c.id)
          from branch_city z join city c on c.id = z.city_id where z.branch_id = b.id), '[]') as cities
      from branch b where b.published order by b.is_default desc, b.created_at`,
  )
}

/** A branch. */
export function findBranch(db: Db | Tx, id: string): Promise<BranchRow | undefined> {
  return first(db, sql<BranchRow>`select ${branch} from branch where id = ${id}`)
}

/** A branch, locked for a change. */
export function lockBranch(tx: Tx, id: string): Promise<BranchRow | undefined> {
  return first(tx, sql<BranchRow>`select ${branch} from branch where id = ${id} for update`)
}

type Terms = Omit<BranchRow, 'is_default' | 'published' | 'version'>

/** Adds a branch, unpublished; undefined when its slug is taken. */
export function insertBranch(tx: Tx, row: Terms): Promise<BranchRow | undefined> {
  return first(
    tx,
    sql<BranchRow>`insert into branch (id, slug, translations, published, online, phone, email, address, latitude, longitude, opening_hours, time_zone, default_currency, default_locale, starts_at, ends_at)
      values (${row.id}, ${row.slug}, ${JSON.stringify(row.translations)}::jsonb, false, ${row.online}, ${row.phone}, ${row.email}, ${row.address ? JSON.stringify(row.address) : null}::jsonb,
        ${row.latitude}, ${row.longitude}, ${JSON.stringify(row.opening_hours)}::jsonb, ${row.time_zone}, ${row.default_currency}, ${row.default_locale}, ${row.starts_at}, ${row.ends_at})
      on conflict do nothing returning ${branch}`,
  )
}

/** Gives a new branch the ways of delivery that the default one offers, for everybody. */
export async function copyDeliveries(tx: Tx, id: string): Promise<void> {
  await sql`insert into delivery_method (branch_id, code, kind, translations, fee_minor, free_from_minor, tax_class, countries, fee_by_city, windows, cutoff_hours, days_ahead, enabled, position)
    select ${id}::uuid, m.code, m.kind, m.translations, m.fee_minor, m.free_from_minor, m.tax_class, m.countries, m.fee_by_city,
      (select coalesce(jsonb_agg(w || jsonb_build_object('id', gen_random_uuid())), '[]') from jsonb_array_elements(m.windows) w), m.cutoff_hours, m.days_ahead, true, m.position
    from delivery_method m join branch b on b.id = m.branch_id and b.is_default where m.enabled and m.city_ids = '{}'`.execute(tx)
}

/** Writes a branch anew; undefined when another has its slug. */
export function updateBranch(tx: Tx, row: Terms): Promise<BranchRow | undefined> {
  return first(
    tx,
    sql<BranchRow>`update branch set slug = ${row.slug}, translations = ${JSON.stringify(row.translations)}::jsonb, online = ${row.online}, phone = ${row.phone}, email = ${row.email},
      address = ${row.address ? JSON.stringify(row.address) : null}::jsonb, latitude = ${row.latitude}, longitude = ${row.longitude},
      opening_hours = ${JSON.stringify(row.opening_hours)}::jsonb, time_zone = ${row.time_zone}, default_currency = ${row.default_currency}, default_locale = ${row.default_locale}, starts_at = ${row.starts_at}, ends_at = ${row.ends_at},
      version = version + 1
      where id = ${row.id} and not exists (select from branch other where other.slug = ${row.slug} and other.id <> ${row.id}) returning ${branch}`,
  )
}

/** Shows a branch to shoppers, or hides it. */
export function setPublished(tx: Tx, id: string, published: boolean): Promise<BranchRow | undefined> {
  return first(
    tx,
    sql<BranchRow>`update branch set published = ${published}, version = version + 1 where id = ${id} returning ${branch}`,
  )
}

/** A branch that is to become the default one; it and the one that is are locked. */
export async function lockBranches(tx: Tx, id: string): Promise<BranchRow | undefined> {
  const locked = await rows(
    tx,
    sql<BranchRow>`select ${branch} from branch where id = ${id} or is_default order by id for update`,
  )
  return locked.find((row) => row.id === id)
}

/** Makes a branch the default one in the place of the one that was. */
export async function makeDefault(tx: Tx, id: string): Promise<void> {
  await sql`update branch set is_default = false, version = version + 1 where is_default and id <> ${id}`.execute(tx)
  await sql`update branch set is_default = true, version = version + 1 where id = ${id} and not is_default`.execute(tx)
}
