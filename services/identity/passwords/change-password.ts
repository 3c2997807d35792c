import Type from 'typebox'
import { invalidField } from '#lib/errors.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkStrength, hashPassword, verifyPassword } from '../password.ts'
import { wishLetter } from './send-letters.ts'
import * as store from './store.ts'

/** Changes the signed-in person's password, or gives a first one to who signs in otherwise; ends their other sessions. */
export const changePassword = operation('user.change_password', {
  access: signedIn,
  input: Type.Object(
    {
      /** Needed where there is a password. */
      current_password: Type.Optional(Type.String({ maxLength: 200 })),
      password: Type.String({ maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: ['wrong_password', 'weak_password'],
  emits: ['user.password_changed'],
  audited: true,
  limit: 10,
  async run(ctx, input) {
    const id = ctx.actor.id ?? ''
    const before = await store.findKeys(ctx.db, { id })
    const known = before?.password_hash ?? null
    if (known !== null && !(await verifyPassword(input.current_password ?? '', known))) throw wrongPassword()
    await checkStrength(ctx, input.password, before?.email ?? '')
    const hash = await hashPassword(input.password)
    return ctx.tx(async (tx) => {
      const account = await store.lockKeys(tx, id)
      // It was changed meanwhile: what was said to be the password is none any more.
      if (account.password_hash !== known) throw wrongPassword()
      await store.setPassword(tx, id, hash)
      await store.endSessions(tx, id, ctx.actor.sessionId)
      await appendEvents(tx, [ctx.event('user.password_changed', id, { id })])
      await wishLetter(tx, { kind: 'password_changed', account_id: id })
      return null
    })
  },
})

/** 422: what was said to be the present password is not. */
export function wrongPassword() {
  return invalidField('/current_password', 'wrong_password', 'This is not your present password.')
}
