import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import pg from 'pg'
import pino, { type Logger } from 'pino'
import { type Config, generateSecrets, loadConfig } from '#platform/config.ts'
import { installFaces } from '#platform/http/faces.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { createRuntime, type Runtime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { openReader } from './settled.ts'

/** An answer of the API. */
export interface Answer<T = Record<string, never>> {
  status: number
  headers: Headers
  // The tests look into answers of every shape.
  body: T & Record<string, unknown>
}

/** Who asks, and with which headers. */
export interface Ask {
  token?: string
  cart?: string
  key?: string
  headers?: Record<string, string>
}

/** A whole shop of its own for one test file: database, server, API over real HTTP. */
export interface TestShop extends AsyncDisposable {
  url: string
  runtime: Runtime
  app: FastifyInstance
  databaseUrl: string
  /** Moves the shop's clock, in milliseconds. */
  skip(milliseconds: number): void
  call<T = Record<string, never>>(line: string, body?: unknown, ask?: Ask): Promise<Answer<T>>
  /** Access token of one of the demo people. */
  signIn(email: string): Promise<string>
  /** Waits until every consumer has handled what happened so far. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Clones the template database; gives its address. */
export async function cloneDatabase(): Promise<string> {
  const template = process.env['TEST_DATABASE_URL']
  if (!template) throw new Error('Run the tests by `npm test`: it starts their database.')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: template.replace('/serai_template', '/postgres') })
  await client.connect()
  try {
    await client.query(`create database ${name} template serai_template`)
  } finally {
    await client.end()
  }
  return template.replace('/serai_template', `/${name}`)
}

/** Configuration of a test process. */
export function testConfig(change: Partial<Config> = {}): Config {
  const dataDirectory = join(process.env['TEST_DATA'] ?? '.serai', randomUUID())
  mkdirSync(join(dataDirectory, 'media'), { recursive: true })
  return {
    ...loadConfig({ SERAI_DATA: dataDirectory, PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT_FACTOR: '0', SERAI_FACES: 'false' }),
    secrets: generateSecrets(),
    ...change,
  }
}

/** Opens a shop with the demo people in it and no goods; with `faces: true` it also serves its built pages; a log of the test's own hears every line; a database of its own is filled first. */
export async function openShop(
  change: Partial<Config> = {},
  work = true,
  ownLog?: Logger,
  ownDatabase?: string,
): Promise<TestShop> {
  const databaseUrl = ownDatabase ?? (await cloneDatabase())
  const config = testConfig(change)
  let offset = 0
  const faults: unknown[] = []
  const log = pino({
    level: 'silent',
    hooks: {
      logMethod: (args, method, level) => {
        if (level >= 50) faults.push(args[0])
        method.apply(log, args)
      },
    },
  })
  const runtime = await createRuntime({ config, services, databaseUrl, clock: () => Date.now() + offset, log: ownLog ?? log })
  for (const service of runtime.local) await service.prepare?.(runtime.systemContext(service.name))
  const identity = runtime.local.find((service) => service.name === 'identity')
  await identity?.demo?.(runtime.systemContext('identity'), () => undefined)
  const app = await createHttpServer(runtime)
  if (config.faces) await installFaces(app, runtime)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  config.publicUrl = url
  // What is due by the clock a test runs itself, at the moment that it chooses (`runJob`).
  if (work) await runtime.startWork({ byClock: false })
  const tokens = new Map<string, string>()
  const reader = openReader(runtime, databaseUrl)
  const shop: TestShop = {
    url,
    runtime,
    app,
    databaseUrl,
    skip: (milliseconds) => {
      offset += milliseconds
      // Who was signed in is not any more when the clock has moved on.
      tokens.clear()
    },
    async call<T>(line: string, body?: unknown, ask: Ask = {}) {
      const [method = 'GET', path = '/'] = line.split(' ')
      const answer = await fetch(path.startsWith('/api/') || path.startsWith('/health') ? url + path : `${url}/api/v1${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(ask.token ? { authorization: `Bearer ${ask.token}` } : {}),
          ...(ask.cart ? { 'x-cart-token': ask.cart } : {}),
          ...(ask.key ? { 'idempotency-key': ask.key } : {}),
          ...ask.headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        headers: answer.headers,
        body: (text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { text }) as T &
          Record<string, unknown>,
      }
    },
    async signIn(email) {
      const known = tokens.get(email)
      if (known) return known
      const answer = await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: 'serai-demo' })
      if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${JSON.stringify(answer.body)}`)
      tokens.set(email, answer.body.access_token)
      return answer.body.access_token
    },
    settle: () => (work ? reader.settled() : Promise.resolve()),
    async close() {
      runtime.endStreams()
      await app.close()
      await runtime.close()
      await reader.close()
      if (faults.length > 0) throw new AggregateError(faults, 'The server logged faults during the test.')
    },
    [Symbol.asyncDispose]: () => shop.close(),
  }
  return shop
}

