import { sql } from 'kysely'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import { dutiesFor, permissionsOfAccount } from './staff/duties.ts'

/** An account with what it may do. */
export interface AccountRow {
  id: string
  kind: 'customer' | 'staff'
  email: string | null
  email_verified: boolean
  phone: string | null
  phone_verified: boolean
  avatar: string | null
  has_password: boolean
  birthday: string | null
  tax_country: string | null
  tax_code: string | null
  wants_email: boolean
  wants_sms: boolean
  first_name: string
  last_name: string
  locale: string
  created_at: string
  version: number
  roles: string[]
  permissions: string[]
  branches: string[] | null
}

const account = sql`
  a.id, a.kind, a.email, a.email_verified_at is not null as email_verified, a.phone, a.phone_verified_at is not null as phone_verified,
  a.password_hash is not null as has_password, to_char(a.birthday, 'YYYY-MM-DD') as birthday, a.tax_country, a.tax_code,
  a.email_consent_at is not null as wants_email, a.sms_consent_at is not null as wants_sms, a.first_name, a.last_name, a.avatar, a.locale, a.created_at, a.version,
  coalesce((select array_agg(role order by role) from account_role where account_id = a.id), '{}') as roles,
  ${permissionsOfAccount} as permissions,
  (select array_agg(branch_id) from account_branch where account_id = a.id) as branches`

/** The account with an e-mail address and the hash of its password. */
export function findForSignIn(db: Db, email: string) {
  return first(
    db,
    sql<{
      id: string
      password_hash: string | null
      blocked: boolean
    }>`select id, password_hash, blocked_at is not null as blocked from account where lower(email) = lower(${email})`,
  )
}

/** An account by id. */
export function getAccount(db: Db | Tx, id: string): Promise<AccountRow> {
  return one(db, sql<AccountRow>`select ${account} from account a where a.id = ${id}`)
}

/** The account of a live session. */
export function findBySession(db: Db, sessionId: string): Promise<AccountRow | undefined> {
  return first(
    db,
    sql<AccountRow>`select ${account} from session s join account a on a.id = s.account_id
      where s.id = ${sessionId}::uuid and s.revoked_at is null and s.expires_at > now() and a.blocked_at is null`,
  )
}

/** Adds an account with its role; false when the e-mail address or the phone is taken. */
export async function insertAccount(
  tx: Tx,
  row: {
    id: string
    kind: string
    email: string | null
    phone?: string
    passwordHash: string | null
    firstName: string
    lastName: string
    locale: string
    roles: string[]
  },
): Promise<boolean> {
  const inserted = await rows(
    tx,
    sql`with a as (
        insert into account (id, kind, email, phone, phone_verified_at, password_hash, first_name, last_name, locale)
        values (${row.id}, ${row.kind}, ${row.email}, ${row.phone ?? null}, case when ${row.phone ?? null}::text is not null then now() end, ${row.passwordHash}, ${row.firstName}, ${row.lastName}, ${row.locale})
        on conflict do nothing returning id
      ), r as (insert into account_role (account_id, role) select a.id, unnest(${row.roles}::text[]) from a)
      select id from a`,
  )
  return inserted.length > 0
}

/** After how many days unused sessions end, by whose they are. */
export interface SessionDays {
  customer: number
  staff: number
}

const lifetime = (days: SessionDays) =>
  sql`make_interval(days => case a.kind when 'staff' then ${days.staff}::int else ${days.customer}::int end)`

/** Opens a session with its first refresh token; says whether the account was used before, but never in this country. */
export async function insertSession(
  tx: Tx,
  row: {
    id: string
    accountId: string
    refreshHash: string
    days: SessionDays
    ip: string | null
    country: string | null
    userAgent: string | null
  },
): Promise<{ in_new_country: boolean }> {
  return one(
    tx,
    sql<{ in_new_country: boolean }>`with s as (
        insert into session (id, account_id, expires_at, ip, country, user_agent)
        select ${row.id}, a.id, now() + ${lifetime(row.days)}, ${row.ip}, ${row.country}, ${row.userAgent} from account a where a.id = ${row.accountId} returning id
      ), t as (insert into refresh_token (hash, session_id) select ${row.refreshHash}, id from s)
      select coalesce(not bool_or(country = ${row.country}::text), false) as in_new_country from session
        where account_id = ${row.accountId} and country is not null`,
  )
}

/** A refresh token with the state of its session, locked against a second use. */
export function takeRefreshToken(tx: Tx, hash: string) {
  return first(
    tx,
    sql<{ session_id: string; account_id: string; used: boolean; in_race: boolean; live: boolean }>`
      select t.session_id, s.account_id, t.used_at is not null as used, coalesce(t.used_at > now() - interval '10 seconds', false) as in_race,
        s.revoked_at is null and s.expires_at > now() and a.blocked_at is null as live
      from refresh_token t join session s on s.id = t.session_id join account a on a.id = s.account_id
      where t.hash = ${hash} for update of t`,
  )
}

