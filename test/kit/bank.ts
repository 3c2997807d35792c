import { randomUUID } from 'node:crypto'
import type { ChannelServer } from './channel-server.ts'
import { ADMIN, type Answer, addProduct, CHECKOUT, type TestShop } from './shop.ts'

/** A gateway played on this machine by the protocol it documents, and what its shoppers do on its pages. */
export interface TestBank {
  gateway: string
  /** A currency that it takes. */
  currency: string
  server: ChannelServer
  setup: { options: Record<string, string>; credentials: Record<string, string> }
  /** The shopper pays by its page, with another amount than was asked for if need be. */
  pay(reference: string, amount?: number): void
  /** The shopper gives up, or the card is not taken. */
  decline(reference: string): void
  /** What it writes into the address to which it sends the shopper back. */
  query(reference: string, outcome: 'paid' | 'given_up'): string
  /** Its message that something became of a payment, signed as it signs; nothing where it sends none. */
  message?(reference: string): { body: string; headers: Record<string, string> }
  /** Gives back in the gateway's own pages, in the smallest unit; its messages of it, where it sends any. */
  giveBack?(reference: string, minor: number): { body: string; headers: Record<string, string> }[]
  /** What was given back of a payment, in the smallest unit. */
  given(reference: string): number
}

/** An order as its shopper sees it, as far as paying goes. */
export interface PaidOrder {
  id: string
  number: string
  access_token: string
  status: string
  payment_status: string
  reserved_until: string | null
  totals: { total: { amount: number; currency: string }; payment_fee: { amount: number } }
  payment: {
    id: string
    status: string
    method: string
    card_brand: string | null
    card_last4: string | null
    reason: string | null
    action: { url: string } | null
  }
}

/** Sets up a gateway as a way to pay and offers it; gives its code. */
export async function offer(shop: TestShop, bank: TestBank, change: object = {}): Promise<string> {
  const token = await shop.signIn(ADMIN)
  const made = await shop.call<{ id: string; code: string }>(
    'POST /payment-methods',
    { gateway: bank.gateway, translations: { en: { name: `By ${bank.gateway}` } }, ...bank.setup, ...change },
    { token },
  )
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  const published = await shop.call(`POST /payment-methods/${made.body.id}/publish`, {}, { token })
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
  return made.body.code
}

/** Orders something that is to be paid by a method. */
export async function orderBy(shop: TestShop, method: string, currency: string, price = 10): Promise<Answer<PaidOrder>> {
  const { variantId } = await addProduct(shop, { price, quantity: 5 })
  const cart = await shop.call<{ token: string }>(`POST /cart/lines?currency=${currency}`, { variant_id: variantId, quantity: 1 })
  const { payment: _, ...checkout } = CHECKOUT
  return shop.call<PaidOrder>(
    `POST /orders?currency=${currency}`,
    { ...checkout, payment_method: method },
    { cart: cart.body.token, key: randomUUID() },
  )
}

/** The gateway's own name of the payment of an order: the end of the address of its page. */
export function referenceOf(order: PaidOrder): string {
  return order.payment.action?.url.split('/').at(-1) ?? ''
}

/** Comes back from the gateway's page; gives where the shop sends the shopper. */
export async function comeBack(shop: TestShop, order: PaidOrder, query = ''): Promise<string> {
  const answer = await fetch(`${shop.url}/pay/${order.payment.id}/return${query}`, { redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`The way back answered ${answer.status}: ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

/** The order as it is now. */
export async function orderNow(shop: TestShop, order: PaidOrder): Promise<PaidOrder> {
  await shop.settle()
  return (await shop.call<PaidOrder>(`GET /orders/${order.id}?access=${order.access_token}`)).body
}

/** Brings a message of the gateway. */
export function bring(shop: TestShop, gateway: string, message: { body: string; headers: Record<string, string> }) {
  return shop.call(`POST /payments/webhooks/${gateway}`, message.body, { headers: message.headers })
}
