import { sql } from 'kysely'
import Type from 'typebox'
import type { PersonRecords } from '#contracts/account-calls.ts'
import { Id, Nullable } from '#contracts/shapes.ts'
import { one } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** What was written to somebody, for the file of their own data. */
export const describePerson = operation('message.describe_person', {
  access: internal,
  input: Type.Object({ id: Id, email: Nullable(Type.String()) }, { additionalProperties: false }),
  output: Type.Object({ records: Type.Unknown() }),
  async run(ctx, { id, email }) {
    return {
      records: await one(
        ctx.db,
        sql<PersonRecords>`
      select (select coalesce(json_agg(json_build_object('channel', m.channel, 'recipient', m.recipient, 'subject', m.subject, 'text', case when m.is_secret then '' else m.body end, 'created_at', m.created_at) order by m.created_at), '[]')
          from message m where lower(m.recipient) = lower(${email})) as messages,
        (select coalesce(json_agg(json_build_object('type', n.type, 'created_at', n.created_at)), '[]') from notice n where n.user_id = ${id}) as notices`,
      ),
    }
  },
})
