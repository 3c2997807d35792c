import { add, type Money, percent } from '#lib/money.ts'

/** Goods as a code looks at them. */
export interface CodeLine {
  variant_id: string
  product_id: string
  /** Of its categories and all above them. */
  category_ids: readonly string[]
  total: Money
}

/** A code's terms, amounts in the currency of the goods. */
export interface CodeTerms {
  percentPoints: number | null
  amount: Money | null
  maxDiscount: Money | null
  minSubtotal: Money
  includedProducts: readonly string[]
  includedCategories: readonly string[]
  excludedProducts: readonly string[]
  excludedCategories: readonly string[]
}

/** What a code takes off which goods, or why it takes nothing; `missing` is what the goods lack to its minimum. */
export type Worth =
  | { amount: Money; variantIds: string[] }
  | { refusal: 'code_minimum'; missing: Money }
  | { refusal: 'code_goods' }

/**
 * Reckons what a code is worth for goods (PRM-01): a percentage of the eligible goods, rounded once and capped, or an amount,
 * never more than the eligible goods cost. The minimum counts all goods. What is excluded stays excluded where it is included too.
 */
export function worthOf(terms: CodeTerms, lines: readonly CodeLine[]): Worth {
  const none = { minor: 0n, currency: terms.minSubtotal.currency }
  const subtotal = add(none, ...lines.map((line) => line.total))
  if (subtotal.minor < terms.minSubtotal.minor)
    return { refusal: 'code_minimum', missing: { ...none, minor: terms.minSubtotal.minor - subtotal.minor } }
  const eligible = lines.filter((line) => isEligible(terms, line))
  const most = add(none, ...eligible.map((line) => line.total))
  if (most.minor === 0n) return { refusal: 'code_goods' }
  const asked = terms.percentPoints === null ? (terms.amount ?? none) : percent(most, terms.percentPoints)
  const capped = terms.maxDiscount !== null && terms.maxDiscount.minor < asked.minor ? terms.maxDiscount : asked
  const amount = capped.minor < most.minor ? capped : most
  return { amount, variantIds: eligible.map((line) => line.variant_id) }
}

function isEligible(terms: CodeTerms, line: CodeLine): boolean {
  const lies = (categories: readonly string[]) => line.category_ids.some((id) => categories.includes(id))
  if (terms.excludedProducts.includes(line.product_id) || lies(terms.excludedCategories)) return false
  const all = terms.includedProducts.length === 0 && terms.includedCategories.length === 0
  return all || terms.includedProducts.includes(line.product_id) || lies(terms.includedCategories)
}
