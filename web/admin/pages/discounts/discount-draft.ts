import type { Discount, DiscountInput } from '../../api/prices.ts'

/** A product chosen for a discount. */
export type ChosenProduct = { value: string; label: string }

/** A discount being written. */
export type DiscountDraft = {
  name: string
  type: 'percentage' | 'fixed'
  value: number | null
  currency: string
  categories: string[]
  products: ChosenProduct[]
  starts_at: Date | null
  ends_at: Date | null
}

/** A discount as it is edited; a new one is ten percent from now on. */
export function discountDraft(discount: Discount | undefined, currency: string): DiscountDraft {
  return {
    name: discount?.name ?? '',
    type: discount?.type ?? 'percentage',
    value: discount ? (discount.amount?.amount ?? discount.percent) : 10,
    currency: discount?.amount?.currency ?? currency,
    categories: discount?.categories.map((category) => category.id) ?? [],
    products: discount?.products.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    starts_at: discount?.status === 'planned' ? new Date(discount.starts_at) : null,
    ends_at: discount?.ends_at ? new Date(discount.ends_at) : null,
  }
}

/** What is sent for a draft. A discount on more products than are shown keeps the rest: its list is not sent. */
export function discountInput(draft: DiscountDraft, discount: Discount | undefined): DiscountInput {
  const isWhole = !discount || discount.product_count <= discount.products.length
  return {
    name: draft.name ?? '',
    type: draft.type,
    value: draft.value ?? 0,
    ...(draft.type === 'fixed' && { currency: draft.currency }),
    ...(draft.starts_at && { starts_at: draft.starts_at.toISOString() }),
    ...(draft.ends_at && { ends_at: draft.ends_at.toISOString() }),
    category_ids: draft.categories ?? [],
    ...(isWhole && { product_ids: (draft.products ?? []).map((product) => product.value) }),
  }
}
