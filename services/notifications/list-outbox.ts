import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'

interface Row {
  id: string
  channel: string
  to: string
  subject: string
  html: string
  text: string
  status: string
  created_at: string
  total: number
}

/** Every message that was sent, or would have been were a mail server configured. */
export const listOutbox = operation('outbox.list', {
  access: permission('outbox.view'),
  input: Type.Object(pageInput, { additionalProperties: false }),
  output: listOutput(
    Type.Object({
      id: Id,
      channel: Type.String(),
      to: Type.String(),
      subject: Type.String(),
      html: Type.String(),
      text: Type.String(),
      status: Type.String(),
      created_at: Type.String(),
    }),
  ),
  async run(ctx, input) {
    const page = pageOf(input)
    const found =
      await ctx.rows(sql<Row>`select id, channel, recipient as "to", subject, html, body as text, status, created_at, count(*) over ()::int as total from message
      order by created_at desc, id desc limit ${page.window.limit} offset ${page.window.offset}`)
    return { data: found.map(({ total: _, ...row }) => row), meta: page.meta(found[0]?.total ?? 0) }
  },
})
