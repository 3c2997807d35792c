import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { noBrand } from './brand.ts'
import * as store from './store.ts'

/** Removes a brand that no product is of. */
export const deleteBrand = operation('brand.delete', {
  access: permission('brand.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['brand_not_found', 'brand_in_use', 'stale_version'],
  emits: ['brand.changed'],
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const brand = await store.lockBrand(tx, input.id)
      if (!brand) throw noBrand()
      checkVersion(input.version, brand.version)
      // Looked at anew, under the lock: products that took the brand meanwhile count, archived ones too.
      const count = (await store.productsOfBrands(tx, [input.id])).length
      if (count > 0) {
        throw new AppError(
          'conflict',
          'brand_in_use',
          `${count} products are of this brand; give them another first: filter the list of products by the brand and edit them together.`,
          { products: count },
        )
      }
      await store.removeBrand(tx, input.id)
      await appendEvents(tx, [ctx.event('brand.changed', input.id, { id: input.id, change: 'deleted' })])
      return null
    }),
})
