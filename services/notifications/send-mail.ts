import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { wipeSecret } from './keep-messages.ts'

const BATCH = 50

/** Sends the mails that wait, each once: a mail is marked before it goes, so that a crash may lose its mark but never doubles it. */
export async function sendMail(ctx: Context): Promise<void> {
  const url = ctx.runtime.config.smtpUrl
  if (!url) return
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(url)
  const address = await ctx.setting<string>('contact_email')
  const name = (await ctx.setting<string>('mail_sender_name')).trim() || (await shopOf(ctx)).name
  for (;;) {
    const due = await ctx.rows(sql<{
      id: string
      recipient: string
      subject: string
      html: string
      body: string
      attachments: { name: string; file: string }[]
    }>`
      update message set status = 'sent', sent_at = now() where id in (select id from message where status = 'queued' and channel = 'email' order by created_at limit ${BATCH} for update skip locked)
      returning id, recipient, subject, html, body, attachments`)
    for (const mail of due) {
      try {
        await transport.sendMail({
          from: { name, address },
          to: mail.recipient,
          subject: mail.subject,
          html: mail.html,
          text: mail.body,
          attachments: await filesOf(ctx, mail.attachments),
          messageId: `<${mail.id}@serai>`,
        })
      } catch (error) {
        await sql`update message set status = 'failed', error = ${String(error)} where id = ${mail.id}`.execute(ctx.db)
      }
      await wipeSecret(ctx.db, mail.id)
    }
    if (due.length < BATCH) return
  }
}

async function filesOf(ctx: Context, attachments: readonly { name: string; file: string }[]) {
  const files = []
  for (const { name, file } of attachments) {
    const stored = await ctx.runtime.storage.read(file)
    if (!stored?.body) throw new Error(`${name} is not in the storage.`)
    files.push({ filename: name, content: stored.body })
  }
  return files
}
