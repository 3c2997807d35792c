import type { Page, PageVariant } from '../documents/page.ts'
import { plainText } from '../products/html.ts'
import { gtinOf } from './gtin.ts'

// What a channel is told to have of something whose stock is not counted.
const UNCOUNTED = 100

/** A variant as it is offered anywhere but in the shop itself: on a channel, in a feed. */
export interface ChannelItem {
  variantId: string
  productId: string
  sku: string
  /** SKU of the product, which its variants share. */
  group: string
  isOneOfMany: boolean
  title: string
  description: string
  url: string
  images: string[]
  brand: string | null
  gtin: string | null
  /** Path of category names. */
  categories: string[]
  price: number
  before: number | null
  currency: string
  stock: PageVariant['stock']
  restockDate: string | null
  options: { attribute: string; name: string; label: string }[]
  weightGrams: number
}

/** The same with the pieces that a channel may sell. */
export interface OfferedItem extends ChannelItem {
  pieces: number
}

/** A page that may name its brand. */
type BrandedPage = Page & { brand?: { name: string } | null }

/** The items of a product's page in a currency; those without a price in it are not offered. */
export function itemsOf(page: BrandedPage, currency: string, locale: string, origin: string): ChannelItem[] {
  const images = page.media.map((media) => ({ id: media.id, url: absolute(media.url, origin) }))
  const names = new Map(page.options.map((option) => [option.attribute, option]))
  const description = plainText(page.description) || page.short_description || page.name
  const gtin = page.variants.length === 1 ? gtinOf(page.features) : null
  return page.variants.flatMap((variant) => {
    const price = variant.prices[currency]
    if (!price) return []
    const own = images.filter((image) => image.id === variant.media_id)
    const options = variant.options.map(({ attribute, value }) => ({
      attribute,
      name: names.get(attribute)?.name ?? attribute,
      label: names.get(attribute)?.values.find((known) => known.value === value)?.label ?? value,
    }))
    return [
      {
        variantId: variant.id,
        productId: page.id,
        sku: variant.sku,
        group: page.sku,
        isOneOfMany: page.variants.length > 1,
        title: [page.name, ...options.map((option) => option.label)].join(', '),
        description,
        url: `${origin}/${locale}/p/${encodeURIComponent(page.slug)}`,
        images: [...own, ...images.filter((image) => image.id !== variant.media_id)].map((image) => image.url),
        brand: page.brand?.name ?? null,
        gtin,
        categories: page.breadcrumbs.map((crumb) => crumb.name),
        price: price.amount,
        before: price.compare_at,
        currency,
        stock: variant.stock,
        restockDate: variant.restock_date ?? null,
        options,
        weightGrams: variant.weight_grams,
      },
    ]
  })
}

/** Pieces that a channel may sell: what is free; something that is not counted never runs out. */
export function piecesOf(inventory: { track: boolean; free: number } | null): number {
  if (!inventory) return 0
  return inventory.track ? Math.max(0, inventory.free) : UNCOUNTED
}

function absolute(url: string, origin: string): string {
  return new URL(url, origin).href
}
