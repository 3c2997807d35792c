import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { SUPER_ADMIN } from './default-roles.ts'
import { declaredPermissions, permissionsAfter } from './permission-tree.ts'
import { refuseBeyond } from './rights.ts'
import { namesOf, noRole, Role, RoleName, refuseUnknown, roleFields, roleView } from './role.ts'
import * as store from './store.ts'

/** Changes what a role is called and may do, for everybody who has it, from their next request on (ACL-03, 04, 06). */
export const updateRole = operation('role.update', {
  access: permission('role.manage'),
  input: Type.Object(
    { name: RoleName, version: Type.Integer(), ...roleFields, cascade: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  output: Role,
  fails: [
    'role_not_found',
    'role_fixed',
    'stale_version',
    'name_missing',
    'unknown_permission',
    'permission_needed',
    'beyond_own_rights',
  ],
  emits: ['role.changed'],
  audited: true,
  locks: locksOn('role', 'name'),
  run(ctx, input) {
    const { name } = input
    const translations = namesOf(input.translations)
    refuseUnknown(ctx, input.permissions)
    return ctx.tx(async (tx) => {
      const before = await store.lockRole(tx, name)
      if (!before) throw noRole()
      if (name === SUPER_ADMIN)
        throw new AppError('conflict', 'role_fixed', 'This role may do everything, so that a shop cannot lock itself out.')
      checkVersion(input.version, before.version)
      const declared = declaredPermissions(ctx)
      const permissions = permissionsAfter(declared, before.permissions, input.permissions, input.cascade ?? false)
      refuseBeyond(
        ctx,
        permissions.filter((one) => !before.permissions.includes(one)),
        permissions,
      )
      await store.updateRole(tx, { name, translations, permissions })
      await appendEvents(tx, [ctx.event('role.changed', name, { user_ids: [], role: name, change: 'updated' })])
      return roleView(ctx, (await store.findRole(tx, name)) ?? before, SUPER_ADMIN)
    })
  },
})
