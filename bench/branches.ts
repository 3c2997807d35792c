import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway, sweepThrowAways } from '#platform/postgres/throw-away.ts'
import { fillShop, settle } from './fill.ts'
import { ask } from './measure.ts'
import { startArgs, startServer } from './process.ts'
import { nameOf, slugOf, someNumber } from './seed.ts'

const { values: flags } = parseArgs({
  options: {
    branches: { type: 'string', default: '1000' },
    products: { type: 'string', default: '5000' },
    json: { type: 'boolean' },
  },
})
const BRANCHES = Number(flags.branches)
const PRODUCTS = Number(flags.products)
/** How many of the products a branch besides the first one has: a small shop's assortment. The first has all. */
const GOODS = 100
const ORDERS = 20_000
const PORT = 4796
/** Asked before anything is timed: what a shop answers that has been open for some minutes. */
const WARM_ROUNDS = 150
const ROUNDS = 60
const BAR = 1.5
/** Whom the filling of a shop makes, among others. */
const OWNER = { email: 'admin@serai.example', password: 'serai-demo' }

/** What something took in each of the shops, in milliseconds. */
interface Line {
  name: string
  one: number
  many: number
  ratio: number
}

sweepThrowAways()
const alone = await openShopOf(1)
const among = await openShopOf(BRANCHES)
const lines = await measure(alone.url, among.url)
await alone.close()
await among.close()
if (flags.json) console.log(JSON.stringify({ branches: BRANCHES, products: PRODUCTS, lines }, null, 2))
else {
  console.log(
    `\n  ${PRODUCTS} products; ${BRANCHES} branches, ${GOODS} of them in each but the first, beside the same shop with one branch\n`,
  )
  for (const { name, one, many: those, ratio } of lines)
    console.log(
      `  ${name.padEnd(28)}${one.toFixed(1).padStart(8)} ms${those.toFixed(1).padStart(8)} ms${ratio.toFixed(2).padStart(8)} ×  ${ratio <= BAR ? 'within' : 'BEYOND'} ${BAR} ×`,
    )
}
process.exit(lines.every(({ ratio }) => ratio <= BAR) ? 0 : 1)

async function openShopOf(branches: number): Promise<{ url: string; close(): Promise<void> }> {
  const folder = makeThrowAway('bench')
  const database = await startEmbeddedPostgres({ dataDirectory: folder })
  await fillShop(folder, database.url, PRODUCTS)
  await openBranches(database.url, branches)
  await settle(database.url)
  const port = branches === 1 ? PORT : PORT + 2
  const env = { DATABASE_URL: database.url, SERAI_DATA: folder, PORT: String(port), SERAI_DEMO: 'false', SERAI_FACES: 'false' }
  const quiet = { RATE_LIMIT_FACTOR: '0', LOG_LEVEL: 'warn', CACHE_FILE_MB: '0', CACHE_MB: '8' }
  const url = `http://127.0.0.1:${port}`
  const server = await startServer(startArgs(), { ...env, ...quiet }, url, '/api/v1/store')
  const close = async () => {
    await server.stop()
    await database.stop()
    removeThrowAway(folder)
  }
  return { url, close }
}

