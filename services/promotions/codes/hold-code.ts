import Type from 'typebox'
import { Id, MoneyShape, Nullable, OneOf } from '#contracts/shapes.ts'
import { parseMoney } from '#lib/money.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { REFUSALS, refusalOf } from './refusals.ts'
import { holdCode as hold } from './store.ts'

/** Takes one use of a code for an order, exactly within its limits however many ask at once; asking again takes no second one. */
export const holdCode = operation('promotion.hold', {
  access: internal,
  relaxed: true,
  input: Type.Object(
    {
      order_id: Id,
      number: Type.String(),
      branch_id: Id,
      coupon_id: Id,
      version: Nullable(Type.Integer()),
      kind: OneOf(['coupon', 'gift']),
      code: Type.String(),
      customer_id: Nullable(Id),
      email: Type.String({ maxLength: 254 }),
      discount: MoneyShape,
      base_discount: MoneyShape,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    refusal: Nullable(Type.Object({ code: OneOf(REFUSALS), detail: Type.String(), missing: Nullable(MoneyShape) })),
  }),
  emits: ['coupon.redeemed', 'gift.redeemed'],
  async run(ctx, input) {
    const email = input.email.trim().toLowerCase()
    const event = ctx.event(
      input.kind === 'gift' ? 'gift.redeemed' : 'coupon.redeemed',
      input.order_id,
      {
        id: input.coupon_id,
        code: input.code,
        order_id: input.order_id,
        customer_id: input.customer_id,
        email,
        discount: input.discount,
        base_discount: input.base_discount,
      },
      input.branch_id,
    )
    const use = {
      orderId: input.order_id,
      number: input.number,
      couponId: input.coupon_id,
      version: input.version,
      customerId: input.customer_id,
      email,
      discountMinor: parseMoney(input.discount.amount, input.discount.currency).minor,
      currency: input.discount.currency,
      baseMinor: parseMoney(input.base_discount.amount, input.base_discount.currency).minor,
    }
    const refusal = await hold(ctx.db, use, new Date(ctx.now()), event)
    if (refusal === null) ctx.committed([event])
    // What this process still knew of the code is old; the next try is judged by what it says now.
    if (refusal === 'code_changed') ctx.runtime.tags.drop(['codes'])
    return { refusal: refusal && refusalOf(refusal) }
  },
})
