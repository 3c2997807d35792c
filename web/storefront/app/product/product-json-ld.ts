import type { ProductPage, Stock } from '../api/types.ts'
import { plainText } from '../plain-text.ts'

const AVAILABILITY: Record<Stock, string> = {
  in_stock: 'https://schema.org/InStock',
  low_stock: 'https://schema.org/LimitedAvailability',
  backorder: 'https://schema.org/BackOrder',
  out_of_stock: 'https://schema.org/OutOfStock',
}

/** A product as search engines read it (schema.org Product with its Offer). */
export function productJsonLd(product: ProductPage, origin: string, path: string): object {
  const common = {
    url: origin + path,
    priceCurrency: product.price.currency,
    availability: AVAILABILITY[product.stock],
  }
  const offers =
    product.price_max.amount > product.price.amount
      ? {
          '@type': 'AggregateOffer',
          lowPrice: product.price.amount,
          highPrice: product.price_max.amount,
          offerCount: product.variants.length,
          ...common,
        }
      : { '@type': 'Offer', price: product.price.amount, itemCondition: 'https://schema.org/NewCondition', ...common }
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.sku,
    description: plainText(product.short_description ?? product.description ?? product.name, 500),
    ...(product.brand ? { brand: { '@type': 'Brand', name: product.brand.name } } : {}),
    ...(product.features.length > 0
      ? { additionalProperty: product.features.map(({ name, value }) => ({ '@type': 'PropertyValue', name, value })) }
      : {}),
    image: product.media.map((picture) => new URL(picture.url, origin).href),
    ...(product.videos.length > 0
      ? {
          subjectOf: product.videos.map((video) => ({
            '@type': 'VideoObject',
            name: video.alt || product.name,
            contentUrl: new URL(video.url, origin).href,
            ...(video.renditions.length > 0 ? { thumbnailUrl: new URL(video.renditions.at(-1)?.url ?? '', origin).href } : {}),
            ...(video.duration_ms > 0 ? { duration: `PT${Math.round(video.duration_ms / 1000)}S` } : {}),
          })),
        }
      : {}),
    offers,
  }
}
