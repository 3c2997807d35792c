import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addAttributes, create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
let branch: string
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
  const facts = await shop.call<{ branch: { id: string } }>('GET /store')
  branch = facts.body.branch.id
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Item {
  variant_id: string
  on_hand: number
  reserved: number
  available: number
}

async function change(id: string, body: object, ask: { as?: string; key?: string } = {}) {
  return shop.call<{ data: Item[]; code?: string }>(`PUT /products/${id}/inventory`, body, {
    token: await shop.signIn(ask.as ?? ADMIN),
    ...(ask.key ? { key: ask.key } : {}),
  })
}

async function read(id: string): Promise<ProductAnswer> {
  return (await shop.call<ProductAnswer>(`GET /products/${id}`, undefined, { token: await shop.signIn(ADMIN) })).body
}

async function stock(id: string): Promise<number[]> {
  const inventory = (await read(id)).variants[0]?.inventory
  return [inventory?.on_hand ?? -1, inventory?.reserved ?? -1, inventory?.available ?? -1]
}

async function ledger(id: string) {
  const answer = await shop.call<{ data: { type: string; quantity: number; before: number; after: number; reason: string }[] }>(
    `GET /products/${id}/movements?per_page=100`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  return answer.body.data
}

const orders = () => shop.runtime.systemContext('orders')
const reserve = (order: string, ...lines: { variant_id: string; quantity: number }[]) =>
  shop.runtime.call(orders(), 'catalog.reserveStock', {
    order_id: order,
    branch_id: branch,
    expires_at: new Date(Date.now() + 900_000).toISOString(),
    lines,
  })
const confirm = (order: string) => shop.runtime.call(orders(), 'catalog.confirmStock', { order_id: order })
const release = (order: string) => shop.runtime.call(orders(), 'catalog.releaseStock', { order_id: order, reason: 'test' })

test('quantity sets and delta changes what is there; the ledger says why (CAT-40)', async () => {
  const { body } = await create(shop, { inventory: { quantity: 10 } })
  assert.equal((await change(body.id, { quantity: 4, reason: 'Counted', reference: 'ST-1' })).body.data[0]?.on_hand, 4)
  assert.equal((await change(body.id, { delta: 6, reason: 'Delivery' })).body.data[0]?.on_hand, 10)
  assert.equal((await change(body.id, { delta: -3, reason: 'Broken' })).body.data[0]?.on_hand, 7)
  assert.deepEqual(
    (await ledger(body.id)).map((line) => [line.type, line.quantity, line.before, line.after, line.reason]),
    [
      ['adjustment', -3, 10, 7, 'Broken'],
      ['restock', 6, 4, 10, 'Delivery'],
      ['adjustment', -6, 10, 4, 'Counted'],
      ['restock', 10, 0, 10, 'initial stock'],
    ],
  )
})

test('whatever is done to stock, the ledger adds up and never goes below zero (CAT-43)', async () => {
  const { body } = await create(shop, { inventory: { quantity: 5 } })
  let expected = 5
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.record({ quantity: fc.integer({ min: 0, max: 50 }) }), fc.record({ delta: fc.integer({ min: -30, max: 30 }) })),
      async (step) => {
        const after = 'quantity' in step ? step.quantity : expected + step.delta
        const answer = await change(body.id, { ...step, reason: 'walk' })
        assert.equal(answer.status, after < 0 ? 422 : 200)
        if (after >= 0) expected = after
        assert.equal((await stock(body.id))[0], expected)
      },
    ),
    { numRuns: 30 },
  )
  const lines = await ledger(body.id)
  assert.equal(
    lines.reduce((sum, line) => sum + line.quantity, 0),
    expected,
  )
  assert.ok(lines.every((line) => line.before + line.quantity === line.after))
})

