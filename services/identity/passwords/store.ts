import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { LinkPurpose } from './link.ts'

/** What letters and changes of a password need to know of an account. */
export interface KeyFacts {
  id: string
  kind: 'customer' | 'staff'
  email: string | null
  name: string
  locale: string
  password_hash: string | null
  email_verified: boolean
  blocked: boolean
}

const facts = sql`id, kind, email, trim(first_name || ' ' || last_name) as name, locale, password_hash, email_verified_at is not null as email_verified,
  blocked_at is not null as blocked`

/** An account by id, or by its e-mail address. */
export function findKeys(db: Db | Tx, by: { id: string } | { email: string }): Promise<KeyFacts | undefined> {
  const found = 'id' in by ? sql`id = ${by.id}::uuid` : sql`lower(email) = lower(${by.email})`
  return first(db, sql<KeyFacts>`select ${facts} from account where ${found}`)
}

/** Locks an account and looks at it. */
export function lockKeys(tx: Tx, id: string): Promise<KeyFacts> {
  return one(tx, sql<KeyFacts>`select ${facts} from account where id = ${id} for update`)
}

/** Whether an account has had its share of letters of a kind since a moment, one's own aside. */
export async function hasHadLetters(
  tx: Tx,
  mine: { id: string; accountId: string; purpose: LinkPurpose },
  since: Date,
  limit: number,
) {
  const found = await one(
    tx,
    sql<{ count: number }>`select count(*)::int as count from account_link
      where account_id = ${mine.accountId} and purpose = ${mine.purpose} and created_at > ${since} and id <> ${mine.id}`,
  )
  return found.count >= limit
}

/** Keeps a link that is about to be sent; a repeated one stays what it is. */
export async function keepLink(
  tx: Tx,
  link: { id: string; accountId: string; purpose: LinkPurpose; email: string; hash: string; at: Date; expiresAt: Date },
): Promise<void> {
  await sql`insert into account_link (id, account_id, purpose, email, hash, created_at, expires_at)
    values (${link.id}, ${link.accountId}, ${link.purpose}, ${link.email}, ${link.hash}, ${link.at}, ${link.expiresAt}) on conflict do nothing`.execute(
    tx,
  )
}

/** A link that still works, by its token's hash. */
export function findLink(db: Db | Tx, hash: string, purpose: LinkPurpose, now: Date) {
  return first(
    db,
    sql<{ id: string; account_id: string; email: string }>`select id, account_id, email from account_link
      where hash = ${hash} and purpose = ${purpose} and used_at is null and expires_at > ${now}`,
  )
}

/** Uses up a link, and every other of its kind with it; false when somebody was faster. */
export async function spendLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const used = await rows(
    tx,
    sql<{ id: string }>`update account_link l set used_at = ${now} from account_link this
      where this.id = ${id} and l.account_id = this.account_id and l.purpose = this.purpose and l.used_at is null returning l.id`,
  )
  return used.some((link) => link.id === id)
}

/** Gives an account a new password, and makes the links that were sent for another worthless. */
export async function setPassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  await sql`with spent as (
      update account_link set used_at = now() where account_id = ${accountId} and purpose = 'reset_password' and used_at is null
    ) update account set password_hash = ${hash}, version = version + 1 where id = ${accountId}`.execute(tx)
}

/** Notes that an address is the account's, which becomes its address if it was not; false when another account has it. */
export async function confirmEmail(tx: Tx, accountId: string, email: string): Promise<boolean> {
  const taken = await first(tx, sql`select 1 from account where lower(email) = lower(${email}) and id <> ${accountId}`)
  if (taken) return false
  await sql`update account set email = ${email}, email_verified_at = coalesce(case when lower(email) = lower(${email}) then email_verified_at end, now()),
    version = version + 1 where id = ${accountId}`.execute(tx)
  return true
}

/** Ends all sessions of an account but one. */
export async function endSessions(tx: Tx, accountId: string, except: string | null): Promise<void> {
  await sql`update session set revoked_at = now()
    where account_id = ${accountId} and revoked_at is null and id is distinct from ${except}::uuid`.execute(tx)
}
