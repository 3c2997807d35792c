import type { Static } from 'typebox'
import type { TaxLine } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { LineRow, OrderRow } from './store.ts'

type Taxed = Pick<
  OrderRow,
  | 'currency'
  | 'delivery_minor'
  | 'delivery_tax_minor'
  | 'delivery_tax_basis_points'
  | 'payment_fee_minor'
  | 'payment_fee_tax_minor'
  | 'payment_fee_tax_basis_points'
> & {
  lines: readonly LineRow[]
}

/** The tax of an order by its rates, the highest first, as its bill was reckoned; none where its rates are not known. */
export function taxesOf(order: Taxed): Static<typeof TaxLine>[] {
  const parts = [
    ...order.lines.map((line) => ({
      rate: line.tax_basis_points,
      base: BigInt(line.total_minor) - BigInt(line.discount_minor),
      tax: BigInt(line.tax_minor),
    })),
    { rate: order.delivery_tax_basis_points, base: BigInt(order.delivery_minor), tax: BigInt(order.delivery_tax_minor) },
    {
      rate: order.payment_fee_tax_basis_points,
      base: BigInt(order.payment_fee_minor),
      tax: BigInt(order.payment_fee_tax_minor),
    },
  ]
  const rates = [...new Set(parts.map((part) => part.rate ?? 0))].filter((rate) => rate > 0).sort((a, b) => b - a)
  return rates.flatMap((rate) => {
    const members = parts.filter((part) => part.rate === rate)
    const sum = (of: 'base' | 'tax') => members.reduce((total, part) => total + part[of], 0n)
    const money = (minor: bigint) => minorToJson(minor, order.currency)
    return sum('base') === 0n ? [] : [{ percent: rate / 100, base: money(sum('base')), tax: money(sum('tax')) }]
  })
}
