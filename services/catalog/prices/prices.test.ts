import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { runJob, setSetting } from '#test/kit/people.ts'
import { applyDue, boardOf, eventsOf, setPrice, shopperPage, soon } from '#test/kit/prices.ts'
import { addAttributes, create, productInput } from '#test/kit/product.ts'
import { ADMIN, addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
})
after(() => shop.close())

const MINUTE = 60_000
const DAY = 86_400_000
const EDITOR = 'editor@serai.example'
const db = () => shop.runtime.db('catalog')

async function sizes() {
  const variant = (value: string, more: object = {}) => ({
    options: [{ attribute: 'size', value }],
    inventory: { quantity: 5 },
    ...more,
  })
  const made = await create(shop, {
    options: ['size'],
    variants: [variant('small'), variant('large', { price_modifier: { type: 'percentage', value: 20 } })],
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await publish(shop, made.body.id)
  const [small, large] = made.body.variants
  return { id: made.body.id, small: small?.id ?? '', large: large?.id ?? '', name: made.body.translations['en']?.name ?? '' }
}

test('a price set now is asked now; the old one is in the history, the event tells both (CAT-31, 32)', async () => {
  const { id, name, variantId } = await addProduct(shop)
  const set = await setPrice(shop, id, { amount: 12.5 })
  assert.equal(set.status, 200, JSON.stringify(set.body))
  assert.deepEqual(
    set.body.prices.map((price) => [price.currency, price.amount, price.set_by]),
    [['USD', 12.5, 'Nora Lind']],
  )
  assert.equal((await shopperPage(shop, name)).price.amount, 12.5)
  const [changed, ...more] = await eventsOf(shop, 'product.price_changed', id)
  assert.deepEqual(
    [changed?.['old'], changed?.['new']],
    [
      { amount: 10, currency: 'USD' },
      { amount: 12.5, currency: 'USD' },
    ],
  )
  assert.equal(more.length, 0)
  const history = await shop.call<{
    set: { amount: number; until: string | null; by: string | null }[]
    asked: { amount: number }[]
    lowest_30_days: number
  }>(`GET /products/${id}/price-history?variant_id=${variantId}`, undefined, { token: await shop.signIn(ADMIN) })
  assert.deepEqual(
    history.body.asked.map((row) => row.amount),
    [10, 12.5],
  )
  assert.equal(history.body.lowest_30_days, 10)
  const own = await shop.call<{ set: { amount: number; until: string | null; by: string }[] }>(
    `GET /products/${id}/price-history`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  assert.deepEqual(
    own.body.set.map((row) => [row.amount, row.until === null, row.by]),
    [
      [10, false, 'Nora Lind'],
      [12.5, true, 'Nora Lind'],
    ],
  )
})

test('the same price again changes nothing: no history, no event, no version', async () => {
  const { id } = await addProduct(shop)
  const first = await setPrice(shop, id, { amount: 11 })
  const again = await setPrice(shop, id, { amount: 11 })
  assert.equal(again.body.version, first.body.version)
  assert.equal((await eventsOf(shop, 'product.price_changed', id)).length, 1)
})

test('an editor that was opened before a price changed is told, and cannot bring the old price back', async () => {
  const input = await productInput(shop)
  const { body: made } = await create(shop, input)
  await setPrice(shop, made.id, { amount: 15 })
  const stale = await shop.call(
    `PUT /products/${made.id}`,
    { ...input, version: made.version },
    { token: await shop.signIn(ADMIN) },
  )
  assert.deepEqual([stale.status, stale.body['code']], [412, 'stale_version'])
  const revisions = await shop.call<{ data: { type: string }[] }>(`GET /products/${made.id}/revisions`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  assert.deepEqual(
    revisions.body.data.map((row) => row.type),
    ['price', 'create'],
  )
})

test('a price is set, and taken away, only at the version that was seen (API-06)', async () => {
  const { id } = await addProduct(shop)
  const { version } = await boardOf(shop, id)
  const older = await setPrice(shop, id, { amount: 12, version: version - 1 })
  assert.deepEqual([older.status, older.body.code, older.body.version], [412, 'stale_version', version])
  const both = await Promise.all([13, 14].map((amount) => setPrice(shop, id, { amount, version })))
  assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 412])
  const token = await shop.signIn(ADMIN)
  await setPrice(shop, id, { amount: 9 }, { currency: 'EUR' })
  const gone = await shop.call(`DELETE /products/${id}/prices/EUR`, undefined, { token, headers: { 'if-match': `"${version}"` } })
  assert.equal(gone.status, 412)
})

test('the most specific price wins: variant in the branch, product in the branch, variant, product with its modifier (CAT-30)', async () => {
  const { id, small, large, name } = await sizes()
  const branch = (await shop.call<{ branch: { id: string } }>('GET /store')).body.branch.id
  const amounts = async () => (await shopperPage(shop, name)).variants.map((variant) => variant.price.amount)
  assert.deepEqual(await amounts(), [10, 12])
  await setPrice(shop, id, { amount: 20 })
  assert.deepEqual(await amounts(), [20, 24])
  await setPrice(shop, id, { amount: 22, variant_id: large })
  assert.deepEqual(await amounts(), [20, 22])
  await setPrice(shop, id, { amount: 30, branch_id: branch })
  assert.deepEqual(await amounts(), [30, 36])
  const last = await setPrice(shop, id, { amount: 33, branch_id: branch, variant_id: small })
  assert.equal(last.status, 200, JSON.stringify(last.body))
  assert.deepEqual(await amounts(), [33, 36])
  for (const where of [`branch_id=${branch}&variant_id=${small}`, `branch_id=${branch}`, `variant_id=${large}`]) {
    const gone = await shop.call(`DELETE /products/${id}/prices/USD?${where}`, undefined, { token: await shop.signIn(ADMIN) })
    assert.equal(gone.status, 200, JSON.stringify(gone.body))
  }
  assert.deepEqual(await amounts(), [20, 24])
  const listed = await shop.call<{ data: { id: string; price_range: { min: { amount: number }; max: { amount: number } } }[] }>(
    `GET /products?q=${encodeURIComponent(name)}`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  const range = listed.body.data.find((row) => row.id === id)?.price_range
  assert.deepEqual([range?.min.amount, range?.max.amount], [20, 24])
})

test('a price that was removed is not there twice, and a published product keeps one in the base currency', async () => {
  const { id } = await addProduct(shop)
  const token = await shop.signIn(ADMIN)
  const remove = (query = '') => shop.call(`DELETE /products/${id}/prices/${query || 'USD'}`, undefined, { token })
  const needed = await remove()
  assert.deepEqual([needed.status, needed.body['code']], [409, 'price_needed'])
  const missing = await remove('EUR')
  assert.deepEqual([missing.status, missing.body['code']], [404, 'price_not_found'])
})

test('a currency without a price is converted and says so; the setting forbids it (CAT-34)', async () => {
  const { id, name } = await addProduct(shop, { price: 10 })
  const converted = await shopperPage(shop, name, '?currency=EUR')
  assert.equal(converted.converted, true)
  assert.ok(converted.variants.every((variant) => variant.converted))
  await setPrice(shop, id, { amount: 9.5 }, { currency: 'EUR' })
  const own = await shopperPage(shop, name, '?currency=EUR')
  assert.deepEqual([own.converted, own.price.amount], [false, 9.5])
  const board = await boardOf(shop, id)
  assert.equal(board.asked.find((row) => row.currency === 'UAH')?.converted, true)
  await setSetting(shop, 'convert_missing_prices', false)
  await shop.settle()
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const slug = name.toLowerCase().replaceAll(' ', '-')
  assert.equal((await shop.call(`GET /products/by-slug/${slug}?currency=UAH`)).status, 404)
  assert.equal((await shop.call(`GET /products/by-slug/${slug}?currency=EUR`)).status, 200)
  await setSetting(shop, 'convert_missing_prices', true)
  await runJob(shop, 'catalog.refreshAll')
})

test('what cannot be is refused, naming the field (CAT-12, 31)', async () => {
  const { id } = await addProduct(shop)
  const other = await addProduct(shop)
  const cases: [Record<string, unknown>, string, string?][] = [
    [{ amount: 0 }, 'invalid_price'],
    [{ amount: -1 }, 'invalid_price'],
    [{ amount: 1.005 }, 'invalid_price'],
    [{ amount: 5, compare_at: 7.001 }, 'invalid_price'],
    [{ amount: 5, cost: 1.001 }, 'invalid_price'],
    [{ amount: 5 }, 'unknown_currency', 'JPY'],
    [{ amount: 5, variant_id: other.variantId }, 'variant_not_found'],
    [{ amount: 5, branch_id: randomUUID() }, 'branch_not_found'],
    [{ amount: 5, effective_from: '2026-13-45T99:99:99Z' }, 'invalid_input'],
    [{ amount: 5, effective_from: '9999-12-31T23:59:59Z' }, 'invalid_time'],
    [{ amount: 5, cost: 1, effective_from: soon(shop, DAY) }, 'cost_is_immediate'],
  ]
  for (const [body, code, currency] of cases) {
    const refused = await setPrice(shop, id, body, currency ? { currency } : {})
    assert.deepEqual([refused.status, refused.body.code], [422, code], JSON.stringify(refused.body))
  }
  const missing = await setPrice(shop, randomUUID(), { amount: 5 })
  assert.deepEqual([missing.status, missing.body.code], [404, 'product_not_found'])
  const { id: modified } = await create(shop, {
    options: ['size'],
    variants: [{ options: [{ attribute: 'size', value: 'small' }], price_modifier: { type: 'fixed', value: -4 } }],
  }).then((made) => made.body)
  const nothing = await setPrice(shop, modified, { amount: 4 })
  assert.deepEqual([nothing.status, nothing.body.code], [422, 'invalid_price'])
})

test('who may not set prices, or not see costs, is refused; costs and margins are not shown to them (SEC-04)', async () => {
  const { id } = await addProduct(shop)
  const set = await setPrice(shop, id, { amount: 20, cost: 5 })
  assert.deepEqual([set.body.prices[0]?.cost, set.body.prices[0]?.margin], [5, 75])
  const kept = await setPrice(shop, id, { amount: 25 })
  assert.equal(kept.body.prices[0]?.cost, 5, 'a cost that is not named stays')
  for (const as of [EDITOR, 'shopper@serai.example']) assert.equal((await setPrice(shop, id, { amount: 1 }, { as })).status, 403)
  const seen = await boardOf(shop, id, EDITOR)
  assert.ok(seen.prices.length > 0 && seen.prices.every((price) => !('cost' in price) && !('margin' in price)))
  assert.equal((await shop.call(`PUT /products/${id}/prices/USD`, { amount: 1 })).status, 401)
})

test('the same key answers the same, and sets the price once (API-05)', async () => {
  const { id } = await addProduct(shop)
  const key = randomUUID()
  const [first, second] = [
    await setPrice(shop, id, { amount: 14, cost: 3 }, { key }),
    await setPrice(shop, id, { amount: 14, cost: 3 }, { key }),
  ]
  assert.deepEqual(second.body, first.body)
  assert.equal(second.headers.get('idempotent-replayed'), 'true')
})

test('a planned price waits for its time, is applied once, and can be called off (CAT-31)', async () => {
  const { id, name } = await addProduct(shop)
  const planned = await setPrice(shop, id, { amount: 8, compare_at: 10, effective_from: soon(shop, 30 * MINUTE) })
  assert.equal(planned.status, 200, JSON.stringify(planned.body))
  const off = await setPrice(shop, id, { amount: 1, effective_from: soon(shop, 31 * MINUTE) })
  assert.deepEqual(
    off.body.planned.map((change) => [change.amount, change.by]),
    [
      [8, 'Nora Lind'],
      [1, 'Nora Lind'],
    ],
  )
  const cancel = async () =>
    shop.call<{ planned: object[] }>(`DELETE /products/${id}/price-changes/${off.body.planned[1]?.id}`, undefined, {
      token: await shop.signIn(ADMIN),
    })
  assert.equal((await cancel()).body.planned.length, 1)
  assert.deepEqual([(await cancel()).status, (await cancel()).body['code']], [409, 'price_change_over'])
  const unknown = await shop.call(`DELETE /products/${id}/price-changes/${randomUUID()}`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  assert.equal(unknown.body['code'], 'price_change_not_found')
  await applyDue(shop)
  assert.equal((await shopperPage(shop, name)).price.amount, 10)
  shop.skip(32 * MINUTE)
  await Promise.all([applyDue(shop), applyDue(shop), applyDue(shop)])
  const page = await shopperPage(shop, name)
  assert.deepEqual([page.price.amount, page.compare_at?.amount, page.on_sale], [8, 10, true])
  assert.equal((await eventsOf(shop, 'product.price_changed', id)).length, 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from price_history where product_id = ${id}`.execute(db())
  assert.equal(rows[0]?.n, 1)
})

test('after a downtime only the last of several due prices is asked, each is done once, and costs stay', async () => {
  const { id, name } = await addProduct(shop)
  await setPrice(shop, id, { amount: 10, cost: 4 })
  for (const [amount, minutes] of [
    [9, 5],
    [7, 15],
    [8, 10],
  ] as const)
    await setPrice(shop, id, { amount, effective_from: soon(shop, minutes * MINUTE) })
  shop.skip(3 * DAY)
  await applyDue(shop)
  assert.equal((await shopperPage(shop, name)).price.amount, 7)
  const { rows } = await sql<{
    state: string
    amount_minor: bigint
  }>`select state, amount_minor from price_change where product_id = ${id} order by effective_from`.execute(db())
  assert.deepEqual(
    rows.map((row) => [Number(row.amount_minor), row.state]),
    [
      [900, 'superseded'],
      [800, 'superseded'],
      [700, 'applied'],
    ],
  )
  const board = await boardOf(shop, id)
  assert.deepEqual([board.prices[0]?.cost, board.planned.length], [4, 0])
  assert.equal((await eventsOf(shop, 'product.price_changed', id)).length, 1)
})

test('a planned price that fails leaves nothing half done, and is done by the next try', async () => {
  const { id } = await addProduct(shop)
  await setPrice(shop, id, { amount: 6, effective_from: soon(shop, MINUTE) })
  shop.skip(2 * MINUTE)
  await sql
    .raw(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk is full'; end $$`)
    .execute(db())
  await sql.raw('create trigger refuse before insert on catalog.revision for each row execute function refuse()').execute(db())
  await assert.rejects(applyDue(shop))
  await sql.raw('drop trigger refuse on catalog.revision').execute(db())
  assert.equal((await boardOf(shop, id)).planned.length, 1)
  assert.equal((await eventsOf(shop, 'product.price_changed', id)).length, 0)
  await applyDue(shop)
  assert.equal((await boardOf(shop, id)).planned.length, 0)
  assert.equal((await eventsOf(shop, 'product.price_changed', id)).length, 1)
})
