import { stringify } from 'csv-stringify/sync'
import type { ChannelItem } from '../channels/item.ts'
import { neutralised } from '../exchange/formulas.ts'
import { colourOf, groupOf, idOf, pricesOf, shortened, sizeOf } from './fields.ts'

const MAX = { id: 100, title: 200, description: 9_999, brand: 100, type: 750, colour: 200, size: 200, images: 20, links: 2_000 }
const AVAILABILITY = {
  in_stock: 'in stock',
  low_stock: 'in stock',
  backorder: 'available for order',
  out_of_stock: 'out of stock',
}

// A mark before what would be a formula must not make a text longer than it may be.
const LONGEST: Partial<Record<string, number>> = {
  title: MAX.title,
  description: MAX.description,
  brand: MAX.brand,
  product_type: MAX.type,
  color: MAX.colour,
  size: MAX.size,
}

const COLUMNS = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'sale_price',
  'link',
  'image_link',
  'additional_image_link',
  'brand',
  'gtin',
  'item_group_id',
  'product_type',
  'color',
  'size',
] as const

/** The first line of a Facebook catalogue. */
export const FACEBOOK_HEAD = stringify([[...COLUMNS]])

/**
 * One line of a Facebook catalogue (https://developers.facebook.com/docs/marketing-api/catalog/reference). One without a
 * picture is left out; where neither brand nor GTIN is known, the shop stands as the brand, because one of them must be.
 */
export function facebookLine(item: ChannelItem, shopName: string): string {
  const [image, ...more] = item.images
  if (!image) return ''
  const { price, sale } = pricesOf(item)
  const line: Record<(typeof COLUMNS)[number], string> = {
    id: idOf(item, MAX.id),
    title: item.title,
    description: item.description,
    availability: AVAILABILITY[item.stock],
    condition: 'new',
    price,
    sale_price: sale ?? '',
    link: item.url,
    image_link: image,
    additional_image_link: joined(more.slice(0, MAX.images)),
    brand: item.brand ?? (item.gtin ? '' : shopName),
    gtin: item.gtin ?? '',
    item_group_id: groupOf(item, MAX.id) ?? '',
    product_type: item.categories.join(' > '),
    color: colourOf(item) ?? '',
    size: sizeOf(item) ?? '',
  }
  return stringify([COLUMNS.map((column) => shortened(neutralised(line[column]), LONGEST[column] ?? Number.POSITIVE_INFINITY))])
}

// As many whole addresses as there is room for.
function joined(urls: readonly string[]): string {
  let text = ''
  for (const url of urls) {
    const longer = text ? `${text},${url}` : url
    if (longer.length > MAX.links) break
    text = longer
  }
  return text
}
