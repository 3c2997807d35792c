import { readColumn } from '../../exchange/columns.ts'
import type { FileLine, FileOption, FileProduct, FileStock } from './file-product.ts'
import type { LineReader } from './line-reader.ts'
import type { FileShop } from './serai.ts'
import { choicesOf } from './serai-options.ts'
import { variantPrices } from './serai-prices.ts'

const MOST_PIECES = 1_000_000_000
const MOST = 1_000_000

/** The variants of a product, one a row, with their pictures and what the branches have of them. */
export function variantsOf(
  lines: readonly FileLine[],
  options: readonly FileOption[],
  shop: FileShop,
  head: LineReader,
): { variants: FileProduct['variants']; images: FileProduct['variantImages']; stock: FileStock[] } {
  const readers = lines.map((row) => head.at(row))
  return {
    variants: readers.map((reader) => variantOf(reader, options)),
    images: readers.map((reader) => reader.text('variant_image', 2_000)),
    stock: readers.flatMap((reader, variant) => stockOf(reader, variant, shop)),
  }
}

function variantOf(reader: LineReader, options: readonly FileOption[]): FileProduct['variants'][number] {
  const sku = reader.text('variant_sku', 64)
  const prices = variantPrices(reader)
  const modifier = modifierOf(reader)
  const enabled = reader.switch('enabled')
  const weight = reader.whole('weight_grams', 100_000_000)
  return {
    ...(sku ? { sku } : {}),
    options: choicesOf(reader, options),
    ...(prices ? { prices } : {}),
    ...(modifier ? { price_modifier: modifier } : {}),
    ...(enabled === undefined ? {} : { enabled }),
    ...(weight === undefined ? {} : { weight_grams: weight }),
  }
}

// "-5%" or "2.50": percent, or an amount in the base currency.
function modifierOf(reader: LineReader): { type: 'percentage' | 'fixed'; value: number } | undefined {
  const cell = reader.cell('price_modifier')
  if (cell === '') return undefined
  const [, number, percent] = /^([+-]?\d{1,12}(?:\.\d{1,4})?)\s*(%?)$/.exec(cell) ?? []
  if (number !== undefined) return { type: percent ? 'percentage' : 'fixed', value: Number(number) }
  reader.wrong('price_modifier', 'invalid_price', `"${cell.slice(0, 60)}" is neither a percentage (10%) nor an amount (2.50).`)
  return undefined
}

function stockOf(reader: LineReader, variant: number, shop: FileShop): FileStock[] {
  const found = new Map<string, FileStock>()
  const put = (column: string, change: Partial<FileStock>) => {
    const slug = readColumn(column)?.branch
    const branchId = slug === undefined ? shop.branchId : shop.branches.get(slug)
    if (branchId) found.set(branchId, { ...(found.get(branchId) ?? { branch_id: branchId, variant }), ...change })
    else reader.warn(column, 'branch_not_found', `There is no branch ${slug} here; its stock was left out.`)
  }
  for (const column of reader.columns('stock')) said(piecesOf(reader, column), (quantity) => put(column, { quantity }))
  for (const column of reader.columns('low_stock_threshold'))
    said(reader.whole(column, MOST), (value) => put(column, { low_stock_threshold: value }))
  for (const column of reader.columns('track_inventory'))
    said(reader.switch(column), (value) => put(column, { track_inventory: value }))
  for (const column of reader.columns('allow_backorder'))
    said(reader.switch(column), (value) => put(column, { allow_backorder: value }))
  for (const column of reader.columns('backorder_limit'))
    said(reader.whole(column, MOST), (value) => put(column, { backorder_limit: value }))
  return [...found.values()]
}

// Stock below zero is owed to orders that were taken before it comes (CAT-45): of another shop it is nothing, of this one it is known.
function piecesOf(reader: LineReader, column: string): number | undefined {
  const cell = reader.cell(column)
  if (!/^-\d{1,10}$/.test(cell)) return reader.whole(column, MOST_PIECES)
  reader.warn(column, 'stock_owed', `"${cell}": these pieces are owed to orders taken already; the stock was left as it is.`)
  return undefined
}

function said<T>(value: T | undefined, then: (value: T) => void): void {
  if (value !== undefined) then(value)
}
