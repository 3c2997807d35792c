import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Answer, type Ask, CHECKOUT, type TestShop } from './shop.ts'

/** An amount as JSON carries it. */
export interface Amount {
  amount: number
  currency: string
}

/** An order as the API shows it, as far as tests look at it. */
export interface Order {
  id: string
  number: string
  status: string
  payment_status: string
  access_token?: string
  lines: { variant_id: string; quantity: number; unit_price: Amount; total: Amount; tax: Amount }[]
  totals: Record<'subtotal' | 'discount' | 'tax' | 'delivery' | 'payment_fee' | 'total', Amount> & { tax_included: boolean }
  tracking_number: string | null
  placed_at: string | null
  timeline: { type: string; actor_name: string; message: string; data: Record<string, unknown> }[]
  payment: {
    id: string
    status: string
    card_last4: string | null
    card_brand: string | null
    action: { url: string } | null
  } | null
  allowed_moves: string[]
}

/** Numbers of the cards of the simulated bank. */
export const CARDS = { good: '4242424242424242', declined: '4000000000000002' }

/** Fills a guest's cart; gives its token. */
export async function guestCart(shop: TestShop, ...lines: (readonly [variantId: string, quantity: number])[]): Promise<string> {
  let cart = ''
  for (const [variant_id, quantity] of lines) {
    const answer = await shop.call<{ token?: string }>('POST /cart/lines', { variant_id, quantity }, cart ? { cart } : {})
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
    cart = answer.body.token ?? cart
  }
  return cart
}

/** Places the order of a cart. */
export function order(shop: TestShop, ask: Ask, change: object = {}): Promise<Answer<Order>> {
  return shop.call<Order>('POST /orders', { ...CHECKOUT, ...change }, { key: randomUUID(), ...ask })
}

/** What is there of a variant, and what of it is promised. */
export async function stockOf(shop: TestShop, variantId: string): Promise<{ on_hand: number; reserved: number }> {
  const { rows } = await sql<{
    on_hand: number
    reserved: number
  }>`select on_hand, reserved from inventory where variant_id = ${variantId}`.execute(shop.runtime.db('catalog'))
  const [row] = rows
  assert.ok(row)
  return row
}

/** Lets the time to pay an order be over. */
export async function letPayTimePass(shop: TestShop, id: string): Promise<void> {
  await sql`update orders set reserved_until = now() - interval '1 second' where id = ${id}`.execute(shop.runtime.db('orders'))
}
