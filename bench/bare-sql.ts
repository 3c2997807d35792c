import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The rows of carts and purchases written by prepared SQL with no application around it: the limit of this machine for writes. */
export interface BareSql {
  cart(): Promise<boolean>
  purchase(): Promise<boolean>
  close(): Promise<void>
}

const ACTOR = JSON.stringify({ kind: 'anonymous', id: null, name: '' })

/** Opens the pool that writes the rows. */
export async function openBareSql(url: string): Promise<BareSql> {
  const pool = new pg.Pool({ connectionString: url, max: 32 })
  const { rows: variants } = await pool.query<{ variant_id: string; product_id: string; branch_id: string }>(
    'select variant_id, product_id, branch_id from catalog.inventory limit 10000',
  )
  const { rows: samples } = await pool.query<{ payload: object }>(
    "select payload from orders.event where name = 'order.placed' order by sequence desc limit 1",
  )
  const payload = JSON.stringify(samples[0]?.payload ?? {})
  const names = new Map<string, string>()
  const run = (client: pg.PoolClient, text: string, values: unknown[]) => {
    const name = names.get(text) ?? `b${names.size}`
    names.set(text, name)
    return client.query({ name, text, values })
  }
  const event = (client: pg.PoolClient, service: string, name: string, id: string, body: string) =>
    run(client, `insert into ${service}.event (id, name, aggregate_id, actor, payload) values ($1, $2, $3, $4, $5)`, [
      randomUUID(),
      name,
      id,
      ACTOR,
      body,
    ])
  const pick = () => variants[Math.floor(Math.random() * variants.length)] as (typeof variants)[number]

  async function transaction(work: (client: pg.PoolClient) => Promise<void>): Promise<boolean> {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await work(client)
      await client.query('commit')
      return true
    } finally {
      client.release()
    }
  }

  async function writeCart(client: pg.PoolClient, branch: string, variant: string): Promise<string> {
    const id = randomUUID()
    await run(
      client,
      "insert into cart.cart (id, branch_id, token_hash, currency, status, expires_at) values ($1, $2, $3, 'USD', 'active', now() + interval '1 hour')",
      [id, branch, id],
    )
    await run(
      client,
      'insert into cart.cart_line (id, cart_id, variant_id, quantity, added_minor) values ($1, $2, $3, 1, 1000)',
      [randomUUID(), id, variant],
    )
    await event(client, 'cart', 'cart.updated', id, JSON.stringify({ id, item_count: 1 }))
    return id
  }

  return {
    cart: () => {
      const { branch_id: branch, variant_id: variant } = pick()
      return transaction(async (client) => void (await writeCart(client, branch, variant)))
    },
    purchase: () => {
      const { branch_id: branch, variant_id: variant, product_id: product } = pick()
      return transaction(async (client) => {
        const cart = await writeCart(client, branch, variant)
        const order = randomUUID()
        await run(client, "update cart.cart set status = 'checking_out', order_id = $2 where id = $1", [cart, order])
        await run(
          client,
          `insert into orders.orders (id, number, branch_id, access_token, email, first_name, last_name, shipping_address, delivery, payment_method, locale, currency, base_currency, rate,
            subtotal_minor, discount_minor, tax_minor, tax_included, delivery_minor, payment_fee_minor, total_minor, base_total_minor, status, payment_status, step, reserved_until, request_hash)
           values ($1, $2, $3, $2, 'buyer@example.com', 'B', 'B', $4, '{"code":"standard","name":"Standard","kind":"shipping"}', '{"code":"demo","name":"Card"}', 'en', 'USD', 'USD', 1,
            1000, 0, 0, true, 490, 0, 1490, 1490, 'pending', 'pending', 'placing', now(), $2)`,
          [order, order.replaceAll('-', ''), branch, JSON.stringify({ line1: '1 Main Street', city: 'Kyiv', country: 'UA' })],
        )
        await run(
          client,
          "insert into orders.order_line (id, order_id, product_id, variant_id, slug, name, sku, options, quantity, unit_minor, total_minor, tax_minor, position) values ($1, $2, $3, $4, 's', 'n', 'k', '[]', 1, 1000, 1000, 0, 0)",
          [randomUUID(), order, product, variant],
        )
        await run(
          client,
          "insert into orders.order_event (id, order_id, type, status, actor) values ($1, $2, 'created', 'pending', $3)",
          [randomUUID(), order, ACTOR],
        )
        await event(client, 'orders', 'bench.created', order, payload)
        await run(client, 'update catalog.inventory set reserved = reserved + 1 where variant_id = $1 and branch_id = $2', [
          variant,
          branch,
        ])
        await run(
          client,
          "insert into catalog.reservation (order_id, variant_id, branch_id, quantity, state, expires_at) values ($1, $2, $3, 1, 'held', now())",
          [order, variant, branch],
        )
        await event(client, 'catalog', 'bench.reserved', order, '{}')
        const payment = randomUUID()
        await run(
          client,
          "insert into payments.payment (id, order_id, branch_id, method, gateway, attempt, status, amount_minor, currency) values ($1, $2, $3, 'demo', 'demo', 'first', 'created', 1490, 'USD')",
          [payment, order, branch],
        )
        await event(client, 'payments', 'bench.created', order, '{}')
        await run(
          client,
          "insert into payments.demo_charge (reference, amount_minor, currency, status, scenario) values ($1, 1490, 'USD', 'succeeded', 'success')",
          [payment],
        )
        await run(
          client,
          "update payments.payment set status = 'succeeded', reference = $2, card_brand = 'visa', card_last4 = '4242' where id = $1",
          [payment, payment],
        )
        await event(client, 'payments', 'bench.succeeded', order, '{}')
        await run(client, "update catalog.reservation set state = 'confirmed' where order_id = $1", [order])
        const { rows: left } = await run(
          client,
          'update catalog.inventory set on_hand = on_hand - 1, reserved = reserved - 1 where variant_id = $1 and branch_id = $2 returning on_hand',
          [variant, branch],
        )
        const after = Number((left[0] as { on_hand: number } | undefined)?.on_hand)
        await run(
          client,
          "insert into catalog.movement (variant_id, branch_id, product_id, type, quantity, before, after, reference, actor) values ($1, $2, $3, 'sale', -1, $6, $7, $4, $5)",
          [variant, branch, product, order, ACTOR, after + 1, after],
        )
        await event(client, 'catalog', 'bench.confirmed', order, '{}')
        await run(
          client,
          "update orders.orders set status = 'confirmed', payment_status = 'paid', step = 'done', placed_at = now() where id = $1",
          [order],
        )
        await run(
          client,
          "insert into orders.order_event (id, order_id, type, status, actor) values ($1, $3, 'paid', null, $4), ($2, $3, 'confirmed', 'confirmed', $4)",
          [randomUUID(), randomUUID(), order, ACTOR],
        )
        await event(client, 'orders', 'bench.placed', order, payload)
        await event(client, 'orders', 'bench.confirmed', order, payload)
        await run(client, "update cart.cart set status = 'ordered' where id = $1", [cart])
      })
    },
    close: () => pool.end(),
  }
}
