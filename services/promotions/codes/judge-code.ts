import Type from 'typebox'
import { Currency, Id, LocaleCode, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { parseMoney, toJson } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { convertFor, shopOf } from '#platform/shop.ts'
import { codeOf } from '../coupons/coupon.ts'
import { usableCode } from './known-code.ts'
import { REFUSALS, refusalOf } from './refusals.ts'
import { worthOf } from './worth.ts'

/**
 * What a code takes off goods for a customer, or exactly why it takes nothing (PRM-01). Nothing is kept: the uses are taken
 * when the order is placed, and judged again then.
 */
export const judgeCode = operation('promotion.judge', {
  access: internal,
  input: Type.Object(
    {
      branch_id: Id,
      code: Type.String({ maxLength: 100 }),
      currency: Currency,
      locale: LocaleCode,
      customer_id: Nullable(Id),
      email: Nullable(Type.String({ maxLength: 254 })),
      lines: Type.Array(Type.Object({ variant_id: Id, product_id: Id, category_ids: Type.Array(Id), total: MoneyShape }), {
        maxItems: 500,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    reduction: Nullable(
      Type.Object({
        id: Id,
        version: Type.Integer(),
        kind: OneOf(['coupon', 'gift']),
        code: Type.String(),
        name: Type.String(),
        amount: MoneyShape,
        variant_ids: Type.Array(Id),
      }),
    ),
    refusal: Nullable(Type.Object({ code: OneOf(REFUSALS), detail: Type.String(), missing: Nullable(MoneyShape) })),
  }),
  async run(ctx, input) {
    const email = input.email?.trim().toLowerCase() ?? null
    const found = await usableCode(ctx, input.branch_id, codeOf(input.code), { customerId: input.customer_id, email })
    if (found.refusal !== null) return { reduction: null, refusal: refusalOf(found.refusal) }
    const { row } = found
    const shop = await shopOf(ctx, input.branch_id)
    const own = (minor: bigint) => convertFor(shop, { minor, currency: shop.base_currency }, input.currency)
    const worth = worthOf(
      {
        percentPoints: row.percent_points,
        amount: row.amount_minor === null ? null : own(row.amount_minor),
        maxDiscount: row.max_discount_minor === null ? null : own(row.max_discount_minor),
        minSubtotal: own(row.min_subtotal_minor),
        includedProducts: row.included_products,
        includedCategories: row.included_categories,
        excludedProducts: row.excluded_products,
        excludedCategories: row.excluded_categories,
      },
      input.lines.map((line) => ({ ...line, total: parseMoney(line.total.amount, input.currency) })),
    )
    if ('refusal' in worth)
      return { reduction: null, refusal: refusalOf(worth.refusal, 'missing' in worth ? worth.missing : undefined) }
    const name = fallbackChain(input.locale, shop.default_locale)
      .map((locale) => row.translations[locale]?.name)
      .find(Boolean)
    return {
      reduction: {
        id: row.id,
        version: row.version,
        kind: row.type === 'gift' ? ('gift' as const) : ('coupon' as const),
        code: row.code,
        name: name ?? row.code,
        amount: toJson(worth.amount),
        variant_ids: worth.variantIds,
      },
      refusal: null,
    }
  },
})
