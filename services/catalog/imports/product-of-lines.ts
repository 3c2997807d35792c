import { slugify } from '#lib/slug.ts'
import type { ProductInput } from '../products/shapes.ts'
import type { CsvProduct } from './shopify.ts'

/** Something wrong, or worth knowing, in a line of the file. */
export interface Remark {
  line: number
  column: string
  code: string
  detail: string
  severity: 'error' | 'warning'
}

/** An option of the file: its attribute and the values that occur. */
export interface FileOption {
  code: string
  name: string
  values: Map<string, string>
}

/** A product of the file, ready for the catalog, and what is still to be looked up. */
export interface FileProduct {
  input: Omit<ProductInput, 'categories' | 'media'>
  options: FileOption[]
  category: string
  /** Who makes it, as the file says. */
  brand: string
  images: { src: string; alt: string; line: number }[]
  firstLine: number
  remarks: Remark[]
}

/** Reads the lines of one product; what cannot be read is remarked with its line and column. */
export function productOfLines({ handle, lines }: CsvProduct, currency: string): FileProduct {
  const remarks: Remark[] = []
  const [head] = lines
  const first = head?.cells ?? {}
  const firstLine = head?.line ?? 0
  const wrong = (line: number, column: string, code: string, detail: string) =>
    remarks.push({ line, column, code, detail, severity: 'error' })
  const title = first['Title']?.trim() ?? ''
  if (!handle) wrong(firstLine, 'Handle', 'missing', 'A product needs a handle.')
  if (!title) wrong(firstLine, 'Title', 'missing', 'The first line of a product needs a title.')
  const options = optionsOf(first)
  const variants: NonNullable<ProductInput['variants']> = []
  for (const { line, cells } of lines) {
    // A line without a price only adds a picture.
    if (!cells['Variant Price']?.trim() && !cells['Option1 Value']?.trim()) continue
    const price = amountOf(cells['Variant Price'])
    if (price === undefined || price <= 0) {
      wrong(line, 'Variant Price', 'invalid_price', `"${cells['Variant Price'] ?? ''}" is not a price above zero.`)
      continue
    }
    const compareAt = cells['Variant Compare At Price']?.trim() ? amountOf(cells['Variant Compare At Price']) : undefined
    if (cells['Variant Compare At Price']?.trim() && compareAt === undefined)
      wrong(line, 'Variant Compare At Price', 'invalid_price', `"${cells['Variant Compare At Price']}" is not a price.`)
    const cost = cells['Cost per item']?.trim() ? amountOf(cells['Cost per item']) : undefined
    const quantity = wholeOf(cells['Variant Inventory Qty'])
    if (quantity === undefined)
      wrong(line, 'Variant Inventory Qty', 'invalid_quantity', `"${cells['Variant Inventory Qty']}" is not a whole number.`)
    const sku = cells['Variant SKU']?.trim()
    variants.push({
      ...(sku ? { sku: sku.slice(0, 64) } : {}),
      options: options.map((option, index) => ({
        attribute: option.code,
        value: codeOf(option, cells[`Option${index + 1} Value`] ?? ''),
      })),
      prices: [{ currency, amount: price, compare_at: compareAt ?? null, ...(cost === undefined ? {} : { cost }) }],
      // A file may count what was oversold elsewhere below zero; there is nothing on the shelf then.
      inventory: {
        quantity: Math.max(0, quantity ?? 0),
        ...(cells['Variant Inventory Policy'] === 'continue' ? { allow_backorder: true, backorder_limit: 1_000 } : {}),
      },
      weight_grams: Math.max(0, wholeOf(cells['Variant Grams']) ?? 0),
    })
  }
  if (variants.length === 0 && remarks.length === 0)
    wrong(firstLine, 'Variant Price', 'missing', 'The product has no line with a price.')
  const body = first['Body (HTML)']?.trim() || title
  const seo = { title: first['SEO Title']?.trim(), description: first['SEO Description']?.trim() }
  return {
    input: {
      type: 'physical',
      translations: {
        en: {
          name: title.slice(0, 200),
          slug: handle,
          description: body.startsWith('<') ? body : `<p>${body}</p>`,
          seo: {
            ...(seo.title ? { title: seo.title.slice(0, 200) } : {}),
            ...(seo.description ? { description: seo.description.slice(0, 500) } : {}),
          },
        },
      },
      prices: [],
      options: options.map((option) => option.code),
      variants,
      tags: (first['Tags'] ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean)
        .slice(0, 100),
    },
    options,
    category: first['Type']?.trim() || capital((first['Tags'] ?? '').split(',')[0]?.trim() ?? '') || 'Other',
    brand: (first['Vendor']?.trim() ?? '').slice(0, 120),
    images: lines.flatMap(({ line, cells }) =>
      cells['Image Src']?.trim() ? [{ src: cells['Image Src'].trim(), alt: cells['Image Alt Text']?.trim() ?? '', line }] : [],
    ),
    firstLine,
    remarks,
  }
}

// "Title / Default Title" is how a product without options is written.
function optionsOf(cells: Record<string, string>): FileOption[] {
  return [1, 2, 3].flatMap((number) => {
    const name = cells[`Option${number} Name`]?.trim()
    if (!name || (name === 'Title' && cells[`Option${number} Value`]?.trim() === 'Default Title')) return []
    const code =
      slugify(name)
        .replaceAll('-', '_')
        .replace(/[^a-z0-9_]/g, '')
        .replace(/^[^a-z]+/, '')
        .slice(0, 40) || `option_${number}`
    return [{ code, name, values: new Map<string, string>() }]
  })
}

function codeOf(option: FileOption, label: string): string {
  const text = label.trim() || 'Default'
  const code = slugify(text).slice(0, 60) || 'default'
  option.values.set(code, text)
  return code
}

function amountOf(text: string | undefined): number | undefined {
  const plain = text?.trim() ?? ''
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}

function wholeOf(text: string | undefined): number | undefined {
  const plain = text?.trim() || '0'
  return /^-?\d{1,9}(\.0+)?$/.test(plain) ? Math.trunc(Number(plain)) : undefined
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
