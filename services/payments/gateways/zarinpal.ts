import type { ChargeState, Gateway, GatewayLink, Known } from '../gateway.ts'

// https://www.zarinpal.com/docs/paymentGateway/errorList.html
const DONE = 100
const DONE_BEFORE = 101
const WRONG_AMOUNT = -50
const RIALS_IN_TOMAN = 10n
const MIN_RIALS = 1_000n

interface Said {
  data?: { code?: number; authority?: string; card_pan?: string; status?: string } | []
  errors?: { code?: number; message?: string } | []
}

/**
 * A bank's page in the Iranian style, as Zarinpal and those who speak as it does have it: request → StartPay → return → verify.
 * Only what is verified is taken; what is not goes back to the card by itself within minutes. The authority is the reference.
 * https://www.zarinpal.com/docs/paymentGateway/
 */
export const zarinpal: Gateway = {
  code: 'zarinpal',
  deferred: false,
  needs: { options: ['api_address'], secrets: ['merchant_id'] },
  defaults: { api_address: 'https://payment.zarinpal.com', unit: 'IRR' },
  takes: (currency) => currency === 'IRR',
  async create(link, charge) {
    if (charge.amountMinor < MIN_RIALS) return { status: 'failed', reference: null, reason: 'amount_too_small' }
    const said = await ask(link, 'request.json', {
      amount: amountOf(link, charge.amountMinor),
      currency: link.options.unit,
      description: charge.description,
      callback_url: charge.returnUrl,
      metadata: { order_id: charge.paymentId },
    })
    if (said.code !== DONE || !said.authority) return { status: 'failed', reference: null, reason: reasonOf(said.code) }
    return {
      status: 'pending',
      reference: said.authority,
      actionUrl: `${link.options.api_address?.replace(/\/$/, '')}/pg/StartPay/${said.authority}`,
    }
  },
  async fetch(link, payment) {
    if (!payment.reference) return undefined
    const { status } = await ask(link, 'inquiry.json', { authority: payment.reference })
    if (status === 'VERIFIED' || (status === 'PAID' && payment.isOpen)) return verified(link, payment)
    if (status === 'FAILED' || status === 'REVERSED')
      return { status: 'failed', reference: payment.reference, reason: 'card_declined' }
    return { status: 'pending', reference: payment.reference }
  },
  async returned(link, payment, query) {
    // Whoever knows the address may write what they like into it: the bank is asked, whatever it says.
    if (query['Authority'] !== payment.reference || !payment.isOpen) return undefined
    const state = await zarinpal.fetch(link, payment)
    const isOver = query['Status'] === 'NOK' && state?.status === 'pending'
    return isOver ? { ...state, status: 'failed', reason: 'cancelled_by_shopper' } : state
  },
  async void(link, payment) {
    const state = await zarinpal.fetch(link, { ...payment, isOpen: false })
    return state?.status === 'succeeded' ? state : { status: 'voided', reference: payment.reference }
  },
  async refund(link, payment, { amountMinor, isAgain }) {
    const reference = payment.reference
    // All of it can be reversed within half an hour; everything else is paid back by hand.
    if (amountMinor !== payment.amountMinor) return { status: 'failed', reference, failure: 'refund_by_hand' }
    if (isAgain && (await ask(link, 'inquiry.json', { authority: reference })).status === 'REVERSED')
      return { status: 'done', reference }
    const { code } = await ask(link, 'reverse.json', { authority: reference })
    return code === DONE ? { status: 'done', reference } : { status: 'failed', reference, failure: 'refund_by_hand' }
  },
}

async function verified(link: GatewayLink, payment: Known): Promise<ChargeState> {
  const reference = payment.reference
  const { code, card_pan } = await ask(link, 'verify.json', {
    amount: amountOf(link, payment.amountMinor),
    authority: reference,
  })
  if (code !== DONE && code !== DONE_BEFORE) return { status: 'failed', reference, reason: reasonOf(code) }
  const last4 = card_pan?.slice(-4)
  return { status: 'succeeded', reference, ...(last4 && /^\d{4}$/.test(last4) ? { cardLast4: last4 } : {}) }
}

async function ask(link: GatewayLink, what: string, facts: object) {
  const { body } = await link.call({
    method: 'POST',
    path: `/pg/v4/payment/${what}`,
    body: { merchant_id: link.secrets.merchant_id, ...facts },
  })
  const { data, errors } = body as Said
  const said = data && !Array.isArray(data) ? data : {}
  const wrong = errors && !Array.isArray(errors) ? errors : {}
  return { ...said, code: said.code ?? wrong.code }
}

function amountOf(link: GatewayLink, rials: bigint): number {
  return Number(link.options.unit === 'IRT' ? rials / RIALS_IN_TOMAN : rials)
}

function reasonOf(code: number | undefined): string {
  return code === WRONG_AMOUNT ? 'amount_mismatch' : code === undefined ? 'refused' : `bank_code_${Math.abs(code)}`
}
