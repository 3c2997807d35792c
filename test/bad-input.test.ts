import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { BAD_QUERIES, BROKEN_BODIES, fitting, type Schema, spoiled } from '#test/kit/bad-values.ts'
import { type Books, openBooks } from '#test/kit/books.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'

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

const ACTORS = ['anonymous', 'customer', 'super_admin'] as const
const SPOILED_RUNS = 8
// Each of these ends or opens a session, or hashes a password: a walk over them is run with fewer examples.
const COSTLY = ['user.register', 'user.sign_in', 'user.sign_out', 'user.refresh']
const BAD_SEGMENTS = ['not-an-id', '%00', '%ff', '..%2f..%2fetc', 'x'.repeat(600), '-1', '1e9', "'--", '%F0%9F%92%A5', 'null']

let shop: TestShop
let books: Books
let cases: Case[] = []
let ids: string[] = []

before(async () => {
  shop = await openShop()
  const product = await addProduct(shop, { quantity: 50 })
  const bought = await buy(shop, product.variantId)
  assert.equal(bought.status, 201)
  const line = await shop.call<{ lines: { id: string }[] }>('POST /cart/lines', { variant_id: product.variantId, quantity: 1 })
  ids = [product.id, product.variantId, product.category, bought.body.id, line.body.lines[0]?.id ?? '', randomUUID()]
  const document = await shop.call<{ paths: Record<string, Record<string, Described>> }>('GET /api/openapi.json')
  cases = Object.entries(document.body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, op]) => ({ method: method.toUpperCase(), path, op })),
  )
  // What the purchase sets going is written before anything is looked at.
  await shop.settle()
  books = await openBooks(shop, ['product_document'])
})

after(async () => {
  await books?.close()
  await shop?.close()
})

async function tokenOf(actor: (typeof ACTORS)[number], op: Described): Promise<string | undefined> {
  if (actor === 'anonymous') return undefined
  const email = actor === 'customer' ? 'shopper@serai.example' : ADMIN
  if (op.operationId !== 'user.sign_out') return shop.signIn(email)
  return (await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: 'serai-demo' })).body.access_token
}

interface Sent {
  path: string
  method: string
  token?: string | undefined
  headers?: Record<string, string>
  body?: Uint8Array | string | FormData
}

// Sends it and demands that the answer be one a caller can act on; gives the status.
async function send({ path, method, token, headers, body }: Sent): Promise<number> {
  const stop = new AbortController()
  const answer = await fetch(shop.url + path, {
    method,
    redirect: 'manual',
    signal: stop.signal,
    headers: { 'idempotency-key': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(body === undefined || method === 'GET' ? {} : { body: body as BodyInit }),
  })
  const what = `${method} ${path.slice(0, 200)} → ${answer.status}`
  if (answer.status < 400) {
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) stop.abort()
    else await answer.arrayBuffer()
    return answer.status
  }
  const text = await answer.text()
  assert.ok(answer.status < 500, `${what}: ${text}`)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/, `${what}: ${text}`)
  const problem = JSON.parse(text) as Record<string, unknown>
  assert.equal(problem['status'], answer.status, what)
  assert.match(String(problem['code']), /^[a-z][a-z0-9_]*$/, what)
  assert.ok(typeof problem['request_id'] === 'string' && problem['request_id'].length > 0, what)
  assert.ok(typeof problem['title'] === 'string' && typeof problem['detail'] === 'string', what)
  assert.doesNotMatch(text, /\bat \S+ \(|node_modules|select .* from|pg_catalog/, `${what} tells too much`)
  return answer.status
}

const segment = (value: unknown) =>
  encodeURIComponent(typeof value === 'string' && value.isWellFormed() ? value : JSON.stringify(value)) || '%20'

function filled(path: string, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => value(name))
}

// A refused request writes nothing; one that happened to be valid may change what it is there to change.
async function unchangedUnlessTaken(name: string, work: () => Promise<number[]>): Promise<void> {
  const mark = await books.mark()
  const statuses = await work()
  if (statuses.some((status) => status < 400)) await shop.settle()
  else assert.deepEqual(await books.writtenSince(mark), [], `${name} was refused and wrote all the same`)
}

// Who is turned away for who they are is so whatever they bring: they are asked a few times, not all.
const FEW = 3
const isTurnedAway = (statuses: readonly number[]) =>
  statuses.length >= FEW && statuses.every((status) => status === 401 || status === 403)

/** Sends all of a list, or the first few where they are turned away. */
async function sendAll(requests: readonly Sent[]): Promise<number[]> {
  const first = await Promise.all(requests.slice(0, FEW).map(send))
  return isTurnedAway(first) ? first : [...first, ...(await Promise.all(requests.slice(FEW).map(send)))]
}

async function forEachCase(
  actor: (typeof ACTORS)[number],
  wanted: (item: Case) => boolean,
  work: (item: Case, token: string | undefined) => Promise<number[]>,
): Promise<void> {
  for (const item of cases.filter(wanted)) {
    const token = await tokenOf(actor, item.op)
    await unchangedUnlessTaken(`${item.method} ${item.path} (${actor})`, () => work(item, token))
  }
}

const bodyOf = (op: Described) => op.requestBody?.content['application/json']?.schema
const hasBody = (item: Case) => item.method !== 'GET' && item.method !== 'DELETE'
const isUpload = (item: Case) => item.op.requestBody?.content['multipart/form-data'] !== undefined

test('the document describes every operation that has an address', () => {
  assert.ok(cases.length > 60, `${cases.length} operations`)
  assert.deepEqual(
    cases.filter(({ op }) => !op.operationId).map(({ path }) => path),
    [],
  )
})

