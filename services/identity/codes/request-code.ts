import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { open, signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { CODE_LIFETIME, codeHash, digitsOf, RESEND_AFTER, secondsToWait } from './code.ts'
import * as store from './store.ts'

/** A telephone number as the world dials it (E.164). */
export const Phone = Type.String({ pattern: '^\\+[1-9]\\d{6,14}$' })

const Sent = Type.Object({ expires_in: Type.Integer(), resend_in: Type.Integer() })
const input = Type.Object({ phone: Phone }, { additionalProperties: false })
const HOUR = 3_600_000

/** Sends a code to a phone by which its owner signs in, or opens an account; the same whether there is one or not (IDN-02, IDN-03). */
export const requestCode = operation('user.request_code', {
  access: open,
  input,
  output: Sent,
  fails: ['too_many_codes'],
  limit: { client: 30, account: 10, accountField: 'phone' },
  run: (ctx, { phone }) => sendTo(ctx, phone, 'sign_in', null),
})

/** Sends a code to a phone by which the signed-in person shows that it is theirs. */
export const requestPhoneCode = operation('user.request_phone_code', {
  access: signedIn,
  input,
  output: Sent,
  fails: ['too_many_codes'],
  limit: { client: 30, account: 10, accountField: 'phone' },
  run: (ctx, { phone }) => sendTo(ctx, phone, 'verify_phone', ctx.actor.id),
})

async function sendTo(ctx: Context, phone: string, purpose: store.CodeRow['purpose'], accountId: string | null) {
  const { serviceSecret } = ctx.runtime.config.secrets
  const ip = ctx.facts.ip ?? null
  const id = newId()
  const wait = await ctx.tx(async (tx) => {
    await store.lockSenders(tx, phone, ip)
    const now = ctx.now()
    const seconds = secondsToWait(now, await store.timesSent(tx, phone, ip, new Date(now - HOUR)))
    if (seconds > 0) return seconds
    await store.keepCode(tx, {
      id,
      phone,
      purpose,
      account_id: accountId,
      ip,
      locale: ctx.locale,
      hash: codeHash(serviceSecret, id, digitsOf(serviceSecret, id)),
      at: new Date(now),
      expiresAt: new Date(now + CODE_LIFETIME),
    })
    await addJob(tx, 'identity.sendCode', { id }, { priority: -10 })
    return 0
  })
  if (wait > 0)
    throw new AppError('too_many', 'too_many_codes', `A code was sent already; ask for another in ${wait} s.`, {
      retry_after: wait,
    })
  return { expires_in: CODE_LIFETIME / 1000, resend_in: RESEND_AFTER / 1000 }
}
