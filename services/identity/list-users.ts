import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Person } from './staff/shapes.ts'
import { listPeople } from './staff/store.ts'
import { personView } from './staff/view.ts'

const list = declareList(['created_at', 'name', 'email'], '-created_at')

/** Customers and staff, newest first, found by name or e-mail, role, branch and whether they are blocked (IDN-09). */
export const listUsers = operation('user.list', {
  access: permission('user.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(
        Type.Object(
          {
            kind: Type.Optional(OneOf(['customer', 'staff'])),
            role: Type.Optional(Type.String({ maxLength: 60 })),
            branch_id: Type.Optional(Id),
            blocked: Type.Optional(Type.Boolean()),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Type.Omit(Person, ['permissions', 'last_seen_at'])),
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
    const { kind = null, role = null, branch_id: branch = null, blocked = null } = input.filter ?? {}
    const found = await listPeople(ctx.db, { kind, role, branch, blocked, text: input.q?.trim() || null }, page)
    return page.answer(found, (row) => {
      const { permissions: _, last_seen_at: __, ...shown } = personView(ctx, row)
      return shown
    })
  },
})
