import { sql } from 'kysely'
import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Discount, STATUSES } from './shapes.ts'
import * as store from './store.ts'
import { discountOf, viewOf } from './view.ts'

const list = declareList(['status', 'created_at', 'starts_at'], '-created_at')

/** Discounts for staff; by status, running ones come first, then planned, then over. */
export const listDiscounts = operation('discount.list', {
  access: permission('discount.view'),
  input: Type.Object(
    {
      ...list.input,
      filter: Type.Optional(Type.Object({ status: Type.Optional(OneOf(STATUSES)) }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Discount),
  fails: [...list.fails],
  async run(ctx, input) {
    const rank = sql`array_position(array['running', 'planned', 'over'], d.status)`
    const page = list.page(
      input,
      {
        status: { by: rank, type: 'int' },
        created_at: { by: sql`d.created_at`, type: 'timestamptz' },
        starts_at: { by: sql`d.starts_at`, type: 'timestamptz' },
      },
      { by: sql`d.id`, type: 'uuid' },
    )
    const filter = { status: input.filter?.status ?? null, locale: ctx.locale }
    return page.answer(await store.listDiscounts(ctx.db, page, filter), viewOf)
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
