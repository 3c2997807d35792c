import { newId } from '#lib/id.ts'
import { isLocale } from '#lib/locale.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { deviceOf } from '../sessions/device.ts'
import { findSignIn } from '../sessions/store.ts'
import { hashToken } from '../token.ts'
import { LETTERS_AN_HOUR, LINK_LIFETIME, linkPath, linkToken } from './link.ts'
import * as store from './store.ts'

const HOUR = 3_600_000

/** What a letter about an account is to say, and where it goes when not to the account's own address. */
export type LetterWish =
  | { kind: 'verify_email'; account_id: string; email?: string }
  | { kind: 'reset_password'; email: string }
  | { kind: 'password_changed'; account_id: string }
  | { kind: 'new_country'; account_id: string; session_id: string }

/** Has a letter sent when the transaction commits; whether there is anybody to send it to is found out later. */
export function wishLetter(db: Db | Tx, wish: LetterWish): Promise<void> {
  return addJob(db, 'identity.sendLetter', { id: newId(), ...wish }, { priority: -10 })
}

/** Sends a letter that was wished for, with a link of its own; repeated, it sends the same one. */
export async function sendLetter(ctx: Context, payload: Record<string, unknown>): Promise<void> {
  const { id, ...wish } = payload as { id: string } & LetterWish
  const account = await store.findKeys(ctx.db, 'account_id' in wish ? { id: wish.account_id } : { email: wish.email })
  if (!account || account.blocked) return
  if (wish.kind === 'new_country') return tellOfSignIn(ctx, id, account, wish.session_id)
  const recipient = wish.kind === 'verify_email' ? (wish.email ?? account.email) : account.email
  if (recipient === null) return
  const path = wish.kind === 'password_changed' ? forgotPath(account) : await linkFor(ctx, id, wish.kind, account, recipient)
  if (path === undefined) return
  const locale = isLocale(account.locale) ? account.locale : 'en'
  await ctx.call('notifications.tellAccount', {
    id,
    kind: wish.kind,
    channel: 'email',
    recipient,
    locale,
    name: account.name,
    path,
    code: null,
  })
}

// Who has no e-mail address is told by SMS.
async function tellOfSignIn(ctx: Context, id: string, account: store.KeyFacts, sessionId: string): Promise<void> {
  const session = await findSignIn(ctx.db, sessionId)
  const recipient = account.email ?? account.phone
  if (!session?.country || recipient === null) return
  const { browser, system } = deviceOf(session.user_agent)
  const locale = isLocale(account.locale) ? account.locale : 'en'
  await ctx.call('notifications.tellAccount', {
    id,
    kind: 'new_country',
    channel: account.email === null ? 'sms' : 'email',
    recipient,
    locale,
    name: account.name,
    path: account.kind === 'staff' ? '/admin/account' : `/${locale}/account/sessions`,
    code: null,
    sign_in: {
      country: session.country,
      device: [browser, system].filter(Boolean).join(' · '),
      ip: session.ip ?? '',
      at: session.created_at,
    },
  })
}

async function linkFor(
  ctx: Context,
  id: string,
  purpose: 'verify_email' | 'reset_password',
  account: store.KeyFacts,
  email: string,
): Promise<string | undefined> {
  const token = linkToken(ctx.runtime.config.secrets.serviceSecret, id)
  const kept = await ctx.tx(async (tx) => {
    // One letter after another: of many that are sent at once each sees those before it.
    await store.lockKeys(tx, account.id)
    const now = ctx.now()
    if (await store.hasHadLetters(tx, { id, accountId: account.id, purpose }, new Date(now - HOUR), LETTERS_AN_HOUR)) return false
    const expiresAt = new Date(now + LINK_LIFETIME[purpose])
    await store.keepLink(tx, { id, accountId: account.id, purpose, email, hash: hashToken(token), at: new Date(now), expiresAt })
    return true
  })
  if (!kept) return undefined
  return linkPath(purpose, account, token)
}

function forgotPath({ kind, locale }: store.KeyFacts): string {
  return kind === 'staff' ? '/admin/forgot-password' : `/${locale}/forgot-password`
}
