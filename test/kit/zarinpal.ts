import { randomUUID } from 'node:crypto'
import type { TestBank } from './bank.ts'
import { openChannelServer, type Told } from './channel-server.ts'

const MERCHANT = '1344b5d4-0048-11e8-94db-005056a205be'

/** A bank's page as Zarinpal has it: request, StartPay, verify, inquiry and reverse. */
export async function openZarinpal(): Promise<TestBank> {
  const sessions = new Map<string, { amount: number; status: string; paid: number }>()
  const good = (data: object): Told => ({ status: 200, body: { data, errors: [] } })
  const bad = (code: number, message: string): Told => ({
    status: 200,
    body: { data: [], errors: { code, message, validations: [] } },
  })

  const server = await openChannelServer(({ path, body }) => {
    if (body['merchant_id'] !== MERCHANT) return bad(-10, 'Terminal is not valid.')
    if (path === '/pg/v4/payment/request.json') {
      const amount = Number(body['amount'])
      if (!Number.isInteger(amount) || amount < 1_000) return bad(-9, 'The input params invalid, validation error.')
      const authority = `A${randomUUID().replaceAll('-', '').padStart(35, '0')}`
      sessions.set(authority, { amount, status: 'IN_BANK', paid: 0 })
      return good({ code: 100, message: 'Success', authority, fee_type: 'Merchant', fee: 0 })
    }
    const session = sessions.get(String(body['authority']))
    if (!session) return bad(-54, 'Invalid authority.')
    if (path === '/pg/v4/payment/inquiry.json') return good({ code: 100, status: session.status })
    if (path === '/pg/v4/payment/reverse.json') {
      if (session.status !== 'VERIFIED') return bad(-61, 'Session is not verified.')
      session.status = 'REVERSED'
      return good({ code: 100, message: 'Reversed' })
    }
    if (session.status === 'IN_BANK') return bad(-51, 'Session is not valid, session is not active paid try.')
    if (body['amount'] !== session.amount || session.paid !== session.amount)
      return bad(-50, 'Session is not valid, amounts values is not the same.')
    const code = session.status === 'VERIFIED' ? 101 : 100
    session.status = 'VERIFIED'
    return good({ code, message: 'Verified', card_pan: '502229******5995', card_hash: '1EBE3EBEBE35C7', ref_id: 201, fee: 0 })
  })

  return {
    gateway: 'zarinpal',
    currency: 'IRR',
    server,
    setup: { options: { api_address: server.url }, credentials: { merchant_id: MERCHANT } },
    pay(reference, amount) {
      const session = sessions.get(reference)
      if (!session) throw new Error(`There is no session ${reference}.`)
      Object.assign(session, { status: 'PAID', paid: amount ?? session.amount })
    },
    decline(reference) {
      Object.assign(sessions.get(reference) ?? {}, { status: 'FAILED' })
    },
    query: (reference, outcome) => `?Authority=${reference}&Status=${outcome === 'paid' ? 'OK' : 'NOK'}`,
    given(reference) {
      const session = sessions.get(reference)
      return session?.status === 'REVERSED' ? session.amount : 0
    },
  }
}