/** Marks a refresh token used and adds its successor; the session lives on. */
export async function rotate(tx: Tx, usedHash: string, nextHash: string, sessionId: string, days: SessionDays): Promise<void> {
  await sql`with used as (update refresh_token set used_at = coalesce(used_at, now()) where hash = ${usedHash}),
      alive as (update session s set expires_at = now() + ${lifetime(days)}, last_used_at = now() from account a where s.id = ${sessionId} and a.id = s.account_id)
    insert into refresh_token (hash, session_id) values (${nextHash}, ${sessionId})`.execute(tx)
}

/** Ends a session. */
export async function revokeSession(db: Db | Tx, id: string): Promise<void> {
  await sql`update session set revoked_at = coalesce(revoked_at, now()) where id = ${id}`.execute(db)
}

/** Staff who hold a permission, and work in the branch when they are attached to branches; or have the duty there that stands for it. */
export function listHolders(db: Db, permission: string, branchId: string | null, attached: boolean) {
  return rows(
    db,
    sql<{ id: string; email: string; locale: string; name: string }>`
      select a.id, a.email, a.locale, trim(a.first_name || ' ' || a.last_name) as name from account a
      where a.kind = 'staff' and a.email is not null and a.blocked_at is null and (
        (exists (select from account_role ar join role r on r.name = ar.role where ar.account_id = a.id and ${permission} = any(r.permissions))
          and (not ${attached} and (${branchId}::uuid is null or not exists (select from account_branch b where b.account_id = a.id))
            or exists (select from account_branch b where b.account_id = a.id and b.branch_id = ${branchId}::uuid)))
        or exists (select from account_branch b where b.account_id = a.id and b.branch_id = ${branchId}::uuid and b.duties && ${dutiesFor(permission)}::text[]))`,
  )
}

/** Whether any member of staff who is not blocked holds a permission, by a role or by a duty in some branch. */
export async function isHeld(db: Db, permission: string): Promise<boolean> {
  const found = await first(
    db,
    sql`select from account a where a.kind = 'staff' and a.blocked_at is null and (
      exists (select from account_role ar join role r on r.name = ar.role where ar.account_id = a.id and ${permission} = any(r.permissions))
      or exists (select from account_branch b where b.account_id = a.id and b.duties && ${dutiesFor(permission)}::text[])) limit 1`,
  )
  return found !== undefined
}

/** Addresses, confirmed phones and languages of accounts that are not blocked and have an address, or where phones count a confirmed phone. */
export function listContacts(db: Db, ids: readonly string[], withPhones: boolean) {
  return rows(
    db,
    sql<{ id: string; email: string; phone: string | null; locale: string }>`
      select id, coalesce(email, '') as email, case when phone_verified_at is not null then phone end as phone, locale from account
      where id = any(${[...ids]}::uuid[]) and (email is not null or (${withPhones}::boolean and phone_verified_at is not null)) and blocked_at is null`,
  )
}

/** Locks an account for a change; gives the version it has. */
export async function lockAccount(tx: Tx, id: string): Promise<number> {
  return (await one(tx, sql<{ version: number }>`select version from account where id = ${id} for update`)).version
}

/** What a profile becomes: null leaves a name or a consent as it is, undefined a birthday or a tax code. */
export interface ProfileChange {
  firstName: string | null
  lastName: string | null
  locale: string | null
  birthday: string | null | undefined
  tax: { country: string; code: string } | null | undefined
  wantsEmail: boolean | null
  wantsSms: boolean | null
}

/** Changes the given fields of a profile; a consent is noted with its time. */
export async function updateProfile(tx: Tx, id: string, change: ProfileChange): Promise<void> {
  const { birthday, tax, wantsEmail, wantsSms } = change
  const consent = (column: 'email_consent_at' | 'sms_consent_at', wants: boolean | null) =>
    sql`${sql.ref(column)} = case ${wants}::boolean when true then coalesce(${sql.ref(column)}, now()) when false then null else ${sql.ref(column)} end`
  await sql`update account set first_name = coalesce(${change.firstName}, first_name), last_name = coalesce(${change.lastName}, last_name),
    locale = coalesce(${change.locale}, locale),
    birthday = case when ${birthday === undefined} then birthday else ${birthday ?? null}::date end,
    tax_country = case when ${tax === undefined} then tax_country else ${tax?.country ?? null} end,
    tax_code = case when ${tax === undefined} then tax_code else ${tax?.code ?? null} end,
    ${consent('email_consent_at', wantsEmail)}, ${consent('sms_consent_at', wantsSms)},
    version = version + 1 where id = ${id}`.execute(tx)
}

/** Gives an account another picture, by its name in the storage, or none. */
export async function setAvatar(tx: Tx, id: string, name: string | null): Promise<void> {
  await sql`update account set avatar = ${name}, version = version + 1 where id = ${id}`.execute(tx)
}

/** Whether an account shows a picture. */
export async function showsAvatar(db: Db, id: string, name: string): Promise<boolean> {
  return (await first(db, sql`select from account where id = ${id} and avatar = ${name}`)) !== undefined
}

/** The tax code of an account, where its owner gave one. */
export async function findTaxCode(db: Db, id: string): Promise<string | undefined> {
  return (await first(db, sql<{ tax_code: string | null }>`select tax_code from account where id = ${id}`))?.tax_code ?? undefined
}
