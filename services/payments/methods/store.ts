import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import type { Publication } from '#lib/publication.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { GatewayOptions } from '../gateway.ts'

/** A way to pay as it is kept; amounts are minor units of the base currency. */
export interface MethodRow extends Publication {
  id: string
  branch_id: string
  code: string
  gateway: string
  translations: Translations<{ name: string; description?: string }>
  published: boolean
  position: number
  min_minor: bigint | null
  max_minor: bigint | null
  fee_minor: bigint
  fee_basis_points: number
  /** In which class its fee is taxed. */
  tax_class: string
  options: GatewayOptions
  credentials: string | null
  version: number
}

/** What staff decide of a way to pay. */
export type MethodTerms = Pick<
  MethodRow,
  | 'translations'
  | 'starts_at'
  | 'ends_at'
  | 'min_minor'
  | 'max_minor'
  | 'fee_minor'
  | 'fee_basis_points'
  | 'tax_class'
  | 'options'
  | 'credentials'
>

const method = sql`id, branch_id, code, gateway, translations, published, position, min_minor, max_minor, fee_minor, fee_basis_points, tax_class, options, credentials, starts_at, ends_at, version`

/** The ways to pay of a branch, in their order. */
export function listMethodRows(db: Db | Tx, branchId: string): Promise<MethodRow[]> {
  return rows(db, sql<MethodRow>`select ${method} from method where branch_id = ${branchId} order by position, code`)
}

/** The same, locked in the order of their ids for a change that concerns them all. */
export function lockMethods(tx: Tx, branchId: string): Promise<MethodRow[]> {
  return rows(tx, sql<MethodRow>`select ${method} from method where branch_id = ${branchId} order by id for update`)
}

/** A way to pay, locked for a change. */
export function lockMethod(tx: Tx, id: string): Promise<MethodRow | undefined> {
  return first(tx, sql<MethodRow>`select ${method} from method where id = ${id} for update`)
}

/** Adds a way to pay at the end, unpublished; undefined when its code is taken. */
export function insertMethod(
  tx: Tx,
  row: Pick<MethodRow, 'id' | 'branch_id' | 'code' | 'gateway'> & MethodTerms,
): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`insert into method (id, branch_id, code, gateway, translations, published, position, min_minor, max_minor, fee_minor, fee_basis_points, tax_class, options, credentials, starts_at, ends_at)
      values (${row.id}, ${row.branch_id}, ${row.code}, ${row.gateway}, ${JSON.stringify(row.translations)}::jsonb, false,
        (select coalesce(max(position), 0) + 1 from method where branch_id = ${row.branch_id}), ${minor(row.min_minor)}::bigint, ${minor(row.max_minor)}::bigint,
        ${minor(row.fee_minor)}::bigint, ${row.fee_basis_points}, ${row.tax_class}, ${JSON.stringify(row.options)}::jsonb, ${row.credentials}, ${row.starts_at}, ${row.ends_at})
      on conflict do nothing returning ${method}`,
  )
}

/** Changes a way to pay. */
export function updateMethodRow(tx: Tx, id: string, terms: MethodTerms): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`update method set translations = ${JSON.stringify(terms.translations)}::jsonb, min_minor = ${minor(terms.min_minor)}::bigint,
      max_minor = ${minor(terms.max_minor)}::bigint, fee_minor = ${minor(terms.fee_minor)}::bigint, fee_basis_points = ${terms.fee_basis_points}, tax_class = ${terms.tax_class},
      options = ${JSON.stringify(terms.options)}::jsonb, credentials = ${terms.credentials}, starts_at = ${terms.starts_at}, ends_at = ${terms.ends_at}, version = version + 1 where id = ${id} returning ${method}`,
  )
}

/** Shows a way to pay to shoppers, or hides it. */
export function setPublished(tx: Tx, id: string, published: boolean): Promise<MethodRow | undefined> {
  return first(
    tx,
    sql<MethodRow>`update method set published = ${published}, version = version + 1 where id = ${id} returning ${method}`,
  )
}

/** Puts the ways to pay of a branch into an order. */
export async function setOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update method m set position = o.n from unnest(${[...ids]}::uuid[]) with ordinality as o(id, n) where m.id = o.id`.execute(
    tx,
  )
}

/** Whether anything was ever paid by it: then its account is needed for refunds. */
export async function isUsed(tx: Tx, branchId: string, code: string): Promise<boolean> {
  const found = await first(
    tx,
    sql<{ any: boolean }>`select exists (select from payment where branch_id = ${branchId} and method = ${code}) as any`,
  )
  return found?.any ?? false
}

/** Forgets a way to pay. */
export async function deleteMethodRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from method where id = ${id}`.execute(tx)
}

function minor(value: bigint | null): string | null {
  return value === null ? null : value.toString()
}
