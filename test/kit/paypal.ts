import { createHmac, randomUUID } from 'node:crypto'
import type { TestBank } from './bank.ts'
import { type Heard, openChannelServer, type Told } from './channel-server.ts'

const CLIENT = { client_id: 'AbC-client', client_secret: 'a-client-secret' }
const WEBHOOK_ID = '8PT597110X687430LKGECATA'

interface Order {
  id: string
  status: string
  custom_id: string
  amount: { value: string; currency_code: string }
  capture?: { id: string; status: string; amount: { value: string; currency_code: string } }
}

/** PayPal with what only its own test needs. */
export interface PayPal extends TestBank {
  /** The last refund comes to nothing after all; PayPal's message of it. */
  failLastRefund(): { body: string; headers: Record<string, string> }
}

/** PayPal as far as Orders v2, refunds and the verification of its messages go. */
export async function openPayPal(): Promise<PayPal> {
  const orders = new Map<string, Order>()
  const refunds = new Map<string, Record<string, unknown> & { capture: string; minor: number }>()
  const answers = new Map<string, Told>()
  const paidAs = new Map<string, number>()

  const fault = (issue: string, status = 422): Told => ({ status, body: { name: 'UNPROCESSABLE_ENTITY', details: [{ issue }] } })
  const seal = (id: string, time: string, webhook: unknown, event: string) =>
    createHmac('sha256', 'the key of PayPal')
      .update(`${id}|${time}|${String(webhook)}|${event}`)
      .digest('base64')

  function view(order: Order) {
    return {
      id: order.id,
      status: order.status,
      purchase_units: [
        {
          custom_id: order.custom_id,
          amount: order.amount,
          ...(order.capture ? { payments: { captures: [order.capture], refunds: refundsOf(order.capture.id) } } : {}),
        },
      ],
      links: [{ rel: 'payer-action', href: `${server.url}/checkoutnow/${order.id}`, method: 'GET' }],
    }
  }

  function refundsOf(capture: string) {
    return [...refunds.values()]
      .filter((refund) => refund.capture === capture)
      .map(({ minor, capture: _, ...refund }) => ({
        ...refund,
        amount: { value: (minor / 100).toFixed(2), currency_code: 'USD' },
      }))
  }

  function makeOrder({ body }: Heard): Told {
    const [unit] = body['purchase_units'] as { custom_id: string; amount: Order['amount'] }[]
    if (!unit || !/^\d+\.\d{2}$/.test(unit.amount.value)) return fault('DECIMAL_PRECISION')
    const id = randomUUID().replaceAll('-', '').slice(0, 17).toUpperCase()
    const order = { id, status: 'PAYER_ACTION_REQUIRED', custom_id: unit.custom_id, amount: unit.amount }
    orders.set(id, order)
    return { status: 201, body: view(order) }
  }

  function capture(order: Order): Told {
    if (order.status === 'COMPLETED') return fault('ORDER_ALREADY_CAPTURED')
    if (order.status !== 'APPROVED') return fault('ORDER_NOT_APPROVED')
    order.status = 'COMPLETED'
    const amount = paidAs.get(order.id)
    order.capture = {
      id: `CAP${order.id}`,
      status: 'COMPLETED',
      amount: amount === undefined ? order.amount : { ...order.amount, value: (amount / 100).toFixed(2) },
    }
    return { status: 201, body: view(order) }
  }

  function given(captureId: string): number {
    return [...refunds.values()]
      .filter((refund) => refund.capture === captureId && refund['status'] !== 'FAILED')
      .reduce((sum, { minor }) => sum + minor, 0)
  }

  function refund(captureId: string, { body }: Heard): Told {
    const order = [...orders.values()].find((candidate) => candidate.capture?.id === captureId)
    const minor = Math.round(Number((body['amount'] as { value: string }).value) * 100)
    if (!order?.capture) return fault('RESOURCE_NOT_FOUND', 404)
    if (given(captureId) + minor > Math.round(Number(order.capture.amount.value) * 100)) return fault('REFUND_AMOUNT_EXCEEDED')
    const id = `REF${randomUUID().slice(0, 8)}`
    refunds.set(id, { id, status: 'COMPLETED', custom_id: body['custom_id'], capture: captureId, minor })
    return { status: 201, body: refunds.get(id) }
  }

  function verify({ body }: Heard): Told {
    // What is verified are the bytes: an event written anew would not fit.
    const event = JSON.stringify(body['webhook_event'])
    const fits =
      body['transmission_sig'] ===
      seal(String(body['transmission_id']), String(body['transmission_time']), body['webhook_id'], event)
    return { status: 200, body: { verification_status: fits ? 'SUCCESS' : 'FAILURE' } }
  }

  function route(heard: Heard): Told {
    const { method, path } = heard
    if (path === '/v1/notifications/verify-webhook-signature') return verify(heard)
    if (path === '/v2/checkout/orders') return makeOrder(heard)
    const [, orderId, verb] = /^\/v2\/checkout\/orders\/(\w+)(?:\/(capture))?$/.exec(path) ?? []
    if (orderId) {
      const order = orders.get(orderId)
      if (!order) return fault('INVALID_RESOURCE_ID', 404)
      return verb ? capture(order) : { status: 200, body: view(order) }
    }
    const [, captureId] = /^\/v2\/payments\/captures\/(\w+)\/refund$/.exec(path) ?? []
    if (captureId && method === 'POST') return refund(captureId, heard)
    const [, seen] = /^\/v2\/payments\/captures\/(\w+)$/.exec(path) ?? []
    const owner = [...orders.values()].find((order) => seen !== undefined && order.capture?.id === seen)
    if (owner) return { status: 200, body: { ...owner.capture, custom_id: owner.custom_id } }
    const [, refundId = ''] = /^\/v2\/payments\/refunds\/(\w+)$/.exec(path) ?? []
    return refunds.has(refundId) ? { status: 200, body: refunds.get(refundId) } : fault('RESOURCE_NOT_FOUND', 404)
  }

  const server = await openChannelServer((heard) => {
    if (heard.path === '/v1/oauth2/token') {
      const basic = `Basic ${Buffer.from(`${CLIENT.client_id}:${CLIENT.client_secret}`).toString('base64')}`
      if (heard.headers.authorization !== basic || heard.body['grant_type'] !== 'client_credentials')
        return { status: 401, body: { error: 'invalid_client' } }
      return { status: 200, body: { access_token: 'A21AA', token_type: 'Bearer', expires_in: 32_400 } }
    }
    if (heard.headers.authorization !== 'Bearer A21AA') return { status: 401, body: { name: 'AUTHENTICATION_FAILURE' } }
    const key = heard.headers['paypal-request-id']
    if (typeof key !== 'string') return route(heard)
    const known = answers.get(key) ?? route(heard)
    if (known.status < 400) answers.set(key, known)
    return known
  })

  // A message as PayPal signs it.
  function sent(event_type: string, resource: object) {
    const body = JSON.stringify({ id: `WH-${randomUUID()}`, event_type, resource })
    const [id, time] = [randomUUID(), new Date().toISOString()]
    return {
      body,
      headers: {
        'paypal-auth-algo': 'SHA256withRSA',
        'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1d93a270',
        'paypal-transmission-id': id,
        'paypal-transmission-time': time,
        'paypal-transmission-sig': seal(id, time, WEBHOOK_ID, body),
      },
    }
  }

  return {
    gateway: 'paypal',
    currency: 'USD',
    server,
    setup: { options: { api_address: server.url, webhook_id: WEBHOOK_ID }, credentials: CLIENT },
    pay(reference, amount) {
      const order = orders.get(reference)
      if (!order) throw new Error(`There is no order ${reference}.`)
      order.status = 'APPROVED'
      if (amount !== undefined) paidAs.set(reference, amount)
    },
    decline: () => undefined,
    query: (reference, outcome) =>
      outcome === 'paid' ? `?token=${reference}&PayerID=7E7MGXCWTTKK2` : `?cancelled=1&token=${reference}`,
    message: (reference) =>
      sent('CHECKOUT.ORDER.APPROVED', { id: reference, purchase_units: [{ custom_id: orders.get(reference)?.custom_id }] }),
    giveBack(reference, minor) {
      const id = `REF${randomUUID().slice(0, 8)}`
      refunds.set(id, { id, status: 'COMPLETED', capture: `CAP${reference}`, minor })
      const links = [{ rel: 'up', href: `${server.url}/v2/payments/captures/CAP${reference}` }]
      const resource = { id, status: 'COMPLETED', amount: { value: (minor / 100).toFixed(2), currency_code: 'USD' }, links }
      return [sent('PAYMENT.CAPTURE.REFUNDED', resource)]
    },
    given: (reference) => given(`CAP${reference}`),
    failLastRefund() {
      const refund = [...refunds.values()].at(-1)
      if (!refund) throw new Error('There is no refund.')
      refund['status'] = 'FAILED'
      const { id, custom_id, capture: up } = refund
      const links = [{ rel: 'up', href: `${server.url}/v2/payments/captures/${up}` }]
      return sent('PAYMENT.REFUND.FAILED', { id, status: 'FAILED', custom_id, links })
    },
  }
}
