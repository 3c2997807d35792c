import { LOCALES, type Locale, type Translations } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import { columnName, type Field, readColumn } from '../../exchange/columns.ts'
import { parts, plain, unpack } from '../../exchange/packed.ts'
import { filledWords } from '../../media/media-words.ts'
import { CART_TTL_HOURS, productFields } from '../../products/shapes.ts'
import { STATES } from '../../products/states.ts'
import { RELATIONS } from '../../relations/relation.ts'
import type { FileCategory, FileGroup, FileProduct } from './file-product.ts'
import { LineReader } from './line-reader.ts'
import { readWhole } from './numbers.ts'
import { featuresOf, featureWordsOf } from './serai-features.ts'
import { optionsOf } from './serai-options.ts'
import { branchPricesOf, productPrices } from './serai-prices.ts'
import { variantsOf } from './serai-variants.ts'

/** What the reader must know of the shop: its branches by slug, its base currency, the branch the file is for. */
export interface FileShop {
  branches: ReadonlyMap<string, string>
  branchId: string
  currency: string
  /** Codes of the classes that goods are taxed in. */
  taxClasses: readonly string[]
}

/** What names the product of a row: its SKU, else its slug or name; a row that says none belongs to the one before. */
export function seraiKey(cells: Record<string, string>, before: string | undefined): string {
  const first = (field: string) =>
    LOCALES.map((locale) => cells[`${field}:${locale}`]?.trim())
      .filter(Boolean)
      .map((text) => slugify(text ?? ''))[0]
  return cells['sku']?.trim() || first('slug') || first('name') || before || ''
}

/** Reads the rows of one product of Serai's own file; what cannot be read is remarked with its row and column. */
export function seraiProduct(group: FileGroup, shop: FileShop): FileProduct {
  const reader = new LineReader(group.lines[0] ?? { line: 0, cells: {} })
  if (!group.key) reader.wrong('sku', 'missing', 'A product needs a SKU, a slug or a name.')
  const options = optionsOf(group.lines, reader)
  const { variants, images: variantImages, stock } = variantsOf(group.lines, options, shop, reader)
  const translations = textsOf(reader)
  const slug = LOCALES.map((locale) => translations[locale]?.slug).find(Boolean)
  const name = LOCALES.map((locale) => translations[locale]?.name).find(Boolean)
  return {
    key: group.key,
    sku: reader.text('sku', 64),
    slug: slug ?? (name ? slugify(name) : undefined),
    type: reader.choice('type', (productFields.type as unknown as { enum: readonly FileProduct['type'][] }).enum),
    status: reader.choice('status', STATES),
    taxClass: reader.choice('tax_class', shop.taxClasses),
    cartTtl: reader.halves('cart_ttl_hours', CART_TTL_HOURS),
    translations,
    prices: productPrices(reader),
    variants,
    options,
    categories: categoriesOf(reader),
    tags: reader.list('tags', 60),
    features: featuresOf(reader),
    featureWords: featureWordsOf(reader),
    brand: brandOf(reader),
    parts: partsOf(reader),
    related: relatedOf(reader),
    images: imagesOf(reader),
    variantImages,
    branches: branchesOf(reader, shop),
    branchPrices: branchPricesOf(group.lines, shop, reader),
    stock,
    isWhole: false,
    firstLine: reader.line,
    lastLine: group.lines.at(-1)?.line ?? reader.line,
    lines: group.lines.length,
    remarks: reader.remarks,
  }
}

const LENGTHS = { name: 200, slug: 120, short_description: 1_000, description: 50_000, seo_title: 200, seo_description: 500 }

function textsOf(reader: LineReader): FileProduct['translations'] {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = (field: keyof typeof LENGTHS) => reader.text(columnName({ field, locale }), LENGTHS[field])
      const [name, slug, short, description] = (['name', 'slug', 'short_description', 'description'] as const).map(text)
      const [title, words] = (['seo_title', 'seo_description'] as const).map(text)
      const said = {
        ...(name === undefined ? {} : { name }),
        ...(slug === undefined ? {} : { slug }),
        ...(short === undefined ? {} : { short_description: short }),
        ...(description === undefined ? {} : { description }),
        ...(title || words ? { seo: { ...(title ? { title } : {}), ...(words ? { description: words } : {}) } } : {}),
      }
      return Object.keys(said).length > 0 ? [[locale, said]] : []
    }),
  ) as FileProduct['translations']
}

