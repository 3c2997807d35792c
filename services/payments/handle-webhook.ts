import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { isId } from '#lib/id.ts'
import { rawBodyOf } from '#platform/http/raw-body.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { followRefunds } from './follow-refunds.ts'
import type { Gateway, GatewayMessage, RawMessage } from './gateway.ts'
import { gatewayOf } from './gateways/gateways.ts'
import { carryOut } from './give-back.ts'
import { type GatewayTerms, openLink } from './link.ts'
import { findRefund } from './refund-store.ts'
import { askAfter, SETTLE_EMITS } from './settle-payment.ts'
import * as store from './store.ts'
import { endMessage, type KeptMessage, keepMessage, type MethodPlace } from './webhook-store.ts'

const MAX_HEADER = 4_000

/**
 * Takes a gateway's message: its signature is checked on the raw bytes, what it means is kept, then acted on, once (PAY-03).
 * What it is about is asked of the gateway itself, so that it does not matter in which order messages come, or how late.
 */
export const handleWebhook = operation('payment.handle_webhook', {
  access: open,
  input: Type.Object(
    {
      gateway: Type.String({ maxLength: 40 }),
      raw: Type.String({ maxLength: 1_500_000 }),
      headers: Type.Record(Type.String(), Type.String({ maxLength: MAX_HEADER })),
    },
    { additionalProperties: true },
  ),
  output: Type.Object({ received: Type.Boolean() }),
  fails: ['unknown_payment_method', 'bad_signature', 'gateway_unreachable'],
  emits: SETTLE_EMITS,
  async run(ctx, input) {
    const gateway = gatewayOf(input.gateway)
    const message = { raw: Buffer.from(input.raw, 'base64'), headers: input.headers }
    const found = await orUnreachable(ctx, () => verified(ctx, gateway, message))
    if (!found) throw new AppError('unauthenticated', 'bad_signature', 'The signature does not fit the message.')
    const { eventId, ...meaning } = found.message
    const kept: KeptMessage = { gateway: gateway.code, event_id: eventId, meaning: { ...meaning, places: found.places } }
    if (!(await keepMessage(ctx.db, kept))) await orUnreachable(ctx, () => actOn(ctx, kept))
    return { received: true }
  },
})

/** Does what a kept message means, and notes that it was done. */
export async function actOn(ctx: Context, kept: KeptMessage): Promise<void> {
  const { paymentId, reference, refundId, isRefund, state, places } = kept.meaning
  const payment =
    paymentId !== undefined && isId(paymentId)
      ? await store.findPayment(ctx.db, paymentId)
      : reference
        ? await store.findByReference(ctx.db, kept.gateway, reference)
        : undefined
  const speaksFor = (row: store.PaymentRow) =>
    row.gateway === kept.gateway &&
    (places === null || places.some(({ branch_id, method }) => branch_id === row.branch_id && method === row.method))
  if (payment && speaksFor(payment)) {
    await askAfter(ctx, payment, state)
    // What is being given back by our word is settled by its own messages; the rest went back in the gateway's pages.
    const now = isRefund && (await store.findPayment(ctx.db, payment.id))
    if (now) await followRefunds(ctx, now)
  }
  const refund = refundId !== undefined && isId(refundId) ? await findRefund(ctx.db, refundId) : undefined
  if (refund?.status === 'asked') await carryOut(ctx, refund)
  await endMessage(ctx.db, kept)
}

// A gateway serves all branches by one address; whose account a message belongs to is found by whose secret fits it.
async function verified(
  ctx: Context,
  gateway: Gateway,
  message: RawMessage,
): Promise<{ message: GatewayMessage; places: MethodPlace[] | null } | undefined> {
  if (!gateway.verify) return undefined
  if (gateway.needs.secrets.length === 0) {
    const own = await gateway.verify(openLink(ctx, gateway, { options: {}, credentials: null }), message)
    return own && { message: own, places: null }
  }
  const methods = await ctx.rows(
    sql<
      GatewayTerms & MethodPlace
    >`select branch_id, code as method, gateway, options, credentials from method where gateway = ${gateway.code} order by branch_id, code`,
  )
  const places: MethodPlace[] = []
  let fit: GatewayMessage | undefined
  for (const method of methods) {
    const own = await gateway.verify(openLink(ctx, gateway, method), message)
    if (!own) continue
    fit ??= own
    places.push({ branch_id: method.branch_id, method: method.method })
  }
  return fit && { message: fit, places }
}

// The gateway is told to come again.
async function orUnreachable<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    ctx.runtime.log.warn({ err: error }, 'a message of a gateway could not be acted on yet')
    throw new AppError('unavailable', 'gateway_unreachable', 'This cannot be checked just now; send it again later.', {
      retry_after: 30,
    })
  }
}

/** The raw bytes and the headers of a gateway's message. */
export function webhookInput(request: FastifyRequest): object {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && value.length <= MAX_HEADER && name !== 'cookie' ? [[name, value] as const] : [],
  )
  return { raw: rawBodyOf(request).toString('base64'), headers: Object.fromEntries(headers) }
}
