import Type, { type Static } from 'typebox'
import { Id, Media, MoneyShape, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import type { Context } from '#platform/operation/context.ts'
import type { LineRow, OrderRow } from '../store.ts'
import { RETURN_REASONS, RETURN_STATUSES, worthOf } from './return.ts'
import type { ReturnRow } from './store.ts'

/** A return as its owner and staff see it. */
export const Return = Type.Object({
  id: Id,
  number: Type.String(),
  order_id: Id,
  order_number: Type.String(),
  customer_name: Type.String(),
  email: Type.String(),
  kind: OneOf(['refund', 'exchange']),
  status: OneOf(RETURN_STATUSES),
  note: Nullable(Type.String()),
  /** What the shop said when it decided. */
  decision: Nullable(Type.String()),
  photos: Type.Array(Type.String()),
  lines: Type.Array(
    Type.Object({
      line_id: Id,
      variant_id: Id,
      name: Type.String(),
      sku: Type.String(),
      options: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
      image: Nullable(Media),
      quantity: Type.Integer(),
      reason: OneOf(RETURN_REASONS),
      restocked: Type.Integer(),
      written_off: Type.Integer(),
      /** What its buyer paid for these pieces. */
      worth: MoneyShape,
    }),
  ),
  /** What is proposed to be given back: for what came back, or else for what is asked. */
  suggested: MoneyShape,
  refunded: Nullable(MoneyShape),
  exchange_order_id: Nullable(Id),
  version: Type.Integer(),
  created_at: Time,
})
export type Return = Static<typeof Return>

const PAID_BACK: readonly string[] = ['refunded', 'exchanged']

/** A return with what it is about. */
export function viewReturn(order: OrderRow & { lines: LineRow[] }, row: ReturnRow): Return {
  const money = (minor: bigint) => minorToJson(minor, order.currency)
  const byId = new Map(order.lines.map((line) => [line.id, line]))
  return {
    id: row.id,
    number: row.number,
    order_id: order.id,
    order_number: order.number,
    customer_name: `${order.first_name} ${order.last_name}`.trim(),
    email: order.email,
    kind: row.kind,
    status: row.status,
    note: row.note,
    decision: row.decision,
    photos: row.photos,
    lines: row.lines.flatMap((given) => {
      const line = byId.get(given.line_id)
      if (!line) return []
      const { variant_id, name, sku, options, image } = line
      return [
        { ...given, variant_id, name, sku, options, image, worth: money(worthOf(line, given.quantity, order.tax_included)) },
      ]
    }),
    suggested: money(suggestedMinor(order, row)),
    refunded: row.refund_minor !== null && PAID_BACK.includes(row.status) ? money(row.refund_minor) : null,
    exchange_order_id: row.exchange_order_id,
    version: row.version,
    created_at: row.created_at,
  }
}

/** What is proposed to be given back for a return: for what came back, or before that for what is asked. */
export function suggestedMinor(order: Pick<OrderRow, 'tax_included'> & { lines: LineRow[] }, row: ReturnRow): bigint {
  const came = row.lines.some((line) => line.restocked + line.written_off > 0)
  return row.lines.reduce((sum, given) => {
    const line = order.lines.find((candidate) => candidate.id === given.line_id)
    const quantity = came ? given.restocked + given.written_off : given.quantity
    return line ? sum + worthOf(line, quantity, order.tax_included) : sum
  }, 0n)
}

/** Whether the caller may see to returns of a branch. */
export function seesReturns(ctx: Context, branchId: string): boolean {
  return ctx.actor.permissions.has('return.view') && (ctx.actor.branches === null || ctx.actor.branches.includes(branchId))
}
