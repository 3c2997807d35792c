import { isDeepStrictEqual } from 'node:util'
import Type from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { parseMoney } from '#lib/money.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { optionsKey } from './draft.ts'
import { Product, type ProductInput, productFields } from './shapes.ts'
import type { ProductSource } from './source.ts'
import * as store from './store.ts'
import { modifierView, viewOf } from './view.ts'
import { checkRights, replaceProduct } from './write-product.ts'

/** Makes a product what the request says, whole: texts, prices (history kept), variants, pictures (CAT-15). */
export const updateProduct = operation('product.update', {
  access: permission('product.update'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...productFields }, { additionalProperties: false }),
  output: Product,
  fails: [
    'product_not_found',
    'stale_version',
    'sku_is_final',
    'duplicate_sku',
    'duplicate_slug',
    'invalid_price',
    'category_not_found',
    'media_not_found',
    'root_category',
    'variant_conflict',
  ],
  audited: true,
  async run(ctx, { id, version, ...input }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const locked = await store.lockProduct(tx, id)
      if (!locked || locked.status === 'deleted')
        throw new AppError('not_found', 'product_not_found', 'There is no such product.')
      checkVersion(version, locked.version)
      const before = (await store.findProduct(tx, id, shop.branch.id)) as ProductSource
      if (pricesDiffer(before, input, shop)) {
        if (ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('product.set_price'))
          throw missingPermission('product.set_price')
        checkRights(ctx, input)
      }
      if (locked.status !== 'draft' && input.sku !== undefined && input.sku !== locked.sku)
        throw invalidField('/sku', 'sku_is_final', 'The SKU of a product that left its draft cannot change.')
      return viewOf(ctx, await replaceProduct(ctx, tx, before, input))
    })
  },
})

// Who may edit but not price sends the prices back as they were.
function pricesDiffer(before: ProductSource, input: ProductInput, shop: Shop): boolean {
  const byOptions = new Map(before.variants.map((variant) => [optionsKey(variant.options), variant.id]))
  const sent = [
    ...input.prices.map((price) => ({ ...price, owner: null as string | null })),
    ...(input.variants ?? []).flatMap((variant) => {
      const owner = variant.id ?? byOptions.get(optionsKey(variant.options)) ?? 'new'
      return (variant.prices ?? []).map((price) => ({ ...price, owner }))
    }),
  ]
  const minor = (amount: number | null | undefined, currency: string) =>
    amount == null ? null : parseMoney(amount, currency).minor
  const same = (price: (typeof sent)[number]) =>
    before.prices.some(
      (row) =>
        row.variant_id === price.owner &&
        row.currency === price.currency &&
        minor(price.amount, price.currency) === BigInt(row.amount_minor) &&
        minor(price.compare_at, price.currency) === (row.compare_at_minor === null ? null : BigInt(row.compare_at_minor)),
    )
  const modifiers = new Map(before.variants.map((variant) => [variant.id, modifierView(variant.price_modifier, shop)]))
  const modified = (input.variants ?? []).some((variant) => {
    const owner = variant.id ?? byOptions.get(optionsKey(variant.options)) ?? 'new'
    const { price_modifier: wanted } = variant
    return wanted !== undefined && !isDeepStrictEqual(wanted, modifiers.get(owner) ?? null)
  })
  return modified || sent.length !== before.prices.length || sent.some((price) => price.cost != null || !same(price))
}
