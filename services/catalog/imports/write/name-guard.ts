import { LOCALES } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Draft } from '../../products/draft.ts'
import type { NewProduct } from '../../products/insert-products.ts'
import { takenNames } from '../../products/many-store.ts'
import { duplicateSku, duplicateSlugs } from '../../products/write-product.ts'
import type { FileProduct } from '../formats/file-product.ts'
import { remarksOf } from './remarks.ts'

type Fresh = { product: FileProduct; item: NewProduct }
type Taken = { skus: Set<string>; variantSkus: Set<string>; slugs: Set<string> }

/** Keeps new products of a file from names that others have, in the shop or in the file itself. */
export class NameGuard {
  readonly #remembers: boolean
  readonly #before: Taken = { skus: new Set(), variantSkus: new Set(), slugs: new Set() }

  constructor(remembers: boolean) {
    this.#remembers = remembers
  }

  /** Those whose names are free; the others get a remark. A slug that the file does not ask for gives way to one that is free. */
  async free(tx: Tx, fresh: readonly Fresh[]): Promise<Fresh[]> {
    if (fresh.length === 0) return []
    const drafts = fresh.map(({ item }) => item.draft)
    const taken = await takenNames(tx, {
      skus: drafts.map((draft) => draft.sku.toLowerCase()),
      variantSkus: drafts.flatMap((draft) => draft.variants.map((variant) => variant.sku.toLowerCase())),
      slugs: drafts.flatMap(slugsOf),
    })
    for (const kind of ['skus', 'variantSkus', 'slugs'] as const) for (const name of this.#before[kind]) taken[kind].add(name)
    return fresh.filter(({ product, item }) => this.#claim(product, item.draft, taken))
  }

  #claim(product: FileProduct, draft: Draft, taken: Taken): boolean {
    this.#yieldTwins(product, draft, taken.slugs)
    const skus = draft.variants.map((variant) => variant.sku.toLowerCase())
    const sku = taken.skus.has(draft.sku.toLowerCase())
      ? draft.sku
      : draft.variants.find((_, at) => taken.variantSkus.has(skus[at] ?? '') || skus.indexOf(skus[at] ?? '') < at)?.sku
    const slugs = slugsOf(draft).filter((one) => taken.slugs.has(`${one.locale} ${one.slug}`))
    if (sku !== undefined) product.remarks.push(...remarksOf(duplicateSku(sku), product))
    if (slugs.length > 0) product.remarks.push(...remarksOf(duplicateSlugs(slugs, product.key), product))
    if (sku !== undefined || slugs.length > 0) return false
    for (const names of this.#remembers ? [taken, this.#before] : [taken]) {
      names.skus.add(draft.sku.toLowerCase())
      for (const one of skus) names.variantSkus.add(one)
      for (const one of slugsOf(draft)) names.slugs.add(`${one.locale} ${one.slug}`)
    }
    return true
  }

  #yieldTwins(product: FileProduct, draft: Draft, taken: ReadonlySet<string>): void {
    for (const locale of LOCALES) {
      const texts = draft.translations[locale]
      if (!texts || product.translations[locale]?.slug || !taken.has(`${locale} ${texts.slug}`)) continue
      texts.slug = `${texts.slug.slice(0, 80)}-${slugify(draft.sku)}`.slice(0, 120)
    }
  }
}

function slugsOf(draft: Draft): { locale: (typeof LOCALES)[number]; slug: string }[] {
  return LOCALES.flatMap((locale) => {
    const slug = draft.translations[locale]?.slug
    return slug ? [{ locale, slug }] : []
  })
}
