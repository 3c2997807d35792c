import { timingSafeEqual } from 'node:crypto'
import type { ChargeState, Gateway, GatewayLink, GatewayReply, GatewayRequest, Known } from '../gateway.ts'

const CURRENCIES = ['SAR', 'USD', 'EUR', 'GBP', 'AED', 'KWD', 'BHD', 'QAR', 'OMR', 'JOD', 'EGP']
const PAID = ['paid', 'captured', 'refunded']

interface Payment {
  id: string
  status: string
  amount: number
  currency: string
  refunded?: number
  source?: { company?: string; number?: string; message?: string }
}

interface Invoice {
  id: string
  status: string
  url: string
  payments?: Payment[]
}

/**
 * Cards and wallets by Moyasar: the shopper pays a hosted invoice, whose id is the reference. Amounts are in the smallest unit;
 * the API knows no idempotency keys, so what may have been done is looked up first. https://docs.moyasar.com/api/invoices/
 */
export const moyasar: Gateway = {
  code: 'moyasar',
  deferred: false,
  needs: { options: ['api_address'], secrets: ['secret_key', 'webhook_secret'] },
  defaults: { api_address: 'https://api.moyasar.com' },
  takes: (currency) => CURRENCIES.includes(currency),
  async create(link, charge) {
    const { status, body } = await ask(link, {
      method: 'POST',
      path: '/v1/invoices',
      body: {
        amount: Number(charge.amountMinor),
        currency: charge.currency,
        description: charge.description,
        success_url: charge.returnUrl,
        back_url: `${charge.returnUrl}?cancelled=1`,
        metadata: { payment_id: charge.paymentId },
      },
    })
    if (status >= 400) return { status: 'failed', reference: null, reason: String(body['type'] ?? 'refused') }
    const invoice = body as unknown as Invoice
    return { status: 'pending', reference: invoice.id, actionUrl: invoice.url }
  },
  async fetch(link, payment) {
    const invoice = await invoiceOf(link, payment)
    return invoice && stateOf(invoice, payment)
  },
  async returned(link, payment, query) {
    const state = await moyasar.fetch(link, payment)
    if (query['cancelled'] === undefined || state?.status !== 'pending' || !payment.isOpen) return state
    const ended = await moyasar.void(link, payment)
    return ended.status === 'voided' ? { ...ended, status: 'failed', reason: 'cancelled_by_shopper' } : ended
  },
  async void(link, payment) {
    if (payment.reference) await ask(link, { method: 'PUT', path: `/v1/invoices/${payment.reference}/cancel`, body: {} })
    const state = await moyasar.fetch(link, payment)
    if (state?.status === 'pending') throw new Error('Moyasar neither cancels the invoice nor says that it is paid.')
    return state?.status === 'succeeded' ? state : { status: 'voided', reference: payment.reference }
  },
  async refund(link, payment, refund) {
    const paid = paidOf(await invoiceOf(link, payment))
    if (!paid) return { status: 'failed', reference: null, failure: 'nothing_captured' }
    if (refund.isAgain && BigInt(paid.refunded ?? 0) >= refund.givenMinor + refund.amountMinor)
      return { status: 'done', reference: paid.id }
    const { status, body } = await ask(link, {
      method: 'POST',
      path: `/v1/payments/${paid.id}/refund`,
      body: { amount: Number(refund.amountMinor) },
    })
    if (status >= 400) return { status: 'failed', reference: null, failure: String(body['type'] ?? 'refused') }
    return { status: 'done', reference: paid.id }
  },
  async givenBack(link, payment) {
    return { sumMinor: BigInt(paidOf(await invoiceOf(link, payment))?.refunded ?? 0) }
  },
  async verify(link, { raw }) {
    const event = parsed(raw.toString('utf8'))
    if (!event || !same(event.secret_token, link.secrets.webhook_secret ?? '')) return undefined
    const { invoice_id: reference } = event.data ?? {}
    const isRefund = event.type === 'payment_refunded' ? { isRefund: true } : {}
    return { eventId: event.id, ...(reference ? { reference } : {}), ...isRefund }
  },
}

function ask(link: GatewayLink, request: GatewayRequest): Promise<GatewayReply> {
  const basic = Buffer.from(`${link.secrets.secret_key ?? ''}:`).toString('base64')
  return link.call({ ...request, headers: { authorization: `Basic ${basic}` } })
}

async function invoiceOf(link: GatewayLink, payment: Known): Promise<Invoice | undefined> {
  if (!payment.reference) return undefined
  const { status, body } = await ask(link, { method: 'GET', path: `/v1/invoices/${payment.reference}` })
  if (status === 404) return undefined
  if (status >= 400) throw new Error(`Moyasar does not say what became of an invoice: ${String(body['message'] ?? status)}.`)
  return body as unknown as Invoice
}

function paidOf(invoice: Invoice | undefined): Payment | undefined {
  return invoice?.payments?.find(({ status }) => PAID.includes(status))
}

function stateOf(invoice: Invoice, payment: Known): ChargeState {
  const reference = invoice.id
  const paid = paidOf(invoice)
  if (paid) {
    const { company, number } = paid.source ?? {}
    const last4 = number?.slice(-4)
    return {
      reference,
      amountMinor: BigInt(paid.amount),
      ...(company ? { cardBrand: company } : {}),
      ...(last4 && /^\d{4}$/.test(last4) ? { cardLast4: last4 } : {}),
      ...(paid.currency === payment.currency ? { status: 'succeeded' } : { status: 'failed', reason: 'amount_mismatch' }),
    }
  }
  // One card may fail and the next one pay, as long as the invoice is open.
  if (invoice.status === 'canceled' || invoice.status === 'expired' || invoice.status === 'voided')
    return { status: 'failed', reference, reason: invoice.status === 'expired' ? 'expired' : 'card_declined' }
  return { status: 'pending', reference }
}

interface Event {
  id: string
  type?: string
  secret_token: string
  data?: { invoice_id?: string | null }
}

function parsed(text: string): Event | undefined {
  try {
    const event = JSON.parse(text) as Event
    return typeof event?.id === 'string' && typeof event.secret_token === 'string' ? event : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return b.length > 0 && a.length === b.length && timingSafeEqual(a, b)
}
