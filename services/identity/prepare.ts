import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { checkNeeds, defaultRoles, SUPER_ADMIN } from './roles/default-roles.ts'

/**
 * Seeds the system roles. A permission that a new version declares is handed to those it fits once; what the shop made of
 * its roles stays, but for the super admin, who may always do everything.
 */
export async function prepareIdentity(ctx: Context): Promise<void> {
  const permissions = ctx.runtime.services.flatMap((service) => service.permissions ?? [])
  checkNeeds(permissions)
  const names = permissions.map((permission) => permission.name)
  await sql`
    with fresh as (
      insert into handed_permission (name) select unnest(${names}::text[]) on conflict do nothing returning name
    ), wanted as (
      select w.name, w.translations, w.permissions
      from jsonb_to_recordset(${JSON.stringify(defaultRoles(permissions))}::jsonb) as w(name text, translations jsonb, permissions text[])
    )
    insert into role (name, is_system, translations, permissions)
    select name, true, translations, permissions from wanted
    on conflict (name) do update set
      translations = case when role.translations = '{}' then excluded.translations else role.translations end,
      permissions = case when role.name = ${SUPER_ADMIN} then excluded.permissions else array(
        select unnest(role.permissions) union select p from unnest(excluded.permissions) p where p in (select name from fresh) order by 1) end,
      version = role.version + 1, updated_at = now()
    where role.is_system and (role.translations = '{}'
      or (role.name = ${SUPER_ADMIN} and not (role.permissions @> excluded.permissions and role.permissions <@ excluded.permissions))
      or (role.name <> ${SUPER_ADMIN} and exists (
        select from unnest(excluded.permissions) p where p in (select name from fresh) and not p = any(role.permissions))))`.execute(
    ctx.db,
  )
}
