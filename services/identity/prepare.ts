import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { checkNeeds, defaultRoles } from './roles.ts'

/** Seeds the system roles, and gives the ones that exist the permissions that new versions declare. */
export async function prepareIdentity(ctx: Context): Promise<void> {
  const permissions = ctx.runtime.services.flatMap((service) => service.permissions ?? [])
  checkNeeds(permissions)
  await sql`
    insert into role (name, is_system, permissions)
    select r ->> 'name', true, array(select jsonb_array_elements_text(r -> 'permissions')) from jsonb_array_elements(${JSON.stringify(defaultRoles(permissions))}::jsonb) r
    on conflict (name) do update set permissions = excluded.permissions where role.is_system and role.permissions is distinct from excluded.permissions`.execute(
    ctx.db,
  )
}
