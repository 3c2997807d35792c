import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** What is asked of an account before it is deleted, and what is to be forgotten. */
export interface Leaving {
  id: string
  kind: 'customer' | 'staff'
  email: string | null
  email_verified: boolean
  avatar: string | null
  phone: string | null
  first_name: string
  last_name: string
  password_hash: string | null
  blocked: boolean
  deleted: boolean
}

const facts = sql`id, kind, email, email_verified_at is not null as email_verified, avatar, phone, first_name, last_name, password_hash, blocked_at is not null as blocked, deleted_at is not null as deleted`

/** An account that may be deleted. */
export function findLeaving(db: Db, id: string): Promise<Leaving | undefined> {
  return first(db, sql<Leaving>`select ${facts} from account where id = ${id}`)
}

/** The same, locked. */
export function lockLeaving(tx: Tx, id: string): Promise<Leaving | undefined> {
  return first(tx, sql<Leaving>`select ${facts} from account where id = ${id} for update`)
}

/** Everything in an account's address book by which somebody could be recognised. */
export async function placesOf(tx: Tx, accountId: string) {
  const found = await rows(
    tx,
    sql<{ places: (string | null)[]; names: string[]; phone: string | null }>`
      select array[line1, line2, postal_code] as places, array[first_name, last_name, trim(first_name || ' ' || last_name)] as names, phone
      from address where account_id = ${accountId}`,
  )
  return {
    places: found.flatMap((row) => row.places.filter((text) => text !== null)),
    names: found.flatMap((row) => row.names),
    phones: found.flatMap((row) => row.phone ?? []),
  }
}

/** Keeps, sealed, by what somebody was known. */
export async function keepForgotten(tx: Tx, accountId: string, sealed: string, at: Date): Promise<void> {
  await sql`insert into forgotten_person (account_id, sealed, created_at) values (${accountId}, ${sealed}, ${at})`.execute(tx)
}

/** What is kept of somebody who is being forgotten. */
export async function findForgotten(db: Db, accountId: string): Promise<string | undefined> {
  return (await first(db, sql<{ sealed: string }>`select sealed from forgotten_person where account_id = ${accountId}`))?.sealed
}

/** Leaves of an account its id alone: ends its sessions and takes everything away that belongs to it. */
export async function anonymise(tx: Tx, accountId: string, phone: string | null, at: Date): Promise<void> {
  await sql`delete from refresh_token where session_id in (select id from session where account_id = ${accountId})`.execute(tx)
  await sql`update session set revoked_at = coalesce(revoked_at, ${at}), ip = null, user_agent = null, country = null where account_id = ${accountId}`.execute(
    tx,
  )
  await sql`delete from one_time_code where account_id = ${accountId} or phone = ${phone}`.execute(tx)
  for (const table of ['account_link', 'data_request', 'external_identity', 'address', 'wish', 'account_role'])
    await sql`delete from ${sql.table(table)} where account_id = ${accountId}`.execute(tx)
  await sql`update account set email = null, phone = null, first_name = '', last_name = '', password_hash = null, email_verified_at = null, avatar = null,
      phone_verified_at = null, birthday = null, tax_country = null, tax_code = null, email_consent_at = null, sms_consent_at = null,
      deleted_at = ${at}, version = version + 1 where id = ${accountId}`.execute(tx)
}

/** Lets go of what was kept of those who were forgotten before a moment. */
export async function sweepForgotten(db: Db, before: Date): Promise<void> {
  await sql`delete from forgotten_person where created_at < ${before}`.execute(db)
}
