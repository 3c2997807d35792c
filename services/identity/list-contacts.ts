import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Where accounts can be written to; those that are blocked are left out. */
export const listContacts = operation('user.list_contacts', {
  access: internal,
  input: Type.Object({ ids: Type.Array(Id, { maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Type.Object({ users: Type.Array(Type.Object({ id: Id, email: Type.String(), locale: Type.String() })) }),
  run: async (ctx, input) => ({ users: await store.listContacts(ctx.db, input.ids) }),
})
