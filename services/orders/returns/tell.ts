import type { EventName } from '#contracts/events.ts'
import { minorToJson } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { entry, summaryOf } from '../entry.ts'
import * as orders from '../store.ts'
import type { ReturnRow } from './store.ts'

type Told = Extract<EventName, `return.${string}`>
type Order = orders.OrderRow & { lines: orders.LineRow[] }

/** Events that tell of returns. */
export const RETURN_EMITS = [
  'return.requested',
  'return.approved',
  'return.rejected',
  'return.cancelled',
  'return.received',
  'return.refunded',
  'return.exchanged',
] as const satisfies readonly Told[]

/** Tells of a step of a return: in the timeline of its order, and by an event that carries all a letter needs. */
export async function tellReturn(
  ctx: Context,
  tx: Tx,
  order: Order,
  row: ReturnRow,
  name: Told,
  more: { reason?: string; minor?: bigint; actor?: ReturnRow['actor'] } = {},
): Promise<void> {
  const byId = new Map(order.lines.map((line) => [line.id, line]))
  const amount = more.minor === undefined ? undefined : minorToJson(more.minor, order.currency)
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const event = ctx.event(
    name,
    order.id,
    {
      ...summaryOf(order, count),
      access_token: order.access_token,
      return_id: row.id,
      return_number: row.number,
      return_lines: row.lines.map(({ line_id, quantity }) => ({ name: byId.get(line_id)?.name ?? '', quantity })),
      ...(amount ? { refunded: amount } : {}),
      ...(more.reason ? { reason: more.reason } : {}),
    },
    order.branch_id,
  )
  const data = { return: row.number, ...(amount ? { amount } : {}), ...(more.reason ? { reason: more.reason } : {}) }
  const note = { ...entry(ctx, name.replace('.', '_'), null, data), ...(more.actor ? { actor: more.actor } : {}) }
  await orders.changeOrder(tx, order.id, ['done'], {}, [note], [event])
  ctx.after(tx, [event])
}
