import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { runJob, setSetting } from '#test/kit/people.ts'
import { applyDue, boardOf, eventsOf, setPrice, shopperPage, soon } from '#test/kit/prices.ts'
import { guestCart } from '#test/kit/selling.ts'
import { ADMIN, type Answer, addProduct, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MANAGER = 'manager@serai.example'

interface Made {
  id: string
  version: number
  status: string
  percent: number | null
  amount: { amount: number; currency: string } | null
  product_count: number
  categories: { id: string }[]
  progress: { done: number; total: number; running: boolean }
  code?: string
  detail?: string
}

interface Walked {
  data: { id: string }[]
  meta: { next_cursor?: string }
}

async function call<T = Made>(line: string, body?: object, as = MANAGER): Promise<Answer<T>> {
  return shop.call<T>(line, body, { token: await shop.signIn(as) })
}

const half = { type: 'percentage', value: 50 }
const onProduct = (id: string, body: object = half) => call(`POST /products/${id}/discount`, body)

async function setParts() {
  const { rows } = await sql<{ id: string }>`select id from discount where status <> 'over'`.execute(shop.runtime.db('catalog'))
  for (const { id } of rows) await call(`POST /discounts/${id}/end`)
  await shop.settle()
}

test('a discount on a product shows the price before, in its page, in lists and in the cart, and ends when told (CAT-33)', async () => {
  const { id, name, variantId } = await addProduct(shop, { price: 40 })
  const made = await onProduct(id, { type: 'percentage', value: 12.5 })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.deepEqual([made.body.status, made.body.percent, made.body.product_count], ['running', 12.5, 1])
  const page = await shopperPage(shop, name)
  assert.deepEqual([page.price.amount, page.compare_at?.amount, page.lowest_30_days?.amount, page.on_sale], [35, 40, 40, true])
  const found = await shop.call<{ data: { price: { amount: number }; compare_at: { amount: number } | null }[] }>(
    `GET /search/products?q=${encodeURIComponent(name)}&filter[on_sale]=true`,
  )
  assert.deepEqual([found.body.data[0]?.price.amount, found.body.data[0]?.compare_at?.amount], [35, 40])
  const cart = await guestCart(shop, [variantId, 2])
  const lines = await shop.call<{ lines: { unit_price: { amount: number } }[] }>('GET /cart', undefined, { cart })
  assert.equal(lines.body.lines[0]?.unit_price.amount, 35)
  const ended = await call(`POST /discounts/${made.body.id}/end`)
  assert.equal(ended.body.status, 'over')
  const later = await shopperPage(shop, name)
  assert.deepEqual([later.price.amount, later.compare_at, later.on_sale], [40, null, false])
  assert.deepEqual([(await call(`POST /discounts/${made.body.id}/end`)).body.code], ['discount_over'])
  for (const event of ['discount.created', 'discount.started', 'discount.ended'] as const)
    assert.equal((await eventsOf(shop, event, made.body.id)).length, 1, event)
})

test('the best of several is taken, they do not add up, and nothing is sold below zero (CAT-33)', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  await onProduct(id, { type: 'percentage', value: 10 })
  const best = await onProduct(id, { type: 'fixed', value: 15 })
  assert.deepEqual(best.body.amount, { amount: 15, currency: 'USD' })
  assert.equal((await shopperPage(shop, name)).price.amount, 25)
  const most = await onProduct(id, { type: 'fixed', value: 500 })
  assert.equal((await shopperPage(shop, name)).price.amount, 0)
  await call(`POST /discounts/${most.body.id}/end`)
  await call(`POST /discounts/${best.body.id}/end`)
  assert.equal((await shopperPage(shop, name)).price.amount, 36)
  await setParts()
})

