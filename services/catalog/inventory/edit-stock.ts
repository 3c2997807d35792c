import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import type { ReservedLine } from './store.ts'

const Line = Type.Object(
  { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 100_000_000 }) },
  { additionalProperties: false },
)

/**
 * Brings what an order holds to the given pieces, all or none; asking twice with one `change_id` changes once (ORD-05).
 * Bundles come as the pieces they were sold as, and are named beside them.
 */
export const editStock = operation('stock.edit', {
  access: internal,
  input: Type.Object(
    {
      change_id: Id,
      order_id: Id,
      branch_id: Id,
      pieces: Type.Array(Line, { minItems: 1, maxItems: 5_000 }),
      bundles: Type.Array(Line, { maxItems: 500 }),
      reason: Type.String({ maxLength: 500 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    reserved: Type.Boolean(),
    shortages: Type.Array(Type.Object({ variant_id: Id, available: Type.Integer() })),
    backorders: Type.Array(Type.Object({ variant_id: Id, quantity: Type.Integer(), restock_date: Nullable(Type.String()) })),
  }),
  emits: ['stock.edited'],
  async run(ctx, input) {
    const { change_id, order_id, branch_id, pieces, bundles, reason } = input
    const event = ctx.event('stock.edited', order_id, { order_id, branch_id, lines: [] }, branch_id)
    const lines = await ctx.rows(sql<ReservedLine>`
      select line_variant, short_available, to_come, to_come_on::text from edit_stock(${change_id}::uuid, ${order_id}::uuid, ${branch_id}::uuid,
        ${pieces.map((line) => line.variant_id)}::uuid[], ${pieces.map((line) => line.quantity)}::int[],
        ${bundles.map((line) => line.variant_id)}::uuid[], ${bundles.map((line) => line.quantity)}::int[], ${reason}, ${JSON.stringify(event)}::jsonb)`)
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
