import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addAttributes, create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, buy, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { openCost, sealCost } from './cost.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
})
after(() => shop.close())

const EDITOR = 'editor@serai.example'
const db = () => shop.runtime.db('catalog')

async function update(id: string, body: object, ask: { as?: string; headers?: Record<string, string> } = {}) {
  return shop.call<ProductAnswer>(`PUT /products/${id}`, body, {
    token: await shop.signIn(ask.as ?? ADMIN),
    ...(ask.headers ? { headers: ask.headers } : {}),
  })
}

async function read(id: string, as = ADMIN) {
  return shop.call<ProductAnswer>(`GET /products/${id}`, undefined, { token: await shop.signIn(as) })
}

const size = (value: string, quantity = 1) => ({ options: [{ attribute: 'size', value }], inventory: { quantity } })

test('variants keep their ids and their stock; removed ones are set aside, never lost (CAT-15)', async () => {
  const input = await productInput(shop, { options: ['size'], variants: [size('small', 3), size('large', 4)] })
  const { body: made } = await create(shop, input)
  const [small, large] = made.variants
  const swapped = await update(made.id, { ...input, variants: [size('large', 99), size('small', 99)], version: made.version })
  assert.equal(swapped.status, 200, JSON.stringify(swapped.body))
  assert.deepEqual(
    swapped.body.variants.map((variant) => [variant.id, variant.sku, variant.inventory?.on_hand]),
    [
      [large?.id, large?.sku, 4],
      [small?.id, small?.sku, 3],
    ],
  )
  const fewer = await update(made.id, { ...input, variants: [size('small')], version: swapped.body.version })
  assert.deepEqual(
    fewer.body.variants.map((variant) => variant.id),
    [small?.id],
  )
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from variant where product_id = ${made.id}`.execute(db())
  assert.equal(rows[0]?.n, 2)
  const unknown = await update(made.id, {
    ...input,
    variants: [{ ...size('small'), id: randomUUID() }],
    version: fewer.body.version,
  })
  assert.deepEqual([unknown.status, unknown.body.code], [422, 'variant_not_found'])
})

test('two variants may change places: options and SKUs swap in one step (CAT-15)', async () => {
  const sized = (value: string, sku: string) => ({ ...size(value, 2), sku })
  const input = await productInput(shop, {
    sku: 'SWAP',
    options: ['size'],
    variants: [sized('small', 'SWAP-1'), sized('large', 'SWAP-2')],
  })
  const { body: made } = await create(shop, input)
  const [first, second] = made.variants
  const variants = [
    { ...sized('large', 'SWAP-2'), id: first?.id },
    { ...sized('small', 'SWAP-1'), id: second?.id },
  ]
  const swapped = await update(made.id, { ...input, variants, version: made.version })
  assert.equal(swapped.status, 200, JSON.stringify(swapped.body))
  assert.deepEqual(
    swapped.body.variants.map(({ id, sku, options }) => [id, sku, options[0]?.value]),
    [
      [first?.id, 'SWAP-2', 'large'],
      [second?.id, 'SWAP-1', 'small'],
    ],
  )
})

test('old prices stay in the history; unchanged ones leave no line (CAT-32)', async () => {
  const input = await productInput(shop, { prices: [{ currency: 'USD', amount: 10 }] })
  const { body: made } = await create(shop, input)
  const one = await update(made.id, { ...input, prices: [{ currency: 'USD', amount: 12 }], version: made.version })
  const two = await update(made.id, { ...input, prices: [{ currency: 'USD', amount: 12 }], version: one.body.version })
  await update(made.id, { ...input, prices: [{ currency: 'EUR', amount: 9 }], version: two.body.version })
  const { rows } = await sql<{ currency: string; amount: number }>`
    select currency, amount_minor::int as amount from price_history where product_id = ${made.id} order by until`.execute(db())
  assert.deepEqual(rows, [
    { currency: 'USD', amount: 1000 },
    { currency: 'USD', amount: 1200 },
  ])
})

test('whoever saves an older version is refused, in the body or by If-Match (API-06)', async () => {
  const input = await productInput(shop)
  const { body: made } = await create(shop, input)
  assert.equal((await update(made.id, { ...input, version: made.version })).status, 200)
  const stale = await update(made.id, { ...input, tags: ['late'], version: made.version })
  assert.deepEqual([stale.status, stale.body.code, stale.body.version], [412, 'stale_version', made.version + 1])
  const header = await update(made.id, input, { headers: { 'if-match': `"${made.version}"` } })
  assert.equal(header.status, 412)
  const right = await update(made.id, input, { headers: { 'if-match': `"${made.version + 1}"` } })
  assert.equal(right.status, 200)
  const read = await shop.call(`GET /products/${made.id}`, undefined, { token: await shop.signIn(ADMIN) })
  const tag = right.headers.get('etag') ?? ''
  assert.equal(read.headers.get('etag'), tag, 'the answer to a change is tagged as the next reader finds it')
  assert.equal((await update(made.id, input, { headers: { 'if-match': tag } })).status, 200)
  const racers = await Promise.all([0, 1].map(() => update(made.id, { ...input, version: made.version + 3 })))
  assert.deepEqual(racers.map((answer) => answer.status).sort(), [200, 412])
})

test('a SKU of another product is refused; a free one is taken until somebody orders (CAT-15)', async () => {
  await create(shop, { sku: 'FIRST' })
  const input = await productInput(shop, { sku: 'SECOND' })
  const { body: made } = await create(shop, input)
  const taken = await update(made.id, { ...input, sku: 'FIRST', version: made.version })
  assert.deepEqual([taken.status, taken.body.code], [422, 'duplicate_sku'])
  assert.ok(taken.body.suggestion)
  const renamed = await update(made.id, { ...input, sku: 'RENAMED', version: made.version })
  assert.equal(renamed.body.sku, 'RENAMED')
})

test('what was ordered keeps its SKU, promised or sold; what was not may change (CAT-15)', async () => {
  const sized = (value: string, sku: string) => ({ ...size(value, 5), sku })
  const input = await productInput(shop, {
    sku: 'ORDERED',
    options: ['size'],
    variants: [sized('small', 'ORDERED-S'), sized('large', 'ORDERED-L')],
  })
  const { body: made } = await create(shop, input)
  await publish(shop, made.id)
  const [small] = made.variants
  const order = await buy(shop, small?.id ?? '')
  assert.equal(order.status, 201, JSON.stringify(order.body))
  await shop.settle()
  const { version } = (await read(made.id)).body
  const rename = (sku: string, variants: object[]) => update(made.id, { ...input, sku, variants, version })
  const same = [sized('small', 'ORDERED-S'), sized('large', 'ORDERED-L')]
  const base = await rename('OTHER', same)
  assert.deepEqual([base.status, base.body.code, base.body.errors?.[0]?.pointer], [409, 'sku_is_final', '/sku'])
  const variant = await rename('ORDERED', [sized('small', 'OTHER-S'), sized('large', 'ORDERED-L')])
  assert.deepEqual([variant.status, variant.body.errors?.[0]?.pointer], [409, '/variants/0/sku'])
  const free = await rename('ORDERED', [sized('small', 'ORDERED-S'), sized('large', 'OTHER-L')])
  assert.deepEqual([free.status, free.body.variants[1]?.sku], [200, 'OTHER-L'])
})

test('a patch changes what it names and leaves the rest (CAT-15)', async () => {
  const input = await productInput(shop, {
    translations: { en: { name: 'Whole', description: '<p>Long</p>' }, fa: { name: 'کامل' } },
    options: ['size'],
    variants: [size('small', 3), size('large', 4)],
    tags: ['one'],
  })
  const { body: made } = await create(shop, input)
  const patch = (body: object) => shop.call<ProductAnswer>(`PATCH /products/${made.id}`, body, { token })
  const token = await shop.signIn(ADMIN)
  const patched = await patch({ version: made.version, tags: ['two'], translations: { en: { name: 'Part' } } })
  assert.equal(patched.status, 200, JSON.stringify(patched.body))
  const { en, fa } = patched.body.translations
  assert.deepEqual([en?.name, en?.description, fa?.name], ['Part', '<p>Long</p>', 'کامل'])
  assert.deepEqual(patched.body['tags'], ['two'])
  assert.deepEqual(
    patched.body.variants.map(({ id, sku, inventory }) => [id, sku, inventory?.on_hand]),
    made.variants.map(({ id, sku, inventory }) => [id, sku, inventory?.on_hand]),
  )
  assert.equal((await patch({ version: made.version, tags: [] })).body.code, 'stale_version')
  const emptied = await patch({ version: patched.body.version, translations: { en: { name: '' } } })
  assert.equal(emptied.status, 422)
  const editor = await shop.call<ProductAnswer>(
    `PATCH /products/${made.id}`,
    { version: patched.body.version, prices: [{ currency: 'USD', amount: 1 }] },
    { token: await shop.signIn(EDITOR) },
  )
  assert.deepEqual([editor.status, editor.body['permission']], [403, 'product.set_price'])
})

test('an editor may change texts but not prices (CAT-13)', async () => {
  const input = await productInput(shop)
  const { body: made } = await create(shop, input)
  const texts = { ...input, translations: { en: { name: 'Better name', description: 'Better' } } }
  const changed = await update(made.id, { ...texts, version: made.version }, { as: EDITOR })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  for (const price of [
    { currency: 'USD', amount: 1 },
    { currency: 'USD', amount: 10, compare_at: 50 },
  ]) {
    const refused = await update(made.id, { ...texts, prices: [price], version: changed.body.version }, { as: EDITOR })
    assert.deepEqual([refused.status, refused.body['permission']], [403, 'product.set_price'], JSON.stringify(price))
  }
  const cleared = await update(made.id, { ...texts, prices: [], version: changed.body.version }, { as: EDITOR })
  assert.deepEqual([cleared.status, cleared.body['permission']], [403, 'product.set_price'])
})

test('an editor may not swap the prices of two variants (CAT-13)', async () => {
  const priced = (value: string, amount: number) => ({ ...size(value), prices: [{ currency: 'USD', amount }] })
  const input = await productInput(shop, { options: ['size'], variants: [priced('small', 5), priced('large', 50)] })
  const { body: made } = await create(shop, input)
  const same = await update(made.id, { ...input, version: made.version }, { as: EDITOR })
  assert.equal(same.status, 200, JSON.stringify(same.body))
  const swapped = { ...input, variants: [priced('small', 50), priced('large', 5)], version: same.body.version }
  const refused = await update(made.id, swapped, { as: EDITOR })
  assert.deepEqual([refused.status, refused.body['permission']], [403, 'product.set_price'])
})

test('unknown and deleted products are not there to change', async () => {
  const input = await productInput(shop)
  const { body: made } = await create(shop, input)
  const removed = await shop.call<ProductAnswer>(`POST /products/${made.id}/delete`, {}, { token: await shop.signIn(ADMIN) })
  for (const [id, version] of [
    [made.id, removed.body.version],
    [randomUUID(), 1],
  ] as const)
    assert.equal((await update(id, { ...input, version })).body.code, 'product_not_found')
})

test('costs are encrypted in the database, in revisions too, and shown to those who may see them only (SEC-04)', async () => {
  const input = await productInput(shop, { prices: [{ currency: 'USD', amount: 10, cost: 4.37 }] })
  const { body: made } = await create(shop, input)
  assert.equal(made.prices[0]?.cost, 4.37)
  const { rows } = await sql<{ cost: string; snapshot: string }>`select
    (select cost from price where product_id = ${made.id}) as cost, (select snapshot::text from revision where product_id = ${made.id}) as snapshot`.execute(
    db(),
  )
  const audit = await sql<{
    text: string
  }>`select row_to_json(a)::text as text from platform.audit a where entity_id = ${made.id}`.execute(shop.runtime.db('identity'))
  assert.equal(audit.rows.length, 1)
  const kept = rows[0]
  assert.equal(openCost([shop.runtime.config.secrets.costKey], kept?.cost ?? ''), 437n)
  for (const text of [kept?.cost, kept?.snapshot, audit.rows[0]?.text])
    assert.doesNotMatch(text ?? '', /\b4\.37\b|"?cost"?: ?437/)
  const editor = await read(made.id, EDITOR)
  assert.equal(editor.status, 200)
  assert.ok(!('cost' in (editor.body.prices[0] ?? {})))
  assert.doesNotMatch(JSON.stringify(editor.body), /\b4\.37\b/)
  const saved = await update(
    made.id,
    { ...input, prices: [{ currency: 'USD', amount: 10 }], version: made.version },
    { as: EDITOR },
  )
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
  assert.equal((await read(made.id)).body.prices[0]?.cost, 4.37, 'who does not see the cost does not lose it')
  const guess = await update(
    made.id,
    { ...input, prices: [{ currency: 'USD', amount: 10, cost: 1 }], version: saved.body.version },
    { as: EDITOR },
  )
  assert.equal(guess.status, 403)
})

test('the same cost is sealed differently every time, and opens with its own key only (SEC-04)', () => {
  const key = shop.runtime.config.secrets.costKey
  const other = Buffer.alloc(32, 7).toString('base64')
  assert.notEqual(sealCost(key, 437n), sealCost(key, 437n))
  assert.equal(openCost([other], sealCost(key, 437n)), undefined)
})