test('a discount stops at the cost, unless the setting lets it go below', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  await setPrice(shop, id, { amount: 40, cost: 30 })
  await onProduct(id)
  assert.equal((await shopperPage(shop, name)).price.amount, 30)
  await setSetting(shop, 'discounts_keep_cost', false)
  await shop.settle()
  await runJob(shop, 'catalog.refreshAll')
  assert.equal((await shopperPage(shop, name)).price.amount, 20)
  await setSetting(shop, 'discounts_keep_cost', true)
  await setParts()
})

test('a discount begins and ends by itself, each once, in however many processes; a missed one never runs', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const planned = await onProduct(id, { ...half, starts_at: soon(shop, HOUR), ends_at: soon(shop, 3 * HOUR) })
  const missed = await onProduct(id, {
    type: 'percentage',
    value: 90,
    starts_at: soon(shop, HOUR),
    ends_at: soon(shop, 1.5 * HOUR),
  })
  assert.equal(planned.body.status, 'planned')
  await applyDue(shop)
  assert.equal((await shopperPage(shop, name)).price.amount, 40)
  shop.skip(2 * HOUR)
  await Promise.all([applyDue(shop), applyDue(shop), applyDue(shop)])
  assert.equal((await shopperPage(shop, name)).price.amount, 20)
  shop.skip(2 * HOUR)
  await Promise.all([applyDue(shop), applyDue(shop)])
  const page = await shopperPage(shop, name)
  assert.deepEqual([page.price.amount, page.compare_at], [40, null])
  for (const event of ['discount.started', 'discount.ended'] as const)
    assert.equal((await eventsOf(shop, event, planned.body.id)).length, 1, event)
  assert.equal((await eventsOf(shop, 'discount.started', missed.body.id)).length, 0)
  assert.equal((await eventsOf(shop, 'discount.cancelled', missed.body.id)).length, 1)
})

test('a discount on a category is on what lies in it and below it, and on what is put there later', async () => {
  const token = await shop.signIn(ADMIN)
  const first = await addProduct(shop, { price: 40 })
  const tree = await shop.call<{ data: { id: string }[] }>('GET /categories/tree')
  const root = tree.body.data[0]?.id ?? ''
  const made = await call('POST /discounts', { ...half, name: 'Spring', category_ids: [root] })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.deepEqual(
    made.body.categories.map((category) => category.id),
    [root],
  )
  const second = await addProduct(shop, { price: 30 })
  assert.equal((await shopperPage(shop, first.name)).price.amount, 20)
  assert.equal((await shopperPage(shop, second.name)).price.amount, 15)
  const only = await shop.call<Made>(
    `PUT /discounts/${made.body.id}`,
    { ...half, version: made.body.version, category_ids: [], product_ids: [second.id] },
    { token },
  )
  assert.equal(only.status, 200, JSON.stringify(only.body))
  assert.equal((await shopperPage(shop, first.name)).price.amount, 40, 'what was taken out is at its price again')
  assert.equal((await shopperPage(shop, second.name)).price.amount, 15)
  const stale = await shop.call<Made>(`PUT /discounts/${made.body.id}`, { ...half, version: made.body.version }, { token })
  assert.deepEqual([stale.status, stale.body.code], [412, 'stale_version'])
  await setParts()
  const over = await shop.call<Made>(`PUT /discounts/${made.body.id}`, { ...half, version: only.body.version + 1 }, { token })
  assert.deepEqual([over.status, over.body.code], [409, 'discount_over'])
})