test('what cannot be is refused: nothing or both said, no reason, foreign variant, several variants, no right', async () => {
  const { body } = await create(shop)
  const other = await create(shop)
  const several = await create(shop, {
    options: ['size'],
    variants: ['small', 'large'].map((value) => ({ options: [{ attribute: 'size', value }] })),
  })
  const cases: [string, object, number, string][] = [
    [body.id, { reason: 'x' }, 422, 'quantity_or_delta'],
    [body.id, { quantity: 1, delta: 1, reason: 'x' }, 422, 'quantity_or_delta'],
    [body.id, { quantity: 1 }, 422, 'invalid_input'],
    [body.id, { quantity: -1, reason: 'x' }, 422, 'invalid_input'],
    [body.id, { quantity: 1.5, reason: 'x' }, 422, 'invalid_input'],
    [body.id, { delta: -11, reason: 'x' }, 422, 'out_of_range'],
    [body.id, { quantity: 1, reason: 'x', variant_id: other.body.variants[0]?.id }, 404, 'variant_not_found'],
    [several.body.id, { quantity: 1, reason: 'x' }, 422, 'variant_needed'],
    [randomUUID(), { quantity: 1, reason: 'x' }, 404, 'variant_not_found'],
  ]
  for (const [id, input, status, code] of cases) {
    const refused = await change(id, input)
    assert.deepEqual([refused.status, refused.body.code], [status, code], JSON.stringify(input))
  }
  assert.equal((await change(body.id, { quantity: 1, reason: 'x' }, { as: 'editor@serai.example' })).status, 403)
  assert.deepEqual(await stock(body.id), [10, 0, 10])
})

test('a repeated change with its key is made once (API-07)', async () => {
  const { body } = await create(shop)
  const key = randomUUID()
  for (let time = 0; time < 3; time += 1)
    assert.equal((await change(body.id, { delta: 5, reason: 'Delivery' }, { key })).status, 200)
  assert.deepEqual(await stock(body.id), [15, 0, 15])
  assert.equal((await change(body.id, { delta: 6, reason: 'Delivery' }, { key })).body.code, 'idempotency_key_reused')
})

test('an order reserves once, confirms once and releases once, however often it asks (CAT-41, CAT-42)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 10 })
  const order = randomUUID()
  const line = { variant_id: variantId, quantity: 3 }
  for (let time = 0; time < 3; time += 1)
    assert.deepEqual(await reserve(order, line), { reserved: true, shortages: [], backorders: [] })
  assert.deepEqual(await stock(id), [10, 3, 7])
  const refused = await change(id, { quantity: 2, reason: 'Counted' })
  assert.deepEqual([refused.status, refused.body.code], [409, 'stock_reserved'])
  for (let time = 0; time < 3; time += 1) assert.deepEqual(await confirm(order), { confirmed: true })
  assert.deepEqual(await stock(id), [7, 0, 7])
  assert.deepEqual(await release(order), { released: true })
  assert.deepEqual(await release(order), { released: false })
  assert.deepEqual(await stock(id), [10, 0, 10])
  assert.deepEqual(
    (await ledger(id)).map((entry) => [entry.type, entry.quantity]),
    [
      ['return', 3],
      ['sale', -3],
      ['restock', 10],
    ],
  )
  const held = randomUUID()
  await reserve(held, line)
  assert.deepEqual(await release(held), { released: true })
  assert.deepEqual(await confirm(held), { confirmed: false })
  assert.deepEqual(await stock(id), [10, 0, 10])
  assert.deepEqual(await confirm(randomUUID()), { confirmed: false })
})

test('all lines of an order or none; what falls short is named (CAT-41)', async () => {
  const many = await addProduct(shop, { quantity: 10 })
  const few = await addProduct(shop, { quantity: 2 })
  const answer = await reserve(
    randomUUID(),
    { variant_id: many.variantId, quantity: 5 },
    { variant_id: few.variantId, quantity: 2 },
    { variant_id: few.variantId, quantity: 1 },
  )
  assert.deepEqual(answer, { reserved: false, shortages: [{ variant_id: few.variantId, available: 2 }], backorders: [] })
  assert.deepEqual(await stock(many.id), [10, 0, 10])
  const unknown = randomUUID()
  assert.deepEqual(await reserve(randomUUID(), { variant_id: unknown, quantity: 1 }), {
    reserved: false,
    shortages: [{ variant_id: unknown, available: 0 }],
    backorders: [],
  })
})

