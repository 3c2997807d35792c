import type { EventPayloads } from '#contracts/events.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'
import { shopOf } from '#platform/shop.ts'
import { keepMails, keepShortMessages } from '../keep-messages.ts'
import { reminderLetter, reminderMessage } from './reminder-letter.ts'

const AT_ONCE = 50

/** Writes the reminders that staff asked for, each once however often its event comes (CRT-07). */
export async function sendReminders(ctx: Context, events: StoredEvent[]): Promise<void> {
  for (const event of events) {
    const { channel, ids } = event.payload as unknown as EventPayloads['cart.reminded']
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const { reminders } = await ctx.call('cart.describeReminders', { ids: ids.slice(at, at + AT_ONCE), cart_ids: [] })
      const shop = await shopOf(ctx, event.branch_id ?? undefined)
      const url = ctx.runtime.config.publicUrl
      if (channel === 'sms')
        await keepShortMessages(
          ctx,
          reminders.map((one) => ({ ...reminderMessage(one, shop.name, url), event_id: event.id })),
        )
      else
        await keepMails(
          ctx,
          reminders.map((one) => ({ ...reminderLetter(one, shop.name, url), event_id: event.id })),
        )
    }
  }
}
