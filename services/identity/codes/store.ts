import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'

/** A code that was sent, without its digits. */
export interface CodeRow {
  id: string
  phone: string
  purpose: 'sign_in' | 'verify_phone'
  account_id: string | null
  locale: string
  hash: string
}

/** Has others who ask for codes for this phone, or from this address, wait until the transaction ends. */
export async function lockSenders(tx: Tx, phone: string, ip: string | null): Promise<void> {
  // Phones before addresses, always.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code to ${phone}`}, 0))`.execute(tx)
  if (ip !== null) await sql`select pg_advisory_xact_lock(hashtextextended(${`code from ${ip}`}, 0))`.execute(tx)
}

/** When codes were sent to a phone, and asked for from an address, since a moment (milliseconds since 1970). */
export async function timesSent(tx: Tx, phone: string, ip: string | null, since: Date) {
  const found = await rows(
    tx,
    sql<{ at: number; to_phone: boolean; from_ip: boolean }>`
      select extract(epoch from created_at)::float8 * 1000 as at, phone = ${phone} as to_phone, coalesce(ip = ${ip}, false) as from_ip
      from one_time_code where created_at > ${since} and (phone = ${phone} or ip = ${ip})`,
  )
  const toPhone = found.filter((row) => row.to_phone).map((row) => row.at)
  const fromIp = found.filter((row) => row.from_ip).map((row) => row.at)
  return { latest: toPhone.length === 0 ? null : Math.max(...toPhone), toPhone, fromIp }
}

/** Keeps a code that is about to be sent. */
export async function keepCode(tx: Tx, code: CodeRow & { ip: string | null; at: Date; expiresAt: Date }): Promise<void> {
  await sql`insert into one_time_code (id, phone, purpose, account_id, ip, locale, hash, created_at, expires_at)
    values (${code.id}, ${code.phone}, ${code.purpose}, ${code.account_id}, ${code.ip}, ${code.locale}, ${code.hash}, ${code.at}, ${code.expiresAt})`.execute(
    tx,
  )
}

/** A code that still works. */
export function findCode(db: Db, id: string, now: Date): Promise<CodeRow | undefined> {
  return first(
    db,
    sql<CodeRow>`select id, phone, purpose, account_id, locale, hash from one_time_code
      where id = ${id} and used_at is null and expires_at > ${now}`,
  )
}

/** Takes one of the tries of the newest code for a phone; undefined when there is none that works any more. */
export function takeTry(
  db: Db,
  ask: { phone: string; purpose: string; accountId: string | null; now: Date; tries: number },
): Promise<CodeRow | undefined> {
  return first(
    db,
    sql<CodeRow>`
      update one_time_code set tries = tries + 1 where id = (
        select id from one_time_code where phone = ${ask.phone} and purpose = ${ask.purpose} and account_id is not distinct from ${ask.accountId}::uuid
        order by created_at desc, id desc limit 1
      ) and tries < ${ask.tries} and used_at is null and expires_at > ${ask.now}
      returning id, phone, purpose, account_id, locale, hash`,
  )
}

/** Uses a code up; false when somebody was faster. */
export async function spendCode(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (
    (await rows(tx, sql`update one_time_code set used_at = ${now} where id = ${id} and used_at is null returning id`)).length > 0
  )
}

/** The account that a phone belongs to, locked. */
export function findByPhone(tx: Tx, phone: string) {
  return first(
    tx,
    sql<{
      id: string
      blocked: boolean
    }>`select id, blocked_at is not null as blocked from account where phone = ${phone} for update`,
  )
}

/** Gives an account a phone that it has shown to be its own; false when another account has it. */
export async function setPhone(tx: Tx, accountId: string, phone: string): Promise<boolean> {
  await one(tx, sql`select id from account where id = ${accountId} for update`)
  const taken = await first(tx, sql`select 1 from account where phone = ${phone} and id <> ${accountId}`)
  if (taken) return false
  await sql`update account set phone = ${phone}, phone_verified_at = now(), version = version + 1 where id = ${accountId}`.execute(
    tx,
  )
  return true
}

/** Forgets codes and links that have long been worth nothing. */
export async function sweepSpent(db: Db, codesBefore: Date, linksBefore: Date): Promise<void> {
  await sql`delete from one_time_code where created_at < ${codesBefore}`.execute(db)
  await sql`delete from account_link where expires_at < ${linksBefore}`.execute(db)
}
