import Type from 'typebox'
import { Id, Instant, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

const Line = Type.Object(
  { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  { additionalProperties: false },
)

/** Promises stock to an order, all lines or none, in one statement; asking twice promises once. Pieces still to come are named (CAT-41, CAT-45). */
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
    backorders: Type.Array(Type.Object({ variant_id: Id, quantity: Type.Integer(), restock_date: Nullable(Type.String()) })),
  }),
  emits: ['stock.reserved'],
  async run(ctx, input) {
    const event = ctx.event(
      'stock.reserved',
      input.order_id,
      { order_id: input.order_id, branch_id: input.branch_id, lines: [] },
      input.branch_id,
    )
    const lines = await store.reserve(
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
    const shortages = lines.flatMap(({ line_variant, short_available }) =>
      short_available === null ? [] : [{ variant_id: line_variant, available: short_available }],
    )
    if (shortages.length === 0) ctx.committed([event])
    const backorders = lines.flatMap(({ line_variant, to_come, to_come_on }) =>
      to_come === null ? [] : [{ variant_id: line_variant, quantity: to_come, restock_date: to_come_on }],
    )
    return { reserved: shortages.length === 0, shortages, backorders }
  },
})
