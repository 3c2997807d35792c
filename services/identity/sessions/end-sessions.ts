import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import * as store from './store.ts'

/** Ends one of the signed-in person's sessions, at once and in every process. */
export const endSession = operation('session.end', {
  access: signedIn,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['session_not_found'],
  emits: ['user.signed_out'],
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const owner = ctx.actor.id ?? ''
      const [ended] = await store.endOwn(tx, owner, { id })
      if (!ended) throw new AppError('not_found', 'session_not_found', 'You have no such session; perhaps it has ended already.')
      await appendEvents(tx, [ctx.event('user.signed_out', owner, { id: owner, session_id: ended })])
      return null
    }),
})

/** Signs the signed-in person out everywhere else. */
export const endOtherSessions = operation('session.end_others', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ ended: Type.Integer() }),
  emits: ['user.signed_out'],
  run: (ctx) =>
    ctx.tx(async (tx) => {
      const owner = ctx.actor.id ?? ''
      const ended = await store.endOwn(tx, owner, { except: ctx.actor.sessionId })
      await appendEvents(
        tx,
        ended.map((id) => ctx.event('user.signed_out', owner, { id: owner, session_id: id })),
      )
      return { ended: ended.length }
    }),
})
