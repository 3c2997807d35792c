import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { resealSecrets } from './secrets.ts'

const METHODS = [
  {
    code: 'pay_on_delivery',
    translations: {
      en: { name: 'Pay on delivery', description: 'Cash or card when your order arrives' },
      fa: { name: 'پرداخت در محل', description: 'نقد یا کارت هنگام تحویل' },
      ar: { name: 'الدفع عند الاستلام', description: 'نقدًا أو بالبطاقة عند وصول الطلب' },
      uk: { name: 'Оплата при отриманні', description: 'Готівкою або карткою при доставці' },
    },
  },
  {
    code: 'demo',
    translations: {
      en: { name: 'Card (demo)', description: 'A simulated bank; no money moves' },
      fa: { name: 'کارت (نمایشی)', description: 'بانک شبیه‌سازی‌شده؛ پولی جابه‌جا نمی‌شود' },
      ar: { name: 'بطاقة (تجريبية)', description: 'بنك محاكى؛ لا تُنقل أموال' },
      uk: { name: 'Картка (демо)', description: 'Імітація банку; гроші не списуються' },
    },
  },
]

/** Gives every branch its ways to pay the first time. */
export async function preparePayments(ctx: Context): Promise<void> {
  await resealSecrets(ctx)
  await giveMethods(ctx, (await shopOf(ctx)).all_branch_ids)
}

/** Gives branches that have none their ways to pay: pay on delivery, and the demo bank where it may be. */
export async function giveMethods(ctx: Context, branchIds: readonly string[]): Promise<void> {
  await sql`insert into method (branch_id, code, gateway, translations, position)
    select b, m ->> 'code', m ->> 'code', m -> 'translations', n from unnest(${[...branchIds]}::uuid[]) b, jsonb_array_elements(${JSON.stringify(METHODS)}::jsonb) with ordinality as t(m, n)
    on conflict do nothing`.execute(ctx.db)
}
