import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import type * as orders from '../store.ts'
import { Return } from './shapes.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import { tellReturn } from './tell.ts'
import { visibleReturn } from './visible-return.ts'

const Pieces = Type.Integer({ minimum: 0, maximum: 100_000 })

/** Takes goods in: of each line what is sold again and what is written off; the ledger of the stock tells of both (ORD-11). */
export const receiveReturn = operation('return.receive', {
  access: permission('return.manage'),
  input: Type.Object(
    {
      id: Id,
      lines: Type.Array(Type.Object({ line_id: Id, restock: Pieces, write_off: Pieces }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 500,
      }),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Return,
  fails: [
    'return_not_found',
    'wrong_return_state',
    'stale_version',
    'order_busy',
    'unknown_line',
    'too_many_received',
    'nothing_received',
  ],
  emits: ['return.received'],
  idempotent: 'own',
  audited: true,
  async run(ctx, input) {
    const { order } = await visibleReturn(ctx, input.id)
    await step(ctx, order, input.id, ['approved'], input.version, async (tx, row) => {
      const asked = new Map(row.lines.map((line) => [line.line_id, line.quantity]))
      for (const [index, line] of input.lines.entries()) {
        const most = asked.get(line.line_id)
        if (most === undefined) throw invalidField(`/lines/${index}/line_id`, 'unknown_line', 'The return has no such line.')
        if (line.restock + line.write_off > most)
          throw invalidField(`/lines/${index}`, 'too_many_received', `At most ${most} pieces of this line come back.`)
      }
      if (input.lines.every((line) => line.restock + line.write_off === 0))
        throw invalidField('/lines', 'nothing_received', 'Say what came back.')
      const lines = input.lines.map(({ line_id, restock, write_off }) => ({
        line_id,
        restocked: restock,
        written_off: write_off,
      }))
      await store.noteReceived(tx, row.id, lines)
      await store.changeReturn(tx, row.id, { status: 'receiving' })
    })
    return takeIn(ctx, order, input.id)
  },
})

/** Brings what was received into the stock, once, and says so. */
export async function takeIn(ctx: Context, order: orders.OrderRow & { lines: orders.LineRow[] }, id: string): Promise<Return> {
  const row = await store.findReturn(ctx.db, id)
  const byId = new Map(order.lines.map((line) => [line.id, line]))
  const pieces = (row?.lines ?? []).flatMap((given) => {
    const line = byId.get(given.line_id)
    const inside = line?.parts ?? (line ? [{ variant_id: line.variant_id, quantity: 1 }] : [])
    return inside.flatMap(({ variant_id, quantity }) => [
      { variant_id, quantity: quantity * given.restocked, restock: true },
      { variant_id, quantity: quantity * given.written_off, restock: false },
    ])
  })
  await ctx.call('catalog.takeBackStock', {
    change_id: id,
    order_id: order.id,
    branch_id: order.branch_id,
    pieces: pieces.filter((piece) => piece.quantity > 0),
    reason: `Return ${row?.number}`,
    written_off: `Return ${row?.number}: written off`,
  })
  return step(ctx, order, id, ['receiving', 'received'], undefined, async (tx, locked, whole) => {
    if (locked.status === 'received') return
    await store.changeReturn(tx, id, { status: 'received' })
    await tellReturn(ctx, tx, whole, locked, 'return.received')
  })
}
