import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { SessionOutput, Transport } from './account.ts'
import { openSession, sessionDays } from './open-session.ts'
import { verifyPassword } from './password.ts'
import { takePasswordTry } from './passwords/brake.ts'
import * as store from './store.ts'

/** Opens a session by e-mail and password; says the same, after the same time, whichever of them is wrong. */
export const signIn = operation('user.sign_in', {
  access: open,
  input: Type.Object(
    {
      email: Type.String({ maxLength: 254 }),
      password: Type.String({ maxLength: 200 }),
      /** The cookie `serai_device` of an earlier sign-in: who shows it is not held up by strangers' tries. Browsers send it themselves. */
      device: Type.Optional(Type.String({ maxLength: 200 })),
      transport: Transport,
    },
    { additionalProperties: false },
  ),
  output: SessionOutput,
  fails: ['bad_credentials', 'too_many_tries'],
  emits: ['user.signed_in'],
  limit: 20,
  async run(ctx, input) {
    const account = await store.findForSignIn(ctx.db, input.email)
    const { giveBack } = await takePasswordTry(ctx, { email: input.email, accountId: account?.id, device: input.device })
    const right = await verifyPassword(input.password, account?.password_hash)
    if (!account || !right || account.blocked)
      throw new AppError('unauthenticated', 'bad_credentials', 'The e-mail address or the password is not right.')
    const days = await sessionDays(ctx)
    await giveBack(ctx.db)
    return ctx.tx(async (tx) => {
      const { session, sessionId } = await openSession(ctx, tx, account.id, days)
      await appendEvents(tx, [ctx.event('user.signed_in', account.id, { id: account.id, session_id: sessionId })])
      return session
    })
  },
})
