import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import type { SlotWindow } from '#lib/slots.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A way of delivery as it is kept; amounts are minor units of the base currency. */
export interface MethodRow {
  id: string
  branch_id: string
  code: string
  kind: 'shipping' | 'pickup'
  translations: Translations<{ name: string; description?: string }>
  published: boolean
  position: number
  fee_minor: bigint
  free_from_minor: bigint | null
  tax_class: string
  countries: string[]
  city_ids: string[]
  fee_by_city: boolean
  windows: SlotWindow[]
  cutoff_hours: number
  days_ahead: number
  closed_dates: string[]
  version: number
}

/** What staff decide of a way of delivery. */
export type MethodTerms = Omit<MethodRow, 'id' | 'branch_id' | 'code' | 'kind' | 'published' | 'position' | 'version'>

const method = sql`id, branch_id, code, kind, translations, enabled as published, position, fee_minor, free_from_minor, tax_class, countries, city_ids, fee_by_city,
  windows, cutoff_hours, days_ahead, closed_dates::text[] as closed_dates, version`

/** The ways of delivery of a branch, in their order. */
export function listMethods(db: Db | Tx, branchId: string): Promise<MethodRow[]> {
  return rows(db, sql<MethodRow>`select ${method} from delivery_method where branch_id = ${branchId} order by position, code`)
}

/** The same, locked in the order of their ids for a change that concerns them all. */
export function lockMethods(tx: Tx, branchId: string): Promise<MethodRow[]> {
  return rows(tx, sql<MethodRow>`select ${method} from delivery_method where branch_id = ${branchId} order by id for update`)
}

/** A way of delivery. */
export function findMethod(db: Db | Tx, id: string): Promise<MethodRow | undefined> {
  return first(db, sql<MethodRow>`select ${method} from delivery_method where id = ${id}`)
}

/** A way of delivery, locked for a change. */
export function lockMethod(tx: Tx, id: string): Promise<MethodRow | undefined> {
  return first(tx, sql<MethodRow>`select ${method} from delivery_method where id = ${id} for update`)
}

/** Adds a way of delivery at the end, unpublished. */
export function insertMethod(
  tx: Tx,
  row: Pick<MethodRow, 'id' | 'branch_id' | 'code' | 'kind'> & MethodTerms,
): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`insert into delivery_method (id, branch_id, code, kind, translations, enabled, position, fee_minor, free_from_minor, tax_class, countries, city_ids, fee_by_city,
        windows, cutoff_hours, days_ahead, closed_dates)
      values (${row.id}, ${row.branch_id}, ${row.code}, ${row.kind}, ${JSON.stringify(row.translations)}::jsonb, false,
        (select coalesce(max(position), 0) + 1 from delivery_method where branch_id = ${row.branch_id}), ${row.fee_minor.toString()}::bigint, ${row.free_from_minor?.toString() ?? null}::bigint,
        ${row.tax_class}, ${row.countries}::text[], ${row.city_ids}::uuid[], ${row.fee_by_city}, ${JSON.stringify(row.windows)}::jsonb, ${row.cutoff_hours}, ${row.days_ahead}, ${row.closed_dates}::date[])
      returning ${method}`,
  )
}

/** Changes a way of delivery. */
export function updateMethod(tx: Tx, id: string, terms: MethodTerms): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`update delivery_method set translations = ${JSON.stringify(terms.translations)}::jsonb, fee_minor = ${terms.fee_minor.toString()}::bigint,
      free_from_minor = ${terms.free_from_minor?.toString() ?? null}::bigint, tax_class = ${terms.tax_class}, countries = ${terms.countries}::text[], city_ids = ${terms.city_ids}::uuid[],
      fee_by_city = ${terms.fee_by_city}, windows = ${JSON.stringify(terms.windows)}::jsonb, cutoff_hours = ${terms.cutoff_hours}, days_ahead = ${terms.days_ahead},
      closed_dates = ${terms.closed_dates}::date[], version = version + 1 where id = ${id} returning ${method}`,
  )
}

/** Shows a way of delivery to shoppers, or hides it. */
export function setPublished(tx: Tx, id: string, published: boolean): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`update delivery_method set enabled = ${published}, version = version + 1 where id = ${id} returning ${method}`,
  )
}

/** Puts the ways of delivery of a branch into an order. */
export async function setOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update delivery_method m set position = o.n from unnest(${[...ids]}::uuid[]) with ordinality as o(id, n) where m.id = o.id`.execute(
    tx,
  )
}

/** Forgets a way of delivery; orders keep its name. */
export async function deleteMethod(tx: Tx, id: string): Promise<void> {
  await sql`delete from delivery_method where id = ${id}`.execute(tx)
}
