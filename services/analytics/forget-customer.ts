import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { FORGOTTEN } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets who bought; figures stay. */
export async function forgetCustomer(ctx: Context, { id, emails }: ForgottenPerson): Promise<void> {
  const known = emails.map((email) => email.toLowerCase())
  await ctx.tx(async (tx) => {
    await sql`update fact_order set customer_name = ${FORGOTTEN}, email = ${FORGOTTEN} where lower(email) = any(${known}::text[])`.execute(
      tx,
    )
    await sql`update fact_user set name = ${FORGOTTEN}, email = ${FORGOTTEN} where id = ${id}`.execute(tx)
  })
}
