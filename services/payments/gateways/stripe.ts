import type { Stripe } from 'stripe'
import { currencyDecimals } from '#lib/currency.ts'
import type { ChargeState, Gateway, GatewayLink, Known, RefundState } from '../gateway.ts'

// https://docs.stripe.com/currencies#zero-decimal and #three-decimal
const NO_DECIMALS = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ')
const THREE_DECIMALS: readonly string[] = ['BHD', 'JOD', 'KWD', 'OMR', 'TND']
const NOT_TAKEN: readonly string[] = ['IRR', 'CUP', 'KPW', 'SYP', 'SDG', 'VES']
const TIMEOUT_MS = 20_000
// Checkout keeps a session open for half an hour at least; ours is closed earlier by voiding it. Counted from the payment's id
// (UUIDv7), so that a request that is repeated is the same request.
const SESSION_SECONDS = 60 * 60
const MAX_DESCRIPTION = 200

/**
 * Cards and wallets by Stripe: the shopper pays on Stripe's own page (Checkout in payment mode), so a card never touches this
 * server and no script is needed. The payment's id is the idempotency key; the PaymentIntent becomes its reference.
 * https://docs.stripe.com/api/checkout/sessions, https://docs.stripe.com/webhooks
 */
export const stripe: Gateway = {
  code: 'stripe',
  deferred: false,
  needs: { options: ['api_address'], secrets: ['secret_key', 'webhook_secret'] },
  defaults: { api_address: 'https://api.stripe.com', capture: 'automatic' },
  takes: (currency) => !NOT_TAKEN.includes(currency),
  async create(link, charge) {
    const api = await clientOf(link)
    const metadata = { payment_id: charge.paymentId }
    const session = await api.checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: charge.paymentId,
        metadata,
        payment_intent_data: {
          metadata,
          description: charge.description.slice(0, MAX_DESCRIPTION),
          capture_method: link.options.capture === 'manual' ? 'manual' : 'automatic',
        },
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: charge.currency.toLowerCase(),
              unit_amount: Number(toStripe(charge.amountMinor, charge.currency)),
              product_data: { name: charge.description.slice(0, MAX_DESCRIPTION) },
            },
          },
        ],
        success_url: charge.returnUrl,
        cancel_url: `${charge.returnUrl}?cancelled=1`,
        expires_at: Math.floor(bornAt(charge.paymentId) / 1000) + SESSION_SECONDS,
      },
      { idempotencyKey: charge.paymentId },
    )
    return session.url
      ? { status: 'pending', reference: session.id, actionUrl: session.url }
      : { status: 'pending', reference: session.id }
  },
  async fetch(link, payment) {
    if (!payment.reference) return undefined
    const api = await clientOf(link)
    if (!payment.reference.startsWith('cs_')) return stateOf(await intentOf(api, payment.reference), payment)
    const session = await api.checkout.sessions.retrieve(payment.reference, { expand: ['payment_intent.latest_charge'] })
    const intent = session.payment_intent
    // A card that was declined may be followed by another as long as the page is open.
    if (session.status === 'open') return { status: 'pending', reference: session.id }
    if (typeof intent === 'object' && intent) return stateOf(intent, payment)
    return session.status === 'expired'
      ? { status: 'failed', reference: session.id, reason: 'expired' }
      : { status: 'pending', reference: session.id }
  },
  async returned(link, payment, query) {
    const state = await stripe.fetch(link, payment)
    if (query['cancelled'] === undefined || state?.status !== 'pending' || !payment.isOpen) return state
    const ended = await stripe.void(link, payment)
    return ended.status === 'voided' ? { ...ended, status: 'failed', reason: 'cancelled_by_shopper' } : ended
  },
  async capture(link, payment) {
    const api = await clientOf(link)
    await api.paymentIntents.capture(payment.reference ?? '', {}, { idempotencyKey: `capture ${payment.id}` })
    return stateOf(await intentOf(api, payment.reference ?? ''), payment)
  },
  async void(link, payment) {
    const api = await clientOf(link)
    const state = await stripe.fetch(link, payment)
    if (!state || state.status === 'failed') return { status: 'voided', reference: payment.reference }
    if (state.status === 'pending' && state.reference?.startsWith('cs_')) {
      // Between the look and the word the shopper may have paid: then what is there now counts.
      const expired = await api.checkout.sessions.expire(state.reference).catch(orRefusal)
      if (expired) return { status: 'voided', reference: payment.reference }
      const now = await stripe.fetch(link, payment)
      if (!now || now.status === 'pending') throw new Error('Stripe neither ends the session nor says that it is paid.')
      return now.status === 'authorized' ? cancelled(api, now) : now
    }
    return state.status === 'authorized' || state.status === 'pending' ? cancelled(api, state) : state
  },
  async refund(link, payment, refund) {
    const api = await clientOf(link)
    if (refund.reference) return refundState(await api.refunds.retrieve(refund.reference))
    const intent = payment.reference ?? ''
    if (refund.isAgain) {
      // Idempotency keys are forgotten after a day; the refund itself says whose it is.
      const known = await api.refunds.list({ payment_intent: intent, limit: 100 })
      const same = known.data.find((one) => one.metadata?.['refund_id'] === refund.key)
      if (same) return refundState(same)
    }
    try {
      const made = await api.refunds.create(
        {
          payment_intent: intent,
          amount: Number(toStripe(refund.amountMinor, payment.currency)),
          metadata: { refund_id: refund.key, payment_id: payment.id },
        },
        { idempotencyKey: refund.key },
      )
      return refundState(made)
    } catch (error) {
      orRefusal(error)
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
      return { status: 'failed', reference: null, failure: code ?? 'refused' }
    }
  },
  async givenBack(link, payment) {
    if (!payment.reference?.startsWith('pi_')) return []
    const api = await clientOf(link)
    const known = await api.refunds.list({ payment_intent: payment.reference, limit: 100 })
    return known.data.map((refund) => {
      const { status, failure } = refundState(refund)
      return {
        reference: refund.id,
        ...(refund.metadata?.['refund_id'] ? { ours: refund.metadata['refund_id'] } : {}),
        amountMinor: fromStripe(BigInt(refund.amount), payment.currency),
        isDone: status === 'done',
        ...(failure ? { failure } : {}),
      }
    })
  },
  async verify(link, { raw, headers }) {
    const api = await clientOf(link)
    const { webhook_secret = '' } = link.secrets
    try {
      const event = await api.webhooks.constructEventAsync(raw, headers['stripe-signature'] ?? '', webhook_secret)
      const { metadata, payment_intent } = event.data.object as Named
      const { payment_id: paymentId, refund_id: refundId } = metadata ?? {}
      // What is given back in Stripe's own pages says nothing of ours but whose money it was.
      const reference = typeof payment_intent === 'string' ? payment_intent : undefined
      return {
        eventId: event.id,
        ...(paymentId ? { paymentId } : {}),
        ...(reference ? { reference } : {}),
        ...(refundId ? { refundId } : {}),
        ...(event.type.includes('refund') ? { isRefund: true } : {}),
      }
    } catch (error) {
      if (isFault(error, 'StripeSignatureVerificationError')) return undefined
      throw error
    }
  },
}