/** Who runs the shop in tests. */
export const ADMIN = 'admin@serai.example'

/** Adds a published product with one variant (or several) and gives its ids. */
export async function addProduct(
  shop: TestShop,
  facts: { name?: string; price?: number; currency?: string; quantity?: number; backorder?: number } = {},
) {
  const token = await shop.signIn(ADMIN)
  const category = await anyCategory(shop, token)
  const name = facts.name ?? `Thing ${randomUUID().slice(0, 8)}`
  const made = await shop.call<{ id: string; variants: { id: string }[] }>(
    'POST /products',
    {
      type: 'physical',
      translations: { en: { name, description: `<p>${name}</p>` } },
      prices: [{ currency: facts.currency ?? 'USD', amount: facts.price ?? 10 }],
      inventory: {
        quantity: facts.quantity ?? 10,
        ...(facts.backorder ? { allow_backorder: true, backorder_limit: facts.backorder } : {}),
      },
      categories: [category],
      tags: [],
      media: [{ id: await anyPicture(shop) }],
    },
    { token },
  )
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  await publish(shop, made.body.id)
  return { id: made.body.id, variantId: made.body.variants[0]?.id ?? '', name, category }
}

/** Takes a draft through review to its publication, until shoppers see it; the author is not the approver. */
export async function publish(shop: TestShop, id: string): Promise<void> {
  for (const [move, who] of [
    ['submit-review', ADMIN],
    ['approve', 'manager@serai.example'],
    ['publish', ADMIN],
  ] as const) {
    const answer = await shop.call(`POST /products/${id}/${move}`, {}, { token: await shop.signIn(who) })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  await shop.settle()
}

const pictures = new WeakMap<TestShop, string>()
const categories = new WeakMap<TestShop, string>()

/** A picture that products may use. */
export async function anyPicture(shop: TestShop): Promise<string> {
  const known = pictures.get(shop)
  if (known) return known
  const id = await ownPicture(shop)
  pictures.set(shop, id)
  return id
}

/** A picture that nothing shows yet. */
export async function ownPicture(shop: TestShop): Promise<string> {
  const id = randomUUID()
  await sql`insert into media (id, alt, width, height, url, renditions) values (${id}, 'A picture', 10, 10, '/media/x.webp', '[]')`.execute(
    shop.runtime.db('catalog'),
  )
  return id
}

/** A category below a root. */
export async function anyCategory(shop: TestShop, token: string): Promise<string> {
  const known = categories.get(shop)
  if (known) return known
  const root = await shop.call<{ id: string }>('POST /categories', { translations: { en: { name: 'All' } } }, { token })
  const child = await shop.call<{ id: string }>(
    'POST /categories',
    { parent_id: root.body.id, translations: { en: { name: 'Things' } } },
    { token },
  )
  categories.set(shop, child.body.id)
  return child.body.id
}

/** What a shopper fills in at checkout. */
export const CHECKOUT = {
  email: 'buyer@example.com',
  first_name: 'Buyer',
  last_name: 'One',
  delivery_method: 'standard',
  payment_method: 'demo',
  shipping_address: { line1: '1 Main Street', city: 'Kyiv', country: 'UA' },
  payment: { card_number: '4242424242424242' },
}

/** Buys as a guest: cart, order; gives the order's answer. */
export async function buy(shop: TestShop, variantId: string, quantity = 1, change: object = {}) {
  const cart = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity })
  if (cart.status !== 201)
    return cart as unknown as Answer<{
      id: string
      number: string
      status: string
      payment_status: string
      access_token: string
      payment: { status: string; action: { url: string } | null }
    }>
  return shop.call<{
    id: string
    number: string
    status: string
    payment_status: string
    access_token: string
    payment: { status: string; action: { url: string } | null }
  }>('POST /orders', { ...CHECKOUT, ...change }, { cart: cart.body.token, key: randomUUID() })
}

/** Everything that `serai verify` would complain of. */
export async function violations(shop: TestShop): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  for (const service of shop.runtime.local) {
    for (const invariant of service.invariants ?? []) {
      for (const row of await invariant.violations(shop.runtime.systemContext(service.name)))
        found.push({ invariant: invariant.name, ...row })
    }
  }
  return found
}
