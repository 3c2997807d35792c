import type { Shop } from '#contracts/calls.ts'
import { plainText } from './html.ts'
import { type ProductSource, priceOf, stockOf } from './source.ts'

/** Everything that keeps a product from being published, all at once (CAT-17). */
export function blockersOf(product: ProductSource, shop: Shop): { code: string; detail: string }[] {
  const found: { code: string; detail: string }[] = []
  const sellable = product.variants.filter((variant) => variant.enabled)
  const unpriced = sellable.filter((variant) => !priceOf(product, variant.id, shop, shop.base_currency))
  if (sellable.length === 0) found.push({ code: 'no_variant', detail: 'It has no enabled variant.' })
  if (unpriced.length > 0)
    found.push({
      code: 'no_price',
      detail: `It has no price in ${shop.base_currency}${unpriced.length < sellable.length ? ` for ${unpriced.map((variant) => variant.sku).join(', ')}` : ''}.`,
    })
  if (product.media.length === 0) found.push({ code: 'no_image', detail: 'It has no featured image.' })
  if (!plainText(product.translations[shop.default_locale]?.description ?? ''))
    found.push({ code: 'no_description', detail: `It has no description in the default language (${shop.default_locale}).` })
  if (sellable.length > 0 && sellable.every((variant) => stockOf(variant.inventory).state === 'out_of_stock')) {
    found.push({ code: 'no_stock', detail: 'Nothing is in stock and backorders are not allowed.' })
  }
  return found
}
