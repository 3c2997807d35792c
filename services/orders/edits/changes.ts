import type { OrderChange } from '#lib/order-changes.ts'
import type { LineRow, OrderRow } from '../store.ts'
import type { EditPlan } from './plan-edit.ts'

type Order = OrderRow & { lines: LineRow[] }

/** What a change of an order changes, before and after. */
export function changesOf(order: Order, goods: readonly LineRow[], columns: EditPlan['columns']): OrderChange[] {
  const before = new Map(order.lines.map((line) => [line.id, line]))
  const after = new Map(goods.map((line) => [line.id, line]))
  const names = ({ name, options }: LineRow) => [name, ...options.map((option) => option.value)].join(' / ')
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((id): OrderChange[] => {
    const [was, is] = [before.get(id), after.get(id)]
    const line = is ?? was
    if (!line || was?.quantity === is?.quantity) return []
    return [{ what: 'line', name: names(line), from: was?.quantity ?? 0, to: is?.quantity ?? 0 }]
  })
  const text = (what: Exclude<OrderChange['what'], 'line'>, from: string, to: string): OrderChange[] =>
    from === to ? [] : [{ what, name: '', from, to }]
  return [
    ...changed,
    ...text('delivery', order.delivery.name, columns.delivery.name),
    ...text('slot', slotFacts(order.delivery_slot), slotFacts(columns.delivery_slot)),
    ...text('code', order.reduction?.code ?? '', columns.drops_code ? '' : (order.reduction?.code ?? '')),
    ...text('address', addressText(order.shipping_address), addressText(columns.shipping_address)),
    ...text('contact', contactText(order), contactText(columns)),
  ]
}

function addressText(address: OrderRow['shipping_address']): string {
  if (!address) return ''
  const { line1, line2, postal_code, city, state, country, phone } = address
  return [line1, line2, postal_code, city, state, country, phone].filter(Boolean).join(', ')
}

// As it is kept: whoever reads it sees it in their own language.
function slotFacts(slot: OrderRow['delivery_slot'] | undefined): string {
  return slot ? `${slot.date} ${slot.from} ${slot.to}` : ''
}

function contactText({ first_name, last_name, phone }: Pick<OrderRow, 'first_name' | 'last_name' | 'phone'>): string {
  return [`${first_name} ${last_name}`.trim(), phone].filter(Boolean).join(', ')
}
