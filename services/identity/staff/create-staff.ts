import Type from 'typebox'
import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Email, Me, meOf } from '../account.ts'
import { checkStrength, hashPassword } from '../password.ts'
import { getAccount, insertAccount } from '../store.ts'
import { Attachments, RoleNames, refuseUnknownBranches } from './shapes.ts'
import { setAccess } from './store.ts'
import { refuseGrant, refuseUnmanaged, rightsOf } from './update-access.ts'

/** Opens an account for a member of staff; nobody gives a role that may do more than they may (ACL-04). */
export const createStaff = operation('user.create_staff', {
  access: permission('user.manage'),
  input: Type.Object(
    {
      email: Email,
      password: Type.String({ maxLength: 200 }),
      first_name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      last_name: Type.String({ maxLength: 80 }),
      roles: RoleNames,
      branches: Type.Optional(Attachments),
    },
    { additionalProperties: false },
  ),
  output: Me,
  fails: ['email_taken', 'weak_password', 'role_not_found', 'beyond_own_rights', 'branch_not_found', 'branch_twice'],
  emits: ['user.registered'],
  audited: true,
  async run(ctx, input) {
    await checkStrength(ctx, input.password, input.email)
    const branches = input.branches ?? []
    await refuseUnknownBranches(ctx, branches)
    const passwordHash = await hashPassword(input.password)
    return ctx.tx(async (tx) => {
      refuseGrant(ctx, await rightsOf(tx, input.roles), branches)
      await refuseUnmanaged(ctx, tx, branches)
      const id = newId()
      const added = await insertAccount(tx, {
        id,
        kind: 'staff',
        email: input.email,
        passwordHash,
        firstName: input.first_name.trim(),
        lastName: input.last_name.trim(),
        locale: ctx.locale,
        roles: input.roles,
      })
      if (!added) throw invalidField('/email', 'email_taken', 'There is an account with this e-mail address.')
      if (branches.length > 0) await setAccess(tx, id, input.roles, branches)
      await appendEvents(tx, [
        ctx.event('user.registered', id, {
          id,
          email: input.email,
          name: `${input.first_name} ${input.last_name}`.trim(),
          kind: 'staff',
          locale: ctx.locale,
        }),
      ])
      return meOf(await getAccount(tx, id))
    })
  },
})
