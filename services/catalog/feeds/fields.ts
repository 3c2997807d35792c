import { currencyDecimals } from '#lib/currency.ts'
import type { ChannelItem } from '../channels/item.ts'

const COLOURS = ['colour', 'color']
const SIZES = ['size']

/** An amount as feeds write it: `12.50 USD`. */
export function priceText(amount: number, currency: string): string {
  return `${amount.toFixed(currencyDecimals(currency))} ${currency}`
}

/** A text of at most so many characters; no letter is cut in two. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}

/** A feed's id of an item: its SKU, or where that is longer than an id may be, the variant's. */
export function idOf(item: ChannelItem, max: number): string {
  return item.sku.length <= max ? item.sku : item.variantId
}

/** The id that variants of one product share; none where there is but one. */
export function groupOf(item: ChannelItem, max: number): string | null {
  if (!item.isOneOfMany) return null
  return item.group.length <= max ? item.group : item.productId
}

/** The regular price, and the lower one that is asked now, if there is one. */
export function pricesOf(item: ChannelItem): { price: string; sale: string | null } {
  const now = priceText(item.price, item.currency)
  return item.before === null ? { price: now, sale: null } : { price: priceText(item.before, item.currency), sale: now }
}

/** The colour of an item, by the attribute that says it. */
export function colourOf(item: ChannelItem): string | null {
  return item.options.find(({ attribute }) => COLOURS.includes(attribute))?.label ?? null
}

/** The size of an item. */
export function sizeOf(item: ChannelItem): string | null {
  return item.options.find(({ attribute }) => SIZES.includes(attribute))?.label ?? null
}
