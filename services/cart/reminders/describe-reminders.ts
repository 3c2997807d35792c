import Type from 'typebox'
import type { Offer } from '#contracts/calls.ts'
import { Id, LocaleCode, MoneyShape } from '#contracts/shapes.ts'
import { isLocale, type Locale } from '#lib/locale.ts'
import { minorToJson, parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { fullName } from '../abandoned/names.ts'
import * as store from './store.ts'
import { reminderToken } from './token.ts'

const Described = Type.Object({
  id: Id,
  channel: Type.String(),
  recipient: Type.String(),
  name: Type.String(),
  locale: LocaleCode,
  subject: Type.String(),
  body: Type.String(),
  token: Type.String(),
  branch_id: Id,
  /** What can be had of it, at today's prices. */
  lines: Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer(), total: MoneyShape })),
})

/** What reminders say, to whom, and of what; and, for a look before they are sent, the same of carts. */
export const describeReminders = operation('cart.describe_reminders', {
  access: internal,
  input: Type.Object(
    {
      ids: Type.Array(Id, { maxItems: 500 }),
      cart_ids: Type.Array(Id, { maxItems: 10 }),
      /** In which language the carts are described; each in its own when left out. */
      locale: Type.Optional(LocaleCode),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ reminders: Type.Array(Described) }),
  async run(ctx, input) {
    const sent = await store.findReminders(ctx.db, input.ids)
    const planned = await plannedOf(ctx, input.cart_ids, input.locale)
    const { serviceSecret } = ctx.runtime.config.secrets
    const reminders = []
    // Of one cart after another: the catalog is asked in the language and currency of each.
    for (const one of [...sent, ...planned]) {
      const { id, channel, recipient, name, subject, body, branch_id } = one
      const locale = isLocale(one.locale) ? one.locale : 'en'
      reminders.push({
        ...{ id, channel, recipient, name, locale, subject, body, branch_id },
        token: sent.some((known) => known.id === id) ? reminderToken(serviceSecret, id) : '',
        lines: await linesOf(ctx, one, locale),
      })
    }
    return { reminders }
  },
})

type Facts = Omit<store.SentReminder, 'ordered_at'>

async function plannedOf(ctx: Context, cartIds: readonly string[], locale: Locale | undefined): Promise<Facts[]> {
  const planned: Facts[] = []
  for (const cart of await store.findLeft(ctx.db, cartIds))
    planned.push({
      ...{ id: cart.id, cart_id: cart.id, branch_id: cart.branch_id, locale: locale ?? cart.locale, currency: cart.currency },
      channel: 'email',
      recipient: cart.contact_email ?? '',
      name: cart.known_name ?? cart.contact_name ?? '',
      subject: '',
      body: '',
      lines: await store.leftLines(ctx.db, cart.id),
    })
  return planned
}

async function linesOf(ctx: Context, facts: Facts, locale: Locale) {
  if (facts.currency === null || facts.lines.length === 0) return []
  const { currency } = facts
  const { offers } = await ctx.call('catalog.getOffers', {
    branch_id: facts.branch_id,
    currency,
    locale,
    variant_ids: facts.lines.map((line) => line.variant_id),
  })
  const byVariant = new Map<string, Offer>(offers.map((offer) => [offer.variant_id, offer]))
  return facts.lines.flatMap(({ variant_id, quantity }) => {
    const offer = byVariant.get(variant_id)
    if (!offer?.sellable) return []
    const total = parseMoney(offer.unit_price.amount, currency).minor * BigInt(quantity)
    return [{ name: fullName(offer), quantity, total: minorToJson(total, currency) }]
  })
}
