import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import * as store from '../coupons/store.ts'
import { Gift, noGift, viewOf } from './gift.ts'

const list = declareList(['created_at', 'code', 'points', 'redeemed'], '-created_at')

/** Gifts for staff. */
export const listGifts = operation('gift.list', {
  access: permission('gift.view'),
  input: Type.Object({ ...list.input, q: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false }),
  output: listOutput(Gift),
  fails: [...list.fails],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        code: { by: sql`code`, type: 'text' },
        points: { by: sql`points`, type: 'int' },
        redeemed: { by: sql`used`, type: 'int' },
      },
      { by: sql`id`, type: 'uuid' },
    )
    const filter = {
      type: 'gift',
      q: input.q ?? '',
      state: null,
      branch_id: null,
      branches: ctx.actor.branches,
      now: ctx.now(),
    } as const
    return page.answer(await store.listCoupons(ctx.db, page, filter), (row) => viewOf(row, shop.base_currency))
  },
})

/** One gift. */
export const getGift = operation('gift.get', {
  access: permission('gift.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Gift,
  fails: ['gift_not_found', 'other_branch'],
  async run(ctx, input) {
    const found = await store.findCoupon(ctx.db, input.id, 'gift')
    if (!found) throw noGift()
    refuseOtherBranch(ctx, found.branch_id)
    return viewOf(found, (await shopOf(ctx)).base_currency)
  },
})
