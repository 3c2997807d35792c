import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { ask, type Reply } from './measure.ts'

const DETAILS = {
  email: 'buyer@example.com',
  first_name: 'Buyer',
  last_name: 'One',
  delivery_method: 'standard',
  payment_method: 'demo',
  shipping_address: { line1: '1 Main Street', city: 'Kyiv', country: 'UA' },
}

/** Puts one thing into a new guest's cart, as a shopper's browser does. */
export function fillCart(url: string, variantId: string): Promise<Reply> {
  return ask('POST', `${url}/api/v1/cart/lines`, { variant_id: variantId, quantity: 1 })
}

/** A whole purchase: guest cart, line, a coupon where one is given, e-mail, address, delivery with tax, payment, placed. */
export async function purchase(url: string, variantId: string, code?: string, key: string = randomUUID()): Promise<Reply> {
  const cart = await fillCart(url, variantId)
  if (cart.status !== 201) return cart
  const headers = { 'x-cart-token': String(cart.body['token']) }
  if (code !== undefined) {
    const applied = await ask('POST', `${url}/api/v1/cart/code`, { code }, headers)
    if (applied.status !== 200) return applied
  }
  const { email: _, first_name: __, last_name: ___, ...choices } = DETAILS
  const bill = await ask('POST', `${url}/api/v1/orders/preview`, choices, headers)
  if (bill.status !== 200) return bill
  const total = (bill.body['total'] as { amount: number }).amount
  return ask(
    'POST',
    `${url}/api/v1/orders`,
    { ...DETAILS, payment: { card_number: '4242424242424242' }, expected_total: total },
    { ...headers, 'idempotency-key': key },
  )
}

/** Variants that can be bought at random. */
export async function someVariants(databaseUrl: string): Promise<() => string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ variant_id: string }>(
    'select variant_id from catalog.inventory where on_hand > 1000 limit 20000',
  )
  await client.end()
  return () => rows[Math.floor(Math.random() * rows.length)]?.variant_id ?? ''
}

/** 200 buyers at once want a variant of which there are 50: how many got it, how many were told no. */
export async function rush(
  urls: string[],
  databaseUrl: string,
): Promise<{ placed: number; refused: number; other: number; seconds: number }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ variant_id: string }>(
    'select variant_id from catalog.inventory where reserved = 0 order by random() limit 1',
  )
  const variant = rows[0]?.variant_id ?? ''
  await client.query(
    `with moved as (update catalog.inventory set on_hand = 50 where variant_id = $1 returning variant_id, branch_id, product_id, on_hand)
    insert into catalog.movement (variant_id, branch_id, product_id, type, quantity, before, after, actor)
    select variant_id, branch_id, product_id, 'adjustment', 50 - (select coalesce(sum(quantity), 0)::int from catalog.movement m where m.variant_id = moved.variant_id), 0, 50, '{"kind":"system","id":null,"name":"bench"}' from moved`,
    [variant],
  )
  const began = performance.now()
  const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => purchase(urls[index % urls.length] ?? '', variant)))
  const seconds = (performance.now() - began) / 1000
  await client.end()
  const placed = answers.filter((answer) => answer.status === 201).length
  const refused = answers.filter((answer) => answer.status === 409 && answer.body['code'] === 'insufficient_stock').length
  return { placed, refused, other: 200 - placed - refused, seconds }
}