test('the pages of many products follow in steps that a crash does not lose', async () => {
  const { id, category } = await addProduct(shop, { price: 40 })
  const db = shop.runtime.db('catalog')
  const copies = Array.from({ length: 450 }, () => randomUUID())
  await sql`insert into product (id, sku, type, status) select p, 'COPY-' || p, 'physical', 'draft' from unnest(${copies}::uuid[]) p`.execute(
    db,
  )
  await sql`insert into product_category (product_id, category_id, position) select p, ${category}::uuid, 1 from unnest(${copies}::uuid[]) p`.execute(
    db,
  )
  const made = await call('POST /discounts', { ...half, category_ids: [category] })
  await shop.settle()
  const { rows } = await sql<{ walk_total: number }>`select walk_total from discount where id = ${made.body.id}`.execute(db)
  assert.ok((rows[0]?.walk_total ?? 0) > 450)
  await runJob(shop, 'catalog.walkDiscount', { id: made.body.id })
  const done = await call(`GET /discounts/${made.body.id}`)
  assert.deepEqual(done.body.progress, { done: rows[0]?.walk_total, total: rows[0]?.walk_total, running: false })
  const pages = await sql<{
    n: number
  }>`select count(distinct product_id)::int as n from product_document where product_id = any(${copies}::uuid[])`.execute(db)
  assert.equal(pages.rows[0]?.n, copies.length)
  assert.equal((await boardOf(shop, id)).asked[0]?.discount_id, made.body.id)
  await sql`delete from product where id = any(${copies}::uuid[])`.execute(db)
  await setParts()
})

test('a preview tells old and new prices, and leaves nothing behind', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const seen = await call<{
    total: number
    products: { name: string; old_price: { amount: number }; new_price: { amount: number } }[]
  }>('POST /discounts/preview', { ...half, product_ids: [id] })
  assert.equal(seen.status, 200, JSON.stringify(seen.body))
  assert.deepEqual([seen.body.total, seen.body.products[0]?.name], [1, name])
  assert.deepEqual([seen.body.products[0]?.old_price.amount, seen.body.products[0]?.new_price.amount], [40, 20])
  assert.equal((await shopperPage(shop, name)).price.amount, 40)
  const made = await onProduct(id)
  await shop.settle()
  const change = await call<{ products: { old_price: { amount: number }; new_price: { amount: number } }[] }>(
    'POST /discounts/preview',
    { type: 'percentage', value: 10, product_ids: [id], discount_id: made.body.id },
  )
  const [row] = change.body.products
  assert.deepEqual([row?.old_price.amount, row?.new_price.amount], [40, 36], 'a discount is not compared with itself')
  await setParts()
})

test('no reduction is announced against a price that was raised for it (Directive 98/6/EC, 6a)', async () => {
  const { id, name } = await addProduct(shop, { price: 75 })
  await shopperPage(shop, name)
  shop.skip(20 * DAY)
  await setPrice(shop, id, { amount: 100 })
  await shopperPage(shop, name)
  shop.skip(2 * DAY)
  const made = await onProduct(id, { type: 'percentage', value: 20 })
  const high = await shopperPage(shop, name)
  assert.deepEqual([high.price.amount, high.compare_at, high.on_sale], [80, null, false])
  await call(`POST /discounts/${made.body.id}/end`)
  await onProduct(id, { type: 'percentage', value: 50 })
  const low = await shopperPage(shop, name)
  assert.deepEqual([low.price.amount, low.compare_at?.amount, low.lowest_30_days?.amount], [50, 75, 75])
  await setParts()
})

test('a fixed discount is converted into other currencies, and prices of their own are cut too', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  await setPrice(shop, id, { amount: 40 }, { currency: 'EUR' })
  const usual = await shopperPage(shop, name, '?currency=UAH')
  await onProduct(id, { type: 'fixed', value: 10, currency: 'USD' })
  const euros = await shopperPage(shop, name, '?currency=EUR')
  assert.ok(euros.price.amount < 40 && euros.price.amount > 25, String(euros.price.amount))
  const hryvnias = await shopperPage(shop, name, '?currency=UAH')
  assert.ok(Math.abs(hryvnias.price.amount / usual.price.amount - 0.75) < 0.02)
  assert.equal(hryvnias.compare_at?.amount, usual.price.amount)
  assert.equal(hryvnias.converted, true)
  await setParts()
})

