import type { Shop } from '#contracts/calls.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { attributeName, attributesOf, valueLabel } from '../attributes/attributes.ts'
import { COLLECTIONS } from '../media/shapes.ts'
import { blockersOf } from './blockers.ts'
import { openCost } from './cost.ts'
import type { Product } from './shapes.ts'
import { type PriceModifier, type PriceRow, type ProductSource, priceOf, pricesOfOwner } from './source.ts'
import { movesFrom } from './states.ts'

/** A product as the API shows it to staff; costs only to those who may see them. */
export async function viewOf(ctx: Context, product: ProductSource): Promise<Product> {
  const [shop, attributes] = await Promise.all([shopOf(ctx), attributesOf(ctx)])
  const seesCost = ctx.actor.permissions.has('product.view_cost')
  const price = (row: PriceRow) => {
    const cost = row.cost === null ? null : openCost(costKeys(ctx), row.cost)
    return {
      currency: row.currency,
      amount: minorToJson(row.amount_minor, row.currency).amount,
      compare_at: row.compare_at_minor === null ? null : minorToJson(row.compare_at_minor, row.currency).amount,
      ...(seesCost ? { cost: cost === null || cost === undefined ? null : minorToJson(cost, row.currency).amount } : {}),
    }
  }
  const {
    id,
    sku,
    type,
    status,
    version,
    author_id,
    created_at,
    updated_at,
    published_at,
    publish_at,
    unpublish_at,
    discontinue_reason,
    replacement_id,
    translations,
    options,
    categories,
    tags,
    features,
    brand_id,
    tax_class,
    cart_ttl_hours,
    related,
    parts,
  } = product
  return {
    id,
    sku,
    type,
    status,
    version,
    author_id,
    created_at,
    updated_at,
    published_at,
    publish_at,
    unpublish_at,
    discontinue_reason,
    replacement_id,
    translations,
    options,
    categories,
    tags,
    features,
    brand_id,
    tax_class: tax_class ?? 'standard',
    cart_ttl_hours: cart_ttl_hours ?? null,
    related,
    parts,
    prices: pricesOfOwner(product.prices, null).map(price),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      options: variant.options.map(({ attribute, value }) => ({
        attribute,
        value,
        attribute_name: attributeName(attributes, attribute, ctx.locale),
        value_label: valueLabel(attributes, attribute, value, ctx.locale),
      })),
      prices: pricesOfOwner(product.prices, variant.id).map(price),
      price_modifier: modifierView(variant.price_modifier, shop),
      inventory: variant.inventory && inventoryOf(variant.inventory),
      enabled: variant.enabled,
      media_id: variant.media_id,
      weight_grams: variant.weight_grams,
    })),
    media: [...product.media, ...(product.attached ?? [])].map((media, order) => ({
      ...media,
      collection: COLLECTIONS[media.kind],
      order,
    })),
    price_range: priceRange(product, shop),
    allowed_moves: movesFrom(status),
    publish_blockers: blockersOf(product, shop),
  }
}

function inventoryOf({ track, ...row }: NonNullable<ProductSource['variants'][number]['inventory']>) {
  return { ...row, track_inventory: track, available: row.on_hand - row.reserved }
}

/** Keys that open costs: the one that seals, then those before it. */
export function costKeys(ctx: Context): string[] {
  const { costKey, oldCostKeys } = ctx.runtime.config.secrets
  return [costKey, ...oldCostKeys]
}

/** A variant's price modifier as the API shows it: percent, or an amount in the base currency. */
export function modifierView(modifier: PriceModifier | null, shop: Shop) {
  if (!modifier) return null
  const { type, value } = modifier
  return { type, value: type === 'percentage' ? value / 100 : minorToJson(value, shop.base_currency).amount }
}

/** Lowest and highest price of the enabled variants in the base currency. */
export function priceRange(product: ProductSource, shop: Shop) {
  const currency = shop.base_currency
  const amounts = product.variants
    .filter((variant) => variant.enabled)
    .flatMap((variant) => priceOf(product, variant.id, shop, currency)?.amount_minor ?? [])
  if (amounts.length === 0) return null
  return { min: minorToJson(Math.min(...amounts), currency), max: minorToJson(Math.max(...amounts), currency) }
}