// Ways of slugs, and beside them the names of their steps in each language.
function categoriesOf(reader: LineReader): FileCategory[] | undefined {
  const ways = reader.packed('categories').map((cell) => unpack(cell, '>').filter(Boolean))
  const names = LOCALES.map((locale) => [
    locale,
    reader.packed(columnName({ field: 'category_names', locale })).map((cell) => unpack(cell, '>')),
  ]) as [keyof Translations<string>, string[][]][]
  const longest = Math.max(ways.length, ...names.map(([, list]) => list.length))
  if (longest === 0) return undefined
  return Array.from({ length: longest }, (_, at) => {
    const known = ways[at] ?? names.map(([, list]) => list[at]).find((list) => list?.length) ?? []
    return known.map((step, depth) => ({
      slug: slugify(step),
      names: Object.fromEntries(
        names.flatMap(([locale, list]) => {
          const text = list[at]?.[depth]?.slice(0, 120)
          return text ? [[locale, text]] : []
        }),
      ),
    }))
  }).filter((way) => way.length > 0 && way.every((step) => step.slug))
}

// What is inside a bundle, `MUG-1=2 | TEA-1=1`; a SKU alone is one piece.
function partsOf(reader: LineReader): FileProduct['parts'] {
  const found = reader.packed('parts').flatMap((cell) => {
    const [sku = '', said = '1'] = parts(cell, '=').map(plain)
    const quantity = readWhole(said)
    if (sku && quantity !== undefined && quantity > 0) return [{ sku, quantity }]
    reader.wrong('parts', 'invalid_part', `"${cell.slice(0, 80)}" is not written as sku=quantity.`)
    return []
  })
  return found.length > 0 ? found : undefined
}

// What goes with it, `accessory=LID-1 | upsell=POT-9`; a SKU alone is related.
function relatedOf(reader: LineReader): FileProduct['related'] {
  const found = reader.packed('related').flatMap((cell) => {
    const [first = '', second] = parts(cell, '=').map(plain)
    const kind = RELATIONS.find((known) => known === (second === undefined ? 'related' : first))
    if (kind && (second ?? first)) return [{ kind, sku: second ?? first }]
    reader.wrong(
      'related',
      'invalid_relation',
      `"${cell.slice(0, 80)}" is not written as kind=sku; kinds are ${RELATIONS.join(', ')}.`,
    )
    return []
  })
  return found.length > 0 ? found : undefined
}

// The brand's name as the file has it, else what its address says.
function brandOf(reader: LineReader): FileProduct['brand'] {
  const said = reader.text('brand', 120)
  const name = reader.text('brand_name', 120) ?? said
  const slug = said && (slugify(said) || said.toLowerCase())
  return slug && name ? { slug, name } : undefined
}

function imagesOf(reader: LineReader): FileProduct['images'] {
  const addresses = reader.list('images', 2_000)
  const words = (locale?: Locale) =>
    reader
      .packed(columnName(locale ? { field: 'image_alts', locale } : { field: 'image_alts' }))
      .map((cell) => plain(cell).slice(0, 300))
  const alts = words()
  const speaks = reader.columns('image_alts').length > 0
  const own = LOCALES.map((locale) => [locale, words(locale)] as const)
  return addresses?.map((src, at) => ({
    src,
    alt: speaks ? (alts[at] ?? '') : undefined,
    alts: filledWords(Object.fromEntries(own.map(([locale, list]) => [locale, list[at] ?? '']))),
    line: reader.line,
  }))
}

function branchesOf(reader: LineReader, shop: FileShop): string[] | undefined {
  return reader.list('branches', 120)?.flatMap((slug) => {
    const id = shop.branches.get(slug)
    if (!id) reader.warn('branches', 'branch_not_found', `There is no branch ${slug} here; it was left out.`)
    return id ?? []
  })
}

/** The columns of a field that a row has, in every language and currency. */
export function columnsOf(cells: Record<string, string>, field: Field): string[] {
  return Object.keys(cells).filter((name) => readColumn(name)?.field === field)
}