test('what cannot be is refused, naming the field; who may not is refused', async () => {
  const { id } = await addProduct(shop)
  const cases: [object, string][] = [
    [{ type: 'percentage', value: 0 }, 'invalid_price'],
    [{ type: 'percentage', value: 100.01 }, 'invalid_price'],
    [{ type: 'percentage', value: 10.005 }, 'invalid_price'],
    [{ type: 'fixed', value: 1.005 }, 'invalid_price'],
    [{ type: 'fixed', value: 0 }, 'invalid_price'],
    [{ type: 'fixed', value: 5, currency: 'JPY' }, 'unknown_currency'],
    [{ ...half, branch_id: randomUUID() }, 'branch_not_found'],
    [{ ...half, ends_at: soon(shop, -HOUR) }, 'invalid_time'],
    [{ ...half, starts_at: soon(shop, 2 * HOUR), ends_at: soon(shop, HOUR) }, 'invalid_time'],
    [{ ...half, starts_at: '9999-12-31T23:59:59Z' }, 'invalid_time'],
    [{ ...half, starts_at: '2026-99-01T00:00:00Z' }, 'invalid_input'],
  ]
  for (const [body, code] of cases) {
    const refused = await onProduct(id, body)
    assert.deepEqual([refused.status, refused.body.code], [422, code], JSON.stringify(body))
  }
  const aims: [object, string][] = [
    [half, 'nothing_discounted'],
    [{ ...half, product_ids: [], category_ids: [] }, 'nothing_discounted'],
    [{ ...half, product_ids: [randomUUID()] }, 'product_not_found'],
    [{ ...half, category_ids: [randomUUID()] }, 'category_not_found'],
  ]
  for (const [body, code] of aims) {
    const refused = await call('POST /discounts', body)
    assert.deepEqual([refused.status, refused.body.code], [422, code])
  }
  assert.equal((await onProduct(randomUUID())).body.code, 'product_not_found')
  for (const line of [`GET /discounts/${randomUUID()}`, `POST /discounts/${randomUUID()}/end`])
    assert.equal((await call(line)).body.code, 'discount_not_found')
  for (const as of ['editor@serai.example', 'shopper@serai.example'])
    for (const [line, body] of [
      [`POST /products/${id}/discount`, half],
      ['GET /discounts', undefined],
    ] as const)
      assert.equal((await call(line, body, as)).status, 403)
  assert.equal((await shop.call('GET /discounts')).status, 401)
})

test('the list has running ones first, and can be narrowed by status', async () => {
  const { id } = await addProduct(shop)
  const running = await onProduct(id)
  const planned = await onProduct(id, { ...half, starts_at: soon(shop, DAY) })
  const list = await call<{ data: { id: string; status: string; products: { sku: string }[] }[]; meta: { total: number } }>(
    'GET /discounts?per_page=2&sort=status,-created_at',
  )
  assert.deepEqual(
    list.body.data.map((row) => row.id),
    [running.body.id, planned.body.id],
  )
  assert.equal(list.body.data[0]?.products.length, 1)
  const only = await call<{ data: { status: string }[] }>('GET /discounts?filter[status]=planned')
  assert.ok(only.body.data.length > 0 && only.body.data.every((row) => row.status === 'planned'))
  const walked: string[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const stretch: Answer<Walked> = await call<Walked>(`GET /discounts?per_page=3&cursor=${cursor}`)
    walked.push(...stretch.body.data.map((row) => row.id))
    cursor = stretch.body.meta.next_cursor
  }
  assert.equal(new Set(walked).size, walked.length)
  assert.ok(walked.includes(running.body.id) && walked.includes(planned.body.id))
  const older = await call<Made>(`POST /discounts/${planned.body.id}/end`, { version: planned.body.version - 1 })
  assert.deepEqual([older.status, older.body.code], [412, 'stale_version'])
  const off = await call(`POST /discounts/${planned.body.id}/end`)
  assert.equal(off.body.status, 'over')
  assert.equal((await eventsOf(shop, 'discount.cancelled', planned.body.id)).length, 1)
})
