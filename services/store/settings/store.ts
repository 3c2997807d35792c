import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A setting as it was set: for the whole shop, or for a branch. */
export interface KeptSetting {
  key: string
  branch_id: string | null
  value: unknown
  updated_at: string
  version: number
}

/** What was set for the whole shop, and for a branch if one is named. */
export function listKept(db: Db, branchId: string | null): Promise<KeptSetting[]> {
  return rows(
    db,
    sql<KeptSetting>`select key, branch_id, value, updated_at, version from setting where branch_id is null or branch_id = ${branchId}::uuid`,
  )
}

/** What was set of one setting, in the order whole shop, branch; nobody else changes it until the transaction ends. */
export function lockKept(tx: Tx, key: string, branchId: string | null): Promise<KeptSetting[]> {
  return rows(
    tx,
    sql<KeptSetting>`
      select key, branch_id, value, updated_at, version from setting
      where key = ${key} and (branch_id is null or branch_id = ${branchId}::uuid) order by branch_id nulls first for update`,
  )
}

/** Keeps a setting's value, if it still has the asked version; gives what is kept, or undefined when it was changed meanwhile. */
export function putSetting(
  tx: Tx,
  { key, branchId, value, by }: { key: string; branchId: string | null; value: unknown; by: string },
  asked: number | null,
): Promise<KeptSetting | undefined> {
  return first(
    tx,
    sql<KeptSetting>`
      insert into setting (key, branch_id, value, updated_by) select ${key}, ${branchId}::uuid, ${JSON.stringify(value)}::jsonb, ${by}
      where coalesce(${asked}::int, 0) = 0 or exists (select from setting where key = ${key} and branch_id is not distinct from ${branchId}::uuid)
      on conflict (key, coalesce(branch_id, '00000000-0000-0000-0000-000000000000'))
      do update set value = excluded.value, updated_at = now(), updated_by = excluded.updated_by, version = setting.version + 1
        where ${asked}::int is null or setting.version = ${asked}::int
      returning key, branch_id, value, updated_at, version`,
  )
}

/** Sets settings of the whole shop, but those that somebody has set since a moment; gives the keys that were set. */
export async function keepOlder(tx: Tx, values: Record<string, unknown>, by: string, at: string): Promise<string[]> {
  const kept = await rows(
    tx,
    sql<{ key: string }>`
      insert into setting (key, value, updated_by) select key, value, ${by} from jsonb_each(${JSON.stringify(values)}::jsonb) order by key
      on conflict (key, coalesce(branch_id, '00000000-0000-0000-0000-000000000000'))
      do update set value = excluded.value, updated_at = now(), updated_by = excluded.updated_by, version = setting.version + 1
        where setting.updated_at < ${at}::timestamptz returning key`,
  )
  return kept.map(({ key }) => key)
}

/** Forgets what was set; what it inherits holds again. */
export async function forgetSetting(tx: Tx, key: string, branchId: string | null): Promise<void> {
  await sql`delete from setting where key = ${key} and branch_id is not distinct from ${branchId}::uuid`.execute(tx)
}
