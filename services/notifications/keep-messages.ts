import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import type { Db } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { dressMails } from './dress-mails.ts'
import type { Mail } from './mail.ts'
import { hasSender } from './sms/store.ts'

/** A message by SMS, ready to be sent: text only. */
export type ShortMessage = Pick<Mail, 'recipient' | 'locale' | 'body' | 'is_secret'>

/** Keeps mails to be sent, one for each event and address however often the event comes. */
export async function keepMails(ctx: Context, mails: readonly (Mail & { event_id: string })[]): Promise<void> {
  await keep(ctx, 'email', await dressMails(ctx, mails), ctx.runtime.config.smtpUrl !== undefined, 'notifications.sendMail')
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
  // Where nobody sends, secrets are for developers alone: in production nobody else reads what opens an account.
  const isBare = !isSent && ctx.runtime.config.production
  const list = messages.map((message) => ({
    id: newId(),
    channel,
    status: isSent ? 'queued' : 'kept',
    ...message,
    ...(isBare && message.is_secret ? { html: '', body: '' } : {}),
  }))
  await sql`
    insert into message (id, event_id, channel, recipient, locale, subject, html, body, status, attachments, is_secret)
    select id, event_id, channel, recipient, locale, subject, html, body, status, coalesce(attachments, '[]'), coalesce(is_secret, false)
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as m(id uuid, event_id uuid, channel text, recipient text, locale text, subject text, html text, body text, status text, attachments jsonb, is_secret boolean)
    on conflict do nothing`.execute(ctx.db)
  if (isSent) await addJob(ctx.db, job, {}, { key: job })
}

/** Wipes what opens an account from a message that has gone, or never will. */
export async function wipeSecret(db: Db, id: string): Promise<void> {
  await sql`update message set html = '', body = '' where id = ${id} and is_secret`.execute(db)
}
