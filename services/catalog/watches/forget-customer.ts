import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { FORGOTTEN } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets what somebody watched and waited for, and who took goods out of the stock. */
export async function forgetCustomer(ctx: Context, { id, emails }: ForgottenPerson): Promise<void> {
  const known = emails.map((email) => email.toLowerCase())
  await ctx.tx(async (tx) => {
    await sql`delete from watch where user_id = ${id} or lower(email) = any(${known}::text[])`.execute(tx)
    // Whose purchase a movement was stays known by an id that names nobody any more.
    await sql`update movement set actor = actor || ${JSON.stringify({ name: FORGOTTEN })}::jsonb where actor ->> 'id' = ${id}`.execute(
      tx,
    )
    await sql`delete from stock_subscriber where customer_id = ${id} or lower(email) = any(${known}::text[])`.execute(tx)
  })
}
