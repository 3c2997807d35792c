import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { noRole, RoleName } from './role.ts'
import * as store from './store.ts'

/** Forgets a role of the shop's own that nobody has (ACL-02). */
export const deleteRole = operation('role.delete', {
  access: permission('role.manage'),
  input: Type.Object({ name: RoleName, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['role_not_found', 'role_is_system', 'role_assigned', 'stale_version'],
  emits: ['role.changed'],
  audited: true,
  locks: locksOn('role', 'name'),
  run: (ctx, { name, version }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockRole(tx, name)
      if (!before) throw noRole()
      checkVersion(version, before.version)
      if (before.is_system)
        throw new AppError('conflict', 'role_is_system', 'Every shop has this role; take its permissions away instead.')
      if (before.users > 0)
        throw new AppError('conflict', 'role_assigned', `${before.users} people have this role; give them others first.`, {
          users: before.users,
        })
      await store.deleteRole(tx, name)
      await appendEvents(tx, [ctx.event('role.changed', name, { user_ids: [], role: name, change: 'deleted' })])
      return null
    }),
})
