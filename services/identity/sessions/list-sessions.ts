import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { deviceOf } from './device.ts'
import * as store from './store.ts'

/** Where the signed-in person is signed in: by which device, from where, and when it was last used (IDN-04). */
export const listSessions = operation('session.list', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        id: Id,
        /** The session that asks. */
        current: Type.Boolean(),
        browser: Nullable(Type.String()),
        system: Nullable(Type.String()),
        ip: Nullable(Type.String()),
        /** ISO 3166-1 alpha-2, where the address tells. */
        country: Nullable(Type.String()),
        created_at: Time,
        last_used_at: Time,
      }),
    ),
  }),
  async run(ctx) {
    const sessions = await store.listSessions(ctx.db, ctx.actor.id ?? '')
    return {
      data: sessions.map(({ id, user_agent: agent, ip, country, created_at, last_used_at }) => ({
        id,
        current: id === ctx.actor.sessionId,
        ...deviceOf(agent),
        ip,
        country,
        created_at,
        last_used_at,
      })),
    }
  },
})
