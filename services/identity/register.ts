import Type from 'typebox'
import { LocaleCode } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Email, SessionOutput, Transport } from './account.ts'
import { openSession, sessionDays } from './open-session.ts'
import { checkStrength, hashPassword } from './password.ts'
import { wishLetter } from './passwords/send-letters.ts'
import * as store from './store.ts'

/** Opens a customer's account and signs it in. */
export const register = operation('user.register', {
  access: open,
  input: Type.Object(
    {
      email: Email,
      password: Type.String({ maxLength: 200 }),
      first_name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      last_name: Type.String({ maxLength: 80 }),
      locale: Type.Optional(LocaleCode),
      transport: Transport,
    },
    { additionalProperties: false },
  ),
  output: SessionOutput,
  fails: ['email_taken', 'weak_password'],
  emits: ['user.registered'],
  limit: { client: 20, account: 10, accountField: 'email' },
  async run(ctx, input) {
    await checkStrength(ctx, input.password, input.email)
    const passwordHash = await hashPassword(input.password)
    const days = await sessionDays(ctx)
    return ctx.tx(async (tx) => {
      const id = newId()
      const locale = input.locale ?? ctx.locale
      const added = await store.insertAccount(tx, {
        id,
        kind: 'customer',
        email: input.email,
        passwordHash,
        firstName: input.first_name.trim(),
        lastName: input.last_name.trim(),
        locale,
        roles: ['customer'],
      })
      if (!added)
        throw invalidField('/email', 'email_taken', 'There is an account with this e-mail address; sign in, or use another.')
      const { session } = await openSession(ctx, tx, id, days)
      await appendEvents(tx, [
        ctx.event('user.registered', id, {
          id,
          email: input.email,
          name: `${input.first_name} ${input.last_name}`.trim(),
          kind: 'customer',
          locale,
        }),
      ])
      await wishLetter(tx, { kind: 'verify_email', account_id: id })
      return session
    })
  },
})
