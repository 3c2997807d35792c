import { divideHalfEven, minorToJson, parseMoney, split } from '#lib/money.ts'
import type { LineRow } from '../store.ts'
import type { InvoiceDocument } from './document.ts'

/** What a credit note says of goods and tax. */
export type Credited = Required<Pick<InvoiceDocument, 'lines' | 'adjustments' | 'totals'>>

/** Pieces of lines of the order that came back. */
export type Returned = readonly { line: LineRow; quantity: number }[]

// What is billed at one rate, with its tax; the rate is unknown where an older document does not say.
interface Part {
  percent: number | null
  gross: bigint
  tax: bigint
}

/**
 * What of an invoice is taken back when `minor` of it is credited: all its lines where nothing is left of it, the lines that came
 * back where goods did, and for the rest an amount for each rate of tax. Of each rate no more is ever credited than was billed.
 */
export function creditOf(
  invoice: InvoiceDocument,
  before: readonly InvoiceDocument[],
  minor: bigint,
  returned: Returned = [],
): Credited {
  const { lines, totals } = invoice
  if (before.length === 0 && minor === minorOf(totals.total)) return { lines, adjustments: [], totals }
  const { currency } = totals.total
  const left = before.reduce(lessOf, partsOf(invoice))
  const goods = linesOf(invoice, returned)
  const ofGoods = sumByRate(goods.map(({ part }) => part))
  const fits =
    sumOf(ofGoods) <= minor &&
    ofGoods.every((part) => part.gross <= (left.find(sameRate(part))?.gross ?? 0n)) &&
    ofGoods.length > 0
  const kept = fits ? goods.map(({ line }) => line) : []
  const taken = fits ? ofGoods : []
  const rest = spread(minor - sumOf(taken), taken.reduce(take, left), currency)
  return {
    lines: kept,
    adjustments: rest.map((part) => ({
      percent: part.percent,
      amount: minorToJson(part.gross - (totals.tax_included ? 0n : part.tax), currency),
      tax: minorToJson(part.tax, currency),
    })),
    totals: totalsOf(invoice, kept, sumByRate([...taken, ...rest]), minor),
  }
}

function totalsOf({ totals }: InvoiceDocument, lines: Credited['lines'], parts: readonly Part[], minor: bigint) {
  const { currency } = totals.total
  const money = (amount: bigint) => minorToJson(amount, currency)
  const sum = (of: 'total' | 'discount') => money(lines.reduce((all, line) => all + minorOf(line[of]), 0n))
  return {
    subtotal: sum('total'),
    discount: sum('discount'),
    delivery: money(0n),
    payment_fee: money(0n),
    tax: money(parts.reduce((all, part) => all + part.tax, 0n)),
    tax_included: totals.tax_included,
    taxes: parts.flatMap(({ percent, gross, tax }) =>
      percent === null || percent === 0
        ? []
        : [{ percent, base: money(totals.tax_included ? gross : gross - tax), tax: money(tax) }],
    ),
    tax_exempt: totals.tax_exempt ?? false,
    total: money(minor),
  }
}

// Everything that an invoice bills, by its rates; what is not taxed is one of them.
function partsOf({ totals }: InvoiceDocument): Part[] {
  const total = minorOf(totals.total)
  const parts = (totals.taxes ?? []).map(({ percent, base, tax }) => ({
    percent,
    gross: minorOf(base) + (totals.tax_included ? 0n : minorOf(tax)),
    tax: minorOf(tax),
  }))
  if (parts.length === 0 && totals.tax.amount > 0) return [{ percent: null, gross: total, tax: minorOf(totals.tax) }]
  const untaxed = total - sumOf(parts)
  return untaxed > 0n ? [...parts, { percent: 0, gross: untaxed, tax: 0n }] : parts
}

// What an earlier credit note leaves; one that says no rates is spread over all of them.
function lessOf(left: Part[], credited: InvoiceDocument): Part[] {
  const minor = minorOf(credited.totals.total)
  const parts = credited.adjustments === undefined ? spread(minor, left, credited.totals.total.currency) : partsOf(credited)
  return parts.reduce(take, left)
}

function take(left: Part[], part: Part): Part[] {
  return left.map((one) => (sameRate(part)(one) ? { ...one, gross: one.gross - part.gross, tax: one.tax - part.tax } : one))
}

// An amount over what is left of each rate; whoever takes all of a rate takes all of its tax.
function spread(minor: bigint, parts: readonly Part[], currency: string): Part[] {
  if (minor === 0n) return []
  const open = parts.filter((part) => part.gross > 0n)
  const shares = split(
    { minor, currency },
    open.map((part) => part.gross),
  )
  return open.flatMap((part, at) => {
    const gross = shares[at]?.minor ?? 0n
    const tax = gross === part.gross ? part.tax : divideHalfEven(part.tax * gross, part.gross)
    return gross === 0n ? [] : [{ percent: part.percent, gross, tax }]
  })
}

function linesOf({ totals }: InvoiceDocument, returned: Returned) {
  const { currency } = totals.total
  return returned.map(({ line, quantity }) => {
    const share = (minor: number) => divideHalfEven(BigInt(minor) * BigInt(quantity), BigInt(line.quantity))
    const [total, discount, tax] = [share(line.total_minor), share(line.discount_minor), share(line.tax_minor)]
    const percent = line.tax_basis_points == null ? null : line.tax_basis_points / 100
    return {
      part: {
        percent: percent === null && tax === 0n ? 0 : percent,
        gross: total - discount + (totals.tax_included ? 0n : tax),
        tax,
      },
      line: {
        ...namesOf(line),
        quantity,
        unit: minorToJson(line.unit_minor, currency),
        discount: minorToJson(discount, currency),
        tax: minorToJson(tax, currency),
        tax_percent: percent,
        total: minorToJson(total, currency),
      },
    }
  })
}

/** A line's goods in words, and what is in one of them where it is a bundle: as the order keeps it, whatever the catalogue says now. */
export function namesOf({ parts, ...line }: Pick<LineRow, 'name' | 'options' | 'sku' | 'parts'>) {
  return {
    ...wordsOf(line),
    ...(parts ? { parts: parts.map((part) => ({ ...wordsOf(part), quantity: part.quantity })) } : {}),
  }
}

function wordsOf({ name, options, sku }: Pick<LineRow, 'name' | 'options' | 'sku'>) {
  return { name, note: options.map((option) => option.value).join(', '), sku }
}

function sumByRate(parts: readonly Part[]): Part[] {
  return [...Map.groupBy(parts, ({ percent }) => percent)].map(([percent, same]) => ({
    percent,
    gross: sumOf(same),
    tax: same.reduce((sum, part) => sum + part.tax, 0n),
  }))
}

function sameRate({ percent }: Part): (other: Part) => boolean {
  return (other) => other.percent === percent
}

function sumOf(parts: readonly Part[]): bigint {
  return parts.reduce((sum, part) => sum + part.gross, 0n)
}

function minorOf({ amount, currency }: { amount: number; currency: string }): bigint {
  return parseMoney(amount, currency).minor
}
