import { sql } from 'kysely'
import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { declareList, listMeta, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Notice, type NoticeRow, noticeView } from './notice-view.ts'

const list = declareList(['created_at'], '-created_at')

/** The caller's notices, newest first, with how many are unread. */
export const listNotices = operation('notification.list', {
  access: signedIn,
  input: Type.Object(list.input, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(Notice),
    meta: Type.Object({ ...listMeta, unread: Type.Integer() }),
  }),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(input, { created_at: { by: sql`created_at`, type: 'timestamptz' } }, { by: sql`id`, type: 'uuid' })
    const found = await ctx.rows(
      sql<NoticeRow & Marked>`select id, type, data, link, read_at, created_at, ${page.columns} from notice
        where user_id = ${ctx.actor.id} and ${page.after} ${page.tail}`,
    )
    const { unread } = await ctx.one(
      sql<{ unread: number }>`select count(*)::int as unread from notice where user_id = ${ctx.actor.id} and read_at is null`,
    )
    const { data, meta } = page.answer(found, (row) => noticeView(row, ctx.locale))
    return { data, meta: { ...meta, unread } }
  },
})
