import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import type { TaxRate } from '#lib/taxes.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** A class of goods as it is kept. */
export interface ClassRow {
  code: string
  translations: Translations<{ name: string }>
  basis_points: number | null
  is_system: boolean
  version: number
}

/** A rate as it is kept. */
export interface RateRow extends TaxRate {
  id: string
  version: number
}

/** An exemption as it is kept. */
export interface ExemptionRow {
  customer_id: string
  certificate: string
  valid_until: string | null
  created_at: string
  created_by: string
  version: number
}

const taxClass = sql`code, translations, basis_points, is_system, version`
const rate = sql`id, tax_class, country, region, branch_id, basis_points, valid_from, valid_until, version`
const exemption = sql`customer_id, certificate, valid_until, created_at, created_by, version`

/** All classes, in their order. */
export function listClasses(db: Db | Tx): Promise<ClassRow[]> {
  return rows(db, sql<ClassRow>`select ${taxClass} from tax_class order by position, code`)
}

/** A class, locked for a change. */
export function lockClass(tx: Tx, code: string): Promise<ClassRow | undefined> {
  return first(tx, sql<ClassRow>`select ${taxClass} from tax_class where code = ${code} for update`)
}

/** Adds a class at the end, or changes it. */
export function putClass(tx: Tx, row: Pick<ClassRow, 'code' | 'translations' | 'basis_points'>): Promise<ClassRow | undefined> {
  return first(
    tx,
    sql<ClassRow>`insert into tax_class (code, translations, basis_points, position)
      values (${row.code}, ${JSON.stringify(row.translations)}::jsonb, ${row.basis_points}, (select coalesce(max(position), 0) + 1 from tax_class))
      on conflict (code) do update set translations = excluded.translations, basis_points = excluded.basis_points, version = tax_class.version + 1
      returning ${taxClass}`,
  )
}

/** Forgets a class by which no rate and no delivery goes; false when one does. */
export async function deleteClass(tx: Tx, code: string): Promise<boolean> {
  const gone = await rows(
    tx,
    sql`delete from tax_class c where code = ${code} and not exists (select from tax_rate r where r.tax_class = c.code)
      and not exists (select from delivery_method m where m.tax_class = c.code) returning code`,
  )
  return gone.length > 0
}

/** Rates, by class and place; of a branch with those of all branches. */
export function listRates(db: Db, branchId: string | null): Promise<RateRow[]> {
  return rows(
    db,
    sql<RateRow>`select ${rate} from tax_rate where ${branchId}::uuid is null or branch_id is null or branch_id = ${branchId}::uuid
      order by tax_class, country nulls first, region nulls first, branch_id nulls first, valid_from nulls first, id`,
  )
}

/** A rate, locked for a change. */
export function lockRate(tx: Tx, id: string): Promise<RateRow | undefined> {
  return first(tx, sql<RateRow>`select ${rate} from tax_rate where id = ${id} for update`)
}

/** Adds a rate; undefined when its class is not there. */
export function insertRate(tx: Tx, row: Omit<RateRow, 'version'>): Promise<RateRow | undefined> {
  return first(
    tx,
    sql<RateRow>`insert into tax_rate (id, tax_class, country, region, branch_id, basis_points, valid_from, valid_until)
      select ${row.id}::uuid, code, ${row.country}::text, ${row.region}::text, ${row.branch_id}::uuid, ${row.basis_points}::int, ${row.valid_from}::timestamptz, ${row.valid_until}::timestamptz
      from tax_class where code = ${row.tax_class} returning ${rate}`,
  )
}

/** Changes a rate; undefined when its class is not there. */
export function updateRate(tx: Tx, row: Omit<RateRow, 'version'>): Promise<RateRow | undefined> {
  return first(
    tx,
    sql<RateRow>`update tax_rate r set tax_class = c.code, country = ${row.country}::text, region = ${row.region}::text, branch_id = ${row.branch_id}::uuid,
        basis_points = ${row.basis_points}::int, valid_from = ${row.valid_from}::timestamptz, valid_until = ${row.valid_until}::timestamptz, version = r.version + 1
      from tax_class c where r.id = ${row.id} and c.code = ${row.tax_class}
      returning r.id, r.tax_class, r.country, r.region, r.branch_id, r.basis_points, r.valid_from, r.valid_until, r.version`,
  )
}

/** Forgets a rate. */
export async function deleteRate(tx: Tx, id: string): Promise<void> {
  await sql`delete from tax_rate where id = ${id}`.execute(tx)
}

/** The exemption of a customer. */
export function findExemption(db: Db | Tx, customerId: string): Promise<ExemptionRow | undefined> {
  return first(db, sql<ExemptionRow>`select ${exemption} from tax_exemption where customer_id = ${customerId}`)
}

/** A page of the exemptions. */
export function listExemptions(db: Db, page: ListPage): Promise<(ExemptionRow & Marked)[]> {
  return rows(
    db,
    sql<ExemptionRow & Marked>`select ${exemption}, ${page.columns} from tax_exemption where ${page.after} ${page.tail}`,
  )
}

/** Exempts a customer, or changes by what; undefined when it has another version than the asked one. */
export function putExemption(
  tx: Tx,
  row: Pick<ExemptionRow, 'customer_id' | 'certificate' | 'valid_until' | 'created_by'>,
  version: number | null,
): Promise<ExemptionRow | undefined> {
  return first(
    tx,
    sql<ExemptionRow>`insert into tax_exemption (customer_id, certificate, valid_until, created_by)
      values (${row.customer_id}, ${row.certificate}, ${row.valid_until}::timestamptz, ${row.created_by})
      on conflict (customer_id) do update set certificate = excluded.certificate, valid_until = excluded.valid_until, version = tax_exemption.version + 1
        where ${version}::int is null or tax_exemption.version = ${version}::int
      returning ${exemption}`,
  )
}

/** Taxes a customer again; false when nobody had exempted them. */
export async function deleteExemption(tx: Tx, customerId: string): Promise<boolean> {
  return (await rows(tx, sql`delete from tax_exemption where customer_id = ${customerId} returning customer_id`)).length > 0
}
