import type { Shop } from '#contracts/calls.ts'
import { LOCALES } from '#lib/locale.ts'
import { optionsKey } from '../../products/draft.ts'
import { inputOf } from '../../products/input-of.ts'
import type { ProductInput } from '../../products/shapes.ts'
import type { ProductSource } from '../../products/source.ts'
import type { FileProduct } from '../formats/file-product.ts'
import { type Linked, namedOnly, newInput, type Said } from './new-product.ts'

type Variant = NonNullable<ProductInput['variants']>[number]

/** A known product with what the file says of it: the rest stays as it is, and variants it does not name stay too. */
export function mergedInput(before: ProductSource, product: FileProduct, own: Said, linked: Linked, shop: Shop): ProductInput {
  const known = inputOf(before, shop)
  if (product.isWhole) {
    const said = newInput(product, own, linked)
    return { ...said, sku: before.sku, media: known.media.length > 0 ? known.media : said.media }
  }
  const options = product.options.map((option) => option.code)
  const isSameKind = options.length === 0 || sameSet(options, before.options)
  return {
    ...known,
    ...(product.sku ? { sku: product.sku } : {}),
    type: product.type ?? known.type,
    ...(product.taxClass ? { tax_class: product.taxClass } : {}),
    ...(product.cartTtl === undefined ? {} : { cart_ttl_hours: product.cartTtl }),
    translations: textsOver(known.translations, product.translations),
    prices: pricesOver(known.prices, product.prices),
    options: isSameKind ? before.options : options,
    variants: isSameKind ? variantsOver(known.variants ?? [], product, linked) : (newInput(product, own, linked).variants ?? []),
    tags: product.tags ?? known.tags,
    features: own.features ?? known.features ?? [],
    ...(own.parts ? { parts: own.parts } : {}),
    // What a file says of pictures is said of nothing else.
    media:
      linked.media.length > 0
        ? [...linked.media, ...(before.attached ?? []).map(({ id }) => id)].map((id, order) => ({ id, order }))
        : known.media,
  }
}

function textsOver(known: ProductInput['translations'], said: ProductInput['translations']): ProductInput['translations'] {
  return namedOnly(
    Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const [before, now] = [known[locale], said[locale]]
        if (!before && !now) return []
        const seo = { ...before?.seo, ...now?.seo }
        return [[locale, { ...before, ...now, seo }]]
      }),
    ) as ProductInput['translations'],
  )
}

function pricesOver(known: ProductInput['prices'], said: ProductInput['prices'] | undefined): ProductInput['prices'] {
  const now = new Map(said?.map((price) => [price.currency, price]))
  return [
    ...known.map((price) => ({ ...price, ...now.get(price.currency) })),
    ...(said ?? []).filter((price) => !known.some((one) => one.currency === price.currency)),
  ]
}

function variantsOver(known: readonly Variant[], product: FileProduct, linked: Linked): Variant[] {
  const list = [...known]
  product.variants.forEach((said, at) => {
    const stock = product.stock.find((one) => one.variant === at)
    const inventory = said.inventory ?? (stock && rulesOf(stock))
    const index = list.findIndex((one) => isSame(one, said, known.length === 1 && product.variants.length === 1))
    const before = list[index]
    const options = said.options.length > 0 ? said.options : (before?.options ?? [])
    const media = linked.variants[at]
    const now = {
      ...before,
      ...said,
      options,
      prices: pricesOver(before?.prices ?? [], said.prices),
      ...(inventory ? { inventory } : {}),
      ...(media ? { media_id: media } : {}),
    }
    if (before) list[index] = now
    else list.push(now)
  })
  return list
}

function isSame(one: Variant, said: Variant, isOnly: boolean): boolean {
  if (said.sku && one.sku?.toLowerCase() === said.sku.toLowerCase()) return true
  if (said.options.length > 0) return optionsKey(one.options) === optionsKey(said.options)
  return isOnly
}

function rulesOf({ branch_id: _, variant: __, ...rules }: FileProduct['stock'][number]): NonNullable<Variant['inventory']> {
  return rules
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry) => other.includes(entry))
}
