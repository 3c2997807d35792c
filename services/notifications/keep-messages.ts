import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Mail } from './mail.ts'
import { hasSender } from './sms/store.ts'

/** A message by SMS, ready to be sent: text only. */
export type ShortMessage = Pick<Mail, 'recipient' | 'locale' | 'body'>

/** Keeps mails to be sent, one for each event and address however often the event comes. */
export async function keepMails(ctx: Context, mails: readonly (Mail & { event_id: string })[]): Promise<void> {
  await keep(ctx, 'email', mails, ctx.runtime.config.smtpUrl !== undefined, 'notifications.sendMail')
}

/** The same for messages by SMS. */
export async function keepShortMessages(ctx: Context, messages: readonly (ShortMessage & { event_id: string })[]): Promise<void> {
  if (messages.length === 0) return
  const texts = messages.map((message) => ({ ...message, subject: '', html: '' }))
  await keep(ctx, 'sms', texts, await hasSender(ctx.db), 'notifications.sendShortMessages')
}

// What nobody sends stays where the outbox page shows it.
async function keep(
  ctx: Context,
  channel: 'email' | 'sms',
  messages: readonly (Mail & { event_id: string })[],
  isSent: boolean,
  job: string,
): Promise<void> {
  if (messages.length === 0) return
  const list = messages.map((message) => ({ id: newId(), channel, status: isSent ? 'queued' : 'kept', ...message }))
  await sql`
    insert into message (id, event_id, channel, recipient, locale, subject, html, body, status)
    select id, event_id, channel, recipient, locale, subject, html, body, status
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as m(id uuid, event_id uuid, channel text, recipient text, locale text, subject text, html text, body text, status text)
    on conflict do nothing`.execute(ctx.db)
  if (isSent) await addJob(ctx.db, job, {}, { key: job })
}
