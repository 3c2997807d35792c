import { sql } from 'kysely'
import { first, type Tx } from '#platform/db/pool.ts'

/** An account that somebody signs in to by a provider. */
export interface Known {
  id: string
  kind: 'customer' | 'staff'
  blocked: boolean
  email_verified: boolean
}

const facts = sql`a.id, a.kind, a.blocked_at is not null as blocked, a.email_verified_at is not null as email_verified`

/** The account of who a provider knows by this name; others who come with the same name wait. */
export async function findLinked(tx: Tx, provider: string, subject: string): Promise<Known | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${provider} ${subject}`}, 0))`.execute(tx)
  return first(
    tx,
    sql<Known>`select ${facts} from external_identity e join account a on a.id = e.account_id
      where e.provider = ${provider} and e.subject = ${subject} for update of a`,
  )
}

/** The account with an e-mail address, locked. */
export function findByEmail(tx: Tx, email: string): Promise<Known | undefined> {
  return first(tx, sql<Known>`select ${facts} from account a where lower(a.email) = lower(${email}) for update`)
}

/** Notes by which name a provider knows an account's owner. */
export async function link(tx: Tx, provider: string, subject: string, accountId: string): Promise<void> {
  await sql`insert into external_identity (provider, subject, account_id) values (${provider}, ${subject}, ${accountId})`.execute(
    tx,
  )
}

/**
 * Notes that the e-mail address is the account's. Whoever opened a shopper's account with an address that they never showed
 * to be theirs loses their way in.
 */
export async function proveEmail(tx: Tx, account: Known): Promise<void> {
  const isForgotten = account.kind === 'customer' && !account.email_verified
  await sql`update account set email_verified_at = coalesce(email_verified_at, now()),
      password_hash = case when ${isForgotten} then null else password_hash end, version = version + 1 where id = ${account.id}`.execute(
    tx,
  )
  if (isForgotten)
    await sql`update session set revoked_at = now() where account_id = ${account.id} and revoked_at is null`.execute(tx)
}

/** Marks the e-mail address of a new account as shown to be its owner's. */
export async function markVerified(tx: Tx, accountId: string): Promise<void> {
  await sql`update account set email_verified_at = now() where id = ${accountId}`.execute(tx)
}
