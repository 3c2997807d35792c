import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/**
 * Staff who hold a permission in a branch, for those who must tell them something; `attached` leaves out those who work in every
 * branch because they were attached to none.
 */
export const listHolders = operation('user.list_holders', {
  access: internal,
  input: Type.Object(
    { permission: Type.String(), branch_id: Nullable(Id), attached: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    users: Type.Array(Type.Object({ id: Id, email: Type.String(), locale: Type.String(), name: Type.String() })),
  }),
  run: async (ctx, { permission, branch_id, attached = false }) => ({
    users: await store.listHolders(ctx.db, permission, branch_id, attached),
  }),
})
