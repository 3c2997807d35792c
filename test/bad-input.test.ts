import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { BAD_QUERIES, BROKEN_BODIES, fitting, type Schema, spoiled } from '#test/kit/bad-values.ts'
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
let books: pg.Client
let cases: Case[] = []
let ids: string[] = []
let tables = ''

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
  books = new pg.Client({ connectionString: shop.databaseUrl })
  await books.connect()
  const { rows } = await books.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) and tablename not in ('consumer_offset', 'product_document')`,
    [shop.runtime.services.map((service) => service.name)],
  )
  tables = rows.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all ')
  // What the purchase sets going is written before anything is counted.
  await shop.settle()
})

after(async () => {
  await books?.end()
  await shop?.close()
})

// How many rows every table has; planned once, because it is asked thousands of times.
async function counts(): Promise<Counts> {
  const { rows } = await books.query<{ name: string; n: number }>({ name: 'counts', text: tables })
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

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

type Counts = Record<string, number>

// Refused requests leave every table as it was; one that happened to be valid may change what it is there to change. Gives how
// many rows there are afterwards where that is known, because looking takes longer than asking.
async function unchangedUnlessTaken(name: string, work: () => Promise<number[]>, known?: Counts): Promise<Counts | undefined> {
  const before = known ?? (await counts())
  const statuses = await work()
  if (statuses.some((status) => status < 400)) {
    await shop.settle()
    return undefined
  }
  const after = await counts()
  assert.deepEqual(after, before, `${name} was refused and wrote all the same`)
  return after
}

async function forEachCase(
  actor: (typeof ACTORS)[number],
  wanted: (item: Case) => boolean,
  work: (item: Case, token: string | undefined) => Promise<number[]>,
): Promise<void> {
  let known: Counts | undefined
  for (const item of cases.filter(wanted)) {
    const token = await tokenOf(actor, item.op)
    // Its session was opened just now.
    if (item.op.operationId === 'user.sign_out') known = undefined
    known = await unchangedUnlessTaken(`${item.method} ${item.path} (${actor})`, () => work(item, token), known)
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

  test(`bodies that are no JSON object are refused, never a fault (${actor})`, async () => {
    await forEachCase(actor, hasBody, (item, token) =>
      Promise.all(
        BROKEN_BODIES.map(({ type, bytes }) =>
          send({
            path: filled(item.path, () => ids[0] ?? ''),
            method: item.method,
            token,
            headers: type ? { 'content-type': type } : {},
            body: bytes,
          }),
        ),
      ),
    )
  })

  test(`paths and queries with anything in them are refused, never a fault (${actor})`, async () => {
    await forEachCase(
      actor,
      (item) => item.method === 'GET' || item.path.includes('{'),
      async (item, token) => {
        const json = hasBody(item) ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}
        const statuses = item.path.includes('{')
          ? await Promise.all(
              [...BAD_SEGMENTS, ...ids].map((value) =>
                send({ path: filled(item.path, () => value), method: item.method, token, ...json }),
              ),
            )
          : []
        // A customer reads what anyone reads.
        if (item.method !== 'GET' || actor === 'customer') return statuses
        const own = item.op.parameters.filter((parameter) => parameter.in === 'query' && parameter.schema.type !== 'object')
        const base = filled(item.path, () => ids[0] ?? '')
        const poisoned = own.flatMap(({ name }) => ['', '%00', '-1', '%ff', 'x'.repeat(2_000)].map((value) => `${name}=${value}`))
        return [
          ...statuses,
          ...(await Promise.all(
            [...BAD_QUERIES, ...poisoned].map((query) => send({ path: `${base}?${query}`, method: item.method, token })),
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
