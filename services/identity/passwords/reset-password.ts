import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkStrength, hashPassword } from '../password.ts'
import { hashToken } from '../token.ts'
import { wishLetter } from './send-letters.ts'
import * as store from './store.ts'

/** Takes a new password from whoever holds the link that was sent, once; signs the account out everywhere. */
export const resetPassword = operation('user.reset_password', {
  access: open,
  input: Type.Object(
    { token: Type.String({ minLength: 1, maxLength: 200 }), password: Type.String({ maxLength: 200 }) },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: ['link_expired', 'weak_password'],
  emits: ['user.password_changed'],
  limit: 20,
  async run(ctx, { token, password }) {
    const hash = hashToken(token)
    const now = new Date(ctx.now())
    const link = await store.findLink(ctx.db, hash, 'reset_password', now)
    if (!link) throw linkExpired()
    await checkStrength(ctx, password, link.email)
    const passwordHash = await hashPassword(password)
    return ctx.tx(async (tx) => {
      const account = await store.lockKeys(tx, link.account_id)
      if (account.blocked || !(await store.spendLink(tx, link.id, now))) throw linkExpired()
      await store.setPassword(tx, account.id, passwordHash)
      // Whoever followed the link reads the letters of that address.
      if (account.email === link.email) await store.confirmEmail(tx, account.id, link.email)
      await store.endSessions(tx, account.id, null)
      await appendEvents(tx, [ctx.event('user.password_changed', account.id, { id: account.id })])
      await wishLetter(tx, { kind: 'password_changed', account_id: account.id })
      return null
    })
  },
})

/** 422: a link of a letter that was used, is too old, or never was one. */
export function linkExpired(): AppError {
  return new AppError('invalid', 'link_expired', 'This link has been used or is too old; ask for a new one.')
}
