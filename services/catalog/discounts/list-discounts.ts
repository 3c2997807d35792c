import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Discount, STATUSES } from './shapes.ts'
import { listDiscounts as list } from './store.ts'
import { discountOf, viewOf } from './view.ts'

const PRODUCTS_SHOWN = 3

/** Discounts for staff: running ones first, then planned, then over. */
export const listDiscounts = operation('discount.list', {
  access: permission('discount.view'),
  input: Type.Object(
    {
      ...pageInput,
      filter: Type.Optional(Type.Object({ status: Type.Optional(OneOf(STATUSES)) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Discount),
  async run(ctx, input) {
    const page = pageOf(input)
    const found = await list(ctx.db, {
      status: input.filter?.status,
      locale: ctx.locale,
      products: PRODUCTS_SHOWN,
      ...page.window,
    })
    return { data: found.map(viewOf), meta: page.meta(found[0]?.total ?? 0) }
  },
})

/** One discount, with up to 500 of its products. */
export const getDiscount = operation('discount.get', {
  access: permission('discount.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Discount,
  fails: ['discount_not_found'],
  run: (ctx, input) => discountOf(ctx, ctx.db, input.id),
})
