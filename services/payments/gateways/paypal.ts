import { currencyDecimals } from '#lib/currency.ts'
import { parseMoney, toJson } from '#lib/money.ts'
import type { ChargeState, Gateway, GatewayLink, GatewayReply, GatewayRequest, Known, RefundState } from '../gateway.ts'

// https://developer.paypal.com/api/rest/reference/currency-codes/ — without those that PayPal takes only in whole units.
const CURRENCIES = 'AUD BRL CAD CNY CZK DKK EUR HKD ILS JPY MYR MXN NOK NZD PHP PLN GBP SGD SEK CHF THB USD'.split(' ')
const SIGNED = ['auth-algo', 'cert-url', 'transmission-id', 'transmission-sig', 'transmission-time'] as const
const FAILED: readonly string[] = ['FAILED', 'CANCELLED']

interface Amount {
  value: string
  currency_code: string
}

interface Refund {
  id: string
  status: string
  amount: Amount
  custom_id?: string
}

interface Order {
  id: string
  status: string
  links?: { rel: string; href: string }[]
  purchase_units?: { payments?: { captures?: { id: string; status: string; amount: Amount }[]; refunds?: Refund[] } }[]
}

/**
 * PayPal by Orders v2: the shopper approves on PayPal's page, and what is approved is captured when they come back, when
 * PayPal tells of it, or when it is asked after. The order's id is the reference. https://developer.paypal.com/docs/api/orders/v2/
 */
export const paypal: Gateway = {
  code: 'paypal',
  deferred: false,
  needs: { options: ['api_address', 'webhook_id'], secrets: ['client_id', 'client_secret'] },
  defaults: { api_address: 'https://api-m.paypal.com' },
  takes: (currency) => CURRENCIES.includes(currency),
  async create(link, charge) {
    const { status, body } = await ask(link, {
      method: 'POST',
      path: '/v2/checkout/orders',
      headers: { 'paypal-request-id': charge.paymentId },
      body: {
        intent: 'CAPTURE',
        purchase_units: [
          {
            reference_id: charge.paymentId,
            custom_id: charge.paymentId,
            description: charge.description.slice(0, 127),
            amount: amountOf(charge.amountMinor, charge.currency),
          },
        ],
        payment_source: {
          paypal: {
            experience_context: {
              return_url: charge.returnUrl,
              cancel_url: `${charge.returnUrl}?cancelled=1`,
              user_action: 'PAY_NOW',
              shipping_preference: 'NO_SHIPPING',
            },
          },
        },
      },
    })
    const order = body as unknown as Order
    if (status >= 400) return { status: 'failed', reference: null, reason: issueOf(body) }
    const approve = order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')
    return { status: 'pending', reference: order.id, ...(approve ? { actionUrl: approve.href } : {}) }
  },
  async fetch(link, payment) {
    const order = await orderOf(link, payment)
    if (!order) return undefined
    if (order.status !== 'APPROVED' || !payment.isOpen) return stateOf(order, payment)
    const { status, body } = await ask(link, {
      method: 'POST',
      path: `/v2/checkout/orders/${order.id}/capture`,
      headers: { 'paypal-request-id': `capture-${payment.id}` },
      body: {},
    })
    if (status < 400) return stateOf(body as unknown as Order, payment)
    // Whoever came second finds it captured.
    if (issueOf(body) === 'order_already_captured') return stateOf((await orderOf(link, payment)) ?? order, payment)
    return { status: 'failed', reference: order.id, reason: issueOf(body) }
  },
  async returned(link, payment, query) {
    const state = await paypal.fetch(link, payment)
    const isOver = query['cancelled'] !== undefined && state?.status === 'pending'
    return isOver ? { ...state, status: 'failed', reason: 'cancelled_by_shopper' } : state
  },
  async void(link, payment) {
    // An order that was not captured takes no money and ends by itself.
    const state = await paypal.fetch(link, { ...payment, isOpen: false })
    return state?.status === 'succeeded' ? state : { status: 'voided', reference: payment.reference }
  },
  async refund(link, payment, refund) {
    if (refund.reference) {
      const { body } = await ask(link, { method: 'GET', path: `/v2/payments/refunds/${refund.reference}` })
      return refundState(body)
    }
    const order = await orderOf(link, payment)
    const capture = capturesOf(order)[0]
    if (!capture) return { status: 'failed', reference: null, failure: 'nothing_captured' }
    const { status, body } = await ask(link, {
      method: 'POST',
      path: `/v2/payments/captures/${capture.id}/refund`,
      headers: { 'paypal-request-id': refund.key, prefer: 'return=representation' },
      body: {
        amount: amountOf(refund.amountMinor, payment.currency),
        custom_id: refund.key,
        note_to_payer: refund.reason.slice(0, 255),
      },
    })
    return status >= 400 ? { status: 'failed', reference: null, failure: issueOf(body) } : refundState(body)
  },
  async givenBack(link, payment) {
    const order = await orderOf(link, payment)
    const refunds = order?.purchase_units?.flatMap((unit) => unit.payments?.refunds ?? []) ?? []
    return refunds.map(({ id, status, amount, custom_id }) => ({
      reference: id,
      ...(custom_id ? { ours: custom_id } : {}),
      amountMinor: parseMoney(Number(amount.value), amount.currency_code).minor,
      isDone: status === 'COMPLETED',
      ...(FAILED.includes(status) ? { failure: status.toLowerCase() } : {}),
    }))
  },
  async verify(link, { raw, headers }) {
    const text = raw.toString('utf8')
    const event = parsed(text)
    if (!event || SIGNED.some((name) => !headers[`paypal-${name}`])) return undefined
    const facts = Object.fromEntries(SIGNED.map((name) => [name.replaceAll('-', '_'), headers[`paypal-${name}`]]))
    // The event goes back byte for byte: written anew it would not fit its signature.
    const said = JSON.stringify({ ...facts, webhook_id: link.options.webhook_id }).replace(/\}$/, `,"webhook_event":${text}}`)
    const { body } = await ask(link, { method: 'POST', path: '/v1/notifications/verify-webhook-signature', body: said })
    if (body['verification_status'] !== 'SUCCESS') return undefined
    if (/\.REFUND/.test(event.event_type)) return { eventId: event.id, isRefund: true, ...(await refundedOf(link, event)) }
    const { custom_id, purchase_units } = event.resource ?? {}
    const ours = custom_id ?? purchase_units?.[0]?.custom_id
    return { eventId: event.id, ...(ours ? { paymentId: ours } : {}) }
  },
}

