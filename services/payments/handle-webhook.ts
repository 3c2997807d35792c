import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { header } from '#platform/http/facts.ts'
import { rawBodyOf } from '#platform/http/raw-body.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { gatewayOf } from './gateways/gateways.ts'
import { SETTLE_EMITS, settlePayment } from './process-payment.ts'
import * as store from './store.ts'

/** Takes a gateway's message: its signature is checked on the raw bytes, it is kept, then acted on, once (PAY-03). */
export const handleWebhook = operation('payment.handle_webhook', {
  access: open,
  input: Type.Object(
    {
      gateway: Type.String({ maxLength: 40 }),
      raw: Type.String({ maxLength: 1_000_000 }),
      signature: Type.String({ maxLength: 1_000 }),
    },
    { additionalProperties: true },
  ),
  output: Type.Object({ received: Type.Boolean() }),
  fails: ['unknown_payment_method', 'bad_signature'],
  emits: SETTLE_EMITS,
  async run(ctx, input) {
    const gateway = gatewayOf(input.gateway)
    const message = gateway.verify(ctx, Buffer.from(input.raw, 'base64'), input.signature)
    if (!message) throw new AppError('unauthenticated', 'bad_signature', 'The signature does not fit the message.')
    const kept = await ctx.first(sql<{ processed: boolean }>`
      insert into webhook (gateway, event_id, body) values (${input.gateway}, ${message.eventId}, ${Buffer.from(input.raw, 'base64').toString('utf8')})
      on conflict (gateway, event_id) do update set event_id = excluded.event_id returning processed_at is not null as processed`)
    if (kept?.processed) return { received: true }
    const payment = await store.findPayment(ctx.db, message.paymentId)
    if (payment) await settlePayment(ctx, payment, message.state)
    await sql`update webhook set processed_at = now() where gateway = ${input.gateway} and event_id = ${message.eventId}`.execute(
      ctx.db,
    )
    return { received: true }
  },
})

/** The raw bytes and the signature of a gateway's message. */
export function webhookInput(request: FastifyRequest): object {
  return {
    raw: rawBodyOf(request).toString('base64'),
    signature: header(request, 'x-demo-signature') ?? header(request, 'webhook-signature') ?? '',
  }
}
