import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { CHECKOUT, type TestShop } from './shop.ts'

/** What a buyer was told in the end. */
export interface Outcome {
  status: number
  code: string | undefined
}

/** A buyer whose connection breaks tries the same order again with the same key, as a shop's own pages do. */
export async function buyPatiently(servers: () => string[], variantId: string, index: number): Promise<Outcome> {
  const key = randomUUID()
  let token = ''
  for (let tries = 0; tries < 60; tries += 1) {
    const urls = servers()
    const url = urls[(index + tries) % urls.length] ?? ''
    try {
      if (!token) {
        const cart = await post(`${url}/api/v1/cart/lines`, { variant_id: variantId, quantity: 1 })
        if (cart.status < 500 && cart.status !== 201) return { status: cart.status, code: cart.body['code'] as string }
        token = (cart.body['token'] as string | undefined) ?? ''
      }
      if (token) {
        const order = await post(`${url}/api/v1/orders`, CHECKOUT, { 'x-cart-token': token, 'idempotency-key': key })
        if (order.body['code'] !== 'idempotency_in_progress' && order.status < 500)
          return { status: order.status, code: order.body['code'] as string }
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
    await sleep(400)
  }
  return { status: 0, code: 'gave_up' }
}

/** One POST of JSON. */
export async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** What is still held by an order that has not come to an end. */
export async function hanging(shop: TestShop) {
  const one = async (service: string, query: ReturnType<typeof sql<{ n: number }>>) =>
    (await query.execute(shop.runtime.db(service))).rows[0]?.n
  return {
    reservations: await one('catalog', sql<{ n: number }>`select count(*)::int as n from reservation where state = 'held'`),
    orders: await one('orders', sql<{ n: number }>`select count(*)::int as n from orders where step <> 'done'`),
    payments: await one('payments', sql<{ n: number }>`select count(*)::int as n from payment where status = 'created'`),
  }
}
