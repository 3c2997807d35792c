import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { open, signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Email } from '../account.ts'
import { emailTaken, orTaken } from '../email-taken.ts'
import { verifyPassword } from '../password.ts'
import { hashToken } from '../token.ts'
import { wrongPassword } from './change-password.ts'
import { linkExpired } from './reset-password.ts'
import { wishLetter } from './send-letters.ts'
import * as store from './store.ts'

/** Notes that an e-mail address is the account's, by the link that was sent to it; it becomes its address if it was not. */
export const verifyEmail = operation('user.verify_email', {
  access: open,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({ email: Type.String() }),
  fails: ['link_expired', 'email_taken'],
  emits: ['user.email_verified', 'user.updated'],
  limit: 30,
  async run(ctx, { token }) {
    const now = new Date(ctx.now())
    const link = await store.findLink(ctx.db, hashToken(token), 'verify_email', now)
    if (!link) throw linkExpired()
    return orTaken(
      ctx.tx(async (tx) => {
        const account = await store.lockKeys(tx, link.account_id)
        if (account.blocked || !(await store.spendLink(tx, link.id, now))) throw linkExpired()
        if (!(await store.confirmEmail(tx, account.id, link.email))) throw emailTaken()
        const { id, name } = account
        await appendEvents(tx, [
          ctx.event('user.email_verified', id, { id }),
          ...(account.email === link.email ? [] : [ctx.event('user.updated', id, { id, name, email: link.email })]),
        ])
        return { email: link.email }
      }),
    )
  },
})

/** Sends the link that confirms the signed-in person's e-mail address once more. */
export const sendVerification = operation('user.send_verification', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['already_verified'],
  limit: 5,
  async run(ctx) {
    const account = await store.findKeys(ctx.db, { id: ctx.actor.id ?? '' })
    if (!account?.email || account.email_verified)
      throw new AppError('conflict', 'already_verified', 'There is no e-mail address of yours that waits to be confirmed.')
    await wishLetter(ctx.db, { kind: 'verify_email', account_id: account.id })
    return null
  },
})

/** Changes the signed-in person's e-mail address, or gives them a first one, once they follow the link that is sent to it. */
export const changeEmail = operation('user.change_email', {
  access: signedIn,
  input: Type.Object(
    {
      email: Email,
      /** Needed where there is a password. */
      current_password: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: ['wrong_password'],
  limit: 5,
  async run(ctx, input) {
    const id = ctx.actor.id ?? ''
    const account = await store.findKeys(ctx.db, { id })
    if (account?.password_hash && !(await verifyPassword(input.current_password ?? '', account.password_hash)))
      throw wrongPassword()
    // Whether another account has it is found out by who reads its letters, and by nobody else.
    await wishLetter(ctx.db, { kind: 'verify_email', account_id: id, email: input.email })
    return null
  },
})
