import Type from 'typebox'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { SUPER_ADMIN } from './default-roles.ts'
import { declaredPermissions, withNeeded } from './permission-tree.ts'
import { refuseBeyond } from './rights.ts'
import { namesOf, noRole, Role, RoleName, refuseUnknown, roleFields, roleView } from './role.ts'
import * as store from './store.ts'

/** Makes a role of the shop's own; a permission brings those that it needs, and nobody grants more than they may (ACL-02…04). */
export const createRole = operation('role.create', {
  access: permission('role.manage'),
  input: Type.Object({ name: RoleName, ...roleFields }, { additionalProperties: false }),
  output: Role,
  fails: ['role_taken', 'name_missing', 'unknown_permission', 'beyond_own_rights'],
  emits: ['role.changed'],
  idempotent: 'key',
  audited: true,
  run(ctx, input) {
    const translations = namesOf(input.translations)
    refuseUnknown(ctx, input.permissions)
    const permissions = withNeeded(declaredPermissions(ctx), input.permissions)
    refuseBeyond(ctx, permissions)
    return ctx.tx(async (tx) => {
      if (!(await store.insertRole(tx, { name: input.name, translations, permissions })))
        throw invalidField('/name', 'role_taken', 'There is a role with this name.')
      await appendEvents(tx, [ctx.event('role.changed', input.name, { user_ids: [], role: input.name, change: 'created' })])
      const made = await store.findRole(tx, input.name)
      if (!made) throw noRole()
      return roleView(ctx, made, SUPER_ADMIN)
    })
  },
})
