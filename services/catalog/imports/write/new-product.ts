import { invalidField } from '#lib/errors.ts'
import { LOCALES } from '#lib/locale.ts'
import { parseMoney } from '#lib/money.ts'
import type { PriceWrite } from '../../prices/store.ts'
import type { Draft } from '../../products/draft.ts'
import type { NewInventory } from '../../products/many-store.ts'
import type { ProductInput } from '../../products/shapes.ts'
import type { FileProduct, FileStock } from '../formats/file-product.ts'

/** The pictures of a product of the file. */
export interface Linked {
  media: string[]
  variants: (string | null)[]
}

/** What a product of the file has of what the shop knows under ids. */
export interface Said {
  features: ProductInput['features'] | undefined
  parts: ProductInput['parts'] | undefined
}

const NONE: Linked = { media: [], variants: [] }

/** A product of the file as staff would say it; what the file leaves out is the usual. */
export function newInput(product: FileProduct, said: Said, linked: Linked = NONE): ProductInput {
  return {
    type: product.type ?? 'physical',
    ...(product.taxClass ? { tax_class: product.taxClass } : {}),
    ...(product.cartTtl === undefined ? {} : { cart_ttl_hours: product.cartTtl }),
    ...(product.sku ? { sku: product.sku } : {}),
    translations: namedOnly(product.translations),
    prices: product.prices ?? [],
    options: product.options.map((option) => option.code),
    variants: product.variants.map((variant, at) => ({ ...variant, media_id: linked.variants[at] ?? null })),
    categories: [],
    tags: product.tags ?? [],
    features: said.features ?? [],
    ...(said.parts ? { parts: said.parts } : {}),
    media: linked.media.map((id, order) => ({ id, order })),
  }
}

/** The languages in which a product has a name: texts without one are of no use. */
export function namedOnly(translations: ProductInput['translations']): ProductInput['translations'] {
  return Object.fromEntries(LOCALES.flatMap((locale) => (translations[locale]?.name ? [[locale, translations[locale]]] : [])))
}

/** What every branch is to have of a new product's variants; the branch of the import always has them. */
export function inventoryOf(product: FileProduct, id: string, draft: Draft, branchId: string): NewInventory[] {
  const tracked = draft.type === 'physical'
  return draft.variants.flatMap((variant, at) => {
    const said = product.stock.filter((stock) => stock.variant === at)
    const own: FileStock = said.find((stock) => stock.branch_id === branchId) ?? {
      branch_id: branchId,
      variant: at,
      ...variant.inventory,
    }
    return [own, ...said.filter((stock) => stock !== own)].map((stock) => ({
      product_id: id,
      variant_id: variant.id,
      branch_id: stock.branch_id,
      quantity: stock.quantity ?? 0,
      low_stock_threshold: stock.low_stock_threshold ?? null,
      track: stock.track_inventory ?? tracked,
      allow_backorder: stock.allow_backorder ?? null,
      backorder_limit: stock.backorder_limit ?? null,
    }))
  })
}

/** Prices of the file that hold in one branch; refuses (422) what is no price in its currency. */
export function branchPricesOf(product: FileProduct, id: string, variantIds: readonly string[]): PriceWrite[] {
  return product.branchPrices.map(({ branch_id, variant, currency, amount, compare_at }) => {
    const minor = (value: number) => Number(parseMoney(value, currency, '/prices/amount').minor)
    const variantId = variant === null ? null : variantIds[variant]
    if (variantId === undefined)
      throw invalidField('/variants', 'variant_not_found', 'A price is for a variant that is not there.')
    return {
      product_id: id,
      variant_id: variantId,
      branch_id,
      currency,
      amount_minor: minor(amount),
      compare_at_minor: compare_at === null ? null : minor(compare_at),
      cost: null,
      keep_cost: true,
    }
  })
}
