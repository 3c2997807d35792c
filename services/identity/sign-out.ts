import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import * as store from './store.ts'

/** Ends the session at once, in every process. */
export const signOut = operation('user.sign_out', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Null(),
  emits: ['user.signed_out'],
  run: (ctx) =>
    ctx.tx(async (tx) => {
      const { id, sessionId } = ctx.actor
      if (!id || !sessionId) return null
      await store.revokeSession(tx, sessionId)
      await appendEvents(tx, [ctx.event('user.signed_out', id, { id, session_id: sessionId })])
      return null
    }),
})
