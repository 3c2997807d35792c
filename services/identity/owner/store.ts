import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import { SUPER_ADMIN } from '../roles/default-roles.ts'

/** The link by which a shop without an owner is taken over. */
export interface Invitation {
  account_id: string
  id: string
  hash: string
}

/** Whether somebody owns the shop, able to sign in just now or not. */
export async function isOwned(tx: Tx): Promise<boolean> {
  const owner = await first(
    tx,
    sql`select from account a join account_role ar on ar.account_id = a.id and ar.role = ${SUPER_ADMIN}
      where a.kind = 'staff' and a.deleted_at is null and not a.is_vacant limit 1`,
  )
  return owner !== undefined
}

/** The account that waits for an owner, made if there is none. */
export async function needVacancy(tx: Tx, fresh: { id: string; locale: string }): Promise<string> {
  const waiting = await first(tx, sql<{ id: string }>`select id from account where is_vacant order by id limit 1`)
  if (waiting) return waiting.id
  const made = await one(
    tx,
    sql<{ id: string }>`
      with a as (insert into account (id, kind, first_name, last_name, locale, is_vacant)
        values (${fresh.id}, 'staff', '', '', ${fresh.locale}, true) returning id)
      insert into account_role (account_id, role) select id, ${SUPER_ADMIN} from a returning account_id as id`,
  )
  return made.id
}

/** Forgets the account that waited, because the shop has an owner who came otherwise. */
export async function endVacancy(tx: Tx): Promise<void> {
  const gone = await rows(
    tx,
    sql<{ account_id: string }>`delete from owner_invitation i using account a where a.id = i.account_id and a.is_vacant
      returning i.account_id`,
  )
  const ids = gone.map((row) => row.account_id)
  if (ids.length === 0) return
  await sql`delete from account_role where account_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from account where id = any(${ids}::uuid[]) and is_vacant`.execute(tx)
}

/** The invitation of the account that waits. */
export function findInvitation(db: Db | Tx, accountId: string): Promise<Invitation | undefined> {
  return first(db, sql<Invitation>`select account_id, id, hash from owner_invitation where account_id = ${accountId}`)
}

/** Keeps an invitation in place of any before it. */
export async function putInvitation(tx: Tx, invitation: Invitation, expiresAt: Date): Promise<void> {
  await sql`insert into owner_invitation (account_id, id, hash, expires_at)
    values (${invitation.account_id}, ${invitation.id}, ${invitation.hash}, ${expiresAt})
    on conflict (account_id) do update set id = excluded.id, hash = excluded.hash, expires_at = excluded.expires_at`.execute(tx)
}

/** Whether an invitation still works, by its token's hash. */
export async function isInvited(db: Db, hash: string, now: Date): Promise<boolean> {
  return (await first(db, sql`select from owner_invitation where hash = ${hash} and expires_at > ${now}`)) !== undefined
}

/** Uses an invitation up; gives the account that waited, or undefined when somebody was faster. */
export async function takeInvitation(tx: Tx, hash: string, now: Date): Promise<string | undefined> {
  const taken = await first(
    tx,
    sql<{ account_id: string }>`delete from owner_invitation where hash = ${hash} and expires_at > ${now} returning account_id`,
  )
  return taken?.account_id
}

/** Makes the account that waited its owner's; false when another account has the e-mail address. */
export async function fillVacancy(
  tx: Tx,
  owner: { id: string; email: string; passwordHash: string; firstName: string; lastName: string; locale: string },
): Promise<boolean> {
  const taken = await first(tx, sql`select from account where lower(email) = lower(${owner.email})`)
  if (taken) return false
  await sql`update account set email = ${owner.email}, password_hash = ${owner.passwordHash}, first_name = ${owner.firstName},
    last_name = ${owner.lastName}, locale = ${owner.locale}, is_vacant = false, version = version + 1 where id = ${owner.id}`.execute(
    tx,
  )
  return true
}
