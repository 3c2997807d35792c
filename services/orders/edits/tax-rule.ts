import { billOf, type TaxRule } from '#lib/bill.ts'
import type { LineRow, OrderRow } from '../store.ts'

const BASIS = 10_000n
// A rate is found in the roundest form that it can have: whole per cents before halves, and those before the rest.
const ROUNDNESS = [100, 50, 25, 10, 5, 1]

/** The rule by which an order of before rates were kept was taxed, from the bill that it froze: the roundest rate that leads to just its tax. */
export function taxRuleOf(
  order: Pick<OrderRow, 'currency' | 'tax_included' | 'tax_minor' | 'discount_minor'>,
  lines: readonly LineRow[],
): TaxRule {
  const included = order.tax_included
  const tax = BigInt(order.tax_minor)
  // A newer one says the rate of each line; then nothing is left to guess.
  if (lines.every((line) => line.tax_basis_points != null)) return { basisPoints: lines[0]?.tax_basis_points ?? 0, included }
  const net = lines.reduce((sum, line) => sum + BigInt(line.total_minor) - BigInt(line.discount_minor), 0n)
  const base = included ? net - tax : net
  if (tax === 0n || base <= 0n) return { basisPoints: 0, included }
  const near = Number((tax * BASIS + base / 2n) / base)
  // Half a minor unit more or less is all that rounding hides.
  const reach = Number(BASIS / base) + 2
  for (const step of ROUNDNESS) {
    const first = Math.ceil(Math.max(0, near - reach) / step) * step
    for (let basisPoints = first; basisPoints <= near + reach; basisPoints += step)
      if (taxAt(order, lines, { basisPoints, included }) === tax) return { basisPoints, included }
  }
  return { basisPoints: near, included }
}

function taxAt(order: Pick<OrderRow, 'currency' | 'discount_minor'>, lines: readonly LineRow[], rule: TaxRule): bigint {
  const none = { minor: 0n, currency: order.currency }
  const goods = lines.map((line) => ({
    unit: { minor: BigInt(line.unit_minor), currency: order.currency },
    quantity: line.quantity,
    eligible: line.discount_minor > 0,
  }))
  const reduction = { minor: BigInt(order.discount_minor), currency: order.currency }
  return billOf(order.currency, goods, { tax: rule, delivery: none, paymentFee: none, reduction }).tax.minor
}
