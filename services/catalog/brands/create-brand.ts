import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { BRAND_FAILS, Brand, brandFields, checkLogo, draftOf, duplicateSlug } from './brand.ts'
import * as store from './store.ts'

/** Adds a brand that products can be of (CAT-05). */
export const createBrand = operation('brand.create', {
  access: permission('brand.manage'),
  input: Type.Object(brandFields, { additionalProperties: false }),
  output: Brand,
  fails: BRAND_FAILS,
  emits: ['brand.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const draft = draftOf(newId(), input)
      await checkLogo(tx, draft.logo_id)
      if (!(await store.saveBrand(tx, draft))) throw duplicateSlug(draft.slug)
      await appendEvents(tx, [ctx.event('brand.changed', draft.id, { id: draft.id, change: 'created' })])
      return (await store.findBrand(tx, draft)) as store.BrandRow
    }),
})
