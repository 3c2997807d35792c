import type { ChannelItem } from '../channels/item.ts'
import { colourOf, groupOf, idOf, pricesOf, shortened, sizeOf } from './fields.ts'
import { element } from './xml.ts'

const MAX = { id: 50, title: 150, description: 5_000, brand: 70, type: 750, colour: 100, size: 100, images: 10 }

/**
 * One item of a Google Merchant feed (RSS 2.0 with the g: names of the product data specification,
 * https://support.google.com/merchants/answer/7052112). One without a picture is left out: Google takes none.
 */
export function googleItem(item: ChannelItem): string {
  const [image, ...more] = item.images
  if (!image) return ''
  const { price, sale } = pricesOf(item)
  return `<item>${[
    element('g:id', idOf(item, MAX.id)),
    element('g:title', shortened(item.title, MAX.title)),
    element('g:description', shortened(item.description, MAX.description)),
    element('g:link', item.url),
    element('g:image_link', image),
    ...more.slice(0, MAX.images).map((url) => element('g:additional_image_link', url)),
    ...availability(item),
    element('g:price', price),
    element('g:sale_price', sale),
    element('g:condition', 'new'),
    element('g:brand', item.brand && shortened(item.brand, MAX.brand)),
    element('g:gtin', item.gtin),
    // Without a GTIN there is no number of the maker's to give: the SKU is the shop's own.
    ...(item.gtin ? [] : [element('g:identifier_exists', 'no')]),
    element('g:item_group_id', groupOf(item, MAX.id)),
    element('g:product_type', shortened(item.categories.join(' > '), MAX.type)),
    element('g:color', colourOf(item) && shortened(colourOf(item) ?? '', MAX.colour)),
    element('g:size', sizeOf(item) && shortened(sizeOf(item) ?? '', MAX.size)),
    element('g:shipping_weight', item.weightGrams > 0 ? `${item.weightGrams} g` : null),
  ].join('')}</item>\n`
}

// A backorder needs the day it is expected; without one it is not to be had.
function availability({ stock, restockDate }: ChannelItem): string[] {
  if (stock === 'backorder' && restockDate)
    return [element('g:availability', 'backorder'), element('g:availability_date', `${restockDate}T00:00Z`)]
  const isThere = stock === 'in_stock' || stock === 'low_stock'
  return [element('g:availability', isThere ? 'in_stock' : 'out_of_stock')]
}

/** What stands before the items of a Google feed. */
export function googleHead(shop: { name: string; url: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${element('title', shop.name)}${element('link', shop.url)}${element('description', shop.name)}\n`
}

/** What stands after them. */
export const GOOGLE_END = '</channel></rss>\n'
