import { randomUUID } from 'node:crypto'
import type { TestBank } from './bank.ts'
import { type Heard, openChannelServer, type Told } from './channel-server.ts'

const SECRETS = { secret_key: 'sk_test_moyasar', webhook_secret: 'a-shared-secret' }

interface Payment {
  id: string
  status: string
  amount: number
  currency: string
  refunded: number
  source: { type: string; company: string; number: string }
}

/** Moyasar as far as hosted invoices, refunds and messages with a shared secret go. */
export async function openMoyasar(): Promise<TestBank> {
  const invoices = new Map<
    string,
    Record<string, unknown> & { status: string; amount: number; currency: string; payments: Payment[] }
  >()
  const fault = (status: number, type: string): Told => ({ status, body: { type, message: type, errors: null } })
  const payments = () => [...invoices.values()].flatMap((invoice) => invoice.payments)

  function make({ body }: Heard): Told {
    const { amount, currency } = body as { amount: number; currency: string }
    if (!Number.isInteger(amount) || amount < 100) return fault(400, 'invalid_request_error')
    const id = randomUUID()
    const invoice = { ...body, id, status: 'initiated', amount, currency, url: `${server.url}/invoices/${id}`, payments: [] }
    invoices.set(id, invoice)
    return { status: 201, body: invoice }
  }

  const server = await openChannelServer((heard) => {
    if (heard.headers.authorization !== `Basic ${Buffer.from(`${SECRETS.secret_key}:`).toString('base64')}`)
      return fault(401, 'authentication_error')
    if (heard.path === '/v1/invoices') return make(heard)
    const [, id = '', verb] = /^\/v1\/invoices\/([\w-]+)(?:\/(cancel))?$/.exec(heard.path) ?? []
    const invoice = invoices.get(id)
    if (invoice) {
      if (verb && invoice.status !== 'initiated') return fault(400, 'invalid_request_error')
      if (verb) invoice.status = 'canceled'
      return { status: 200, body: invoice }
    }
    const [, paymentId] = /^\/v1\/payments\/([\w-]+)\/refund$/.exec(heard.path) ?? []
    const payment = payments().find((candidate) => candidate.id === paymentId)
    if (!payment) return fault(404, 'record_not_found')
    const amount = Number(heard.body['amount'])
    if (payment.refunded + amount > payment.amount) return fault(400, 'invalid_request_error')
    payment.refunded += amount
    payment.status = 'refunded'
    return { status: 200, body: payment }
  })

  function attempt(reference: string, status: string, amount?: number): void {
    const invoice = invoices.get(reference)
    if (!invoice) throw new Error(`There is no invoice ${reference}.`)
    invoice.payments.push({
      id: randomUUID(),
      status,
      amount: amount ?? invoice.amount,
      currency: invoice.currency,
      refunded: 0,
      source: { type: 'creditcard', company: 'mada', number: 'XXXX-XXXX-XXXX-4201' },
    })
    if (status === 'paid') invoice.status = 'paid'
  }

  const told = (type: string, reference: string) => ({
    body: JSON.stringify({
      id: randomUUID(),
      type,
      secret_token: SECRETS.webhook_secret,
      data: { id: randomUUID(), invoice_id: reference, status: 'paid' },
    }),
    headers: {},
  })

  return {
    gateway: 'moyasar',
    currency: 'SAR',
    server,
    setup: { options: { api_address: server.url }, credentials: SECRETS },
    pay: (reference, amount) => attempt(reference, 'paid', amount),
    decline: (reference) => attempt(reference, 'failed'),
    query: (reference, outcome) => (outcome === 'paid' ? `?id=${reference}&status=paid` : '?cancelled=1'),
    message: (reference) => told('payment_paid', reference),
    giveBack(reference, minor) {
      const payment = invoices.get(reference)?.payments.find(({ status }) => status !== 'failed')
      if (payment) Object.assign(payment, { refunded: payment.refunded + minor, status: 'refunded' })
      return [told('payment_refunded', reference)]
    },
    given: (reference) => (invoices.get(reference)?.payments ?? []).reduce((sum, { refunded }) => sum + refunded, 0),
  }
}
