import { sql } from 'kysely'
import Type from 'typebox'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { rows } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Email, Me, meOf } from './account.ts'
import { checkStrength, hashPassword } from './password.ts'
import * as store from './store.ts'

/** Opens an account for a member of staff; nobody gives a role that may do more than they may (ACL-04). */
export const createStaff = operation('user.create_staff', {
  access: permission('user.manage'),
  input: Type.Object(
    {
      email: Email,
      password: Type.String({ maxLength: 200 }),
      first_name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      last_name: Type.String({ maxLength: 80 }),
      roles: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 20 }),
    },
    { additionalProperties: false },
  ),
  output: Me,
  fails: ['email_taken', 'weak_password', 'role_not_found', 'beyond_own_rights'],
  emits: ['user.registered'],
  audited: true,
  async run(ctx, input) {
    checkStrength(input.password, input.email)
    const passwordHash = await hashPassword(input.password)
    return ctx.tx(async (tx) => {
      const roles = await rows(
        tx,
        sql<{ name: string; permissions: string[] }>`select name, permissions from role where name = any(${input.roles}::text[])`,
      )
      const unknown = input.roles.filter((name) => !roles.some((role) => role.name === name))
      if (unknown.length > 0) throw invalidField('/roles', 'role_not_found', `There is no role ${unknown.join(', ')}.`)
      const beyond =
        ctx.actor.kind === 'system'
          ? []
          : roles.flatMap((role) => role.permissions).filter((name) => !ctx.actor.permissions.has(name))
      if (beyond.length > 0)
        throw new AppError(
          'forbidden',
          'beyond_own_rights',
          `You cannot give rights that you do not have: ${[...new Set(beyond)].join(', ')}.`,
        )
      const id = newId()
      const added = await store.insertAccount(tx, {
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
      await appendEvents(tx, [
        ctx.event('user.registered', id, {
          id,
          email: input.email,
          name: `${input.first_name} ${input.last_name}`.trim(),
          kind: 'staff',
          locale: ctx.locale,
        }),
      ])
      return meOf(await store.getAccount(tx, id))
    })
  },
})
