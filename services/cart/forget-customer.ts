import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { FORGOTTEN } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets whose carts they were and who was reminded of them; what was in them stays counted. */
export async function forgetCustomer(ctx: Context, { id, emails, phones }: ForgottenPerson): Promise<void> {
  const known = [...emails.map((email) => email.toLowerCase()), ...phones]
  await ctx.tx(async (tx) => {
    await sql`update cart set contact_email = null, contact_name = null, contact_phone = null
      where customer_id = ${id} or lower(contact_email) = any(${known}::text[]) or contact_phone = any(${known}::text[])`.execute(
      tx,
    )
    await sql`delete from known_customer where id = ${id}`.execute(tx)
    await sql`update reminder set recipient = ${FORGOTTEN}, name = ${FORGOTTEN}, subject = '', body = '' where lower(recipient) = any(${known}::text[])`.execute(
      tx,
    )
    await sql`delete from reminded_address where lower(recipient) = any(${known}::text[])`.execute(tx)
  })
}
