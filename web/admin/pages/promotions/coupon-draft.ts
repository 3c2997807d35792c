import type { Coupon, CouponInput } from '../../api/promotions.ts'

/** A coupon being written. */
export type CouponDraft = {
  code: string
  translations: Coupon['translations']
  type: 'percent' | 'amount'
  value: number | null
  max_discount: number | null
  min_subtotal: number | null
  total_limit: number | null
  customer_limit: number | null
  first_order_only: boolean
  included_categories: string[]
  included_products: { value: string; label: string }[]
  excluded_categories: string[]
  excluded_products: { value: string; label: string }[]
  starts_at: Date | null
  ends_at: Date | null
}

/** A coupon as it is edited; `names` are those of its products. */
export function couponDraft(coupon: Coupon | undefined, names: ReadonlyMap<string, string>): CouponDraft {
  const chosen = (ids: string[] = []) => ids.map((id) => ({ value: id, label: names.get(id) ?? id }))
  return {
    code: coupon?.code ?? '',
    translations: coupon?.translations ?? {},
    type: coupon?.amount ? 'amount' : 'percent',
    value: coupon ? (coupon.amount?.amount ?? coupon.percent) : 10,
    max_discount: coupon?.max_discount?.amount ?? null,
    min_subtotal: coupon?.min_subtotal?.amount ?? null,
    total_limit: coupon?.total_limit ?? null,
    customer_limit: coupon?.customer_limit ?? null,
    first_order_only: coupon?.first_order_only ?? false,
    included_categories: coupon?.included_categories ?? [],
    included_products: chosen(coupon?.included_products),
    excluded_categories: coupon?.excluded_categories ?? [],
    excluded_products: chosen(coupon?.excluded_products),
    starts_at: coupon?.starts_at ? new Date(coupon.starts_at) : null,
    ends_at: coupon?.ends_at ? new Date(coupon.ends_at) : null,
  }
}

/** What is sent for a draft. */
export function couponInput(draft: CouponDraft): CouponInput {
  const ids = (chosen: { value: string }[] | undefined) => (chosen ?? []).map((one) => one.value)
  return {
    code: draft.code,
    translations: Object.fromEntries(
      Object.entries(draft.translations ?? {}).flatMap(([locale, text]) => (text?.name ? [[locale, { name: text.name }]] : [])),
    ),
    percent: draft.type === 'percent' ? draft.value : null,
    amount: draft.type === 'amount' ? draft.value : null,
    max_discount: draft.type === 'percent' ? draft.max_discount : null,
    min_subtotal: draft.min_subtotal,
    total_limit: draft.total_limit,
    customer_limit: draft.customer_limit,
    first_order_only: draft.first_order_only ?? false,
    included_categories: draft.included_categories ?? [],
    included_products: ids(draft.included_products),
    excluded_categories: draft.excluded_categories ?? [],
    excluded_products: ids(draft.excluded_products),
    starts_at: draft.starts_at?.toISOString() ?? null,
    ends_at: draft.ends_at?.toISOString() ?? null,
  }
}
