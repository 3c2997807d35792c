import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, LocaleCode, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { type ListRow, leftCarts } from './list-store.ts'
import { namesOf } from './names.ts'
import { baseWorth } from './worth.ts'

const list = declareList(['last_activity_at', 'expires_at', 'total', 'items_count', 'customer_name'], '-last_activity_at')
const Amount = Type.Number({ minimum: 0, maximum: 1e12 })

const Filter = Type.Object(
  {
    expired: Type.Optional(Type.Boolean()),
    has_email: Type.Optional(Type.Boolean()),
    has_phone: Type.Optional(Type.Boolean()),
    /** Whether they were reminded, and what came of the last reminder. */
    reminder: Type.Optional(OneOf(['none', 'sent', 'opened', 'ordered'])),
    /** In the shop's base currency. */
    total: Type.Optional(
      Type.Object({ gte: Type.Optional(Amount), lte: Type.Optional(Amount) }, { additionalProperties: false }),
    ),
    last_activity_at: Type.Optional(
      Type.Object({ gte: Type.Optional(Instant), lte: Type.Optional(Instant) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
)

/** Carts that were left: what is in them, whose they are, when they were last touched, whether they were reminded (CRT-07). */
export const listAbandoned = operation('cart.list_abandoned', {
  access: permission('cart.administer'),
  input: Type.Object(
    { ...list.input, q: Type.Optional(Type.String({ maxLength: 100 })), filter: Type.Optional(Filter) },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      customer_id: Nullable(Id),
      customer_name: Nullable(Type.String()),
      customer_email: Nullable(Type.String()),
      customer_phone: Nullable(Type.String()),
      /** Whether they may be reminded: customers may, guests where they agreed at checkout. */
      agreed: Type.Boolean(),
      /** The language they shopped in. */
      locale: LocaleCode,
      items_count: Type.Integer(),
      total: MoneyShape,
      last_activity_at: Time,
      expires_at: Nullable(Time),
      is_expired: Type.Boolean(),
      ttl_hours: Nullable(Type.Number()),
      reminder: Nullable(
        Type.Object({
          channel: Type.String(),
          sent_at: Time,
          opened_at: Nullable(Time),
          ordered_at: Nullable(Time),
        }),
      ),
      lines: Type.Array(Type.Object({ variant_id: Id, name: Type.String(), quantity: Type.Integer(), total: MoneyShape })),
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const worth = baseWorth(shop, sql`minor`, sql`currency`)
    const page = list.page(
      input,
      {
        last_activity_at: { by: sql`updated_at`, type: 'timestamptz' },
        expires_at: { by: sql`expires_at`, type: 'timestamptz', nullable: true },
        total: { by: worth, type: 'bigint', nullable: true },
        items_count: { by: sql`items`, type: 'int' },
        customer_name: { by: sql`lower(name)`, type: 'text', nullable: true },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const found: ListRow[] = await ctx.rows(leftCarts(shop, page, worth, input.q, input.filter ?? {}))
    const names = await namesOf(
      ctx,
      shop,
      found.flatMap((cart) => cart.lines.map((line) => line.variant_id)),
    )
    const phones = await phonesOf(ctx, found)
    return page.answer(found, (cart) => ({
      id: cart.id,
      customer_id: cart.customer_id,
      customer_name: cart.name,
      customer_email: cart.email,
      customer_phone: phones.get(cart.customer_id ?? '') ?? cart.phone,
      agreed: cart.customer_id !== null || cart.may_remind,
      locale: cart.locale,
      items_count: cart.items,
      total: minorToJson(cart.minor, cart.currency),
      last_activity_at: cart.updated_at,
      expires_at: cart.expires_at,
      is_expired: cart.is_expired,
      ttl_hours: cart.ttl_hours === null ? null : Number(cart.ttl_hours),
      reminder: cart.reminder,
      lines: cart.lines.map((line) => ({
        variant_id: line.variant_id,
        name: names.get(line.variant_id)?.name ?? '—',
        quantity: line.quantity,
        total: minorToJson(BigInt(line.minor) * BigInt(line.quantity), cart.currency),
      })),
    }))
  },
})

// What customers confirmed comes before what was typed at checkout, as for a message by SMS.
async function phonesOf(ctx: Context, carts: readonly ListRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(carts.flatMap((cart) => cart.customer_id ?? []))]
  if (ids.length === 0) return new Map()
  const { users } = await ctx.call('identity.listContacts', { ids, with_phones: true })
  return new Map(users.flatMap(({ id, phone }) => (phone === null ? [] : [[id, phone] as const])))
}
