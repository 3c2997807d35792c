import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { takeAim } from './aim.ts'
import { plan } from './plan.ts'
import { discountOver, noDiscount } from './refusals.ts'
import { aimFields, Discount, termFields } from './shapes.ts'
import { lockDiscount, updateTerms } from './store.ts'
import { termsOf } from './terms.ts'
import { discountEvent, discountOf } from './view.ts'
import { beginWalk } from './walk.ts'

/** Changes a discount that is planned or runs; a running one keeps its start. Lists left out of the request stay as they are. */
export const updateDiscount = operation('discount.update', {
  access: permission('discount.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...termFields, ...aimFields }, { additionalProperties: false }),
  output: Discount,
  fails: [
    'discount_not_found',
    'discount_over',
    'stale_version',
    'product_not_found',
    'category_not_found',
    'nothing_discounted',
    'branch_not_found',
    'other_branch',
    'unknown_currency',
    'invalid_price',
    'invalid_time',
  ],
  emits: ['discount.updated'],
  audited: true,
  async run(ctx, { id, version, product_ids, category_ids, ...said }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const before = await lockDiscount(tx, id)
      if (!before) throw noDiscount()
      if (before.branch_id) refuseOtherBranch(ctx, before.branch_id)
      if (before.status === 'over') throw discountOver()
      checkVersion(version, before.version)
      const runs = before.status === 'running'
      const terms = termsOf(said, shop, ctx.now(), runs ? new Date(before.starts_at) : undefined)
      if (terms.branch_id) refuseOtherBranch(ctx, terms.branch_id)
      await updateTerms(tx, id, terms)
      await takeAim(tx, id, { product_ids, category_ids })
      await plan(tx, terms, runs)
      if (runs) await beginWalk(tx, [id])
      const row = { ...before, ...terms, starts_at: terms.starts_at.toISOString(), ends_at: terms.ends_at?.toISOString() ?? null }
      await appendEvents(tx, [discountEvent(ctx, 'discount.updated', row)])
      return discountOf(ctx, tx, id)
    })
  },
})
