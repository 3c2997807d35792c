import type { Context } from '#platform/operation/context.ts'
import { unseal } from '#platform/seal.ts'
import { wipeSecret } from '../keep-messages.ts'
import { SmsRefused } from './sender.ts'
import { findSender, noteTaken, noteTrouble, takeWaiting } from './store.ts'
import { twilioSender } from './twilio.ts'

/**
 * Sends the messages that wait, one after another. One that the sender will not take has failed; where the sender does not
 * answer, it and those after it wait for the job's next try.
 */
export async function sendShortMessages(ctx: Context, last: boolean): Promise<void> {
  const row = await findSender(ctx.db)
  if (!row?.is_active) return
  const { costKey, oldCostKeys } = ctx.runtime.config.secrets
  const token = unseal([costKey, ...oldCostKeys], row.auth_token)
  if (token === undefined) throw new Error('The secret of the SMS sender cannot be read; enter it again.')
  const sender = twilioSender(ctx.runtime.config.twilioUrl, { ...row, auth_token: token })
  for (;;) {
    const [message] = await takeWaiting(ctx.db, 1)
    if (!message) return
    try {
      await noteTaken(ctx.db, message.id, await sender.send({ to: message.recipient, text: message.body }))
    } catch (error) {
      const isFinal = error instanceof SmsRefused
      await noteTrouble(ctx.db, message.id, String(error), !isFinal && !last)
      if (isFinal || last) await wipeSecret(ctx.db, message.id)
      if (!isFinal) throw error
    }
  }
}
