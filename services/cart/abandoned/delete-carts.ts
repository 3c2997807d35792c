import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { formatNumber, type Locale } from '#lib/locale.ts'
import { first } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { clearExpired } from '../sweep-carts.ts'
import { plural } from './plural.ts'

const DELETED: Record<Locale, string> = {
  en: 'The cart was deleted.',
  fa: 'سبد خرید حذف شد.',
  ar: 'تم حذف السلة.',
  uk: 'Кошик видалено.',
}

const NOT_THERE: Record<Locale, string> = {
  en: 'There is no such cart.',
  fa: 'چنین سبدی نیست.',
  ar: 'لا توجد سلة كهذه.',
  uk: 'Такого кошика немає.',
}

const CLEANED: Record<Locale, (count: number) => string> = {
  en: (n) => `${plural('en', n, { one: '# expired cart was', other: '# expired carts were' })} deleted.`,
  fa: (n) => `${formatNumber(n, 'fa')} سبد منقضی حذف شد.`,
  ar: (n) =>
    `${plural('ar', n, { zero: 'لم تُحذف أي سلة منتهية', one: 'حُذفت سلة منتهية واحدة', two: 'حُذفت سلتان منتهيتان', few: 'حُذفت # سلات منتهية', other: 'حُذفت # سلة منتهية' })}.`,
  uk: (n) =>
    `Видалено ${plural('uk', n, { one: '# прострочений кошик', few: '# прострочені кошики', other: '# прострочених кошиків' })}.`,
}

/** Deletes one left cart; what was in it stays in the statistics (CRT-06, 08). */
export const deleteCart = operation('cart.delete', {
  access: permission('cart.administer'),
  input: Type.Object({ cart_id: Id }, { additionalProperties: false }),
  output: Type.Object({ success: Type.Boolean(), message: Type.String() }),
  fails: ['cart_not_found'],
  emits: ['cart.deleted'],
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const { branches } = ctx.actor
      const gone = await first(
        tx,
        sql<{ id: string }>`
          with doomed as materialized (
            select id, branch_id, currency from cart where id = ${input.cart_id} and status in ('active', 'expired')
              and (${branches === null}::boolean or branch_id = any(${branches ?? []}::uuid[])) for update
          ), kept as (
            insert into abandoned_line (cart_id, branch_id, variant_id, quantity, unit_minor, currency)
            select l.cart_id, d.branch_id, l.variant_id, l.quantity, l.added_minor, d.currency from doomed d join cart_line l on l.cart_id = d.id
            on conflict do nothing
          )
          delete from cart c using doomed where c.id = doomed.id returning c.id`,
      )
      if (!gone)
        throw new AppError('not_found', 'cart_not_found', 'There is no such cart.', {
          success: false,
          message: NOT_THERE[ctx.locale],
        })
      await appendEvents(tx, [ctx.event('cart.deleted', input.cart_id, { ids: [input.cart_id] })])
      return { success: true, message: DELETED[ctx.locale] }
    }),
})

/** Deletes all expired carts of the branch; what was in them stays in the statistics (CRT-06, 08). */
export const cleanUpCarts = operation('cart.clean_up', {
  access: permission('cart.administer'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ success: Type.Boolean(), count: Type.Integer(), message: Type.String() }),
  emits: ['cart.deleted'],
  audited: true,
  async run(ctx) {
    const shop = await shopOf(ctx)
    const count = await clearExpired(ctx, shop.branch.id)
    return { success: true, count, message: CLEANED[ctx.locale](count) }
  },
})
