import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { newToken } from '#lib/id.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { SessionOutput, Transport } from './account.ts'
import { sessionDays, tokensFor } from './open-session.ts'
import * as store from './store.ts'
import { hashToken } from './token.ts'

/** Exchanges a refresh token for fresh tokens. A token used again later than a race of two tabs ends its session. */
export const refreshSession = operation('user.refresh', {
  access: open,
  input: Type.Object(
    { refresh_token: Type.String({ minLength: 1, maxLength: 200 }), transport: Transport },
    { additionalProperties: false },
  ),
  output: SessionOutput,
  fails: ['bad_refresh_token'],
  emits: ['user.signed_out'],
  limit: 120,
  async run(ctx, input) {
    const hash = hashToken(input.refresh_token)
    const days = await sessionDays(ctx)
    const session = await ctx.tx(async (tx) => {
      const found = await store.takeRefreshToken(tx, hash)
      if (!found?.live) return undefined
      if (found.used && !found.in_race) {
        await store.revokeSession(tx, found.session_id)
        await appendEvents(tx, [
          ctx.event('user.signed_out', found.account_id, { id: found.account_id, session_id: found.session_id }),
        ])
        return undefined
      }
      const next = newToken(32)
      await store.rotate(tx, hash, hashToken(next), found.session_id, days)
      return tokensFor(ctx, tx, found.account_id, found.session_id, next)
    })
    if (!session) throw new AppError('unauthenticated', 'bad_refresh_token', 'This session has ended; sign in again.')
    return session
  },
})
