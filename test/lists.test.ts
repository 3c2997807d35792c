import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Db, openDb, openPool, rows } from '#platform/db/pool.ts'
import { declareList, type Marked, type SortKey } from '#platform/operation/list.ts'
import { services } from '#services/services.ts'
import { addChannel } from '#test/kit/channels.ts'
import { ADMIN, addProduct, buy, cloneDatabase, openShop, type TestShop } from '#test/kit/shop.ts'

interface Named {
  code: string
  errors: { pointer: string; code: string; detail: string }[]
}
interface Listed {
  data: { id: string; created_at: string; name: string }[]
  meta: { page?: number; per_page: number; total?: number; next_cursor?: string }
}

let shop: TestShop
let db: Db

before(async () => {
  shop = await openShop()
  db = openDb(openPool({ url: await cloneDatabase(), max: 2, name: 'lists' }))
  await sql`create table thing (id uuid primary key, at timestamptz not null, amount bigint, word text not null)`.execute(db)
})

after(async () => {
  await db?.destroy()
  await shop?.close()
})

const things = declareList(['at', 'amount', 'word'], '-at')
const keys: Record<'at' | 'amount' | 'word', SortKey> = {
  at: { by: sql`at`, type: 'timestamptz' },
  amount: { by: sql`amount`, type: 'bigint', nullable: true },
  word: { by: sql`word`, type: 'text' },
}

interface Thing {
  id: string
  at: string
  amount: number | null
  word: string
}

async function put(list: readonly Omit<Thing, 'id'>[]): Promise<string[]> {
  const named = list.map((thing) => ({ ...thing, id: randomUUID() }))
  await sql`insert into thing select * from jsonb_populate_recordset(null::thing, ${JSON.stringify(named)}::jsonb)`.execute(db)
  return named.map((thing) => thing.id)
}

async function stretch(input: { cursor?: string; sort?: string; per_page?: number }) {
  const page = things.page(input, keys, { by: sql`id`, type: 'uuid' })
  const found = await rows(
    db,
    sql<{ id: string } & Marked>`select id, ${page.columns} from thing where ${page.after} ${page.tail}`,
  )
  return page.answer(found, (row) => row.id)
}

// Few different values, so that many rows share a place and only their ids tell them apart.
const thing = fc.record({
  at: fc.constantFrom('2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.000002Z', '2026-01-02T00:00:00Z'),
  amount: fc.constantFrom(null, -5, 0, 7),
  word: fc.constantFrom('', 'a', 'Ä', 'ب', "o'clock"),
})
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('', '-'), fc.constantFrom('at', 'amount', 'word')), {
    minLength: 1,
    maxLength: 3,
    selector: ([, key]) => key,
  })
  .map((parts) => parts.map((part) => part.join('')).join(','))

