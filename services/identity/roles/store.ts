import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A role as it is kept, and how many people have it. */
export interface RoleRow {
  name: string
  translations: Translations<{ name: string }>
  permissions: string[]
  is_system: boolean
  users: number
  updated_at: string
  version: number
}

const role = sql`r.name, r.translations, r.permissions, r.is_system, r.updated_at, r.version,
  (select count(*)::int from account_role ar where ar.role = r.name) as users`

/** All roles, those every shop starts with first. */
export function listRoles(db: Db): Promise<RoleRow[]> {
  return rows(db, sql<RoleRow>`select ${role} from role r order by r.is_system desc, cardinality(r.permissions) desc, r.name`)
}

/** A role by its name. */
export function findRole(db: Db | Tx, name: string): Promise<RoleRow | undefined> {
  return first(db, sql<RoleRow>`select ${role} from role r where r.name = ${name}`)
}

/** The same, locked against changes and new holders. */
export async function lockRole(tx: Tx, name: string): Promise<RoleRow | undefined> {
  const locked = await first(tx, sql`select 1 from role where name = ${name} for update`)
  return locked ? findRole(tx, name) : undefined
}

/** What the named roles may do, those that exist, locked against changes in the order of their names. */
export function lockRights(tx: Tx, names: readonly string[]) {
  return rows(
    tx,
    sql<{ name: string; permissions: string[] }>`
      select name, permissions from role where name = any(${[...names]}::text[]) order by name for share`,
  )
}

/** Adds a role; false when the name is taken. */
export async function insertRole(tx: Tx, draft: Pick<RoleRow, 'name' | 'translations' | 'permissions'>): Promise<boolean> {
  const made = await rows(
    tx,
    sql`insert into role (name, translations, permissions)
      values (${draft.name}, ${JSON.stringify(draft.translations)}::jsonb, ${draft.permissions}::text[]) on conflict do nothing returning name`,
  )
  return made.length > 0
}

/** Writes a role anew, under its lock. */
export async function updateRole(tx: Tx, draft: Pick<RoleRow, 'name' | 'translations' | 'permissions'>): Promise<void> {
  await sql`update role set translations = ${JSON.stringify(draft.translations)}::jsonb, permissions = ${draft.permissions}::text[],
    version = version + 1, updated_at = now() where name = ${draft.name}`.execute(tx)
}

/** Forgets a role that nobody has. */
export async function deleteRole(tx: Tx, name: string): Promise<void> {
  await sql`delete from role where name = ${name}`.execute(tx)
}
