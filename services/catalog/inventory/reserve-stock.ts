import Type from 'typebox'
import { Id, Instant } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

const Line = Type.Object(
  { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  { additionalProperties: false },
)

/** Promises stock to an order, all lines or none, in one statement; asking twice promises once (CAT-41). */
export const reserveStock = operation('stock.reserve', {
  access: internal,
  relaxed: true,
  input: Type.Object(
    { order_id: Id, branch_id: Id, expires_at: Instant, lines: Type.Array(Line, { minItems: 1, maxItems: 500 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    reserved: Type.Boolean(),
    shortages: Type.Array(Type.Object({ variant_id: Id, available: Type.Integer() })),
  }),
  async run(ctx, input) {
    const event = ctx.event(
      'stock.reserved',
      input.order_id,
      { order_id: input.order_id, branch_id: input.branch_id, lines: [] },
      input.branch_id,
    )
    const shortages = await store.reserve(
      ctx.db,
      {
        id: input.order_id,
        branchId: input.branch_id,
        expiresAt: input.expires_at,
        variants: input.lines.map((line) => line.variant_id),
        quantities: input.lines.map((line) => line.quantity),
      },
      event,
    )
    if (shortages.length === 0) ctx.committed([event])
    return {
      reserved: shortages.length === 0,
      shortages: shortages.map((line) => ({ variant_id: line.short_variant, available: line.short_available })),
    }
  },
})
