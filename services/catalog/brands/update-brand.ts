import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { BRAND_FAILS, Brand, brandFields, checkLogo, draftOf, duplicateSlug, noBrand } from './brand.ts'
import * as store from './store.ts'

/** Changes a brand; the pages of its products follow (CAT-05). */
export const updateBrand = operation('brand.update', {
  access: permission('brand.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...brandFields }, { additionalProperties: false }),
  output: Brand,
  fails: ['brand_not_found', 'stale_version', ...BRAND_FAILS],
  emits: ['brand.changed'],
  audited: true,
  run: (ctx, { id, version, ...said }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockBrand(tx, id)
      if (!before) throw noBrand()
      checkVersion(version, before.version)
      const draft = draftOf(id, said, before)
      await checkLogo(tx, draft.logo_id)
      if (!(await store.saveBrand(tx, draft))) throw duplicateSlug(draft.slug)
      await appendEvents(tx, [ctx.event('brand.changed', id, { id, change: 'updated' })])
      return (await store.findBrand(tx, { id })) as store.BrandRow
    }),
})
