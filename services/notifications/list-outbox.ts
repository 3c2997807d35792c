import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Time } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'

const list = declareList(['created_at', 'to', 'subject', 'status'], '-created_at')

interface Row extends Marked {
  id: string
  channel: string
  to: string
  subject: string
  html: string
  text: string
  status: string
  attachments: string[]
  created_at: string
}

/** Every message that was sent, or would have been were a mail server configured. */
export const listOutbox = operation('outbox.list', {
  access: permission('outbox.view'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(
    Type.Object({
      id: Id,
      channel: Type.String(),
      to: Type.String(),
      subject: Type.String(),
      html: Type.String(),
      text: Type.String(),
      status: Type.String(),
      /** Names of the files that go with it. */
      attachments: Type.Array(Type.String()),
      created_at: Time,
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        to: { by: sql`recipient`, type: 'text' },
        subject: { by: sql`subject`, type: 'text' },
        status: { by: sql`status`, type: 'text' },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const found = await ctx.rows(
      sql<Row>`select id, channel, recipient as "to", subject, html, body as text, status, created_at, array(select a ->> 'name' from jsonb_array_elements(attachments) a) as attachments, ${page.columns} from message
        where ${page.after} ${page.tail}`,
    )
    return page.answer(found, (row) => row)
  },
})
