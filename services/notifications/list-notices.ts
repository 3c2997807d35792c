import { sql } from 'kysely'
import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Notice, type NoticeRow, noticeView } from './notice-view.ts'

/** The caller's notices, newest first, with how many are unread. */
export const listNotices = operation('notification.list', {
  access: signedIn,
  input: Type.Object(pageInput, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(Notice),
    meta: Type.Object({ page: Type.Integer(), per_page: Type.Integer(), total: Type.Integer(), unread: Type.Integer() }),
  }),
  async run(ctx, input) {
    const page = pageOf(input)
    const found = await ctx.rows(
      sql<NoticeRow>`select id, type, data, link, read_at, created_at from notice where user_id = ${ctx.actor.id} order by created_at desc, id desc limit ${page.window.limit} offset ${page.window.offset}`,
    )
    const counts = await ctx.one(
      sql<{
        total: number
        unread: number
      }>`select count(*)::int as total, count(*) filter (where read_at is null)::int as unread from notice where user_id = ${ctx.actor.id}`,
    )
    return { data: found.map((row) => noticeView(row, ctx.locale)), meta: { ...page.meta(counts.total), unread: counts.unread } }
  },
})
