import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Contact } from './contact.ts'
import { hashOf } from './owner.ts'
import * as store from './store.ts'

/** Keeps with a cart how its shopper can be reached, as they said at checkout before they placed it or left (CRT-07). */
export const keepContact = operation('cart.keep_contact', {
  access: internal,
  input: Type.Object(
    { customer_id: Nullable(Id), token: Nullable(Type.String({ maxLength: 200 })), contact: Contact },
    { additionalProperties: false },
  ),
  output: Type.Object({ kept: Type.Boolean() }),
  async run(ctx, input) {
    const tokenHash = input.customer_id === null && input.token ? hashOf(input.token) : null
    const owner = { customerId: input.customer_id, tokenHash }
    return { kept: await store.keepContact(ctx.db, owner, input.contact) }
  },
})
