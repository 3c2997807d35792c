import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import { rows } from '#platform/db/pool.ts'
import { FORGOTTEN, without } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'
import { ownedBy } from './owned-by.ts'

const PLACE = JSON.stringify({ line1: FORGOTTEN, city: FORGOTTEN })

/**
 * Takes who bought out of their orders that have ended: amounts, lines and times stay, and so does what the law has an invoice
 * say (name and address of the buyer).
 */
export async function forgetCustomer(ctx: Context, person: ForgottenPerson): Promise<void> {
  const ended = sql`${ownedBy(person.id, person.guest_emails)} and status in ('closed', 'cancelled', 'rejected')`
  await ctx.tx(async (tx) => {
    const ids = (await rows(tx, sql<{ id: string }>`select id from orders where ${ended} order by id for update`)).map(
      (row) => row.id,
    )
    await sql`update orders set email = ${FORGOTTEN}, first_name = ${FORGOTTEN}, last_name = '', phone = null, note = null,
        shipping_address = case when shipping_address is not null then jsonb_build_object('country', shipping_address -> 'country') || ${PLACE}::jsonb end
      where id = any(${ids}::uuid[])`.execute(tx)
    await sql`update invoice set document = (document #- '{buyer,address,phone}')
        || jsonb_build_object('buyer', (document #- '{buyer,address,phone}' -> 'buyer') || ${JSON.stringify({ email: FORGOTTEN, phone: null })}::jsonb)
      where order_id = any(${ids}::uuid[])`.execute(tx)
    await sql`update goods_return set note = null where order_id = any(${ids}::uuid[])`.execute(tx)
    for (const [table, columns] of JSONS) {
      for (const column of columns) {
        const kept = await rows(
          tx,
          sql<{
            id: string
            value: unknown
          }>`select id, ${sql.ref(column)} as value from ${sql.table(table)} where order_id = any(${ids}::uuid[])`,
        )
        const cleaned = kept.map(({ id, value }) => ({ id, value: without(value, person) }))
        await sql`update ${sql.table(table)} t set ${sql.ref(column)} = n.value
          from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as n(id uuid, value jsonb) where t.id = n.id`.execute(tx)
      }
    }
    await forgetArchived(tx, person)
  })
}

const JSONS: readonly (readonly [string, readonly string[]])[] = [
  ['order_event', ['actor', 'data']],
  ['order_edit', ['plan', 'actor']],
  ['goods_return', ['actor']],
]

async function forgetArchived(tx: Parameters<typeof rows>[0], person: ForgottenPerson): Promise<void> {
  const kept = await rows(
    tx,
    sql<{
      id: string
      doc: object
      events: unknown
    }>`select id, doc, events from archived_order where ${ownedBy(person.id, person.guest_emails)} for update`,
  )
  const cleaned = kept.map(({ id, doc, events }) => ({ id, doc: without(doc, person), events: without(events, person) }))
  await sql`update archived_order a set email = ${FORGOTTEN}, first_name = ${FORGOTTEN}, last_name = '', doc = n.doc, events = n.events
    from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as n(id uuid, doc jsonb, events jsonb) where a.id = n.id`.execute(
    tx,
  )
}
