import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets that somebody owed no tax, and by which certificate; their orders keep what was billed. */
export async function forgetExemption(ctx: Context, person: ForgottenPerson): Promise<void> {
  await sql`delete from tax_exemption where customer_id = ${person.id}`.execute(ctx.db)
}
