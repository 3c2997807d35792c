import type { PersonRecords } from '#contracts/account-calls.ts'
import { isLocale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { seal } from '#platform/seal.ts'
import { findKeys } from '../passwords/store.ts'
import * as store from './store.ts'

const KEEPERS = [
  'store.describePerson',
  'orders.describePerson',
  'promotions.describePerson',
  'cart.describePerson',
  'catalog.describePerson',
  'notifications.describePerson',
] as const

/** Gathers what every service keeps about somebody into one file, and tells them that it is ready. */
export async function gatherData(ctx: Context, payload: Record<string, unknown>): Promise<void> {
  const id = String(payload['id'])
  const request = await store.findRequest(ctx.db, id)
  const account = await findKeys(ctx.db, { id })
  if (!request || request.ready_at || !account) return
  const parts: Record<string, unknown> = { ...(await store.describeAccount(ctx.db, id)) }
  const ask = { id, email: account.email }
  for (const keeper of KEEPERS) {
    const { records } = await ctx.call(keeper, ask)
    Object.assign(parts, records as PersonRecords)
  }
  const json = JSON.stringify({ made_at: new Date(ctx.now()).toISOString(), ...parts }, null, 2)
  const sealed = seal(ctx.runtime.config.secrets.costKey, json)
  if (!(await store.keepFile(ctx.db, id, sealed, new Date(ctx.now()))) || account.email === null) return
  const locale = isLocale(account.locale) ? account.locale : 'en'
  await ctx.call('notifications.tellAccount', {
    id: String(payload['letter']),
    kind: 'data_ready',
    channel: 'email',
    recipient: account.email,
    locale,
    name: account.name,
    path: account.kind === 'staff' ? '/admin/account' : `/${locale}/account/settings`,
    code: null,
  })
}
