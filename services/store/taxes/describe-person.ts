import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** The exemption of a customer from taxes, for the file of their own data. */
export const describePerson = operation('tax.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  run: async (ctx, { id }) => ({
    records: await one(
      ctx.db,
      sql<PersonRecords>`select (select coalesce(json_agg(json_build_object('certificate', certificate, 'valid_until', valid_until, 'created_at', created_at)), '[]')
        from tax_exemption where customer_id = ${id}) as tax_exemptions`,
    ),
  }),
})
