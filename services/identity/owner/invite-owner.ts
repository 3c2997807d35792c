import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { linkToken } from '../passwords/link.ts'
import { lockSuperAdmins } from '../staff/store.ts'
import { hashToken } from '../token.ts'
import * as store from './store.ts'

const LIFETIME_MS = 7 * 86_400_000

/**
 * Path by which a shop that nobody owns is taken over, with its one-time token; undefined where somebody owns it. Asked again it
 * is the same path for another week, unless a fresh one is wanted: then those before it are worth nothing.
 */
export async function inviteOwner(ctx: Context, isFresh: boolean): Promise<string | undefined> {
  const secret = ctx.runtime.config.secrets.serviceSecret
  const token = await ctx.tx(async (tx) => {
    // Processes that start at once make one account.
    await lockSuperAdmins(tx)
    if (await store.isOwned(tx)) {
      await store.endVacancy(tx)
      return undefined
    }
    const accountId = await store.needVacancy(tx, { id: newId(), locale: ctx.locale })
    const kept = isFresh ? undefined : await store.findInvitation(tx, accountId)
    const isKnown = kept !== undefined && kept.hash === hashToken(linkToken(secret, kept.id))
    const id = isKnown ? kept.id : newId()
    const made = linkToken(secret, id)
    await store.putInvitation(tx, { account_id: accountId, id, hash: hashToken(made) }, new Date(ctx.now() + LIFETIME_MS))
    return made
  })
  // Behind the #: browsers tell no server, proxy or log of it.
  return token && `/admin/welcome#token=${token}`
}
