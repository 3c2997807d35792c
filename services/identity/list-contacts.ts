import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Where accounts can be written to, with the phone that they confirmed; those that are blocked are left out, as are those without an e-mail address unless phones are asked for. */
export const listContacts = operation('user.list_contacts', {
  access: internal,
  input: Type.Object(
    {
      ids: Type.Array(Id, { maxItems: 1_000 }),
      /** Accounts that have a phone only count too; their `email` is empty. */
      with_phones: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    users: Type.Array(Type.Object({ id: Id, email: Type.String(), phone: Nullable(Type.String()), locale: Type.String() })),
  }),
  run: async (ctx, input) => ({ users: await store.listContacts(ctx.db, input.ids, input.with_phones ?? false) }),
})
