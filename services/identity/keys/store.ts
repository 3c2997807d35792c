import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** An API key as it is kept, without its hash. */
export interface KeyRow {
  id: string
  name: string
  hint: string
  maker_id: string
  maker_name: string
  permissions: string[]
  branches: string[] | null
  created_at: string
  expires_at: string | null
  last_used_at: string | null
  revoked_at: string | null
}

const key = sql`k.id, k.name, k.hint, k.maker_id, k.permissions, k.branches, k.created_at, k.expires_at, k.last_used_at, k.revoked_at,
  (select trim(first_name || ' ' || last_name) from account where id = k.maker_id) as maker_name`

/** A page of the keys. */
export function listKeys(db: Db, page: ListPage) {
  return rows(db, sql<KeyRow & Marked>`select ${key}, ${page.columns} from api_key k where ${page.after} ${page.tail}`)
}

/** A key, locked for a change. */
export async function lockKey(tx: Tx, id: string): Promise<KeyRow | undefined> {
  return first(tx, sql<KeyRow>`select ${key} from api_key k where k.id = ${id} for update of k`)
}

/** Adds a key. */
export async function insertKey(
  tx: Tx,
  row: Pick<KeyRow, 'id' | 'name' | 'hint' | 'maker_id' | 'permissions' | 'branches' | 'expires_at'> & { hash: string },
): Promise<void> {
  await sql`insert into api_key (id, name, hash, hint, maker_id, permissions, branches, expires_at)
    values (${row.id}, ${row.name}, ${row.hash}, ${row.hint}, ${row.maker_id}, ${row.permissions}::text[], ${row.branches}::uuid[], ${row.expires_at}::timestamptz)`.execute(
    tx,
  )
}

/** Makes a key worth nothing from now on. */
export async function revokeKey(tx: Tx, id: string): Promise<void> {
  await sql`update api_key set revoked_at = coalesce(revoked_at, now()) where id = ${id}`.execute(tx)
}

/** What a living key may do, and its maker now; notes, once a minute at most, that it is used. */
export function spendKey(db: Db, hash: string) {
  return first(
    db,
    sql<{
      id: string
      name: string
      permissions: string[]
      branches: string[] | null
      maker_id: string
      expires_at: string | null
    }>`
      with k as (
        select k.id, k.name, k.permissions, k.branches, k.maker_id, k.expires_at, k.last_used_at from api_key k
        join account a on a.id = k.maker_id
        where k.hash = ${hash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
          and a.blocked_at is null and a.kind = 'staff'
      ), used as (
        update api_key set last_used_at = now() from k
        where api_key.id = k.id and (k.last_used_at is null or k.last_used_at < now() - interval '50 seconds')
      )
      select id, name, permissions, branches, maker_id, expires_at from k`,
  )
}
