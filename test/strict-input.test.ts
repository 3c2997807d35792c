import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { fitting, type Schema, spoiled } from '#test/kit/bad-values.ts'
import { type Books, openBooks } from '#test/kit/books.ts'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

interface Described {
  operationId: string
  parameters: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

interface Case {
  method: string
  path: string
  op: Described
}

interface Named {
  errors?: { pointer: string }[]
}

const UNKNOWN = 'nobody_asked_for_this'
const RUNS = 10

let shop: TestShop
let books: Books
let cases: Case[] = []
// Things of another person: an order and a cart of theirs, and what only staff may touch.
let theirs: string[] = []

before(async () => {
  shop = await openShop()
  const product = await addProduct(shop, { quantity: 50 })
  const guest = await buy(shop, product.variantId)
  const other = await shop.call<{ access_token: string }>('POST /auth/register', {
    email: 'other@example.com',
    password: 'a long enough phrase',
    first_name: 'Other',
    last_name: 'Person',
  })
  assert.equal(other.status, 201, JSON.stringify(other.body))
  const token = other.body.access_token
  const cart = await shop.call<{ lines: { id: string }[] }>(
    'POST /cart/lines',
    { variant_id: product.variantId, quantity: 1 },
    { token },
  )
  const order = await shop.call<{ id: string }>('POST /orders', CHECKOUT, { token, key: randomUUID() })
  assert.deepEqual([guest.status, cart.status, order.status], [201, 201, 201], JSON.stringify(order.body))
  const left = await shop.call<{ lines: { id: string }[] }>(
    'POST /cart/lines',
    { variant_id: product.variantId, quantity: 1 },
    { token },
  )
  theirs = [order.body.id, guest.body.id, left.body.lines[0]?.id ?? '', product.id, product.variantId, product.category]
  const document = await shop.call<{ paths: Record<string, Record<string, Described>> }>('GET /api/openapi.json')
  cases = Object.entries(document.body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, op]) => ({ method: method.toUpperCase(), path, op })),
  )
  await shop.settle()
  books = await openBooks(shop, [])
})

after(async () => {
  await books?.close()
  await shop?.close()
})

const bodyOf = ({ op }: Case): Schema | undefined => op.requestBody?.content['application/json']?.schema
const isUpload = ({ op }: Case) => op.requestBody?.content['multipart/form-data'] !== undefined
const takesBody = (item: Case) => item.method !== 'GET' && item.method !== 'DELETE' && !isUpload(item)
// The gateways say what their messages look like; a signature over the bytes is what counts there.
const isMessage = ({ path }: Case) => path.includes('/webhooks/')

function pathOf(item: Case, value: string): string {
  return item.path.replace(/\{\w+\}/g, encodeURIComponent(value))
}

// Text that PostgreSQL cannot store is no valid text, whatever the schema says of its length.
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}

test('a body that does not fit what the document says is never taken, and changes nothing', async () => {
  const token = await shop.signIn(ADMIN)
  const mark = await books.mark()
  let refused = 0
  for (const item of cases.filter((candidate) => takesBody(candidate) && !isMessage(candidate))) {
    const schema = bodyOf(item)
    if (!schema) continue
    const fits = Compile({ ...schema, additionalProperties: false } as never)
    const misfit = spoiled(schema, theirs).filter((body) => body !== null && (!fits.Check(body) || !isStorable(body)))
    await fc.assert(
      fc.asyncProperty(misfit, async (body) => {
        const answer = await shop.call(`${item.method} ${pathOf(item, theirs[0] ?? '')}`, JSON.stringify(body), {
          token,
          key: randomUUID(),
          headers: { 'content-type': 'application/json' },
        })
        assert.ok(answer.status >= 400 && answer.status < 500, `${item.op.operationId}: ${answer.status}`)
        refused += 1
      }),
      { numRuns: RUNS },
    )
  }
  assert.ok(refused > 200, `${refused} requests`)
  assert.deepEqual(await books.writtenSince(mark), [])
})

test('a key that nobody asked for is refused by name', async () => {
  const token = await shop.signIn(ADMIN)
  const silent: string[] = []
  for (const item of cases.filter((candidate) => !isUpload(candidate) && !isMessage(candidate))) {
    const path = pathOf(item, theirs[0] ?? '')
    const [fit = {}] = fc.sample(fitting(bodyOf(item) ?? { type: 'object' }, theirs), { numRuns: 1, seed: 7 })
    const answer = takesBody(item)
      ? await shop.call<Named>(`${item.method} ${path}`, { ...(fit as object), [UNKNOWN]: 1 }, { token, key: randomUUID() })
      : await shop.call<Named>(`${item.method} ${path}?${UNKNOWN}=1`, undefined, { token })
    const isNamed = answer.status === 422 && answer.body.errors?.some(({ pointer }) => pointer === `/${UNKNOWN}`)
    if (!isNamed) silent.push(`${item.method} ${item.path}: ${answer.status}`)
  }
  assert.deepEqual(silent, [])
})

test('what belongs to others is neither shown nor changed, nor told apart from what does not exist', async () => {
  const customer = await shop.signIn('shopper@serai.example')
  const mark = await books.mark()
  const isReadable = (item: Case) => item.method === 'GET' && !('security' in item.op)
  // A published product belongs to everybody: who may read it may watch it, and sees no watch but their own; taken off a
  // wishlist, it is off one's own, whether it was there or not.
  const isEverybodys = ({ path }: Case) => path === '/api/v1/products/{id}/watch' || path === '/api/v1/me/wishlist/{product_id}'
  const given: string[] = []
  for (const token of [undefined, customer]) {
    const closed = cases.filter((item) => item.path.includes('{') && !isReadable(item) && !isEverybodys(item))
    for (const item of closed) {
      const schema = bodyOf(item)
      const bodies = schema ? fc.sample(fitting(schema, theirs), { numRuns: 3, seed: 7 }) : [takesBody(item) ? {} : undefined]
      for (const body of bodies) {
        const ask = async (id: string) => {
          const line = `${item.method} ${pathOf(item, id)}`
          const { status, body: answer } = await shop.call(line, body, { key: randomUUID(), ...(token ? { token } : {}) })
          return `${status} ${answer['code']}`
        }
        const ofNobody = await ask(randomUUID())
        for (const id of theirs) {
          const answer = await ask(id)
          if (answer < '400' || answer !== ofNobody)
            given.push(`${item.method} ${item.path} as ${token ? 'customer' : 'anonymous'}: ${answer}, of nobody ${ofNobody}`)
        }
      }
    }
  }
  assert.deepEqual(given, [])
  assert.deepEqual(await books.writtenSince(mark), [])
})
