import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { featuresOf } from '../features/features.ts'
import { stillKnown } from '../features/read-features.ts'
import { CHANGE_EMITS, CHANGE_FAILS, changeProduct } from '../products/change-product.ts'
import { inputOf } from '../products/input-of.ts'
import { Product } from '../products/shapes.ts'
import { lockProduct } from '../products/store.ts'
import { viewOf } from '../products/view.ts'
import { costReader, getKept } from './get-revision.ts'
import * as store from './store.ts'

/**
 * Makes a product again what it was: texts, prices, variants (those set aside come back with their orders), pictures. Its
 * state and stock stay as they are, categories and pictures that no longer exist are left out, and this is a revision too (CAT-16).
 */
export const restoreRevision = operation('product.restore_revision', {
  access: permission('product.update'),
  input: Type.Object(
    { id: Id, number: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), version: Type.Integer() },
    { additionalProperties: false },
  ),
  output: Product,
  fails: [...CHANGE_FAILS, 'revision_not_found'],
  emits: CHANGE_EMITS,
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run: (ctx, { id, number, version }) =>
    ctx.tx(async (tx) => {
      if (!(await lockProduct(tx, id))) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
      const { snapshot } = await getKept(tx, id, number)
      const pictures = [
        ...[...snapshot.media, ...(snapshot.attached ?? [])].map((media) => media.id),
        ...snapshot.variants.flatMap((variant) => variant.media_id ?? []),
      ]
      const { brand_id: brand } = snapshot
      const there = await store.stillThere(tx, { categories: snapshot.categories, media: pictures, brands: brand ? [brand] : [] })
      const whole = {
        ...snapshot,
        ...(brand === undefined ? {} : { brand_id: brand !== null && there.has(brand) ? brand : null }),
        features: stillKnown(snapshot.features, (await featuresOf(ctx)).byCode),
        categories: snapshot.categories.filter((category) => there.has(category)),
        media: snapshot.media.filter((media) => there.has(media.id)),
        attached: (snapshot.attached ?? []).filter((media) => there.has(media.id)),
        variants: snapshot.variants.map((variant) => ({
          ...variant,
          media_id: variant.media_id !== null && there.has(variant.media_id) ? variant.media_id : null,
        })),
      }
      const shop = await shopOf(ctx)
      const reader = ctx.actor.permissions.has('product.set_price') ? costReader(ctx) : undefined
      const product = await changeProduct(ctx, tx, {
        id,
        version,
        type: 'restore_revision',
        revive: snapshot.variants.map((variant) => variant.id),
        inputFor: () => inputOf(whole, shop, reader),
      })
      return viewOf(ctx, product)
    }),
})