const tokens = new Map<string, { token: string; until: number }>()

// An access token is kept for as long as it is good; one that is over is asked for anew, once.
async function ask(link: GatewayLink, request: GatewayRequest): Promise<GatewayReply> {
  const { client_id = '', client_secret = '' } = link.secrets
  const key = `${link.options.api_address} ${client_id}`
  const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64')
  for (let again = false; ; again = true) {
    let known = tokens.get(key)
    if (!known || known.until < Date.now()) {
      const { status, body } = await link.call({
        method: 'POST',
        path: '/v1/oauth2/token',
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
      if (status >= 400) throw new Error(`PayPal refuses the client id or its secret: ${String(body['error'] ?? status)}.`)
      known = { token: String(body['access_token']), until: Date.now() + (Number(body['expires_in']) - 60) * 1000 }
      tokens.set(key, known)
    }
    const reply = await link.call({ ...request, headers: { ...request.headers, authorization: `Bearer ${known.token}` } })
    if (reply.status !== 401 || again) return reply
    tokens.delete(key)
  }
}

async function orderOf(link: GatewayLink, payment: Known): Promise<Order | undefined> {
  if (!payment.reference) return undefined
  const { status, body } = await ask(link, { method: 'GET', path: `/v2/checkout/orders/${payment.reference}` })
  if (status === 404) return undefined
  if (status >= 400) throw new Error(`PayPal does not say what became of an order: ${issueOf(body)}.`)
  return body as unknown as Order
}

function capturesOf(order: Order | undefined) {
  return order?.purchase_units?.flatMap((unit) => unit.payments?.captures ?? []) ?? []
}

function stateOf(order: Order, payment: Known): ChargeState {
  const capture = capturesOf(order)[0]
  const reference = order.id
  if (!capture) {
    if (order.status === 'VOIDED') return { status: 'failed', reference, reason: 'expired' }
    return { status: 'pending', reference }
  }
  const wanted = amountOf(payment.amountMinor, payment.currency)
  if (Number(capture.amount.value) !== Number(wanted.value) || capture.amount.currency_code !== wanted.currency_code)
    return { status: 'failed', reference, reason: 'amount_mismatch' }
  if (['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(capture.status)) return { status: 'succeeded', reference }
  if (capture.status === 'PENDING') return { status: 'pending', reference }
  return { status: 'failed', reference, reason: capture.status.toLowerCase() }
}

function refundState(body: Record<string, unknown>): RefundState {
  const reference = String(body['id'])
  if (body['status'] === 'COMPLETED') return { status: 'done', reference }
  if (body['status'] === 'PENDING') return { status: 'asked', reference }
  return { status: 'failed', reference, failure: String(body['status'] ?? 'refused').toLowerCase() }
}

function amountOf(minor: bigint, currency: string): Amount {
  return { value: toJson({ minor, currency }).amount.toFixed(currencyDecimals(currency)), currency_code: currency }
}

function issueOf(body: Record<string, unknown>): string {
  const details = body['details'] as { issue?: string }[] | undefined
  return String(details?.[0]?.issue ?? body['name'] ?? 'refused').toLowerCase()
}

// A refund names the capture that it is of, and that our payment; our own refund names itself too.
async function refundedOf(link: GatewayLink, { resource }: Event): Promise<{ refundId?: string; paymentId?: string }> {
  const refundId = resource?.custom_id
  const capture = /\/v2\/payments\/captures\/([\w-]+)$/.exec(resource?.links?.find(({ rel }) => rel === 'up')?.href ?? '')?.[1]
  const { status, body } = capture
    ? await ask(link, { method: 'GET', path: `/v2/payments/captures/${capture}` })
    : { status: 404, body: {} }
  const paymentId = (body as { custom_id?: string }).custom_id
  return { ...(refundId ? { refundId } : {}), ...(status < 400 && paymentId ? { paymentId } : {}) }
}

interface Event {
  id: string
  event_type: string
  resource?: { custom_id?: string; purchase_units?: { custom_id?: string }[]; links?: { rel: string; href: string }[] }
}

function parsed(text: string): Event | undefined {
  try {
    const event = JSON.parse(text) as Event
    return typeof event?.id === 'string' && typeof event.event_type === 'string' ? event : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
