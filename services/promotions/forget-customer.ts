import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { rows } from '#platform/db/pool.ts'
import { FORGOTTEN, without } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets by which addresses codes were used; uses, points and their sums stay. */
export async function forgetCustomer(ctx: Context, person: ForgottenPerson): Promise<void> {
  const emails = person.emails.map((email) => email.toLowerCase())
  const theirs = sql`customer_id = ${person.id} or email = any(${emails}::text[])`
  await ctx.tx(async (tx) => {
    await sql`update coupon_use set email = ${FORGOTTEN} where ${theirs}`.execute(tx)
    await sql`update past_order set email = ${FORGOTTEN} where ${theirs}`.execute(tx)
    const entries = await rows(
      tx,
      sql<{
        id: string
        actor: unknown
      }>`select id, actor from loyalty_entry where customer_id = ${person.id} and actor is not null`,
    )
    const cleaned = entries.map(({ id, actor }) => ({ id, actor: without(actor, person) }))
    await sql`update loyalty_entry e set actor = n.actor from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as n(id uuid, actor jsonb) where e.id = n.id`.execute(
      tx,
    )
  })
}
