import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { noUser, Person } from './shapes.ts'
import * as store from './store.ts'
import { personView } from './view.ts'

/** A customer or member of staff: who they are and what they may do (IDN-09). */
export const getUser = operation('user.get', {
  access: permission('user.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Person,
  fails: ['user_not_found'],
  async run(ctx, { id }) {
    const found = await store.findPerson(ctx.db, id)
    if (!found) throw noUser()
    return personView(ctx, found)
  },
})

/** Where somebody is signed in: since when, until when, from which address and country. */
export const listUserSessions = operation('user.list_sessions', {
  access: permission('user.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        id: Id,
        created_at: Time,
        expires_at: Time,
        ip: Nullable(Type.String()),
        /** ISO 3166-1 alpha-2, where the address tells. */
        country: Nullable(Type.String()),
      }),
    ),
  }),
  fails: ['user_not_found'],
  async run(ctx, { id }) {
    if (!(await store.findPerson(ctx.db, id))) throw noUser()
    return { data: await store.listOpenSessions(ctx.db, id) }
  },
})
