import { AppError, invalidField } from '#lib/errors.ts'
import { columnName, readColumn } from '../../exchange/columns.ts'
import type { FileProduct } from './file-product.ts'
import { groupRows } from './group-rows.ts'
import { type FileShop, seraiKey, seraiProduct } from './serai.ts'
import { SHOPIFY_COLUMNS, shopifyProduct } from './shopify.ts'

/** How a file is read: Serai's own columns, Shopify's, or any other's by a mapping to Serai's. */
export type Format = 'serai' | 'shopify' | 'mapped'

/** Which of Serai's columns a column of a foreign file stands for. */
export type Mapping = Record<string, string>

/** The column in which the rows that failed come with the reason; it is no part of a product. */
export const ERROR_COLUMN = 'error'

/** Recognises a file by its columns; undefined when it needs a mapping. */
export function formatOf(columns: readonly string[]): Exclude<Format, 'mapped'> | undefined {
  const named = columns.map((name) => name.trim()).filter((name) => name && name !== ERROR_COLUMN)
  if (SHOPIFY_COLUMNS.every((name) => named.includes(name))) return 'shopify'
  return named.length > 0 && named.every(readColumn) && named.some(namesProduct) ? 'serai' : undefined
}

/** Refuses (422) a mapping to columns that do not exist, twice to one, or without what names a product. */
export function checkMapping(mapping: Mapping, columns: readonly string[]): Mapping {
  const used = Object.entries(mapping).filter(([, target]) => target !== '')
  const wrong = (detail: string) => invalidField('/mapping', 'invalid_mapping', detail)
  const foreign = used.find(([source]) => !columns.includes(source))
  if (foreign) throw wrong(`The file has no column ${foreign[0]}.`)
  const unknown = used.find(([, target]) => !readColumn(target))
  if (unknown) throw wrong(`${unknown[1]} is not a field; see the list of columns.`)
  const targets = used.map(([, target]) => columnName(readColumn(target) ?? { field: 'sku' }))
  const twice = targets.find((target, at) => targets.indexOf(target) < at)
  if (twice) throw wrong(`Two columns are matched to ${twice}.`)
  if (!targets.some(namesProduct)) throw wrong('Match a column to the SKU, or to a name or slug: a product needs one of them.')
  return Object.fromEntries(used.map(([source], at) => [source, targets[at] ?? '']))
}

/** 422: nobody said what the columns mean. */
export function unknownColumns(columns: readonly string[]): AppError {
  const unknown = columns.filter((name) => !readColumn(name)).slice(0, 10)
  return new AppError(
    'invalid',
    'not_a_product_csv',
    columns.length === 0
      ? 'The file is empty.'
      : `These columns are not known: ${unknown.join(', ')}. Match them to fields (mapping), or use Serai's or Shopify's columns.`,
    { missing: SHOPIFY_COLUMNS.filter((name) => !columns.includes(name)), unknown },
  )
}

/** The products of a file, one by one, in the order of their rows. */
export async function* readProducts(
  path: string,
  how: { format: Format; mapping: Mapping | null },
  shop: FileShop,
): AsyncGenerator<FileProduct> {
  if (how.format === 'shopify') {
    for await (const group of groupRows(path, (cells) => cells['Handle']?.trim() ?? ''))
      yield shopifyProduct(group, shop.currency)
    return
  }
  const { mapping } = how
  const rename = mapping ? (name: string) => mapping[name] : canonical
  for await (const group of groupRows(path, seraiKey, rename)) yield inForeignWords(seraiProduct(group, shop), mapping)
}

function canonical(name: string): string | undefined {
  const column = readColumn(name)
  return column && columnName(column)
}

// Remarks name the columns as the file does.
function inForeignWords(product: FileProduct, mapping: Mapping | null): FileProduct {
  if (!mapping) return product
  const sources = new Map(Object.entries(mapping).map(([source, target]) => [target, source]))
  for (const remark of product.remarks) remark.column = sources.get(remark.column) ?? remark.column
  return product
}

function namesProduct(name: string): boolean {
  const field = readColumn(name)?.field
  return field === 'sku' || field === 'slug' || field === 'name'
}
