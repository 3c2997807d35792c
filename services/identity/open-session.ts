import { newId, newToken } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { countryOfIp } from '#platform/visitors/country-of-ip.ts'
import { meOf, type SessionOutput } from './account.ts'
import { wishLetter } from './passwords/send-letters.ts'
import * as store from './store.ts'
import { ACCESS_SECONDS, hashToken, signAccess } from './token.ts'

/** After how many days unused a session ends, of customers and of staff, whose may be shorter. */
export async function sessionDays(ctx: Context): Promise<store.SessionDays> {
  const days = await ctx.setting<number>('session_days')
  return { customer: days, staff: Math.min(days, await ctx.setting<number>('staff_session_days')) }
}

/** Opens a session for an account that has just proved itself; returns its tokens. Its owner hears of one from a new country (STO-08). */
export async function openSession(
  ctx: Context,
  tx: Tx,
  accountId: string,
  days: store.SessionDays,
): Promise<{ session: SessionOutput; sessionId: string }> {
  const sessionId = newId()
  const refresh = newToken(32)
  const { in_new_country: isNew } = await store.insertSession(tx, {
    id: sessionId,
    accountId,
    refreshHash: hashToken(refresh),
    days,
    ip: ctx.facts.ip ?? null,
    country: countryOfIp(ctx.facts.ip),
    userAgent: ctx.facts.userAgent?.slice(0, 300) ?? null,
  })
  if (isNew) await wishLetter(tx, { kind: 'new_country', account_id: accountId, session_id: sessionId })
  return { session: await tokensFor(ctx, tx, accountId, sessionId, refresh), sessionId }
}

/** The tokens of a session, with whom they belong to. */
export async function tokensFor(
  ctx: Context,
  tx: Tx,
  accountId: string,
  sessionId: string,
  refresh: string,
): Promise<SessionOutput> {
  const access = await signAccess(ctx.runtime.config.secrets.tokenKey, { accountId, sessionId }, ctx.now())
  return {
    user: meOf(await store.getAccount(tx, accountId)),
    access_token: access,
    refresh_token: refresh,
    expires_in: ACCESS_SECONDS,
  }
}
