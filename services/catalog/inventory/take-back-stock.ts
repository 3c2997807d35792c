import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'

const Piece = Type.Object(
  { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 100_000_000 }), restock: Type.Boolean() },
  { additionalProperties: false },
)

/** Takes goods of an order back into the ledger, once for each `change_id`: to be sold again, or written off (ORD-11). */
export const takeBackStock = operation('stock.take_back', {
  access: internal,
  input: Type.Object(
    {
      change_id: Id,
      order_id: Id,
      branch_id: Id,
      pieces: Type.Array(Piece, { minItems: 1, maxItems: 5_000 }),
      reason: Type.String({ maxLength: 300 }),
      written_off: Type.String({ maxLength: 300 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ done: Type.Boolean() }),
  emits: ['stock.returned'],
  async run(ctx, input) {
    const { change_id, order_id, branch_id, pieces } = input
    const event = ctx.event('stock.returned', order_id, { order_id, branch_id, lines: [] }, branch_id)
    const { done } = await ctx.one(sql<{ done: boolean }>`
      select take_back_stock(${change_id}::uuid, ${order_id}::uuid, ${branch_id}::uuid, ${pieces.map((piece) => piece.variant_id)}::uuid[],
        ${pieces.map((piece) => piece.quantity)}::int[], ${pieces.map((piece) => piece.restock)}::boolean[], ${input.reason}, ${input.written_off},
        ${JSON.stringify(event)}::jsonb) as done`)
    if (done) ctx.committed([event])
    return { done }
  },
})