// Branches with goods, prices, stock, ways to deliver and pay, and the orders of all of them, by set-based SQL.
async function openBranches(url: string, branches: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create temporary table b as select i, gen_random_uuid() as id from generate_series(1, ${branches - 1}) i;
    create temporary table main as select id from store.branch where is_default;
    insert into store.branch (id, slug, translations, time_zone)
      select id, 'branch-' || i, jsonb_build_object('en', jsonb_build_object('name', 'Branch ' || i)), 'UTC' from b;
    insert into store.delivery_method (branch_id, code, kind, translations, fee_minor, position)
      select b.id, d.code, d.kind, d.translations, d.fee_minor, d.position from b, store.delivery_method d join main on main.id = d.branch_id;
    insert into payments.method (branch_id, code, gateway, translations, position)
      select b.id, m.code, m.gateway, m.translations, m.position from b, payments.method m join main on main.id = m.branch_id;
    create temporary table p as select id, row_number() over (order by id) as n from catalog.product;
    create index on p (n); analyze p;
    create temporary table l as select b.id as branch, p.id as product from b, generate_series(0, ${GOODS - 1}) k
      join p on true where p.n = 1 + (b.i * ${GOODS} + k) % ${PRODUCTS};
    create index on l (product); analyze l;
    insert into catalog.listing (product_id, branch_id) select product, branch from l;
    insert into catalog.inventory (variant_id, branch_id, product_id, on_hand, shown_level)
      select v.id, l.branch, l.product, 50, 'in' from l join catalog.variant v on v.product_id = l.product;
    insert into catalog.movement (variant_id, branch_id, product_id, type, quantity, before, after, actor)
      select v.id, l.branch, l.product, 'restock', 50, 0, 50, '{"kind":"system","id":null,"name":"bench"}' from l join catalog.variant v on v.product_id = l.product;
  `)
  // What the shop makes of a listing: the page, the entry of the index and its prices, as for the branch that has everything.
  for (const [table, key] of [
    ['catalog.product_document', 'product_id'],
    ['search.entry', 'product_id'],
    ['search.entry_price', 'product_id'],
    ['catalog.applied_price', 'product_id'],
  ] as const) {
    const [schema, name] = table.split('.')
    const { rows } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = $1 and table_name = $2 and column_name <> 'branch_id' and is_identity = 'NO' and is_generated = 'NEVER'`,
      [schema, name],
    )
    const columns = rows[0]?.columns ?? ''
    // Branch and language stand among an entry's words (services/search).
    const words = `ts_delete(d.words, main.id::text || ' ' || d.locale) || array_to_tsvector(array[l.branch::text || ' ' || d.locale])`
    const own = columns.replaceAll(/(\w+)/g, (column) => (column === 'words' ? words : `d.${column}`))
    await client.query(`insert into ${table} (branch_id, ${columns})
      select l.branch, ${own} from l join ${table} d on d.${key} = l.product join main on main.id = d.branch_id`)
  }
  await client.query(`
    create temporary table every as select row_number() over () - 1 as n, id from (select id from main union all select id from b) x;
    insert into identity.account (id, kind, email, first_name, last_name, locale, created_at)
      select gen_random_uuid(), 'customer', 'c' || i || '@example.com', 'Customer', 'No ' || i, 'en', now() - i * interval '1 minute' from generate_series(1, ${ORDERS}) i;
    insert into orders.orders (id, number, branch_id, access_token, email, first_name, last_name, delivery, payment_method, locale, currency, base_currency,
        rate, subtotal_minor, discount_minor, tax_minor, tax_included, delivery_minor, payment_fee_minor, total_minor, base_total_minor, status, payment_status,
        step, reserved_until, request_hash, placed_at, created_at)
      select gen_random_uuid(), 'O-' || i, every.id, md5(i::text), 'c' || i || '@example.com', 'Customer', 'No ' || i,
        '{"code":"standard","name":"Standard","kind":"shipping"}', '{"code":"demo","name":"Card"}', 'en', 'USD', 'USD', 1, 1000, 0, 0, true, 0, 0, 1000, 1000,
        'confirmed', 'paid', 'done', now(), md5(i::text), now() - i * interval '1 minute', now() - i * interval '1 minute'
      from generate_series(1, ${ORDERS}) i join every on every.n = i % ${branches};
    insert into orders.order_line (id, order_id, product_id, variant_id, slug, name, sku, options, quantity, unit_minor, total_minor, tax_minor, position)
      select gen_random_uuid(), o.id, v.product_id, v.id, 'thing', 'Thing', v.sku, '[]', 1, 1000, 1000, 0, 0
      from orders.orders o, lateral (select * from catalog.variant order by id limit 1) v;
    insert into cart.cart (id, branch_id, token_hash, currency, status, created_at, updated_at)
      select gen_random_uuid(), every.id, md5(i::text), 'USD', 'active', now() - i * interval '1 minute', now() - i * interval '1 minute'
      from generate_series(1, ${ORDERS}) i join every on every.n = i % ${branches};
    insert into cart.cart_line (id, cart_id, variant_id, quantity, added_minor) select gen_random_uuid(), c.id, v.id, 1, 1000
      from cart.cart c, lateral (select id from catalog.variant order by id limit 1) v;
  `)
  await client.end()
}

