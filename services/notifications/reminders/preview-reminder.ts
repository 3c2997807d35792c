import Type from 'typebox'
import { Id, LocaleCode, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { REMINDER_CHANNELS } from '#lib/reminder.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { dressMails } from '../dress-mails.ts'
import { reminderLetter, reminderMessage } from './reminder-letter.ts'

/** What a reminder would look like for a cart, before it is sent; nothing is kept. */
export const previewReminder = operation('reminder.preview', {
  access: permission('cart.administer'),
  input: Type.Object(
    {
      cart_id: Id,
      channel: OneOf(REMINDER_CHANNELS),
      locale: LocaleCode,
      subject: Type.String({ maxLength: 150 }),
      body: Type.String({ maxLength: 2_000 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    recipient: Type.String(),
    subject: Type.String(),
    html: Type.String(),
    text: Type.String(),
  }),
  fails: ['cart_not_found'],
  async run(ctx, { cart_id: id, channel, locale, subject, body }) {
    const { reminders } = await ctx.call('cart.describeReminders', { ids: [], cart_ids: [id], locale })
    const [found] = reminders
    if (!found || !inScope(ctx.actor, found.branch_id))
      throw new AppError('not_found', 'cart_not_found', 'There is no such cart.')
    const shop = await shopOf(ctx, found.branch_id)
    const planned = { ...found, channel, locale, subject, body, token: '...' }
    const url = ctx.runtime.config.publicUrl
    if (channel === 'sms') {
      const { recipient, body: text } = reminderMessage(planned, shop.name, url)
      return { recipient, subject: '', html: '', text }
    }
    const letter = reminderLetter(planned, shop.name, url)
    const [dressed = letter] = await dressMails(ctx, [letter])
    return { recipient: dressed.recipient, subject: dressed.subject, html: dressed.html, text: dressed.body }
  },
})
