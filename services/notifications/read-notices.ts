import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

/** Marks one of the caller's notices as read. */
export const readNotice = operation('notification.mark_read', {
  access: signedIn,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['notice_not_found'],
  async run(ctx, input) {
    const read = await ctx.first(
      sql`update notice set read_at = coalesce(read_at, now()) where id = ${input.id} and user_id = ${ctx.actor.id} returning id`,
    )
    if (!read) throw new AppError('not_found', 'notice_not_found', 'There is no such notice.')
    return null
  },
})

/** Marks all of the caller's notices as read. */
export const readAllNotices = operation('notification.mark_all_read', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Null(),
  async run(ctx) {
    await sql`update notice set read_at = now() where user_id = ${ctx.actor.id} and read_at is null`.execute(ctx.db)
    return null
  },
})
