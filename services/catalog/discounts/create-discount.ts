import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { needProduct } from '../prices/price-board.ts'
import { takeAim } from './aim.ts'
import { plan } from './plan.ts'
import { type Aim, aimFields, Discount, type Terms, termFields } from './shapes.ts'
import { insertDiscount } from './store.ts'
import { termsOf } from './terms.ts'
import { discountEvent, discountOf } from './view.ts'
import { beginWalk } from './walk.ts'

const FAILS = [
  'product_not_found',
  'category_not_found',
  'nothing_discounted',
  'branch_not_found',
  'other_branch',
  'unknown_currency',
  'invalid_price',
  'invalid_time',
] as const

/** Makes a discount on products and categories, from now or from its time; it starts and ends by itself (CAT-33). */
export const createDiscount = operation('discount.create', {
  access: permission('discount.manage'),
  input: Type.Object({ ...termFields, ...aimFields }, { additionalProperties: false }),
  output: Discount,
  fails: FAILS,
  emits: ['discount.created', 'discount.started'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) => create(ctx, input, input),
})

/** Makes a discount on one product (CAT-33). */
export const discountProduct = operation('product.discount', {
  access: permission('product.discount'),
  input: Type.Object({ id: Id, ...termFields }, { additionalProperties: false }),
  output: Discount,
  fails: FAILS.filter((code) => code !== 'category_not_found' && code !== 'nothing_discounted'),
  emits: ['discount.created', 'discount.started'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { id, ...said }) {
    await needProduct(ctx.db, id)
    return create(ctx, said, { product_ids: [id] })
  },
})

async function create(ctx: Context, said: Terms, aim: Aim): Promise<Discount> {
  const now = ctx.now()
  const terms = termsOf(said, await shopOf(ctx), now)
  if (terms.branch_id) refuseOtherBranch(ctx, terms.branch_id)
  const starts = terms.starts_at.getTime() <= now
  const id = newId()
  return ctx.tx(async (tx) => {
    await insertDiscount(tx, id, terms, starts ? 'running' : 'planned', new Date(now), actorSummary(ctx.actor))
    await takeAim(tx, id, aim)
    await plan(tx, terms, starts)
    if (starts) await beginWalk(tx, [id])
    const row = { id, ...terms, starts_at: terms.starts_at.toISOString(), ends_at: terms.ends_at?.toISOString() ?? null }
    await appendEvents(tx, [
      discountEvent(ctx, 'discount.created', row),
      ...(starts ? [discountEvent(ctx, 'discount.started', row)] : []),
    ])
    return discountOf(ctx, tx, id)
  })
}
