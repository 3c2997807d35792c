import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { rows } from '#platform/db/pool.ts'
import { without } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'

/** Forgets who set a refund going; payments name nobody. */
export async function forgetCustomer(ctx: Context, person: ForgottenPerson): Promise<void> {
  const asked = await rows(
    ctx.db,
    sql<{ id: string; actor: unknown }>`select id, actor from refund where actor ->> 'id' = ${person.id}`,
  )
  const cleaned = asked.map(({ id, actor }) => ({ id, actor: without(actor, person) }))
  await sql`update refund r set actor = n.actor from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as n(id uuid, actor jsonb) where r.id = n.id`.execute(
    ctx.db,
  )
}
