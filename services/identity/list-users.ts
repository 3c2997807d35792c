import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'name', 'email'], '-created_at')

/** Customers and staff, newest first, found by name or e-mail. */
export const listUsers = operation('user.list', {
  access: permission('user.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(Type.Object({ kind: Type.Optional(OneOf(['customer', 'staff'])) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      email: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      first_name: Type.String(),
      last_name: Type.String(),
      kind: Type.String(),
      roles: Type.Array(Type.String()),
      created_at: Time,
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        created_at: { by: sql`a.created_at`, type: 'timestamptz' },
        name: { by: sql`a.first_name || ' ' || a.last_name`, type: 'text' },
        email: { by: sql`lower(coalesce(a.email, ''))`, type: 'text' },
      },
      { by: sql`a.id`, type: 'uuid' },
    )
    const filter = { kind: input.filter?.kind ?? null, text: input.q?.trim() || null }
    return page.answer(
      await store.listAccounts(ctx.db, filter, page),
      ({ id, email, phone, first_name, last_name, kind, roles, created_at }) => ({
        id,
        email,
        phone,
        first_name,
        last_name,
        kind,
        roles,
        created_at,
      }),
    )
  },
})