for (const actor of ACTORS) {
  test(`bodies with one thing wrong are refused, never a fault (${actor})`, async () => {
    await forEachCase(
      actor,
      (item) => bodyOf(item.op) !== undefined,
      async (item, token) => {
        const schema = bodyOf(item.op) as Schema
        const inPath = item.op.parameters.filter((parameter) => parameter.in === 'path')
        const statuses: number[] = []
        const request = fc.record({
          body: spoiled(schema, ids),
          values: fc.record(Object.fromEntries(inPath.map(({ name, schema: of }) => [name, fitting(of, ids)]))),
        })
        await fc.assert(
          fc.asyncProperty(request, async ({ body, values }) => {
            if (isTurnedAway(statuses)) return
            const path = filled(item.path, (name) => segment(values[name]))
            statuses.push(
              await send({
                path,
                method: item.method,
                token,
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body),
              }),
            )
          }),
          { numRuns: COSTLY.includes(item.op.operationId) ? 3 : SPOILED_RUNS },
        )
        return statuses
      },
    )
  })

  // What cannot be read is refused before anybody asks who sent it: a customer's is as anyone's.
  if (actor !== 'customer') {
    test(`bodies that are no JSON object are refused, never a fault (${actor})`, async () => {
      await forEachCase(actor, hasBody, (item, token) =>
        sendAll(
          BROKEN_BODIES.map(({ type, bytes }) => ({
            path: filled(item.path, () => ids[0] ?? ''),
            method: item.method,
            token,
            headers: type ? { 'content-type': type } : {},
            body: bytes,
          })),
        ),
      )
    })
  }

  test(`paths and queries with anything in them are refused, never a fault (${actor})`, async () => {
    await forEachCase(
      actor,
      (item) => item.method === 'GET' || item.path.includes('{'),
      async (item, token) => {
        const json = hasBody(item) ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}
        const statuses = item.path.includes('{')
          ? await sendAll(
              [...BAD_SEGMENTS, ...ids].map((value) => ({
                path: filled(item.path, () => value),
                method: item.method,
                token,
                ...json,
              })),
            )
          : []
        // A customer reads what anyone reads.
        if (item.method !== 'GET' || actor === 'customer') return statuses
        const own = item.op.parameters.filter((parameter) => parameter.in === 'query' && parameter.schema.type !== 'object')
        const base = filled(item.path, () => ids[0] ?? '')
        const poisoned = own.flatMap(({ name }) => ['', '%00', '-1', '%ff', 'x'.repeat(2_000)].map((value) => `${name}=${value}`))
        return [
          ...statuses,
          ...(await sendAll(
            [...BAD_QUERIES, ...poisoned].map((query) => ({ path: `${base}?${query}`, method: item.method, token })),
          )),
        ]
      },
    )
  })
}

test('headers with anything in them are refused, never a fault', async () => {
  const headers: Record<string, string>[] = [
    { authorization: 'Bearer' },
    { authorization: 'Bearer x.y.z' },
    { authorization: 'Basic YTpi' },
    { authorization: `Bearer ${'x'.repeat(6_000)}` },
    { cookie: 'serai_access=x; serai_refresh=%00' },
    { 'x-branch-id': 'x' },
    { 'x-branch-id': randomUUID() },
    { 'x-cart-token': 'x'.repeat(4_000) },
    { 'x-cart-token': ' ' },
    { 'idempotency-key': 'x'.repeat(256) },
    { 'accept-language': ';;;q=a,,*' },
    { 'accept-language': 'x'.repeat(4_000) },
    { 'if-match': '"x"' },
    { 'if-none-match': '*' },
    { 'x-request-id': '../../x' },
    { 'x-forwarded-for': 'not an address' },
    { accept: 'image/png' },
    { range: 'bytes=0-1' },
  ]
  await unchangedUnlessTaken('odd headers', async () => {
    const statuses: number[] = []
    for (const item of cases.filter((candidate) => candidate.method === 'GET' || candidate.path.endsWith('/cart/lines'))) {
      const json = hasBody(item) ? { body: '{}' } : {}
      statuses.push(
        ...(await Promise.all(
          headers.map((set) =>
            send({
              path: filled(item.path, () => ids[0] ?? ''),
              method: item.method,
              headers: { ...(hasBody(item) ? { 'content-type': 'application/json' } : {}), ...set },
              ...json,
            }),
          ),
        )),
      )
    }
    return statuses
  })
})

test('uploads that are not what they claim are refused, never a fault', async () => {
  const file = (bytes: Uint8Array | string, name: string, field = 'file', more: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [key, value] of Object.entries(more)) form.set(key, value)
    form.set(field, new Blob([bytes as BlobPart]), name)
    return form
  }
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0])
  const twice = file('a', 'a.csv')
  twice.append('file', new Blob(['b']), 'b.csv')
  const forms = () => [
    file('', 'empty.csv'),
    file('Handle', 'short.csv'),
    file('Handle,Title\na,b', 'few.csv'),
    file('Handle,Title,Variant Price\n"a,b,c', 'open-quote.csv'),
    file(new Uint8Array(2_000).fill(0xff), 'bytes.csv'),
    file(png, '../../x.png'),
    file('<svg onload="alert(1)"/>', 'x.svg'),
    file('GIF89a', 'x.gif'),
    file('a', 'a.csv', 'other'),
    file('Handle,Title,Variant Price\n', 'none.csv', 'file', { dry_run: 'perhaps' }),
    file('x', 'a\u0000b.csv', 'file', { nobody: '1' }),
    twice,
    new FormData(),
  ]
  for (const item of cases.filter(isUpload)) {
    const token = await shop.signIn(ADMIN)
    await unchangedUnlessTaken(item.path, async () => {
      const statuses: number[] = []
      for (const form of forms()) statuses.push(await send({ path: item.path, method: item.method, token, body: form }))
      return statuses
    })
  }
})
