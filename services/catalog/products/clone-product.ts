import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newCode } from '#lib/id.ts'
import type { Locale } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { openCost } from './cost.ts'
import { suggestSku } from './draft.ts'
import { inputOf } from './input-of.ts'
import { Product, type ProductInput, Sku } from './shapes.ts'
import type { ProductSource, VariantRow } from './source.ts'
import * as store from './store.ts'
import { costKeys, viewOf } from './view.ts'
import { checkRights, insertProduct } from './write-product.ts'

const COPY: Record<Locale, string> = { en: 'copy', fa: 'رونوشت', ar: 'نسخة', uk: 'копія' }
const NAME_MAX = 200
const SLUG_MAX = 110

const Flag = Type.Optional(Type.Boolean())
const Input = Type.Object(
  { id: Id, sku: Type.Optional(Sku), prices: Flag, variants: Flag, media: Flag },
  { additionalProperties: false },
)
type Input = Static<typeof Input>

/** Copies a product into a draft with SKUs and addresses of its own, with prices, variants and pictures as asked; stock and orders stay behind (CAT-19). */
export const cloneProduct = operation('product.clone', {
  access: permission('product.clone'),
  input: Input,
  output: Product,
  fails: ['product_not_found', 'duplicate_sku', 'root_category', 'category_not_allowed'],
  emits: ['product.created'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const locked = await store.lockProduct(tx, input.id)
      if (!locked || locked.status === 'deleted')
        throw new AppError('not_found', 'product_not_found', 'There is no such product.')
      const copy = copyOf(ctx, shop, (await store.findProduct(tx, input.id, shop.branch.id)) as ProductSource, input)
      checkRights(ctx, copy)
      return viewOf(ctx, await insertProduct(ctx, tx, copy))
    })
  },
})

function copyOf(ctx: Context, shop: Shop, product: ProductSource, wanted: Input): ProductInput {
  const sku = wanted.sku ?? suggestSku(product.sku)
  const mark = newCode(4).toLowerCase()
  const seesCost = ctx.actor.kind === 'system' || ctx.actor.permissions.has('product.view_cost')
  const {
    options,
    variants = [],
    media,
    prices,
    ...same
  } = inputOf(product, shop, seesCost ? (text) => openCost(costKeys(ctx), text) : undefined)
  const texts = Object.entries(product.translations).map(([locale, own]) => {
    const ending = ` (${COPY[locale as Locale]})`
    const name = `${own.name.slice(0, NAME_MAX - ending.length)}${ending}`
    return [locale, { ...own, name, slug: `${own.slug.slice(0, SLUG_MAX)}-${mark}` }]
  })
  const keepsMedia = wanted.media ?? true
  const keepsPrices = wanted.prices ?? true
  const keepsVariants = wanted.variants ?? true
  return {
    ...same,
    sku,
    translations: Object.fromEntries(texts),
    prices: keepsPrices ? prices : [],
    media: keepsMedia ? media : [],
    ...(keepsVariants
      ? {
          options: options ?? [],
          // Without an SKU of its own a variant gets one from the copy's SKU and its options.
          variants: variants.map(({ id: _, sku: __, ...variant }, row) => ({
            ...variant,
            prices: keepsPrices ? (variant.prices ?? []) : [],
            price_modifier: keepsPrices ? (variant.price_modifier ?? null) : null,
            media_id: keepsMedia ? (variant.media_id ?? null) : null,
            inventory: rulesOf(product.variants[row]?.inventory ?? null),
          })),
        }
      : { inventory: rulesOf(product.variants[0]?.inventory ?? null) }),
  }
}

// How stock is kept is copied; what is there is not.
function rulesOf(inventory: VariantRow['inventory']): NonNullable<ProductInput['inventory']> {
  if (!inventory) return { quantity: 0 }
  const { low_stock_threshold, track, allow_backorder, backorder_limit } = inventory
  return { quantity: 0, low_stock_threshold, track_inventory: track, allow_backorder, backorder_limit }
}