// The two shops are asked in turns, so that what else the machine does falls on both.
async function measure(one: string, many: string): Promise<Line[]> {
  const tokens = new Map<string, string>()
  for (const url of [one, many]) {
    const signedIn = await ask('POST', `${url}/api/v1/auth/sign-in`, OWNER)
    tokens.set(url, `Bearer ${String(signedIn.body['access_token'])}`)
  }
  const word = () => nameOf(someNumber(PRODUCTS)).split(' ')[1] ?? ''
  const aisle = () => `00000000-0000-7000-8000-${String(page(50)).padStart(12, '0')}`
  const page = (most: number) => 1 + Math.floor(Math.random() * most)
  // A price that nothing is below: no two ask the same, so that no answer comes from memory.
  const anew = () => `filter[price][gte]=${(Math.random() / 2).toFixed(2)}&filter[price][lte]=${100_000 + page(900_000)}`
  const asked: [string, () => string, 'staff'?][] = [
    ['shop: list', () => `/search/products?per_page=20&page=${page(200)}&${anew()}`],
    ['shop: list by price', () => `/search/products?per_page=20&sort=price&page=${page(200)}&${anew()}`],
    ['shop: list of a category', () => `/search/products?per_page=20&page=${page(4)}&filter[category]=${aisle()}&${anew()}`],
    ['shop: product', () => `/products/by-slug/${slugOf(someNumber(PRODUCTS))}`],
    ['shop: search', () => `/search/products?per_page=20&q=${encodeURIComponent(`${word()} ${word()}`)}`],
    ['shop: suggestions', () => `/search/suggest?q=${encodeURIComponent(nameOf(someNumber(PRODUCTS)).slice(0, 9))}`],
    ['staff: products', () => `/products?per_page=20&page=${page(200)}`, 'staff'],
    ['staff: products by stock', () => `/products?per_page=20&sort=stock&page=${page(20)}`, 'staff'],
    ['staff: products by text', () => `/products?per_page=20&q=${encodeURIComponent(word())}`, 'staff'],
    ['staff: what is low', () => `/inventory/low?per_page=20&page=1`, 'staff'],
    ['staff: orders', () => `/orders?scope=all&per_page=20&page=${page(100)}`, 'staff'],
    ['staff: orders by text', () => `/orders?scope=all&per_page=20&q=c${page(ORDERS)}`, 'staff'],
    ['staff: left carts', () => `/carts/admin/abandoned?per_page=20&page=1&sort=-last_activity_at&q=c${page(99)}`, 'staff'],
    ['staff: people', () => `/users?per_page=20&page=${page(100)}`, 'staff'],
  ]
  const time = async (name: string, url: string, path: string, isStaff: boolean) => {
    const began = performance.now()
    const headers = isStaff ? { authorization: tokens.get(url) ?? '' } : {}
    const answer = await ask('GET', `${url}/api/v1${path}`, undefined, headers)
    if (answer.status !== 200 && answer.status !== 404)
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return performance.now() - began
  }
  const found: Line[] = []
  for (const [name, path, who] of asked) {
    const taken: [number, number][] = []
    for (let round = -WARM_ROUNDS; round < ROUNDS; round += 1) {
      const line = path()
      const pair: [number, number] = [await time(name, one, line, who === 'staff'), await time(name, many, line, who === 'staff')]
      if (round >= 0) taken.push(pair)
    }
    const [own = 0, theirs = 0] = [0, 1].map((side) => middle(taken.map((pair) => pair[side] ?? 0)))
    found.push({ name, one: own, many: theirs, ratio: theirs / own })
  }
  return found
}

function middle(list: number[]): number {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}
