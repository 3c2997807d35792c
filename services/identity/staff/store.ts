import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import { SUPER_ADMIN } from '../roles/default-roles.ts'
import { permissionsOfAccount } from './duties.ts'
import type { Attachments, Person } from './shapes.ts'

/** A person as they are kept. */
export type PersonRow = Omit<Person, 'manageable' | 'avatar'> & { avatar: string | null }

const person = sql`
  a.id, a.kind, a.email, a.phone, a.first_name, a.last_name, a.avatar, a.locale, a.created_at, a.blocked_at, a.version,
  coalesce((select array_agg(role order by role) from account_role where account_id = a.id), '{}') as roles,
  ${permissionsOfAccount} as permissions,
  coalesce((select jsonb_agg(jsonb_build_object('branch_id', branch_id, 'duties', duties) order by branch_id) from account_branch where account_id = a.id), '[]') as branches,
  (select max(s.created_at) from session s where s.account_id = a.id) as last_seen_at`

/** Somebody by id. */
export function findPerson(db: Db | Tx, id: string): Promise<PersonRow | undefined> {
  return first(
    db,
    sql<PersonRow>`select ${person} from account a where a.id = ${id} and a.deleted_at is null and not a.is_vacant`,
  )
}

/** The same, locked for a change. */
export async function lockPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const locked = await first(tx, sql`select 1 from account where id = ${id} for update`)
  return locked ? findPerson(tx, id) : undefined
}

/** Which people a list is of. */
export interface PeopleFilter {
  kind: string | null
  text: string | null
  role: string | null
  branch: string | null
  blocked: boolean | null
}

/** A page of the people who match. */
export function listPeople(db: Db, filter: PeopleFilter, page: ListPage) {
  const like = filter.text === null ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
  return rows(
    db,
    sql<PersonRow & Marked>`
      select ${person}, ${page.columns} from account a
      where a.deleted_at is null and not a.is_vacant and (${filter.kind}::text is null or a.kind = ${filter.kind})
        and (${filter.blocked}::boolean is null or (a.blocked_at is not null) = ${filter.blocked})
        and (${filter.role}::text is null or exists (select from account_role where account_id = a.id and role = ${filter.role}))
        and (${filter.branch}::uuid is null or exists (select from account_branch where account_id = a.id and branch_id = ${filter.branch}))
        and (${like}::text is null or a.email ilike ${like} or a.phone like ${like} or a.first_name || ' ' || a.last_name ilike ${like})
        and ${page.after} ${page.tail}`,
  )
}

/** Has changes of super admins wait for each other: whoever counts them counts what is. */
export async function lockSuperAdmins(tx: Tx): Promise<void> {
  await sql`select 1 from role where name = ${SUPER_ADMIN} for no key update`.execute(tx)
}

/** Whether anybody but this person is a super admin who can sign in. */
export async function hasOtherSuperAdmin(tx: Tx, id: string): Promise<boolean> {
  const other = await first(
    tx,
    sql`select 1 from account a join account_role ar on ar.account_id = a.id and ar.role = ${SUPER_ADMIN}
      where a.kind = 'staff' and a.blocked_at is null and not a.is_vacant and a.id <> ${id} limit 1`,
  )
  return other !== undefined
}

/** The branches that somebody manages. */
export async function branchesManagedBy(tx: Tx, id: string): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ branch_id: string }>`select branch_id from account_branch where account_id = ${id} and 'manager' = any(duties)`,
  )
  return found.map(({ branch_id }) => branch_id)
}

/** Gives somebody other roles and branches, under their lock. */
export async function setAccess(tx: Tx, id: string, roles: readonly string[], branches: Attachments): Promise<void> {
  await sql`
    with a as (update account set version = version + 1 where id = ${id}),
      lost as (delete from account_role where account_id = ${id} and not role = any(${[...roles]}::text[])),
      got as (insert into account_role (account_id, role) select ${id}, unnest(${[...roles]}::text[]) on conflict do nothing),
      left_ as (delete from account_branch where account_id = ${id} and not branch_id = any(${branches.map((one) => one.branch_id)}::uuid[]))
    insert into account_branch (account_id, branch_id, duties)
      select ${id}, b.branch_id, b.duties from jsonb_to_recordset(${JSON.stringify(branches)}::jsonb) as b(branch_id uuid, duties text[])
      on conflict (account_id, branch_id) do update set duties = excluded.duties`.execute(tx)
}

/** Shuts somebody out and ends all their sessions, or lets them in again. */
export async function setBlocked(tx: Tx, id: string, blocked: boolean): Promise<void> {
  await sql`with ended as (
      update session set revoked_at = now() where ${blocked} and account_id = ${id} and revoked_at is null
    ) update account set blocked_at = case when ${blocked} then now() end, version = version + 1 where id = ${id}`.execute(tx)
}

/** A session of somebody, as staff see it. */
export interface SessionRow {
  id: string
  created_at: string
  expires_at: string
  ip: string | null
  country: string | null
}

/** The open sessions of somebody, newest first. */
export function listOpenSessions(db: Db, accountId: string): Promise<SessionRow[]> {
  return rows(
    db,
    sql<SessionRow>`select id, created_at, expires_at, ip, country from session
      where account_id = ${accountId} and revoked_at is null and expires_at > now() order by created_at desc limit 100`,
  )
}

/** Ends every open session of somebody; gives their ids. */
export async function endSessions(tx: Tx, accountId: string): Promise<string[]> {
  const ended = await rows(
    tx,
    sql<{
      id: string
    }>`update session set revoked_at = now() where account_id = ${accountId} and revoked_at is null returning id`,
  )
  return ended.map(({ id }) => id)
}
