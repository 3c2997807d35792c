import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { type Db, first, one } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { networkOfIp } from '#platform/visitors/network-of-ip.ts'
import { knownDevice } from './known-device.ts'

const MINUTES = 10
/** All strangers together have so many times the tries of one. */
const STRANGERS = 5
const REMEMBERED_DAYS = 90
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Who wants to be let in as whom, and what speaks for them. */
export interface Knock {
  email: string
  /** The account of the address, if there is one. */
  accountId: string | undefined
  /** What the device keeps of an earlier sign-in. */
  device: string | undefined
}

/**
 * Takes one of the tries at the password of an account, before it is looked at: however many processes are asked at once, no more
 * than these are (API-10). Each address has its own, so that a stranger's do not count against the owner; strangers everywhere
 * have a few times as many together, and who knocks from a device or an address that the account was used from is no stranger
 * (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). The right password gives the try back.
 */
export async function takePasswordTry(ctx: Context, knock: Knock): Promise<{ giveBack: (db: Db) => Promise<void> }> {
  const { rateLimitFactor, secrets } = ctx.runtime.config
  const most = (await ctx.setting<number>('sign_in_tries')) * rateLimitFactor
  if (most === 0) return { giveBack: async () => undefined }
  const email = knock.email.trim().toLowerCase()
  const device = knownDevice(secrets.serviceSecret, knock.accountId, knock.device)
  const isKnown = await isKnownAddress(ctx, knock.accountId)
  const keyed = (text: string) => createHmac('sha256', secrets.serviceSecret).update(`sign-in ${text}`).digest('base64url')
  const own = keyed(device ? `${email} on ${device}` : `${email} from ${networkOfIp(ctx.facts.ip)}`)
  const all = device || isKnown ? null : keyed(email)
  const now = new Date(ctx.now())
  const begun = new Date(now.getTime() - MINUTES * 60_000)
  const counted = sql`on conflict (who) do update set tries = case when t.since <= ${begun} then 1 else t.tries + 1 end,
    since = case when t.since <= ${begun} then ${now} else t.since end returning tries, since`
  // One address cannot use up what all have: what it is refused itself does not count.
  const taken = await one(
    ctx.db,
    sql<{ own: number; since: string; strangers: number | null; strangers_since: string | null }>`
      with own as (insert into sign_in_try as t (who, tries, since) values (${own}, 1, ${now}) ${counted}),
        strangers as (insert into sign_in_try as t (who, tries, since)
          select ${all}::text, 1, ${now} from own where tries <= ${most} and ${all}::text is not null ${counted})
      select own.tries as own, own.since, strangers.tries as strangers, strangers.since as strangers_since
      from own left join strangers on true`,
  )
  if (taken.own > most) throw tooManyTries(taken.since, now)
  if ((taken.strangers ?? 0) > most * STRANGERS) throw tooManyTries(taken.strangers_since ?? taken.since, now)
  return {
    async giveBack(db) {
      await sql`with own as (delete from sign_in_try where who = ${own})
        update sign_in_try set tries = tries - 1 where who = ${all} and tries > 0`.execute(db)
    },
  }
}

/** Forgets tries that no longer count. */
export async function sweepTries(db: Db, now: number): Promise<void> {
  await sql`delete from sign_in_try where since <= ${new Date(now - MINUTES * 60_000)}`.execute(db)
}

// Asked of an account that is not there as well, so that both take as long.
async function isKnownAddress(ctx: Context, accountId: string | undefined): Promise<boolean> {
  const found = await first(
    ctx.db,
    sql`select from session where account_id = ${accountId ?? NOBODY}::uuid and ip = ${ctx.facts.ip ?? null}
      and created_at > ${new Date(ctx.now() - REMEMBERED_DAYS * 86_400_000)} limit 1`,
  )
  return found !== undefined
}

function tooManyTries(since: string, now: Date): AppError {
  const wait = Math.max(1, Math.ceil((Date.parse(since) + MINUTES * 60_000 - now.getTime()) / 1_000))
  const detail = `Too many wrong passwords; try again in ${wait} s, or choose a new password.`
  return new AppError('too_many', 'too_many_tries', detail, { retry_after: wait })
}
