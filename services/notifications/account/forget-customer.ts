import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { rows } from '#platform/db/pool.ts'
import { without } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets what was written to somebody, and what staff were told about them. */
export async function forgetCustomer(ctx: Context, person: ForgottenPerson): Promise<void> {
  const { id, emails, phones } = person
  const known = [...emails.map((email) => email.toLowerCase()), ...phones]
  const likes = [id, ...emails, ...phones].map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`)
  await ctx.tx(async (tx) => {
    await sql`delete from message where lower(recipient) = any(${known}::text[])`.execute(tx)
    await sql`delete from notice where user_id = ${id}`.execute(tx)
    const told = await rows(
      tx,
      sql<{ id: string; data: unknown }>`select id, data from notice where data::text ilike any(${likes}::text[])`,
    )
    const cleaned = told.map((notice) => ({ id: notice.id, data: without(notice.data, person) }))
    await sql`update notice t set data = n.data from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as n(id uuid, data jsonb) where t.id = n.id`.execute(
      tx,
    )
  })
}