test('a walk in any order shows every row that is there throughout exactly once, whatever is added meanwhile (API-04)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(thing, { maxLength: 25 }),
      fc.array(fc.array(thing, { maxLength: 4 }), { maxLength: 8 }),
      order,
      fc.integer({ min: 1, max: 6 }),
      async (first, meanwhile, sort, perPage) => {
        await sql`truncate thing`.execute(db)
        const here = await put(first)
        const sorted = (await stretch({ sort, per_page: 100 })).data
        const seen: string[] = []
        let cursor = ''
        for (let turn = 0; ; turn++) {
          const { data, meta } = await stretch({ sort, per_page: perPage, cursor })
          assert.ok(turn === 0 || data.length > 0, 'a walk went on where nothing follows')
          seen.push(...data)
          assert.equal(new Set(seen).size, seen.length, 'a row came twice')
          if (meta.next_cursor === undefined) break
          cursor = meta.next_cursor
          await put(meanwhile[turn] ?? [])
        }
        const known = new Set(here)
        assert.deepEqual(
          seen.filter((id) => known.has(id)),
          sorted,
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('a walk deep in a long list reads no more than at its beginning', async () => {
  await sql`truncate thing`.execute(db)
  await sql`create index thing_walk on thing (at, id)`.execute(db)
  // All at one moment, as an import leaves them.
  await sql`insert into thing select gen_random_uuid(), '2026-01-01', n, 'x' from generate_series(1, 20000) n`.execute(db)
  await sql`analyze thing`.execute(db)
  const middle = await rows(db, sql<{ id: string }>`select id from thing order by at desc, id desc limit 1 offset 15000`)
  const cursor = Buffer.from(JSON.stringify(['-at', '2026-01-01', middle[0]?.id])).toString('base64url')
  const page = things.page({ cursor }, keys, { by: sql`id`, type: 'uuid' })
  const plan = await rows(
    db,
    sql<{
      'QUERY PLAN': [{ Plan: Record<string, number> }]
    }>`explain (analyze, buffers, format json) select id, ${page.columns} from thing where ${page.after} ${page.tail}`,
  )
  const done = plan[0]?.['QUERY PLAN'][0].Plan
  assert.ok(done)
  const read = (done['Shared Hit Blocks'] ?? 0) + (done['Shared Read Blocks'] ?? 0)
  assert.ok(read < 60, `${read} blocks`)
})

const LISTS = services.flatMap((service) =>
  service.routes.filter(
    (route) => (route.operation.input as unknown as { properties: Record<string, unknown> }).properties['cursor'],
  ),
)

test('every list of the API that grows walks, sorts by several keys, and names what it knows (API-04)', async () => {
  const token = await shop.signIn(ADMIN)
  const product = await addProduct(shop)
  const channel = await addChannel(shop, { name: 'Walked', adapter: 'file' })
  assert.ok(LISTS.length >= 9, `${LISTS.length} lists`)
  for (const { path, operation } of LISTS) {
    const known = path.replace(':code', 'EUR').replace(':id', path.startsWith('/channels') ? channel.id : product.id)
    const line = `GET ${known}`
    const walk = await shop.call<Listed>(`${line}?cursor=&per_page=1`, undefined, { token })
    assert.deepEqual([walk.status, walk.body.meta.total, walk.body.meta.page], [200, undefined, undefined], operation.name)
    const { sort } = (operation.input as unknown as { properties: { sort: { description: string } } }).properties
    const [, names = ''] = /^up to \d of (.+), separated/.exec(sort.description) ?? []
    const all = names.split(', ')
    const several = all.slice(0, 3).map((name, at) => `${at % 2 ? '-' : ''}${name}`)
    const sorted = await shop.call(`${line}?sort=${several.join(',')}&per_page=1`, undefined, { token })
    assert.equal(sorted.status, 200, `${operation.name} by ${several}: ${JSON.stringify(sorted.body)}`)
    const mixed = await shop.call<Listed>(`${line}?sort=${several.join(',')}&per_page=1&cursor=`, undefined, { token })
    if (mixed.body.meta.next_cursor) {
      const next = await shop.call<Listed>(`${line}?per_page=1&cursor=${mixed.body.meta.next_cursor}`, undefined, { token })
      assert.equal(next.status, 200, `${operation.name}: ${JSON.stringify(next.body)}`)
      assert.notEqual(next.body.data[0]?.id, mixed.body.data[0]?.id)
    }
    const unknown = await shop.call<Named>(`${line}?sort=height`, undefined, { token })
    assert.deepEqual([unknown.status, unknown.body.errors[0]?.pointer], [422, '/sort'], operation.name)
    for (const name of all) assert.ok(unknown.body.errors[0]?.detail.includes(name), `${operation.name}: ${name}`)
    const long = await shop.call(`${line}?per_page=101`, undefined, { token })
    assert.equal(long.status, 422, operation.name)
  }
})

test('an unknown filter is refused by naming those there are', async () => {
  const answer = await shop.call<Named>('GET /products?filter[colour]=red', undefined, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([answer.status, answer.body.errors[0]?.pointer], [422, '/filter/colour'])
  assert.match(answer.body.errors[0]?.detail ?? '', /known are status, category, type, stock/)
})

test('a walk over the products while others are made misses none and repeats none', async () => {
  const token = await shop.signIn(ADMIN)
  const mine: string[] = []
  for (let n = 0; n < 5; n++) mine.push((await addProduct(shop, { name: `Kept ${n}` })).id)
  const seen: string[] = []
  let cursor = ''
  do {
    const answer = await shop.call<Listed>(`GET /products?sort=name&per_page=2&cursor=${cursor}`, undefined, { token })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    seen.push(...answer.body.data.map((row) => row.id))
    cursor = answer.body.meta.next_cursor ?? ''
    await addProduct(shop, { name: `Another ${seen.length}` })
  } while (cursor)
  assert.equal(new Set(seen).size, seen.length)
  assert.deepEqual(
    mine.filter((id) => !seen.includes(id)),
    [],
  )
})

test('a page hands over to a walk, and sorting by two keys orders by both', async () => {
  const token = await shop.signIn(ADMIN)
  const product = await addProduct(shop, { price: 3 })
  await addProduct(shop, { price: 3 })
  await buy(shop, product.variantId)
  const first = await shop.call<Listed>('GET /products?sort=price,-created_at&per_page=1', undefined, { token })
  assert.equal(first.body.meta.page, 1)
  const rest = await shop.call<Listed>(`GET /products?per_page=100&cursor=${first.body.meta.next_cursor}`, undefined, { token })
  assert.equal(rest.body.data.length, (first.body.meta.total ?? 0) - 1)
  const [a, b] = [first.body.data[0], rest.body.data[0]]
  assert.ok(a && b && a.created_at > b.created_at, 'of two at one price the newer comes first')
})

test('a cursor that is none, of another order, or sent with a page is refused', async () => {
  const token = await shop.signIn(ADMIN)
  const walk = await shop.call<Listed>('GET /products?sort=sku&cursor=&per_page=1', undefined, { token })
  const cursor = walk.body.meta.next_cursor ?? ''
  const fake = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const bad = [
    'nonsense',
    fake(['-created_at']),
    fake(['height', 'x', 'y']),
    fake(['sku', 'x', 'not an id']),
    fake(['-created_at', 'yesterday-ish', randomUUID()]),
    fake({ sort: 'sku' }),
    `${cursor}&sort=-sku`,
    `${cursor}&page=2`,
  ]
  for (const text of bad) {
    const answer = await shop.call<Named>(`GET /products?cursor=${text}`, undefined, { token })
    assert.equal(answer.status, 422, `${text}: ${JSON.stringify(answer.body)}`)
  }
  const other = await shop.call<Named>(`GET /products?cursor=${cursor}&sort=-sku`, undefined, { token })
  assert.equal(other.body.code, 'bad_cursor')
})
