import Type, { type Static } from 'typebox'
import { Id, OneOf, Translated } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { isLocale, type Locale } from '#lib/locale.ts'
import { dialled } from '#lib/phone.ts'
import { REMINDER_CHANNELS, REMINDER_TEMPLATES, reminderText } from '#lib/reminder.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { plural } from '../abandoned/plural.ts'
import * as store from './store.ts'

const DAY_MS = 24 * 3_600_000
const REASONS = ['not_left', 'still_shopping', 'already_reminded', 'no_address', 'not_agreed', 'refused'] as const
type Reason = (typeof REASONS)[number]

const Text = Type.Object(
  { subject: Type.String({ maxLength: 150 }), body: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
  { additionalProperties: false },
)

/** What is said to whom, and by which way. */
const Input = Type.Object(
  {
    ids: Type.Array(Id, { minItems: 1, maxItems: 500 }),
    channel: OneOf(REMINDER_CHANNELS),
    template: Type.Optional(OneOf(REMINDER_TEMPLATES)),
    /** Texts of one's own by language, in place of the template's; `{name}` and `{shop}` are filled in. */
    texts: Type.Optional(Translated(Text)),
  },
  { additionalProperties: false },
)

const SENT: Record<Locale, (count: number) => string> = {
  en: (n) => `${plural('en', n, { one: '# reminder is', other: '# reminders are' })} on the way.`,
  fa: (n) => plural('fa', n, { other: '# یادآوری فرستاده می‌شود.' }),
  ar: (n) =>
    plural('ar', n, {
      one: 'تذكير واحد في الطريق.',
      two: 'تذكيران في الطريق.',
      few: '# تذكيرات في الطريق.',
      other: '# تذكيرًا في الطريق.',
    }),
  uk: (n) =>
    plural('uk', n, { one: 'Надсилаємо # нагадування.', few: 'Надсилаємо # нагадування.', other: 'Надсилаємо # нагадувань.' }),
}

/**
 * Reminds shoppers of the carts they left, by e-mail or SMS, in their language; a cart and an address not twice within 24 hours,
 * however many ask at once (CRT-07). Those that cannot be reminded are named with the reason.
 */
export const remindCarts = operation('cart.remind', {
  access: permission('cart.administer'),
  input: Input,
  output: Type.Object({
    success: Type.Boolean(),
    sent: Type.Integer(),
    skipped: Type.Array(Type.Object({ id: Id, reason: OneOf(REASONS) })),
    message: Type.String(),
  }),
  fails: ['already_reminded', 'nobody_to_remind'],
  emits: ['cart.reminded'],
  audited: true,
  async run(ctx, input) {
    const accounts = await accountsOf(ctx, input.ids)
    const needsConsent = await ctx.setting<boolean>('cart_reminders_need_consent')
    const now = new Date(ctx.now()).toISOString()
    const since = new Date(ctx.now() - DAY_MS).toISOString()
    return ctx.tx(async (tx) => {
      const carts = (await store.lockLeft(tx, input.ids)).filter((cart) => inScope(ctx.actor, cart.branch_id))
      const skipped = new Map<string, Reason>(input.ids.map((id) => [id, 'not_left']))
      const ready: { cart: store.LeftCart; to: Reached }[] = []
      for (const cart of carts) {
        const to = reachedBy(cart, input.channel, accounts)
        const reason = reasonAgainst(ctx, cart, to, needsConsent)
        if (reason) skipped.set(cart.id, reason)
        else if (to) ready.push({ cart, to })
      }
      const { claimed, refused } = await store.claimAddresses(
        tx,
        ready.map(({ to }) => to.recipient),
        now,
        since,
      )
      // Somebody who left several carts is reminded of the last one.
      const latest = [...ready].sort((a, b) => b.cart.updated_at.localeCompare(a.cart.updated_at))
      const reminders = latest.flatMap(({ cart, to }): store.NewReminder[] => {
        if (!claimed.delete(to.recipient)) {
          skipped.set(cart.id, refused.has(to.recipient) ? 'refused' : 'already_reminded')
          return []
        }
        skipped.delete(cart.id)
        return [reminderFor(cart, to, input)]
      })
      if (reminders.length === 0) throw nobody(skipped)
      await store.insertReminders(tx, reminders, now)
      const event = { channel: input.channel, ids: reminders.map((one) => one.id), cart_ids: reminders.map((one) => one.cart_id) }
      await appendEvents(tx, [ctx.event('cart.reminded', event.cart_ids[0] ?? '', event, reminders[0]?.branch_id ?? null)])
      return {
        success: true,
        sent: reminders.length,
        skipped: [...skipped].map(([id, reason]) => ({ id, reason })),
        message: SENT[ctx.locale](reminders.length),
      }
    })
  },
})

interface Reached {
  recipient: string
  name: string
  locale: Locale
}

type Accounts = Map<string, { email: string; phone: string | null; locale: string }>

async function accountsOf(ctx: Context, ids: readonly string[]): Promise<Accounts> {
  const customers = (await store.findLeft(ctx.db, ids)).flatMap((cart) => cart.customer_id ?? [])
  if (customers.length === 0) return new Map()
  const { users } = await ctx.call('identity.listContacts', { ids: [...new Set(customers)], with_phones: true })
  return new Map(users.map((user) => [user.id, user]))
}

function reachedBy(cart: store.LeftCart, channel: 'email' | 'sms', accounts: Accounts): Reached | undefined {
  const account = cart.customer_id === null ? undefined : accounts.get(cart.customer_id)
  // A customer who is blocked is written to no more.
  if (cart.customer_id !== null && !account) return undefined
  const recipient =
    channel === 'sms'
      ? // What its owner confirmed comes before what was typed at checkout.
        (account?.phone ?? dialled(cart.contact_phone ?? ''))
      : (account?.email || cart.contact_email)?.trim().toLowerCase()
  if (!recipient) return undefined
  const name = (cart.known_name ?? cart.contact_name ?? '').trim()
  return { recipient, name, locale: isLocale(cart.locale) ? cart.locale : 'en' }
}

function reasonAgainst(ctx: Context, cart: store.LeftCart, to: Reached | undefined, needsConsent: boolean): Reason | undefined {
  if (!cart.has_lines) return 'not_left'
  if (cart.is_busy && cart.is_alive) return 'still_shopping'
  if (cart.reminded_at !== null && Date.parse(cart.reminded_at) > ctx.now() - DAY_MS) return 'already_reminded'
  if (!to) return 'no_address'
  if (needsConsent && cart.customer_id === null && !cart.may_remind) return 'not_agreed'
  return undefined
}

function reminderFor(cart: store.LeftCart, to: Reached, input: Static<typeof Input>): store.NewReminder {
  const { subject, body } = input.texts?.[to.locale] ?? reminderText(input.template ?? 'gentle', input.channel, to.locale)
  return { id: newId(), cart_id: cart.id, branch_id: cart.branch_id, channel: input.channel, subject, body, ...to }
}

function nobody(skipped: Map<string, Reason>): AppError {
  const reasons = [...skipped].map(([id, reason]) => ({ id, reason }))
  if (reasons.every(({ reason }) => reason === 'already_reminded'))
    return new AppError('conflict', 'already_reminded', 'They were reminded within the last 24 hours; try again tomorrow.', {
      skipped: reasons,
    })
  return new AppError(
    'conflict',
    'nobody_to_remind',
    'None of these carts can be reminded of: their shoppers left no address, did not agree, are still shopping or were reminded lately.',
    { skipped: reasons },
  )
}
