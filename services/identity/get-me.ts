import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Me, meOf } from './account.ts'
import * as store from './store.ts'

/** The signed-in person's profile and permissions. */
export const getMe = operation('user.me', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Me,
  run: async (ctx) => meOf(await store.getAccount(ctx.db, ctx.actor.id ?? '')),
})
