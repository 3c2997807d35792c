import Type from 'typebox'
import { Currency, LocaleCode } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Email, SessionOutput, Transport } from '../account.ts'
import { emailTaken, orTaken } from '../email-taken.ts'
import { openSession, sessionDays } from '../open-session.ts'
import { checkStrength, hashPassword } from '../password.ts'
import { wishLetter } from '../passwords/send-letters.ts'
import { hasOtherSuperAdmin, lockSuperAdmins } from '../staff/store.ts'
import { hashToken } from '../token.ts'
import * as store from './store.ts'

/** Makes whoever holds the link that the first start printed the owner of the shop, once, names the shop and signs them in (SET-04). */
export const claimShop = operation('shop.claim', {
  access: open,
  input: Type.Object(
    {
      token: Type.String({ minLength: 1, maxLength: 200 }),
      shop_name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      /** The language of the shop, and of its owner. */
      locale: Type.Optional(LocaleCode),
      /** What the shop reckons in: prices, fees and books (ISO 4217). It cannot be changed once something is. */
      currency: Type.Optional(Currency),
      email: Email,
      password: Type.String({ maxLength: 200 }),
      first_name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      last_name: Type.String({ maxLength: 80 }),
      transport: Transport,
    },
    { additionalProperties: false },
  ),
  output: SessionOutput,
  fails: ['owner_link_over', 'email_taken', 'weak_password', 'unknown_currency', 'base_currency_used'],
  emits: ['user.registered', 'shop.claimed'],
  limit: 20,
  async run(ctx, input) {
    const hash = hashToken(input.token)
    const now = new Date(ctx.now())
    if (!(await store.isInvited(ctx.db, hash, now))) throw linkOver()
    if (input.currency) await checkCurrency(ctx, input.currency)
    await checkStrength(ctx, input.password, input.email)
    const passwordHash = await hashPassword(input.password)
    const days = await sessionDays(ctx)
    const { email } = input
    const [firstName, lastName] = [input.first_name.trim(), input.last_name.trim()]
    const locale = input.locale ?? ctx.locale
    return orTaken(
      ctx.tx(async (tx) => {
        await lockSuperAdmins(tx)
        const id = await store.takeInvitation(tx, hash, now)
        if (id === undefined || (await hasOtherSuperAdmin(tx, id))) throw linkOver()
        if (!(await store.fillVacancy(tx, { id, email, passwordHash, firstName, lastName, locale }))) throw emailTaken()
        const { session } = await openSession(ctx, tx, id, days)
        await appendEvents(tx, [
          ctx.event('user.registered', id, { id, email, name: `${firstName} ${lastName}`.trim(), kind: 'staff', locale }),
          ctx.event('shop.claimed', id, { id, shop_name: input.shop_name.trim(), locale, currency: input.currency ?? null }),
        ])
        await wishLetter(tx, { kind: 'verify_email', account_id: id })
        return session
      }),
    )
  },
})

function linkOver(): AppError {
  const detail =
    'This link has been used or replaced, or is too old. Start the shop again, or run: serai user invite. It prints one that works.'
  return new AppError('invalid', 'owner_link_over', detail)
}

// Asked before the owner is made: what is chosen here holds from the first price on.
async function checkCurrency(ctx: Context, currency: string): Promise<void> {
  const { offered, is_used } = await ctx.call('store.checkBase', { currency })
  if (!offered.includes(currency))
    throw invalidField('/currency', 'unknown_currency', `A new shop reckons in one of ${offered.join(', ')}.`)
  if (!is_used) return
  const detail =
    'The shop already reckons in its base currency: there are products, orders, codes, fees or rates. It can be chosen in an empty shop only.'
  throw new AppError('conflict', 'base_currency_used', detail)
}
