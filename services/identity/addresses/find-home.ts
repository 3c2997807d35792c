import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { findHome as find } from './store.ts'

/** The city that somebody has goods delivered to: of the delivery address proposed first; null where there is none. */
export const findHome = operation('address.find_home', {
  access: internal,
  input: Type.Object({ user_id: Id }, { additionalProperties: false }),
  output: Type.Object({ home: Nullable(Type.Object({ country: Type.String(), city: Type.String() })) }),
  run: async (ctx, input) => ({ home: (await find(ctx.db, input.user_id)) ?? null }),
})