interface Named {
  metadata?: Record<string, string> | null
  payment_intent?: unknown
}

function bornAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
}

async function clientOf(link: GatewayLink): Promise<Stripe> {
  await link.mayGo()
  // Large, and needed only where a shop takes money by it.
  const { default: Stripe } = await import('stripe')
  const { hostname, port, protocol } = new URL(link.options.api_address ?? '')
  return new Stripe(link.secrets.secret_key ?? '', {
    host: hostname,
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port ? { port } : {}),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(),
  })
}

function intentOf(api: Stripe, id: string): Promise<Stripe.PaymentIntent> {
  return api.paymentIntents.retrieve(id, { expand: ['latest_charge'] })
}

async function cancelled(api: Stripe, state: ChargeState): Promise<ChargeState> {
  await api.paymentIntents.cancel(state.reference ?? '')
  return { ...state, status: 'voided' }
}

function stateOf(intent: Stripe.PaymentIntent, payment: Known): ChargeState {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const card = charge?.payment_method_details?.card
  const found = {
    reference: intent.id,
    amountMinor: fromStripe(BigInt(intent.amount), payment.currency),
    ...(card?.brand ? { cardBrand: card.brand } : {}),
    ...(card?.last4 ? { cardLast4: card.last4 } : {}),
  }
  if (intent.currency.toUpperCase() !== payment.currency) return { ...found, status: 'failed', reason: 'amount_mismatch' }
  switch (intent.status) {
    case 'succeeded':
      return { ...found, status: 'succeeded' }
    case 'requires_capture':
      return { ...found, status: 'authorized' }
    case 'canceled':
      return { ...found, status: 'failed', reason: intent.cancellation_reason ?? 'cancelled' }
    case 'requires_payment_method':
      return {
        ...found,
        status: 'failed',
        reason: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? 'card_declined',
      }
    default:
      return { ...found, status: 'pending' }
  }
}

function refundState(refund: Stripe.Refund): RefundState {
  if (refund.status === 'succeeded') return { status: 'done', reference: refund.id }
  if (refund.status === 'failed' || refund.status === 'canceled')
    return { status: 'failed', reference: refund.id, failure: refund.failure_reason ?? refund.status }
  return { status: 'asked', reference: refund.id }
}

// The kind of a fault, by the name that the library gives it.
function isFault(error: unknown, type: string): boolean {
  return error instanceof Error && 'type' in error && error.type === type
}

function orRefusal(error: unknown): undefined {
  if (isFault(error, 'StripeInvalidRequestError')) return undefined
  throw error
}

function decimalsAtStripe(currency: string): number {
  return NO_DECIMALS.includes(currency) ? 0 : THREE_DECIMALS.includes(currency) ? 3 : 2
}

/** Our minor units as Stripe counts the currency. */
function toStripe(minor: bigint, currency: string): bigint {
  const more = decimalsAtStripe(currency) - currencyDecimals(currency)
  return more >= 0 ? minor * 10n ** BigInt(more) : minor / 10n ** BigInt(-more)
}

function fromStripe(amount: bigint, currency: string): bigint {
  const more = decimalsAtStripe(currency) - currencyDecimals(currency)
  return more >= 0 ? amount / 10n ** BigInt(more) : amount * 10n ** BigInt(-more)
}
