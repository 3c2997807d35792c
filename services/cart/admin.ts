import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Nullable, Time } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/locale.ts'
import { minorToJson } from '#lib/money.ts'
import { rows } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { deleteExpired } from './sweep-carts.ts'

const TEXTS: Record<string, Record<Locale, (count: number) => string>> = {
  deleted: {
    en: () => 'The cart was deleted.',
    fa: () => 'سبد خرید حذف شد.',
    ar: () => 'تم حذف السلة.',
    uk: () => 'Кошик видалено.',
  },
  cleaned: {
    en: (n) => `${n} expired carts were deleted.`,
    fa: (n) => `${n.toLocaleString('fa')} سبد منقضی حذف شد.`,
    ar: (n) => `تم حذف ${n.toLocaleString('ar-EG')} من السلات المنتهية.`,
    uk: (n) => `Видалено прострочених кошиків: ${n}.`,
  },
}

const empty = Type.Object({}, { additionalProperties: false })
const list = declareList(['last_activity_at', 'expires_at'], '-last_activity_at')

/** Carts that were left: what is in them, whose they are, when they were last touched (CRT-07). */
export const listAbandoned = operation('cart.list_abandoned', {
  access: permission('cart.administer'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 100 })),
      filter: Type.Optional(Type.Object({ expired: Type.Optional(Type.Boolean()) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(
    Type.Object({
      id: Id,
      customer_id: Nullable(Id),
      customer_name: Nullable(Type.String()),
      customer_email: Nullable(Type.String()),
      items_count: Type.Integer(),
      total: MoneyShape,
      last_activity_at: Time,
      expires_at: Nullable(Time),
      is_expired: Type.Boolean(),
      lines: Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer(), total: MoneyShape })),
    }),
  ),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        last_activity_at: { by: sql`updated_at`, type: 'timestamptz' },
        expires_at: { by: sql`expires_at`, type: 'timestamptz', nullable: true },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const shop = await shopOf(ctx)
    const text = input.q?.trim() ? `%${input.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null
    const found = await ctx.rows(
      sql<{
        id: string
        customer_id: string | null
        name: string | null
        email: string | null
        currency: string
        updated_at: string
        expires_at: string | null
        is_expired: boolean
        lines: { variant_id: string; quantity: number; minor: number }[]
        total: number | null
        mark: string[]
      }>`
        with left_carts as (
          select c.*, k.name, k.email from cart c left join known_customer k on k.id = c.customer_id
          where c.branch_id = ${shop.branch.id} and (c.status = 'expired' or (c.status = 'active' and exists (select from cart_line l where l.cart_id = c.id)))
            and (${input.filter?.expired ?? null}::boolean is null or c.is_expired = ${input.filter?.expired ?? null}::boolean)
            and (${text}::text is null or k.name ilike ${text} or k.email ilike ${text})
        )
        select id, customer_id, name, email, currency, updated_at, expires_at, is_expired, ${page.columns},
          coalesce((select jsonb_agg(x) from (
            select variant_id, quantity, added_minor as minor from cart_line where cart_id = left_carts.id
            union all select variant_id, quantity, unit_minor from abandoned_line where cart_id = left_carts.id) x), '[]') as lines
        from left_carts where ${page.after} ${page.tail}`,
    )
    const variants = [...new Set(found.flatMap((cart) => cart.lines.map((line) => line.variant_id)))].slice(0, 500)
    const { offers } = await ctx.call('catalog.getOffers', {
      branch_id: shop.branch.id,
      currency: shop.base_currency,
      locale: ctx.locale,
      variant_ids: variants,
    })
    const names = new Map(
      offers.map((offer) => [offer.variant_id, [offer.name, ...offer.options.map((option) => option.value)].join(' · ')]),
    )
    return page.answer(found, (cart) => ({
      id: cart.id,
      customer_id: cart.customer_id,
      customer_name: cart.name,
      customer_email: cart.email,
      items_count: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
      total: minorToJson(
        cart.lines.reduce((sum, line) => sum + line.minor * line.quantity, 0),
        cart.currency,
      ),
      last_activity_at: cart.updated_at,
      expires_at: cart.expires_at,
      is_expired: cart.is_expired,
      lines: cart.lines.map((line) => ({
        name: names.get(line.variant_id) ?? '—',
        quantity: line.quantity,
        total: minorToJson(line.minor * line.quantity, cart.currency),
      })),
    }))
  },
})

/** Deletes one left cart (CRT-08). */
export const deleteCart = operation('cart.delete', {
  access: permission('cart.administer'),
  input: Type.Object({ cart_id: Id }, { additionalProperties: false }),
  output: Type.Object({ success: Type.Boolean(), message: Type.String() }),
  fails: ['cart_not_found'],
  emits: ['cart.deleted'],
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const gone = await rows(
        tx,
        sql`delete from cart where id = ${input.cart_id} and status in ('active', 'expired') returning id`,
      )
      if (gone.length === 0)
        throw new AppError('not_found', 'cart_not_found', 'There is no such cart.', {
          success: false,
          message: 'There is no such cart.',
        })
      await appendEvents(tx, [ctx.event('cart.deleted', input.cart_id, { ids: [input.cart_id] })])
      return { success: true, message: TEXTS['deleted']?.[ctx.locale](1) ?? '' }
    }),
})

/** Deletes all expired carts (CRT-08). */
export const cleanUpCarts = operation('cart.clean_up', {
  access: permission('cart.administer'),
  input: empty,
  output: Type.Object({ success: Type.Boolean(), count: Type.Integer(), message: Type.String() }),
  emits: ['cart.deleted'],
  audited: true,
  async run(ctx) {
    const count = await deleteExpired(ctx)
    return { success: true, count, message: TEXTS['cleaned']?.[ctx.locale](count) ?? '' }
  },
})

/** How many carts there are, what the left ones were worth, and what is left most often. */
export const cartStatistics = operation('cart.statistics', {
  access: permission('cart.administer'),
  input: empty,
  output: Type.Object({
    active: Type.Integer(),
    expired: Type.Integer(),
    abandoned_value: MoneyShape,
    top_products: Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer() })),
  }),
  async run(ctx) {
    const shop = await shopOf(ctx)
    const counts = await ctx.one(sql<{ active: number; expired: number; value: bigint }>`
      select count(*) filter (where c.status = 'active' and exists (select from cart_line l where l.cart_id = c.id))::int as active, count(*) filter (where c.status = 'expired')::int as expired,
        coalesce((select sum(unit_minor * quantity)::bigint from abandoned_line a join cart b on b.id = a.cart_id where a.currency = ${shop.base_currency} and b.branch_id = ${shop.branch.id}), 0) as value
      from cart c where c.branch_id = ${shop.branch.id}`)
    const top = await ctx.rows(
      sql<{
        variant_id: string
        quantity: number
      }>`select variant_id, sum(quantity)::int as quantity from abandoned_line group by variant_id order by 2 desc limit 10`,
    )
    const { offers } = await ctx.call('catalog.getOffers', {
      branch_id: shop.branch.id,
      currency: shop.base_currency,
      locale: ctx.locale,
      variant_ids: top.map((row) => row.variant_id),
    })
    const names = new Map(offers.map((offer) => [offer.variant_id, offer.name]))
    return {
      active: counts.active,
      expired: counts.expired,
      abandoned_value: minorToJson(counts.value, shop.base_currency),
      top_products: top.map((row) => ({ name: names.get(row.variant_id) ?? '—', quantity: row.quantity })),
    }
  },
})
