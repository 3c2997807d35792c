import Type from 'typebox'
import { Id, MoneyShape } from '#contracts/shapes.ts'
import { minorToJson } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { OrderLine, viewLine } from '../order-view.ts'
import { draftExchange, ExchangeLines } from './exchange-order.ts'
import { wrongState } from './return.ts'
import { suggestedMinor } from './shapes.ts'
import { visibleReturn } from './visible-return.ts'

/** What an exchange would come to: what is sent, what came back, and the difference that one of the two pays; nothing is kept. */
export const previewExchange = operation('return.preview_exchange', {
  access: permission('return.refund'),
  input: Type.Object({ id: Id, lines: ExchangeLines }, { additionalProperties: false }),
  output: Type.Object({
    lines: Type.Array(OrderLine),
    /** What is sent, with its tax. */
    goods: MoneyShape,
    /** What the goods that came back were worth. */
    worth: MoneyShape,
    /** What goes back to the customer. */
    refund: MoneyShape,
    /** What the customer pays with the delivery. */
    due: MoneyShape,
  }),
  fails: ['return_not_found', 'wrong_return_state', 'line_exists', 'insufficient_stock'],
  async run(ctx, input) {
    const { row, order } = await visibleReturn(ctx, input.id)
    if (row.status !== 'received') throw wrongState(row.status, ['received'])
    const worth = suggestedMinor(order, row)
    const { draft, lines, whole, leftOver } = await draftExchange(ctx, order, row, worth, input.lines)
    const money = (minor: bigint) => minorToJson(minor, order.currency)
    return {
      lines: lines.map((line) => viewLine(line, order.currency)),
      goods: money(whole),
      worth: money(worth),
      refund: money(leftOver),
      due: money(draft.total_minor),
    }
  },
})
