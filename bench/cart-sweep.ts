import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { loadConfig } from '#platform/config.ts'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { ask } from './measure.ts'
import { fillCart } from './shoppers.ts'

/** How long a sweep of very many carts took, and how long shoppers waited meanwhile, in milliseconds. */
export interface Sweep {
  carts: number
  expired: number
  /** Answers to shoppers before, during the sweep, and while the expired carts were deleted. */
  alone: Waits
  swept: Waits
  deleted: Waits
  /** Access path of a batch, by EXPLAIN. */
  plan: string
}

interface Waits {
  p50: number
  p99: number
  worst: number
  count: number
  seconds: number
}

const CARTS = 1_000_000
const OVERDUE = 300_000
const SHOPPERS = 8
// A shopper looks at the cart, thinks, and puts something in: the server is busy, but not overrun.
const THOUGHT_MS = 40
const WARM_MS = 2_000
const ALONE_MS = 8_000

/** Fills the shop with a million carts, 300,000 of them overdue, and sweeps them while shoppers shop. */
export async function measureSweep(url: string, databaseUrl: string, folder: string, variant: () => string): Promise<Sweep> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await fill(client, variant())
    const plan = await planOf(client)
    const runtime = await createRuntime({
      config: loadConfig({ SERAI_DATA: folder, LOG_LEVEL: 'error' }),
      services,
      databaseUrl,
    })
    const cart = services.find((service) => service.name === 'cart')
    const sweep = cart?.jobs?.['sweep']
    if (!cart || !sweep) throw new Error('There is no sweep of carts.')
    const run = () => sweep(runtime.workContext(cart, 'sweep'), {}, { attempt: 1, last: false })
    await shopping(url, variant, () => sleep(WARM_MS))
    const alone = await shopping(url, variant, () => sleep(ALONE_MS))
    const swept = await shopping(url, variant, run)
    await client.query(
      `insert into store.setting (key, value, updated_by) values ('auto_delete_expired', 'true'::jsonb, 'bench')`,
    )
    runtime.cache.clear()
    const deleted = await shopping(url, variant, run)
    const left = await client.query<{ n: number }>(
      `select count(*)::int as n from cart.cart where status = 'expired' or (status = 'active' and expires_at < now() - interval '1 minute')`,
    )
    if (left.rows[0]?.n !== 0) throw new Error(`${left.rows[0]?.n} carts were left by the sweep.`)
    await runtime.close()
    return { carts: CARTS, expired: OVERDUE, alone, swept, deleted, plan }
  } finally {
    await client.end()
  }
}

async function fill(client: pg.Client, variantId: string): Promise<void> {
  await client.query(
    `insert into cart.cart (id, branch_id, token_hash, currency, status, expires_at, updated_at)
     select gen_random_uuid(), (select branch_id from catalog.listing limit 1), 'bench ' || n, 'USD', 'active',
       now() + case when n <= $1::int then -interval '1 second' * (60 + n % 86400) else interval '1 hour' + interval '1 second' * (n % 86400) end, now() - interval '1 hour'
     from generate_series(1, $2::int) n`,
    [OVERDUE, CARTS],
  )
  await client.query(
    `insert into cart.cart_line (id, cart_id, variant_id, quantity, added_minor)
     select gen_random_uuid(), c.id, v.id, 1 + v.n, 1000 from cart.cart c, (values ($1::uuid, 1), (gen_random_uuid(), 2)) v(id, n) where c.token_hash like 'bench %'`,
    [variantId],
  )
  await client.query('vacuum analyze cart.cart')
  await client.query('vacuum analyze cart.cart_line')
  await client.query('checkpoint')
}

async function planOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain select id from cart.cart where status = 'active' and is_expired = false and expires_at < now() and expires_at >= '-infinity'::timestamptz
     order by expires_at limit 500 for update skip locked`,
  )
  return rows.map((row) => row['QUERY PLAN'].trim()).find((line) => line.includes('Scan')) ?? '?'
}

// Shoppers open carts, look at them and put more in, until what they are timed against is over.
async function shopping(url: string, variant: () => string, until: () => Promise<unknown>): Promise<Waits> {
  let over = false
  const start = performance.now()
  const end = until().finally(() => {
    over = true
  })
  const times: number[] = []
  const timed = async (work: () => Promise<{ status: number; body: Record<string, unknown> }>, wanted: number) => {
    const began = performance.now()
    const answer = await work()
    times.push(performance.now() - began)
    if (answer.status !== wanted) throw new Error(`A shopper got ${answer.status}: ${JSON.stringify(answer.body)}`)
    await sleep(THOUGHT_MS)
    return answer
  }
  const shopper = async () => {
    while (!over) {
      const { body } = await timed(() => fillCart(url, variant()), 201)
      const headers = { 'x-cart-token': String(body['token']) }
      await timed(() => ask('GET', `${url}/api/v1/cart`, undefined, headers), 200)
      await timed(() => ask('POST', `${url}/api/v1/cart/lines`, { variant_id: variant(), quantity: 1 }, headers), 201)
    }
  }
  await Promise.all([end, ...Array.from({ length: SHOPPERS }, shopper)])
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    p50: at(0.5),
    p99: at(0.99),
    worst: times.at(-1) ?? 0,
    count: times.length,
    seconds: (performance.now() - start) / 1000,
  }
}

/** Prints the figures. */
export function printSweep({ carts, expired, alone, swept, deleted, plan }: Sweep): void {
  const said = ({ p50, p99, worst, count }: Waits) =>
    `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(0)} ms of ${count.toLocaleString('en')}`
  const many = expired.toLocaleString('en')
  console.log(`  cart sweep: ${carts.toLocaleString('en')} carts, ${many} of them overdue; a batch by ${plan}`)
  console.log(`    shoppers alone                  ${said(alone)}`)
  console.log(`    while they expire (${swept.seconds.toFixed(0)} s)`.padEnd(36) + said(swept))
  console.log(`    while they are deleted (${deleted.seconds.toFixed(0)} s)`.padEnd(36) + said(deleted))
}
