import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'

const BRANCH = {
  en: { name: 'Main store' },
  fa: { name: 'فروشگاه مرکزی' },
  ar: { name: 'المتجر الرئيسي' },
  uk: { name: 'Головний магазин' },
}

const CURRENCIES = [
  { code: 'USD', increment: 1, rate: null },
  { code: 'EUR', increment: 1, rate: '0.92' },
  { code: 'IRR', increment: 1000, rate: '985000' },
  { code: 'UAH', increment: 100, rate: '41.5' },
  { code: 'SAR', increment: 25, rate: '3.75' },
]

const DELIVERY = [
  {
    code: 'standard',
    kind: 'shipping',
    fee: 490,
    free: 7500,
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
    fee: 1290,
    free: null,
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
    fee: 0,
    free: null,
    translations: {
      en: { name: 'Pick up in store', description: 'Ready within 2 hours' },
      fa: { name: 'تحویل در فروشگاه', description: 'آماده تا ۲ ساعت دیگر' },
      ar: { name: 'الاستلام من المتجر', description: 'جاهز خلال ساعتين' },
      uk: { name: 'Самовивіз', description: 'Готово за 2 години' },
    },
  },
]

/** Gives a fresh shop its default branch, currencies with rates, and ways of delivery; leaves an existing one alone. */
export async function prepareStore(ctx: Context): Promise<void> {
  await sql`
    with branch_row as (
      insert into branch (id, slug, translations, is_default) select ${newId()}::uuid, 'main', ${JSON.stringify(BRANCH)}::jsonb, true
      where not exists (select from branch) returning id
    ), money as (
      insert into currency (code, is_base, increment, position)
      select c ->> 'code', c ->> 'rate' is null, (c ->> 'increment')::int, n from jsonb_array_elements(${JSON.stringify(CURRENCIES)}::jsonb) with ordinality as list(c, n)
      where not exists (select from currency) returning code
    )
    insert into delivery_method (branch_id, code, kind, translations, fee_minor, free_from_minor, position)
    select branch_row.id, d ->> 'code', d ->> 'kind', d -> 'translations', (d ->> 'fee')::bigint, (d ->> 'free')::bigint, n
    from branch_row, jsonb_array_elements(${JSON.stringify(DELIVERY)}::jsonb) with ordinality as list(d, n)`.execute(ctx.db)
  await sql`
    insert into exchange_rate (currency, rate)
    select c ->> 'code', (c ->> 'rate')::numeric from jsonb_array_elements(${JSON.stringify(CURRENCIES)}::jsonb) as list(c)
    where c ->> 'rate' is not null and not exists (select from exchange_rate)`.execute(ctx.db)
}
