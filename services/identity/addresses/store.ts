import { sql } from 'kysely'
import type { Static } from 'typebox'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { OwnAddress } from './shapes.ts'

/** An address of somebody's book. */
export type AddressRow = Static<typeof OwnAddress>

/** What is kept of an address that was entered. */
export interface AddressFacts {
  type: 'shipping' | 'billing'
  label?: string
  first_name?: string
  last_name?: string
  line1: string
  line2?: string
  city: string
  state?: string
  postal_code?: string
  country: string
  phone?: string
  coordinates?: { latitude: number; longitude: number } | null
}

const shown = sql`id, type, is_default, label, first_name, last_name, line1, line2, city, state, postal_code, country, phone,
  case when latitude is not null then json_build_object('latitude', latitude, 'longitude', longitude) end as coordinates, version, created_at, updated_at`

/** Has other changes of the same book wait until the transaction ends. */
export async function lockBook(tx: Tx, accountId: string): Promise<void> {
  await one(tx, sql`select id from account where id = ${accountId} for update`)
}

/** The whole book: by kind, what is proposed first, then what was changed last. */
export function listAddresses(db: Db | Tx, accountId: string): Promise<AddressRow[]> {
  return rows(
    db,
    sql<AddressRow>`select ${shown} from address where account_id = ${accountId} order by type desc, is_default desc, updated_at desc, id desc`,
  )
}

/** One address of the book. */
export function findAddress(db: Db | Tx, accountId: string, id: string): Promise<AddressRow | undefined> {
  return first(db, sql<AddressRow>`select ${shown} from address where id = ${id} and account_id = ${accountId}`)
}

/** Country and city of the delivery address that is proposed first. */
export function findHome(db: Db, accountId: string): Promise<{ country: string; city: string } | undefined> {
  return first(
    db,
    sql<{ country: string; city: string }>`
      select country, city from address where account_id = ${accountId} and type = 'shipping' and is_default`,
  )
}

/** Adds an address; the first of its kind is the one that is proposed. */
export function insertAddress(tx: Tx, accountId: string, id: string, said: AddressFacts): Promise<AddressRow> {
  return one(
    tx,
    sql<AddressRow>`
      insert into address (id, account_id, type, is_default, label, first_name, last_name, line1, line2, city, state, postal_code, country, phone, latitude, longitude)
      values (${id}, ${accountId}, ${said.type}, not exists (select from address where account_id = ${accountId} and type = ${said.type} and is_default),
        ${said.label?.trim() ?? ''}, ${said.first_name?.trim() ?? ''}, ${said.last_name?.trim() ?? ''}, ${said.line1.trim()}, ${filled(said.line2)}, ${said.city.trim()},
        ${filled(said.state)}, ${filled(said.postal_code)}, ${said.country}, ${filled(said.phone)}, ${said.coordinates?.latitude ?? null}, ${said.coordinates?.longitude ?? null})
      returning ${shown}`,
  )
}

/** Changes an address; its kind stays. */
export function updateAddress(tx: Tx, id: string, said: Omit<AddressFacts, 'type'>): Promise<AddressRow> {
  return one(
    tx,
    sql<AddressRow>`
      update address set label = ${said.label?.trim() ?? ''}, first_name = ${said.first_name?.trim() ?? ''}, last_name = ${said.last_name?.trim() ?? ''},
        line1 = ${said.line1.trim()}, line2 = ${filled(said.line2)}, city = ${said.city.trim()}, state = ${filled(said.state)},
        postal_code = ${filled(said.postal_code)}, country = ${said.country}, phone = ${filled(said.phone)},
        latitude = ${said.coordinates?.latitude ?? null}, longitude = ${said.coordinates?.longitude ?? null}, version = version + 1, updated_at = now()
      where id = ${id} returning ${shown}`,
  )
}

/** Makes an address the one of its kind that is proposed. */
export async function setDefault(tx: Tx, accountId: string, id: string, type: string): Promise<void> {
  await sql`update address set is_default = false, version = version + 1
    where account_id = ${accountId} and type = ${type} and is_default and id <> ${id}`.execute(tx)
  await sql`update address set is_default = true, version = version + 1 where id = ${id} and not is_default`.execute(tx)
}

/** Takes an address out of the book; the one that was changed last takes its place as what is proposed. */
export async function removeAddress(tx: Tx, accountId: string, { id, type, is_default }: AddressRow): Promise<void> {
  await sql`delete from address where id = ${id}`.execute(tx)
  if (!is_default) return
  await sql`update address set is_default = true, version = version + 1 where id = (
      select id from address where account_id = ${accountId} and type = ${type} order by updated_at desc, id desc limit 1)`.execute(
    tx,
  )
}

function filled(text: string | undefined): string | null {
  return text?.trim() || null
}
