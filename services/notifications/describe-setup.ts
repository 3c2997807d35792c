import Type from 'typebox'
import { askMailServer } from '#platform/mail-server.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'

const HELD_MS = 60_000

/** Whether letters leave the shop: the mail server is known, and answered within the last minute. */
export const describeSetup = operation('message.describe_setup', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ sends_mail: Type.Boolean() }),
  run: (ctx) => mailServerAnswers(ctx),
})

function mailServerAnswers(ctx: Context): Promise<{ sends_mail: boolean }> {
  const url = ctx.runtime.config.smtpUrl
  if (!url) return Promise.resolve({ sends_mail: false })
  return ctx.runtime.cache.load('mail server answers', async () => {
    const sends_mail = await askMailServer(url).then(
      () => true,
      (error: unknown) => {
        ctx.runtime.log.warn({ err: error }, 'the mail server does not answer')
        return false
      },
    )
    ctx.runtime.tags.dropAt(ctx.now() + HELD_MS, ['mail server'])
    return { value: { sends_mail }, tags: ['mail server'], bytes: 100 }
  }) as Promise<{ sends_mail: boolean }>
}
