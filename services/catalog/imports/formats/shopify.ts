import { slugify } from '#lib/slug.ts'
import type { FileCategory, FileGroup, FileOption, FileProduct, Remark } from './file-product.ts'
import { readAmount, readWhole } from './numbers.ts'

/** Columns by which Shopify's product CSV is known (https://help.shopify.com/manual/products/import-export/using-csv). */
export const SHOPIFY_COLUMNS = ['Handle', 'Title', 'Variant Price']

/** Reads the rows of one product of Shopify's file; what cannot be read is remarked with its row and column. */
export function shopifyProduct({ key: handle, lines }: FileGroup, currency: string): FileProduct {
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
  const variants: FileProduct['variants'] = []
  const variantImages: FileProduct['variantImages'] = []
  for (const { line, cells } of lines) {
    // A line without a price only adds a picture.
    if (!cells['Variant Price']?.trim() && !cells['Option1 Value']?.trim()) continue
    const price = readAmount(cells['Variant Price'] ?? '')
    if (price === undefined || price <= 0) {
      wrong(line, 'Variant Price', 'invalid_price', `"${cells['Variant Price'] ?? ''}" is not a price above zero.`)
      continue
    }
    const compareAt = cells['Variant Compare At Price']?.trim() ? readAmount(cells['Variant Compare At Price']) : undefined
    if (cells['Variant Compare At Price']?.trim() && compareAt === undefined)
      wrong(line, 'Variant Compare At Price', 'invalid_price', `"${cells['Variant Compare At Price']}" is not a price.`)
    const cost = cells['Cost per item']?.trim() ? readAmount(cells['Cost per item']) : undefined
    const quantity = readWhole(cells['Variant Inventory Qty']?.trim() || '0')
    if (quantity === undefined)
      wrong(line, 'Variant Inventory Qty', 'invalid_quantity', `"${cells['Variant Inventory Qty']}" is not a whole number.`)
    const sku = cells['Variant SKU']?.trim()
    variantImages.push(cells['Variant Image']?.trim() || undefined)
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
      weight_grams: Math.max(0, readWhole(cells['Variant Grams'] || '0') ?? 0),
    })
  }
  if (variants.length === 0 && remarks.length === 0)
    wrong(firstLine, 'Variant Price', 'missing', 'The product has no line with a price.')
  const body = first['Body (HTML)']?.trim() || title
  const seo = { title: first['SEO Title']?.trim(), description: first['SEO Description']?.trim() }
  return {
    key: handle,
    sku: undefined,
    slug: handle,
    type: 'physical',
    status: undefined,
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
    variants,
    options,
    categories: [categoryOf(first)],
    tags: tagsOf(first),
    features: undefined,
    parts: undefined,
    related: undefined,
    featureWords: [],
    brand: brandOf(first['Vendor']?.trim().slice(0, 120) ?? ''),
    images: lines.flatMap(({ line, cells }) =>
      cells['Image Src']?.trim()
        ? [{ src: cells['Image Src'].trim(), alt: cells['Image Alt Text']?.trim() || undefined, alts: {}, line }]
        : [],
    ),
    variantImages,
    branches: undefined,
    branchPrices: [],
    stock: [],
    isWhole: true,
    firstLine,
    lastLine: lines.at(-1)?.line ?? firstLine,
    lines: lines.length,
    remarks,
  }
}

// The way of the standard category where the file has one, else the type, else the first tag.
function categoryOf(cells: Record<string, string>): FileCategory {
  const way = (cells['Product Category'] ?? '').split('>').map((name) => name.trim())
  const names = way.filter(Boolean)
  const name = cells['Type']?.trim() || capital((cells['Tags'] ?? '').split(',')[0]?.trim() ?? '') || 'Other'
  return (names.length > 1 ? names : [name]).map((text) => ({
    slug: slugify(text) || 'other',
    names: { en: text.slice(0, 120) },
  }))
}

function tagsOf(cells: Record<string, string>): string[] {
  return (cells['Tags'] ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
    .slice(0, 100)
}

// "Title / Default Title" is how a product without options is written.
function optionsOf(cells: Record<string, string>): FileOption[] {
  return [1, 2, 3].flatMap((number) => {
    const name = cells[`Option${number} Name`]?.trim()
    if (!name || (name === 'Title' && cells[`Option${number} Value`]?.trim() === 'Default Title')) return []
    return [{ code: attributeCode(name, number), names: { en: name }, values: new Map() }]
  })
}

/** The code of an attribute that a file names. */
export function attributeCode(name: string, number: number): string {
  return (
    slugify(name)
      .replaceAll('-', '_')
      .replace(/[^a-z0-9_]/g, '')
      .replace(/^[^a-z]+/, '')
      .slice(0, 40) || `option_${number}`
  )
}

function codeOf(option: FileOption, label: string): string {
  const text = label.trim() || 'Default'
  const code = slugify(text).slice(0, 60) || 'default'
  if (!option.values.has(code)) option.values.set(code, { labels: { en: text }, swatch: null })
  return code
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function brandOf(name: string): FileProduct['brand'] {
  return name ? { slug: slugify(name) || name.toLowerCase(), name } : undefined
}
