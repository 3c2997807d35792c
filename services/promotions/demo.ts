import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { toJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { addDemoBanners } from './advertisements/demo-banners.ts'
import { draftOf } from './coupons/coupon.ts'
import { insertCoupon, markPublished } from './coupons/store.ts'
import { draftOf as giftDraft } from './gifts/gift.ts'

/** A coupon, a gift and two banners to try, in a shop that has none. */
export async function addDemoPromotions(ctx: Context): Promise<void> {
  await addDemoCodes(ctx)
  await addDemoBanners(ctx)
}

async function addDemoCodes(ctx: Context): Promise<void> {
  if (await ctx.first(sql`select 1 from coupon limit 1`)) return
  const shop = await shopOf(ctx)
  const dollars = (amount: bigint) =>
    toJson(convertFor(shop, { minor: amount * 100n, currency: 'USD' }, shop.base_currency)).amount
  const drafts = [
    draftOf(
      newId(),
      {
        code: 'WELCOME10',
        translations: {
          en: { name: 'Welcome' },
          fa: { name: 'خوش آمدید' },
          ar: { name: 'أهلًا بكم' },
          uk: { name: 'Ласкаво просимо' },
        },
        percent: 10,
        max_discount: dollars(25n),
        first_order_only: true,
      },
      shop,
    ),
    giftDraft(
      newId(),
      {
        code: 'TEA-BREAK',
        translations: {
          en: { name: 'A tea on us' },
          fa: { name: 'یک چای مهمان ما' },
          ar: { name: 'شاي على حسابنا' },
          uk: { name: 'Чай від нас' },
        },
        points: 100,
        discount: dollars(5n),
        allowed_sub_total_price: dollars(20n),
      },
      shop,
    ),
  ]
  await ctx.tx(async (tx) => {
    for (const draft of drafts) if (await insertCoupon(tx, draft)) await markPublished(tx, draft.id, true)
  })
}
