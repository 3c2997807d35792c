import { sql } from 'kysely'
import type { EventName, EventPayloads } from '#contracts/events.ts'
import { newId } from '#lib/id.ts'
import { forgetsPeople } from '#platform/forget.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { StoredEvent, Subscription } from '#platform/service.ts'
import { forgetCustomer } from './account/forget-customer.ts'
import { mailInvoices } from './invoice-mail.ts'
import { keepMails } from './keep-messages.ts'
import { orderMail } from './mail.ts'
import { NOTICES } from './notice-texts.ts'
import { sendReminders } from './reminders/send-reminders.ts'
import { returnMail } from './return-mail.ts'
import { mailSubscribers } from './stock-mail.ts'
import { tellWatchers } from './tell-watchers.ts'
import { MAILS } from './texts.ts'

const HOLDERS: Record<string, string> = {
  'order.placed': 'order.receive_notifications',
  'order.cancelled': 'order.receive_notifications',
  'payment.refund_failed': 'order.refund',
  'payment.failed': 'order.refund',
  'order.delivery_assigned': 'order.deliver',
  'return.requested': 'return.manage',
  'return.cancelled': 'return.manage',
  'order.delivery_failed': 'order.receive_notifications',
  'inventory.low_stock': 'inventory.update',
  'product.out_of_stock': 'inventory.update',
  'product.rejected': 'product.submit_review',
  'product.schedule_failed': 'product.publish',
  'bulk_edit.completed': 'product.bulk_edit',
  'stock_take.completed': 'inventory.count',
  'import.completed': 'product.import',
  'export.completed': 'product.export',
  'channel.sync_failed': 'channel.manage',
}

const RETURN_NEWS: readonly EventName[] = [
  'return.requested',
  'return.approved',
  'return.rejected',
  'return.cancelled',
  'return.received',
  'return.refunded',
  'return.exchanged',
]

/** Who is told what. */
export const subscriptions: readonly Subscription[] = [
  { name: 'mail customers', events: Object.keys(MAILS) as EventName[], handle: mailCustomers },
  { name: 'mail returns', events: RETURN_NEWS, handle: mailReturns },
  { name: 'mail who waited', events: ['stock_subscriber.told'], handle: mailSubscribers },
  { name: 'tell watchers', events: ['product.price_dropped'], handle: tellWatchers },
  { name: 'mail invoices', events: ['invoice.ready'], handle: mailInvoices },
  { name: 'send reminders', events: ['cart.reminded'], handle: sendReminders },
  forgetsPeople(forgetCustomer),
  { name: 'tell staff', events: Object.keys(NOTICES) as EventName[], handle: tellStaff },
]

async function mailCustomers(ctx: Context, events: StoredEvent[]): Promise<void> {
  const mails = events.flatMap((event) => {
    const payload = event.payload as unknown as EventPayloads['order.placed']
    // A checkout that never became an order is no news to anyone.
    if (event.name === 'order.cancelled' && event.payload['reason'] === 'insufficient_stock') return []
    // That an ended order is paid back was said when it ended.
    if (event.name === 'order.refunded' && (payload.status === 'cancelled' || payload.status === 'rejected')) return []
    const mail = orderMail(event.name, payload, ctx.runtime.config.publicUrl)
    return mail ? [{ ...mail, event_id: event.id }] : []
  })
  await keepMails(ctx, mails)
}

async function mailReturns(ctx: Context, events: StoredEvent[]): Promise<void> {
  const mails = events.map((event) => ({
    ...returnMail(event.name, event.payload as unknown as EventPayloads['return.requested'], ctx.runtime.config.publicUrl),
    event_id: event.id,
  }))
  await keepMails(ctx, mails)
}

async function tellStaff(ctx: Context, events: StoredEvent[]): Promise<void> {
  const receivers = new Map<string, string[]>()
  const notices: object[] = []
  const told = new Set<string>()
  for (const event of events) {
    if (event.name === 'order.cancelled' && event.payload['reason'] === 'insufficient_stock') continue
    // Shoppers see to a card that was declined; a wrong amount needs people.
    if (event.name === 'payment.failed' && event.payload['reason'] !== 'amount_mismatch') continue
    // A carrier reads no notices.
    if (event.name === 'order.delivery_assigned' && !event.payload['user_id']) continue
    const permission = HOLDERS[event.name] ?? ''
    const key = `${permission} ${event.branch_id ?? ''}`
    if (!receivers.has(key)) {
      const { users } = await ctx.call('identity.listHolders', { permission, branch_id: event.branch_id })
      receivers.set(
        key,
        users.map((user) => user.id),
      )
    }
    for (const userId of chosenOf(receivers.get(key) ?? [], event)) {
      told.add(userId)
      notices.push({
        id: newId(),
        user_id: userId,
        event_id: event.id,
        type: event.name,
        data: event.payload,
        link: linkOf(event),
      })
    }
  }
  if (notices.length === 0) return
  await ctx.tx(async (tx) => {
    await sql`
      insert into notice (id, user_id, event_id, type, data, link)
      select id, user_id, event_id, type, data, link from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id uuid, user_id uuid, event_id uuid, type text, data jsonb, link text)
      on conflict do nothing`.execute(tx)
    const ids = [...told]
    await appendEvents(tx, [ctx.event('notice.created', ids[0] ?? '', { user_ids: ids })])
  })
}

// What somebody set going is told to them alone, or to all who may when they are no longer among them.
function chosenOf(receivers: readonly string[], event: StoredEvent): readonly string[] {
  const person = event.payload['user_id']
  return receivers.some((id) => id === person) ? receivers.filter((id) => id === person) : receivers
}

function linkOf(event: StoredEvent): string {
  if (event.name === 'order.delivery_assigned') return '/admin/deliveries'
  if (event.name === 'bulk_edit.completed') return `/admin/products/bulk/${event.aggregate_id}`
  if (event.name === 'stock_take.completed') return `/admin/stock-takes/${event.aggregate_id}`
  if (event.name === 'import.completed') return `/admin/products/import/${event.aggregate_id}`
  if (event.name === 'export.completed') return `/admin/products/exports/${event.aggregate_id}`
  if (event.name === 'channel.sync_failed') return `/admin/channels/${event.aggregate_id}`
  if (event.name === 'return.requested' || event.name === 'return.cancelled')
    return `/admin/returns/${event.payload['return_id']}`
  return /^(order|payment)\./.test(event.name) ? `/admin/orders/${event.aggregate_id}` : `/admin/products/${event.aggregate_id}`
}
