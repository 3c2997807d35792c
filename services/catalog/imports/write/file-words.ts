import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { newId } from '#lib/id.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { brandNamed } from '../../brands/store.ts'
import type { ProductFeature } from '../../features/feature.ts'
import { readFeatures } from '../../features/features.ts'
import { addValues, insertFeature, insertGroups } from '../../features/store.ts'
import type { Words } from '../../products/draft.ts'
import type { FileBrand, FileProduct } from '../formats/file-product.ts'
import { addAttributes, attributesWith } from './file-attributes.ts'
import { FileFeatures } from './file-features.ts'

/** What products of a file are described with, as it will be once they are written; written itself only when one of them is. */
export class FileWords {
  readonly words: Words
  readonly #ctx: Context
  readonly #features: FileFeatures
  readonly #own: ReadonlyMap<FileProduct, ProductFeature[] | undefined>
  readonly #variants: Map<string, string>
  #isWritten = false

  static async read(ctx: Context, tx: Tx, products: readonly FileProduct[], shop: Shop): Promise<FileWords> {
    const features = new FileFeatures(await readFeatures(tx))
    const own = new Map(products.map((product) => [product, features.read(product, shop.default_locale)]))
    const attributes = await attributesWith(tx, products)
    return new FileWords(ctx, { attributes, features: features.features }, features, own, await partsOf(tx, products))
  }

  private constructor(
    ctx: Context,
    words: Words,
    features: FileFeatures,
    own: ReadonlyMap<FileProduct, ProductFeature[] | undefined>,
    variants: Map<string, string>,
  ) {
    this.#ctx = ctx
    this.words = words
    this.#features = features
    this.#own = own
    this.#variants = variants
  }

  /** What a product has of features; undefined when the file does not speak of them. */
  featuresOf(product: FileProduct): ProductFeature[] | undefined {
    return this.#own.get(product)
  }

  /** Variants by SKU that are written with the same products: bundles may be made of them. */
  know(variants: readonly { id: string; sku: string }[]): void {
    for (const { id, sku } of variants) this.#variants.set(sku.toLowerCase(), id)
  }

  /** What is inside a bundle; a SKU that no variant has is remarked. */
  partsOf(product: FileProduct): { variant_id: string; quantity: number }[] | undefined {
    return product.parts?.flatMap(({ sku, quantity }) => {
      const id = this.#variants.get(sku.toLowerCase())
      if (id) return { variant_id: id, quantity }
      const detail = `There is no variant ${sku}; put it before the bundle, or import it first.`
      product.remarks.push({ line: product.firstLine, column: 'parts', code: 'variant_not_found', detail, severity: 'error' })
      return []
    })
  }

  /** Writes what is missing of the words that products name, and gives the brand of each address. */
  async write(tx: Tx, products: readonly FileProduct[]): Promise<ReadonlyMap<string, string>> {
    await addAttributes(this.#ctx, tx, products)
    if (!this.#isWritten) await this.#addFeatures(tx)
    this.#isWritten = true
    const brands = new Map(products.flatMap(({ brand }) => (brand ? [[brand.slug, brand] as const] : [])))
    const ids = new Map<string, string>()
    for (const brand of [...brands.values()].sort(bySlug)) ids.set(brand.slug, await this.#brand(tx, brand))
    return ids
  }

  /** What was written is undone with the caller's transaction, or a part of it. */
  forget(): void {
    this.#isWritten = false
  }

  async #addFeatures(tx: Tx): Promise<void> {
    const { groups, added, grown } = this.#features.missing
    if (groups.length > 0) await insertGroups(tx, groups)
    for (const feature of added) await insertFeature(tx, { ...feature, id: newId() })
    for (const { code, values } of [...added, ...grown]) await addValues(tx, code, values)
    const tell = (change: string) => (feature: { code: string }) =>
      this.#ctx.event('feature.changed', feature.code, { code: feature.code, change })
    await appendEvents(tx, [...added.map(tell('created')), ...grown.map(tell('extended'))])
  }

  // Made when there is none with the address.
  async #brand(tx: Tx, { slug, name }: FileBrand): Promise<string> {
    const brand = await brandNamed(tx, { id: newId(), name, slug })
    if (brand.isNew) await appendEvents(tx, [this.#ctx.event('brand.changed', brand.id, { id: brand.id, change: 'created' })])
    return brand.id
  }
}

// Everybody takes brands in one order, so that two imports never wait for each other in a circle.
function bySlug(a: FileBrand, b: FileBrand): number {
  return a.slug < b.slug ? -1 : 1
}

async function partsOf(tx: Tx, products: readonly FileProduct[]): Promise<Map<string, string>> {
  const skus = products.flatMap(({ parts = [] }) => parts.map((part) => part.sku.toLowerCase()))
  if (skus.length === 0) return new Map()
  const found = await rows(
    tx,
    sql<{
      id: string
      sku: string
    }>`select id, lower(sku) as sku from variant where lower(sku) = any(${skus}::text[]) and deleted_at is null`,
  )
  return new Map(found.map((row) => [row.sku, row.id]))
}
