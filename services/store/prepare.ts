import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { REFERENCE_RATES } from '#lib/reference-rates.ts'
import { first } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { SetupError } from '#platform/setup-error.ts'
import { writeFirstMoney } from './currencies/first-money.ts'

const BRANCH = {
  en: { name: 'Main store' },
  fa: { name: 'فروشگاه مرکزی' },
  ar: { name: 'المتجر الرئيسي' },
  uk: { name: 'Головний магазин' },
}

const DELIVERY = [
  {
    code: 'standard',
    kind: 'shipping',
    translations: {
      en: { name: 'Standard delivery', description: '3 to 5 working days' },
      fa: { name: 'ارسال عادی', description: '۳ تا ۵ روز کاری' },
      ar: { name: 'توصيل عادي', description: 'من ٣ إلى ٥ أيام عمل' },
      uk: { name: 'Звичайна доставка', description: '3–5 робочих днів' },
    },
  },
  {
    code: 'express',
    kind: 'shipping',
    translations: {
      en: { name: 'Express delivery', description: 'Next working day' },
      fa: { name: 'ارسال فوری', description: 'روز کاری بعد' },
      ar: { name: 'توصيل سريع', description: 'يوم العمل التالي' },
      uk: { name: 'Експрес-доставка', description: 'Наступного робочого дня' },
    },
  },
  {
    code: 'pickup',
    kind: 'pickup',
    translations: {
      en: { name: 'Pick up in store', description: 'Ready within 2 hours' },
      fa: { name: 'تحویل در فروشگاه', description: 'آماده تا ۲ ساعت دیگر' },
      ar: { name: 'الاستلام من المتجر', description: 'جاهز خلال ساعتين' },
      uk: { name: 'Самовивіз', description: 'Готово за 2 години' },
    },
  },
]

/**
 * Gives a fresh shop its default branch, ways of delivery, and currencies with rates, reckoning in the configured one; leaves an
 * existing shop alone.
 */
export async function prepareStore(ctx: Context): Promise<void> {
  const wanted = ctx.runtime.config.baseCurrency
  const kept = await ctx.first(sql<{ code: string }>`select code from currency where is_base`)
  if (kept) {
    if (wanted !== undefined && wanted !== kept.code)
      ctx.runtime.log.warn(
        { base: kept.code },
        `SERAI_BASE_CURRENCY=${wanted} is for a new shop: this one keeps its base currency`,
      )
    return
  }
  const base = wanted ?? 'USD'
  if (!(base in REFERENCE_RATES)) {
    const known = Object.keys(REFERENCE_RATES).join(', ')
    throw new SetupError('bad_setting', `SERAI_BASE_CURRENCY=${base} is not a currency a new shop can reckon in: ${known}.`)
  }
  await ctx.tx(async (tx) => {
    // Of several servers that start at once one makes the shop; the others find it.
    await sql`select pg_advisory_xact_lock(hashtext('store.prepare'))`.execute(tx)
    if (await first(tx, sql`select from currency limit 1`)) return
    await sql`
      with branch_row as (
        insert into branch (id, slug, translations, is_default) select ${newId()}::uuid, 'main', ${JSON.stringify(BRANCH)}::jsonb, true
        where not exists (select from branch) returning id
      )
      insert into delivery_method (branch_id, code, kind, translations, fee_minor, position)
      select branch_row.id, d ->> 'code', d ->> 'kind', d -> 'translations', 0, n
      from branch_row, jsonb_array_elements(${JSON.stringify(DELIVERY)}::jsonb) with ordinality as list(d, n)`.execute(tx)
    await writeFirstMoney(tx, base, 'Serai')
  })
}
