import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Mail } from './mail.ts'

/** Keeps mails to be sent, one for each event and address however often the event comes. */
export async function keepMails(ctx: Context, mails: readonly (Mail & { event_id: string })[]): Promise<void> {
  if (mails.length === 0) return
  const status = ctx.runtime.config.smtpUrl ? 'queued' : 'kept'
  const list = mails.map((mail) => ({ id: newId(), channel: 'email', status, ...mail }))
  await sql`
    insert into message (id, event_id, channel, recipient, locale, subject, html, body, status)
    select id, event_id, channel, recipient, locale, subject, html, body, status
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as m(id uuid, event_id uuid, channel text, recipient text, locale text, subject text, html text, body text, status text)
    on conflict do nothing`.execute(ctx.db)
  if (status === 'queued') await addJob(ctx.db, 'notifications.sendMail', {}, { key: 'notifications.sendMail' })
}
