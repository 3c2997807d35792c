import { isLocale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { digitsOf } from './code.ts'
import * as store from './store.ts'

/** Sends a code that was asked for; repeated, it sends the same digits under the same id, which go out once. */
export async function sendCode(ctx: Context, payload: Record<string, unknown>): Promise<void> {
  const code = await store.findCode(ctx.db, String(payload['id']), new Date(ctx.now()))
  if (!code) return
  await ctx.call('notifications.tellAccount', {
    id: code.id,
    kind: code.purpose === 'sign_in' ? 'sign_in_code' : 'phone_code',
    channel: 'sms',
    recipient: code.phone,
    locale: isLocale(code.locale) ? code.locale : 'en',
    name: '',
    path: null,
    code: digitsOf(ctx.runtime.config.secrets.serviceSecret, code.id),
  })
}
