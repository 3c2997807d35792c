import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { SUPER_ADMIN } from './default-roles.ts'
import { noRole, Role, RoleName, roleView } from './role.ts'
import * as store from './store.ts'

/** All roles with what they may do and how many people have them (ACL-02). */
export const listRoles = operation('role.list', {
  access: permission('role.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Role) }),
  run: async (ctx) => ({ data: (await store.listRoles(ctx.db)).map((row) => roleView(ctx, row, SUPER_ADMIN)) }),
})

/** One role. */
export const getRole = operation('role.get', {
  access: permission('role.view'),
  input: Type.Object({ name: RoleName }, { additionalProperties: false }),
  output: Role,
  fails: ['role_not_found'],
  async run(ctx, { name }) {
    const row = await store.findRole(ctx.db, name)
    if (!row) throw noRole()
    return roleView(ctx, row, SUPER_ADMIN)
  },
})
