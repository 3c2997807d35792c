import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { ApiProblem, createClient, createTransport, type TransportOptions } from '#sdk'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let token = ''

before(async () => {
  shop = await openShop()
  token = await shop.signIn(ADMIN)
})

after(() => shop?.close())

function client(options: Partial<TransportOptions> = {}) {
  return createClient(createTransport({ baseUrl: shop.url, headers: () => ({ authorization: `Bearer ${token}` }), ...options }))
}

/** The problem that a call ends with. */
async function problemOf(answer: Promise<unknown>): Promise<ApiProblem> {
  const error = await answer.then(
    () => assert.fail('It was not refused.'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof ApiProblem, String(error))
  return error
}

test('operations are called by name: paths, nested queries, bodies and answers without a body', async () => {
  const api = client()
  const { id, category } = await addProduct(shop, { price: 30 })
  const found = await api('product.search', { filter: { category, price: { gte: 20, lte: 40 } }, per_page: 5 })
  assert.deepEqual(
    found.data.map((card) => card.id),
    [id],
  )
  assert.equal((await api('product.search', { filter: { price: { gte: 31 } } })).data.length, 0)
  const category2 = await api('category.create', { translations: { en: { name: 'Sheds & more' } } })
  const named = await api('category.update', { id: category2.id, version: 1, translations: { en: { name: 'Sheds' } } })
  assert.equal(named.translations.en?.name, 'Sheds')
  assert.equal(await api('category.delete', { id: named.id }), undefined)
})

test('an order is made by the client alone, and a repetition answers the same', async () => {
  const { variantId } = await addProduct(shop)
  const guest = client({ headers: () => ({}) })
  const cart = await guest('cart.add_line', { variant_id: variantId, quantity: 1 })
  const withCart = client({ headers: () => ({ 'x-cart-token': cart.token ?? '' }) })
  const idempotencyKey = randomUUID()
  const order = await withCart('order.create', CHECKOUT, { idempotencyKey })
  assert.equal((await withCart('order.create', CHECKOUT, { idempotencyKey })).id, order.id)
})

test('a file is handed as it is', async () => {
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#906' } })
    .png()
    .toBuffer()
  const picture = await client()('media.upload', { file: new File([new Uint8Array(png)], 'plum.png'), alt: 'Plum' })
  assert.deepEqual([picture.width, picture.height, picture.alt], [40, 30, 'Plum'])
})

test('a refusal is one typed error with what the problem document says', async () => {
  const api = client()
  const missing = await problemOf(api('product.get', { id: randomUUID() }))
  assert.deepEqual([missing.status, missing.code], [404, 'product_not_found'])
  assert.equal(missing.message, missing.problem.detail)
  assert.ok(missing.requestId)
  const invalid = await problemOf(api('product.list', { per_page: 101 }))
  assert.deepEqual([invalid.status, invalid.errors[0]?.pointer], [422, '/per_page'])
  const me = await api('user.me', {})
  const stale = await problemOf(api('user.update_profile', { first_name: 'A' }, { ifMatch: `"${me.version + 1}"` }))
  assert.deepEqual([stale.status, stale.code, stale.problem['version']], [412, 'stale_version', me.version])
})

test('words of a refusal can be put in another way', async () => {
  const api = client({ reword: (problem) => ({ ...problem, detail: problem.code.toUpperCase() }) })
  assert.equal((await problemOf(api('product.get', { id: randomUUID() }))).message, 'PRODUCT_NOT_FOUND')
})

test('what is no answer of the API is told in the same form', async () => {
  const proxy = async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'retry-after': '7' } })
  const bad = await problemOf(client({ fetch: proxy })('store.get', {}))
  assert.deepEqual([bad.status, bad.code, bad.retryAfter], [502, 'unexpected', 7])
  const gone = await problemOf(client({ baseUrl: 'http://127.0.0.1:1' })('store.get', {}))
  assert.deepEqual([gone.status, gone.code], [0, 'unreachable'])
})

test('a call that is given up ends with what gave it up, not with a problem', async () => {
  const stop = new AbortController()
  stop.abort(new Error('nobody looks any more'))
  await assert.rejects(client()('store.get', {}, { signal: stop.signal }), { message: 'nobody looks any more' })
})

test('an expired session is renewed once, and one that cannot be is refused', async () => {
  let held = 'expired'
  let renewals = 0
  const headers = () => ({ authorization: `Bearer ${held}` })
  const renewing = client({
    headers,
    async renew() {
      renewals += 1
      held = token
      return true
    },
  })
  assert.equal((await renewing('user.me', {})).email, ADMIN)
  assert.equal(renewals, 1)
  held = 'expired'
  const refused = await problemOf(client({ headers, renew: async () => false })('user.me', {}))
  assert.equal(refused.status, 401)
  const hopeless = client({
    headers,
    async renew() {
      renewals += 1
      return true
    },
  })
  assert.equal((await problemOf(hopeless('user.me', {}))).status, 401)
  assert.equal(renewals, 2)
})
