import { columnName, type Field, readColumn } from '../../exchange/columns.ts'
import type { ProductInput } from '../../products/shapes.ts'
import type { FileBranchPrice, FileLine, FileProduct } from './file-product.ts'
import type { LineReader } from './line-reader.ts'
import type { FileShop } from './serai.ts'

const OF_PRODUCT = { price: 'price', compareAt: 'compare_at', cost: 'cost' } as const
const OF_VARIANT = { price: 'variant_price', compareAt: 'variant_compare_at', cost: 'variant_cost' } as const

type Names = { price: Field; compareAt: Field; cost: Field }

/** Prices of the product that hold everywhere; undefined when the row names none. */
export function productPrices(reader: LineReader): FileProduct['prices'] {
  return pricesOf(reader, OF_PRODUCT)
}

/** Prices of the row's variant that hold everywhere; undefined when the row names none. */
export function variantPrices(reader: LineReader): FileProduct['prices'] {
  return pricesOf(reader, OF_VARIANT)
}

function pricesOf(reader: LineReader, names: Names): ProductInput['prices'] | undefined {
  const found = reader.columns(names.price).flatMap((column) => {
    const { currency = '', branch } = readColumn(column) ?? {}
    if (branch !== undefined) return []
    const amount = priceAt(reader, column)
    if (amount === undefined) return []
    const compareAt = reader.amount(columnName({ field: names.compareAt, currency }))
    const cost = reader.amount(columnName({ field: names.cost, currency }))
    return [{ currency, amount, compare_at: compareAt ?? null, ...(cost === undefined ? {} : { cost }) }]
  })
  return found.length > 0 ? found : undefined
}

/** Prices of the product and its variants that hold in one branch. */
export function branchPricesOf(lines: readonly FileLine[], shop: FileShop, head: LineReader): FileBranchPrice[] {
  return lines.flatMap((row, variant) => {
    const reader = head.at(row)
    return [...(variant === 0 ? heldIn(reader, OF_PRODUCT, shop, null) : []), ...heldIn(reader, OF_VARIANT, shop, variant)]
  })
}

function heldIn(reader: LineReader, names: Names, shop: FileShop, variant: number | null): FileBranchPrice[] {
  return reader.columns(names.price).flatMap((column) => {
    const { currency = '', branch } = readColumn(column) ?? {}
    if (branch === undefined || reader.cell(column) === '') return []
    const branchId = shop.branches.get(branch)
    if (!branchId) {
      reader.warn(column, 'branch_not_found', `There is no branch ${branch} here; its price was left out.`)
      return []
    }
    const amount = priceAt(reader, column)
    const compareAt = reader.amount(columnName({ field: names.compareAt, currency, branch }))
    return amount === undefined ? [] : [{ branch_id: branchId, variant, currency, amount, compare_at: compareAt ?? null }]
  })
}

function priceAt(reader: LineReader, column: string): number | undefined {
  const amount = reader.amount(column)
  if (amount !== 0) return amount
  reader.wrong(column, 'invalid_price', 'A price is above zero.')
  return undefined
}
