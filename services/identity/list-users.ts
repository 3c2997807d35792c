import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Customers and staff, newest first, found by name or e-mail. */
export const listUsers = operation('user.list', {
  access: permission('user.view'),
  input: Type.Object(
    {
      ...pageInput,
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(Type.Object({ kind: Type.Optional(OneOf(['customer', 'staff'])) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      email: Type.String(),
      first_name: Type.String(),
      last_name: Type.String(),
      kind: Type.String(),
      roles: Type.Array(Type.String()),
      created_at: Type.String(),
    }),
  ),
  async run(ctx, input) {
    const page = pageOf(input)
    const found = await store.listAccounts(ctx.db, {
      kind: input.filter?.kind ?? null,
      text: input.q?.trim() || null,
      ...page.window,
    })
    return {
      data: found.map(({ id, email, first_name, last_name, kind, roles, created_at }) => ({
        id,
        email,
        first_name,
        last_name,
        kind,
        roles,
        created_at,
      })),
      meta: page.meta(found[0]?.total ?? 0),
    }
  },
})
