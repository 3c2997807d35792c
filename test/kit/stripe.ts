import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import type { TestBank } from './bank.ts'
import { type Heard, openChannelServer, type Told } from './channel-server.ts'

const SECRET_KEY = 'sk_test_of_the_tests'
const WEBHOOK_SECRET = 'whsec_of_the_tests'

type Thing = Record<string, unknown> & { id: string }

/** Stripe as far as Checkout, PaymentIntents, refunds and signed events go; declined cards leave the page open. */
export async function openStripe(): Promise<
  Required<TestBank> & {
    events: number
    refunds: Map<string, Thing>
    tell(type: string, object: unknown): { body: string; headers: Record<string, string> }
  }
> {
  const sessions = new Map<string, Thing>()
  const intents = new Map<string, Thing>()
  const refunds = new Map<string, Thing>()
  const answers = new Map<string, Told>()

  const fault = (code: string, message: string, status = 400): Told => ({
    status,
    body: { error: { type: 'invalid_request_error', code, message } },
  })

  function makeSession({ body }: Heard): Told {
    const id = `cs_test_${randomUUID().replaceAll('-', '')}`
    const amount = Number(body['line_items[0][price_data][unit_amount]'])
    if (!Number.isInteger(amount) || amount <= 0) return fault('parameter_invalid_integer', 'Invalid integer')
    const session = {
      id,
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      url: `${server.url}/c/pay/${id}`,
      payment_intent: null,
      amount_total: amount,
      currency: body['line_items[0][price_data][currency]'],
      capture_method: body['payment_intent_data[capture_method]'],
      metadata: { payment_id: body['metadata[payment_id]'] },
      success_url: body['success_url'],
    }
    sessions.set(id, session)
    return { status: 200, body: session }
  }

  function makeRefund({ body }: Heard): Told {
    const intent = intents.get(String(body['payment_intent']))
    if (intent?.['status'] !== 'succeeded') return fault('payment_intent_unexpected_state', 'Nothing was charged.')
    const amount = Number(body['amount'])
    if (given(intent.id) + amount > Number(intent['amount']))
      return fault('charge_already_refunded', 'Greater than unrefunded amount.')
    const id = `re_${randomUUID().replaceAll('-', '')}`
    const metadata = { refund_id: body['metadata[refund_id]'], payment_id: body['metadata[payment_id]'] }
    refunds.set(id, { id, object: 'refund', status: 'succeeded', amount, payment_intent: intent.id, metadata })
    return { status: 200, body: refunds.get(id) }
  }

  function given(intent: string): number {
    return [...refunds.values()]
      .filter((refund) => refund['payment_intent'] === intent && refund['status'] !== 'failed' && refund['status'] !== 'canceled')
      .reduce((sum, refund) => sum + Number(refund['amount']), 0)
  }

  function answer(heard: Heard): Told {
    const { method, path, query } = heard
    const [, kind = '', id = '', verb = ''] =
      /^\/v1\/(checkout\/sessions|payment_intents|refunds)(?:\/(\w+))?(?:\/(\w+))?$/.exec(path) ?? []
    if (kind === 'checkout/sessions') {
      if (method === 'POST' && !id) return makeSession(heard)
      const session = sessions.get(id)
      if (!session) return fault('resource_missing', 'No such session', 404)
      if (verb === 'expire') {
        if (session['status'] !== 'open') return fault('resource_not_open', 'Only open sessions can be expired.')
        session['status'] = 'expired'
      }
      const intent = intents.get(String(session['payment_intent']))
      return {
        status: 200,
        body: { ...session, payment_intent: query.getAll('expand[0]').length && intent ? intent : session['payment_intent'] },
      }
    }
    if (kind === 'refunds') {
      if (method === 'POST') return makeRefund(heard)
      if (id) return refunds.has(id) ? { status: 200, body: refunds.get(id) } : fault('resource_missing', 'No such refund', 404)
      const data = [...refunds.values()].filter((refund) => refund['payment_intent'] === query.get('payment_intent'))
      return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } }
    }
    const intent = intents.get(id)
    if (!intent) return fault('resource_missing', 'No such payment_intent', 404)
    if (verb === 'capture') {
      if (intent['status'] !== 'requires_capture') return fault('payment_intent_unexpected_state', 'Not to be captured.')
      intent['status'] = 'succeeded'
    }
    if (verb === 'cancel') {
      if (intent['status'] === 'succeeded') return fault('payment_intent_unexpected_state', 'It has succeeded.')
      intent['status'] = 'canceled'
    }
    return { status: 200, body: intent }
  }

  const server = await openChannelServer((heard) => {
    if (heard.headers.authorization !== `Bearer ${SECRET_KEY}`) return fault('api_key_invalid', 'Invalid API Key provided', 401)
    const key = heard.headers['idempotency-key']
    if (heard.method !== 'POST' || typeof key !== 'string') return answer(heard)
    // Stripe answers a key that comes again with what it answered first.
    const known = answers.get(key) ?? answer(heard)
    answers.set(key, known)
    return known
  })

  function settle(reference: string, card: string, status: string, amount?: number): void {
    const session = sessions.get(reference)
    if (!session) throw new Error(`There is no session ${reference}.`)
    const id = `pi_${randomUUID().replaceAll('-', '')}`
    intents.set(id, {
      id,
      object: 'payment_intent',
      status,
      amount: amount ?? session['amount_total'],
      currency: session['currency'],
      metadata: session['metadata'],
      latest_charge: {
        id: `ch_${id}`,
        object: 'charge',
        payment_method_details: { type: 'card', card: { brand: 'visa', last4: card.slice(-4), exp_year: 2031 } },
      },
    })
    session['payment_intent'] = id
    if (status === 'requires_payment_method') return
    session['status'] = 'complete'
    session['payment_status'] = 'paid'
  }

  const bank = {
    gateway: 'stripe',
    currency: 'USD',
    server,
    events: 0,
    refunds,
    setup: {
      options: { api_address: server.url },
      credentials: { secret_key: SECRET_KEY, webhook_secret: WEBHOOK_SECRET },
    },
    pay(reference: string, amount?: number) {
      const manual = sessions.get(reference)?.['capture_method'] === 'manual'
      settle(reference, '4242424242424242', manual ? 'requires_capture' : 'succeeded', amount)
    },
    decline: (reference: string) => settle(reference, '4000000000000002', 'requires_payment_method'),
    query: (_: string, outcome: string) => (outcome === 'given_up' ? '?cancelled=1' : ''),
    message: (reference: string) => bank.tell('checkout.session.completed', sessions.get(reference) ?? refunds.get(reference)),
    giveBack(reference: string, minor: number) {
      const intent = intents.get(String(sessions.get(reference)?.['payment_intent']))
      const id = `re_${randomUUID().replaceAll('-', '')}`
      const refund = { id, object: 'refund', status: 'succeeded', amount: minor, payment_intent: intent?.id, metadata: {} }
      refunds.set(id, refund)
      const charge = { id: `ch_${intent?.id}`, object: 'charge', payment_intent: intent?.id, metadata: intent?.['metadata'] }
      return [bank.tell('charge.refunded', charge), bank.tell('refund.updated', refund)]
    },
    tell(type: string, object: unknown) {
      bank.events += 1
      const event = {
        id: `evt_${bank.events}_${randomUUID()}`,
        object: 'event',
        type,
        created: Math.floor(Date.now() / 1000),
        data: { object },
      }
      const body = JSON.stringify(event, null, 2)
      const signature = new Stripe(SECRET_KEY).webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET })
      return { body, headers: { 'stripe-signature': signature } }
    },
    given: (reference: string) => given(String(sessions.get(reference)?.['payment_intent'])),
  }
  return bank
}
