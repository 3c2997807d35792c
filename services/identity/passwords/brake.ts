import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { type Db, one } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'

const TRIES = 20
const MINUTES = 10

/**
 * Takes one of the tries at the password of an address, before it is looked at: however many processes are asked at once, no more
 * than these are (API-10). The right password gives them all back.
 */
export async function takePasswordTry(ctx: Context, email: string): Promise<{ giveBack: (db: Db) => Promise<void> }> {
  const most = TRIES * ctx.runtime.config.rateLimitFactor
  if (most === 0) return { giveBack: async () => undefined }
  const who = createHmac('sha256', ctx.runtime.config.secrets.serviceSecret)
    .update(`sign-in ${email.trim().toLowerCase()}`)
    .digest('base64url')
  const now = new Date(ctx.now())
  const begun = new Date(now.getTime() - MINUTES * 60_000)
  const { tries, since } = await one(
    ctx.db,
    sql<{ tries: number; since: string }>`
      insert into sign_in_try as t (who, tries, since) values (${who}, 1, ${now})
      on conflict (who) do update set tries = case when t.since <= ${begun} then 1 else t.tries + 1 end,
        since = case when t.since <= ${begun} then ${now} else t.since end
      returning tries, since`,
  )
  if (tries > most) {
    const wait = Math.max(1, Math.ceil((Date.parse(since) + MINUTES * 60_000 - now.getTime()) / 1_000))
    const detail = `Too many wrong passwords; try again in ${wait} s, or choose a new password.`
    throw new AppError('too_many', 'too_many_tries', detail, { retry_after: wait })
  }
  return { giveBack: async (db) => void (await sql`delete from sign_in_try where who = ${who}`.execute(db)) }
}

/** Forgets tries that no longer count. */
export async function sweepTries(db: Db, now: number): Promise<void> {
  await sql`delete from sign_in_try where since <= ${new Date(now - MINUTES * 60_000)}`.execute(db)
}