test('backorders go to their limit and not beyond (CAT-45)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 2, backorder: 3 })
  const one = randomUUID()
  assert.equal((await reserve(one, { variant_id: variantId, quantity: 4 })).reserved, true)
  assert.deepEqual((await reserve(randomUUID(), { variant_id: variantId, quantity: 2 })).shortages, [
    { variant_id: variantId, available: 1 },
  ])
  assert.equal((await reserve(randomUUID(), { variant_id: variantId, quantity: 1 })).reserved, true)
  assert.deepEqual(await stock(id), [2, 5, -3])
  await confirm(one)
  assert.deepEqual(await stock(id), [-2, 1, -3])
  assert.equal((await change(id, { quantity: 10, reason: 'Delivery' })).status, 200)
  assert.deepEqual(await stock(id), [10, 1, 9])
})

test('a promise that ran out is lifted by the job at its time (CAT-41)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 4 })
  const order = randomUUID()
  await reserve(order, { variant_id: variantId, quantity: 4 })
  await sql`update reservation set expires_at = now() - interval '1 second' where order_id = ${order}`.execute(
    shop.runtime.db('catalog'),
  )
  const job = shop.runtime.local.find((service) => service.name === 'catalog')?.jobs?.['releaseExpired']
  await job?.(shop.runtime.systemContext('catalog'), {}, { attempt: 1, last: false })
  assert.deepEqual(await stock(id), [4, 0, 4])
  assert.deepEqual(await confirm(order), { confirmed: false })
})

test('sold out by itself, and back by itself (CAT-44)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 2 })
  const order = randomUUID()
  await reserve(order, { variant_id: variantId, quantity: 2 })
  await shop.settle()
  assert.equal((await read(id)).status, 'out_of_stock')
  await release(order)
  await shop.settle()
  assert.equal((await read(id)).status, 'published')
  await change(id, { quantity: 0, reason: 'Counted' })
  await shop.settle()
  assert.equal((await read(id)).status, 'out_of_stock')
  await change(id, { delta: 1, reason: 'Found' })
  await shop.settle()
  assert.equal((await read(id)).status, 'published')
})

test('a product whose last variant to be had is disabled is sold out, and back when it is enabled (CAT-44)', async () => {
  const variants = (enabled: boolean) => [
    { options: [{ attribute: 'size', value: 'small' }], inventory: { quantity: 0 } },
    { options: [{ attribute: 'size', value: 'large' }], inventory: { quantity: 3 }, enabled },
  ]
  const token = await shop.signIn(ADMIN)
  const input = await productInput(shop, { options: ['size'] })
  const made = await shop.call<ProductAnswer>('POST /products', { ...input, variants: variants(true) }, { token })
  await publish(shop, made.body.id)
  await shop.settle()
  for (const [enabled, status] of [
    [false, 'out_of_stock'],
    [true, 'published'],
  ] as const) {
    const { version } = await read(made.body.id)
    const changed = await shop.call(
      `PUT /products/${made.body.id}`,
      { ...input, variants: variants(enabled), version },
      { token },
    )
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    await shop.settle()
    assert.equal((await read(made.body.id)).status, status)
  }
})

test('shoppers see a change of stock within two seconds (CAT-54)', async () => {
  const { id, name } = await addProduct(shop, { quantity: 100 })
  const shown = async () => {
    await shop.settle()
    const search = await shop.call<{ data: { stock: string }[] }>(`GET /search/products?q=${encodeURIComponent(name)}`)
    const page = await shop.call<{ stock: string; variants: { available_hint: number | null }[] }>(
      `GET /products/by-slug/${name.toLowerCase().replace(' ', '-')}`,
    )
    return [search.body.data[0]?.stock, page.body.stock, page.body.variants[0]?.available_hint]
  }
  assert.deepEqual(await shown(), ['in_stock', 'in_stock', null])
  const started = Date.now()
  await change(id, { quantity: 3, reason: 'Counted' })
  assert.deepEqual(await shown(), ['low_stock', 'low_stock', 3])
  assert.ok(Date.now() - started < 2_000)
  await change(id, { quantity: 0, reason: 'Counted' })
  assert.deepEqual((await shown()).slice(0, 2), ['out_of_stock', 'out_of_stock'])
})
