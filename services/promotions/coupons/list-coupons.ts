import { sql } from 'kysely'
import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { COUPON_STATES, Coupon, noCoupon, viewOf } from './coupon.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'code', 'used', 'ends_at'], '-created_at')
const uses = declareList(['at'], '-at')

/** Coupons for staff, found by code or name. */
export const listCoupons = operation('coupon.list', {
  access: permission('coupon.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 100 })),
      filter: Type.Optional(
        Type.Object(
          { state: Type.Optional(OneOf(COUPON_STATES)), branch_id: Type.Optional(Id) },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Coupon),
  fails: [...list.fails],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        code: { by: sql`code`, type: 'text' },
        used: { by: sql`used`, type: 'int' },
        ends_at: { by: sql`ends_at`, type: 'timestamptz', nullable: true },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const { state = null, branch_id = null } = input.filter ?? {}
    const found = await store.listCoupons(ctx.db, page, {
      type: 'timed',
      q: input.q ?? '',
      state,
      branch_id,
      branches: ctx.actor.branches,
      now: ctx.now(),
    })
    return page.answer(found, (row) => viewOf(row, shop.base_currency, ctx.now()))
  },
})

/** One coupon. */
export const getCoupon = operation('coupon.get', {
  access: permission('coupon.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Coupon,
  fails: ['coupon_not_found', 'other_branch'],
  async run(ctx, input) {
    const found = await store.findCoupon(ctx.db, input.id, 'timed')
    if (!found) throw noCoupon()
    refuseOtherBranch(ctx, found.branch_id)
    return viewOf(found, (await shopOf(ctx)).base_currency, ctx.now())
  },
})

/** The orders that used a coupon or a gift, newest first. */
export const listCouponUses = operation('coupon.list_uses', {
  access: permission('coupon.view'),
  input: Type.Object({ id: Id, ...uses.input }, { additionalProperties: false }),
  output: listOutput(
    Type.Object({
      order_id: Id,
      customer_id: Nullable(Id),
      email: Type.String(),
      discount: MoneyShape,
      state: OneOf(['held', 'given_back']),
      at: Time,
    }),
  ),
  fails: [...uses.fails],
  async run(ctx, { id, ...input }) {
    const page = uses.page(input, { at: { by: sql`u.at`, type: 'timestamptz' } }, { by: sql`u.order_id`, type: 'uuid' })
    return page.answer(await store.listUses(ctx.db, id, ctx.actor.branches, page), ({ discount_minor, currency, ...row }) => ({
      ...row,
      discount: minorToJson(discount_minor, currency),
    }))
  },
})
