import { sql } from 'kysely'
import type { ForgottenPerson } from '#contracts/account-calls.ts'
import type { Db } from './db/pool.ts'
import { rows } from './db/pool.ts'
import type { Context } from './operation/context.ts'
import type { Subscription } from './service.ts'

const AT_ONCE = 200
const SHORTEST = 6

/** What stands in place of what was forgotten. */
export const FORGOTTEN = '—'

/** A service's part in forgetting people who deleted their account: what it keeps of them, then what its logs say (IDN-10, SEC-08). */
export function forgetsPeople(forget: (ctx: Context, person: ForgottenPerson) => Promise<void>): Subscription {
  return {
    name: 'forget people',
    events: ['user.deleted'],
    async handle(ctx, events) {
      for (const { aggregate_id: id } of events) {
        const { person } = await ctx.call('identity.describeForgotten', { id })
        if (!person) continue
        await forget(ctx, person)
        await forgetInLogs(ctx.db, person)
      }
    },
  }
}

/** Takes a person's name, addresses and numbers out of a service's log of events, its dead letters and its kept answers. */
export async function forgetInLogs(db: Db, person: ForgottenPerson): Promise<void> {
  const known = [person.id, ...person.emails, ...person.phones].filter((text) => text.length >= SHORTEST)
  const likes = known.map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`)
  for (let after = '0'; ; ) {
    const found = await rows(
      db,
      sql<{ sequence: bigint; actor: unknown; payload: unknown }>`
        select sequence, actor, payload from event where sequence > ${after}::bigint
          and (actor ->> 'id' = ${person.id} or payload::text ilike any(${likes}::text[])) order by sequence limit ${AT_ONCE}`,
    )
    const last = found.at(-1)
    if (!last) break
    after = String(last.sequence)
    const list = found.map((row) => ({
      sequence: String(row.sequence),
      actor: without(row.actor, person),
      payload: without(row.payload, person),
    }))
    await sql`update event e set actor = n.actor, payload = n.payload
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as n(sequence bigint, actor jsonb, payload jsonb) where e.sequence = n.sequence`.execute(
      db,
    )
  }
  const dead = await rows(
    db,
    sql<{ handler: string; event_id: string; event: unknown }>`
      select handler, event_id, event from dead_letter where event::text ilike any(${likes}::text[])`,
  )
  for (const row of dead)
    await sql`update dead_letter set event = ${JSON.stringify(without(row.event, person))}::jsonb
      where handler = ${row.handler} and event_id = ${row.event_id}`.execute(db)
  await sql`delete from idempotency where actor = ${person.id}`.execute(db)
}

/** A value in which nothing is left of a person; the person's id stays, which tells nobody who it was. */
export function without<T>(value: T, person: ForgottenPerson): T {
  const whole = new Set([...person.names, ...person.places, ...person.emails, ...person.phones].map(plain).filter(Boolean))
  const inside = [...person.emails, ...person.phones].filter((text) => text.length >= SHORTEST).map(plain)
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const text = plain(part)
      if (whole.has(text)) return FORGOTTEN
      return inside.some((known) => text.includes(known)) ? FORGOTTEN : part
    }
    if (Array.isArray(part)) return part.map(clean)
    if (part !== null && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]))
    return part
  }
  return clean(value) as T
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
