import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, newCustomer, setSetting } from '#test/kit/people.ts'
import { type Amount, CARDS, guestCart, type Order, order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop, testConfig, violations } from '#test/kit/shop.ts'

interface Rate {
  id: string
  version: number
  in_force: boolean
}
type Taxed = Omit<Order, 'lines' | 'totals'> & {
  tax_exempt: boolean
  taxes: { percent: number; base: Amount; tax: Amount }[]
  lines: (Order['lines'][number] & { tax_percent: number })[]
  totals: Order['totals'] & { delivery_tax: Amount }
}

let shop: TestShop
let admin: { token: string }

before(async () => {
  shop = await openShop()
})
beforeEach(async () => {
  admin = { token: await shop.signIn(ADMIN) }
  await sql`delete from tax_rate`.execute(shop.runtime.db('store'))
  shop.runtime.tags.drop(['taxes', 'shop'])
})
after(() => shop?.close())

const addRate = (rate: object) => shop.call<Rate>('POST /tax-rates', rate, admin)
const cents = ({ amount }: Amount) => Math.round(amount * 100)

async function product(price: number, tax_class?: string) {
  const made = await addProduct(shop, { price, quantity: 100 })
  if (!tax_class) return made
  const { body } = await shop.call<{ version: number }>(`GET /products/${made.id}`, undefined, admin)
  const changed = await shop.call(`PATCH /products/${made.id}`, { tax_class, version: body.version }, admin)
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await shop.settle()
  return made
}

test('mixed classes and a taxed delivery: each rate is rounded once and the parts sum, in cart, bill, order (CUR-02)', async () => {
  await setSetting(shop, 'tax_included', false)
  for (const [tax_class, percent] of [
    ['standard', 20],
    ['reduced', 7],
  ] as const)
    assert.equal((await addRate({ tax_class, country: 'UA', percent })).status, 201)
  const [taxed, reduced, free] = [await product(9.99), await product(3.33, 'reduced'), await product(5, 'zero')]
  const cart = await guestCart(shop, [taxed.variantId, 1], [reduced.variantId, 3], [free.variantId, 1])
  const preview = await shop.call<Taxed>('POST /orders/preview', { ...choices(), remind_me: false }, { cart })
  assert.equal(preview.status, 200, JSON.stringify(preview.body))
  const { body } = await shop.call<Taxed>('POST /orders', CHECKOUT, { cart, key: randomUUID() })
  assert.deepEqual(
    body.taxes.map(({ percent, base, tax }) => [percent, cents(base), cents(tax)]),
    [
      // 9.99 and the delivery of 4.90; a fifth of it, rounded once.
      [20, 1489, 298],
      [7, 999, 70],
    ],
  )
  assert.deepEqual(preview.body.taxes, body.taxes)
  assert.deepEqual(
    body.lines.map((line) => [line.tax_percent, cents(line.tax)]),
    [
      [20, 200],
      [7, 70],
      [0, 0],
    ],
  )
  assert.equal(cents(body.totals.delivery_tax), 98)
  assert.equal(cents(body.totals.total), 999 + 999 + 500 + 490 + 368)
  assert.deepEqual(await violations(shop), [])
})

test('the address decides; in the cart, and for whoever fetches the goods, the branch does', async () => {
  await setSetting(shop, 'tax_included', false)
  await sql`update branch set address = '{"line1":"1 A","city":"Berlin","country":"DE"}' where is_default`.execute(
    shop.runtime.db('store'),
  )
  shop.runtime.tags.drop(['shop'])
  await addRate({ tax_class: 'standard', country: 'DE', percent: 19 })
  await addRate({ tax_class: 'standard', country: 'US', region: 'California', percent: 7.25 })
  const { variantId } = await product(100)
  const cart = await guestCart(shop, [variantId, 1])
  const seen = await shop.call<{ taxes: { percent: number }[]; totals: { tax: Amount } }>('GET /cart', undefined, { cart })
  assert.deepEqual([seen.body.taxes.map((part) => part.percent), cents(seen.body.totals.tax)], [[19], 1900])
  const rateAt = async (change: object) => {
    const { body } = await shop.call<Taxed>('POST /orders/preview', { ...choices(), ...change }, { cart })
    return body.taxes.map((part) => part.percent)
  }
  const in_ = (country: string, state?: string) => ({
    shipping_address: { line1: '1', city: 'X', country, ...(state ? { state } : {}) },
  })
  assert.deepEqual(await rateAt(in_('US', 'california')), [7.25])
  assert.deepEqual(await rateAt(in_('US', 'Texas')), [])
  assert.deepEqual(await rateAt({ delivery_method: 'pickup' }), [19])
  await sql`update branch set address = null`.execute(shop.runtime.db('store'))
})

test('a shop without rates taxes by its one percentage, and a rate holds only in its time', async () => {
  await setSetting(shop, 'tax_included', true)
  await setSetting(shop, 'tax_percent', 10)
  const { variantId } = await product(11)
  const cart = await guestCart(shop, [variantId, 1])
  const taxOf = async () => (await shop.call<{ totals: { tax: Amount } }>('GET /cart', undefined, { cart })).body.totals.tax
  assert.equal(cents(await taxOf()), 100)
  const hour = 3_600_000
  const at = (offset: number) => new Date(Date.now() + offset).toISOString()
  const planned = await addRate({ tax_class: 'standard', percent: 21, valid_from: at(hour / 2), valid_until: at(hour) })
  assert.equal(planned.body.in_force, false)
  assert.equal(cents(await taxOf()), 100)
  shop.skip(hour / 2 + 1_000)
  assert.equal(cents(await taxOf()), 191)
  shop.skip(hour / 2)
  assert.equal(cents(await taxOf()), 100)
  await setSetting(shop, 'tax_percent', 0)
})

test('an exempt customer pays no tax, and contained tax comes off the price; when the certificate is over they pay again', async () => {
  await setSetting(shop, 'tax_included', true)
  await addRate({ tax_class: 'standard', percent: 20 })
  const { variantId } = await product(120)
  const customer = await newCustomer(shop)
  const until = new Date(Date.now() + 100 * 86_400_000).toISOString()
  const line = `/tax-exemptions/${customer.id}`
  const noted = await shop.call<{ version: number }>(`PUT ${line}`, { certificate: 'VAT-77', valid_until: until }, admin)
  assert.equal(noted.status, 200, JSON.stringify(noted.body))
  const buyOne = async (token: string) => {
    await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
    const seen = await shop.call<{ tax_exempt: boolean; totals: { total: Amount } }>('GET /cart', undefined, { token })
    const { body } = await order(shop, { token })
    return { cart: seen.body, body: body as unknown as Taxed }
  }
  const free = await buyOne(customer.token)
  assert.deepEqual([free.cart.tax_exempt, cents(free.cart.totals.total)], [true, 10_000])
  // The delivery is free from 75.
  assert.deepEqual([free.body.tax_exempt, cents(free.body.totals.tax), cents(free.body.totals.total)], [true, 0, 10_000])
  const stale = await shop.call(`PUT ${line}`, { certificate: 'X', version: noted.body.version + 5 }, admin)
  assert.deepEqual([stale.status, stale.body['code']], [412, 'stale_version'])
  assert.equal((await shop.call(`DELETE ${line}`, undefined, admin)).status, 204)
  const gone = await shop.call(`DELETE ${line}`, undefined, admin)
  assert.deepEqual([gone.status, gone.body['code']], [404, 'exemption_not_found'])
  const taxed = await buyOne(customer.token)
  assert.deepEqual([cents(taxed.body.totals.total), cents(taxed.body.totals.tax)], [12_000, 2_000])
  assert.deepEqual((await shop.call<{ exemption: null }>(`GET ${line}`, undefined, admin)).body.exemption, null)
  assert.equal((await shop.call('GET /tax-exemptions?cursor=nonsense', undefined, admin)).body['code'], 'bad_cursor')
})

test('the lists of deliveries and of ways to pay say what the bill will, to whoever owes no tax too', async () => {
  await setSetting(shop, 'tax_included', true)
  await addRate({ tax_class: 'standard', percent: 20 })
  const methods = await shop.call<{ data: { id: string; code: string; version: number }[] }>(
    'GET /payment-methods',
    undefined,
    admin,
  )
  const cash = methods.body.data.find(({ code }) => code === 'pay_on_delivery')
  const fee = { version: cash?.version, fee: 6, fee_percent: 0, tax_class: 'standard' }
  assert.equal((await shop.call(`PUT /payment-methods/${cash?.id}`, fee, admin)).status, 200)
  await shop.settle()
  const { variantId } = await product(12)
  const [payer, free] = [await newCustomer(shop), await newCustomer(shop)]
  assert.equal((await shop.call(`PUT /tax-exemptions/${free.id}`, { certificate: 'VAT-78' }, admin)).status, 200)
  interface Judged {
    code: string
    fee: Amount
  }
  type Preview = { delivery: Amount; payment_fee: Amount; delivery_methods: Judged[]; payment_methods: Judged[] }
  const fees = new Map<string, number[]>()
  for (const { token, id } of [payer, free]) {
    await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
    const look = async (change: object) =>
      (await shop.call<Preview>('POST /orders/preview', { ...choices(), ...change }, { token })).body
    const listed = await look({})
    for (const { code } of listed.delivery_methods) {
      const bill = await look({ delivery_method: code })
      for (const list of [listed, bill])
        assert.deepEqual(list.delivery_methods.find((one) => one.code === code)?.fee, bill.delivery, code)
    }
    const bill = await look({ payment_method: 'pay_on_delivery' })
    assert.deepEqual(listed.payment_methods.find((one) => one.code === 'pay_on_delivery')?.fee, bill.payment_fee)
    fees.set(id, [cents(bill.payment_fee), ...listed.delivery_methods.map((one) => cents(one.fee)).filter((minor) => minor > 0)])
    const { body } = await order(shop, { token }, { payment: { card_number: CARDS.declined } })
    const waiting = await shop.call<{ payment_choices: Judged[] }>(`GET /orders/${body.id}`, undefined, { token })
    const paid = await shop.call<{ totals: { payment_fee: Amount } }>(
      `POST /orders/${body.id}/pay`,
      { payment_method: 'pay_on_delivery' },
      { token, key: randomUUID() },
    )
    const choice = waiting.body.payment_choices.find((one) => one.code === 'pay_on_delivery')
    assert.deepEqual(choice?.fee, paid.body.totals.payment_fee)
  }
  const [gross, net] = [fees.get(payer.id), fees.get(free.id)]
  assert.equal(net?.[0], 500)
  assert.deepEqual(
    net,
    gross?.map((minor) => Math.round(minor / 1.2)),
    'what is contained is taken off',
  )
  assert.equal(
    (await shop.call(`PUT /payment-methods/${cash?.id}`, { version: (fee.version ?? 0) + 1, fee: 0 }, admin)).status,
    200,
  )
})

test('rates and classes are refused by name when they cannot be', async () => {
  const refused = async (line: string, body: object | undefined, status: number, code: string, who = admin) => {
    const answer = await shop.call(line, body, who)
    assert.deepEqual([answer.status, answer.body['code']], [status, code], line)
  }
  await refused('POST /tax-rates', { tax_class: 'nothing', percent: 5 }, 422, 'tax_class_not_found')
  await refused('POST /tax-rates', { tax_class: 'standard', percent: 5, region: 'Texas' }, 422, 'region_without_country')
  await refused('POST /tax-rates', { tax_class: 'standard', percent: 5, branch_id: randomUUID() }, 422, 'branch_not_found')
  const [from, until] = ['2026-05-01T00:00:00Z', '2026-04-01T00:00:00Z']
  await refused(
    'POST /tax-rates',
    { tax_class: 'standard', percent: 5, valid_from: from, valid_until: until },
    422,
    'invalid_time',
  )
  await refused('POST /tax-rates', { tax_class: 'standard', percent: 100.5 }, 422, 'invalid_input')
  const { body } = await addRate({ tax_class: 'standard', percent: 5 })
  const again = { tax_class: 'standard', percent: 6, version: body.version }
  assert.equal((await shop.call(`PUT /tax-rates/${body.id}`, again, admin)).status, 200)
  await refused(`PUT /tax-rates/${body.id}`, again, 412, 'stale_version')
  await refused(`PUT /tax-rates/${randomUUID()}`, again, 404, 'tax_rate_not_found')
  await refused('PUT /tax-classes/books', { translations: { fa: { name: 'کتاب' } } }, 422, 'name_missing')
  assert.equal(
    (await shop.call('PUT /tax-classes/books', { translations: { en: { name: 'Books' } }, percent: 0 }, admin)).status,
    200,
  )
  const rename = { translations: { en: { name: 'Printed books' } }, percent: 3, version: 9 }
  await refused('PUT /tax-classes/books', rename, 412, 'stale_version')
  const onBooks = await addRate({ tax_class: 'books', percent: 2 })
  await refused('DELETE /tax-classes/books', undefined, 409, 'tax_class_used')
  await refused('DELETE /tax-classes/standard', undefined, 409, 'tax_class_used')
  await refused('DELETE /tax-classes/none_such', undefined, 404, 'tax_class_not_found')
  assert.equal((await shop.call(`DELETE /tax-rates/${onBooks.body.id}`, undefined, admin)).status, 204)
  assert.equal((await shop.call('DELETE /tax-classes/books', undefined, admin)).status, 204)
  const editor = { token: await shop.signIn('editor@serai.example') }
  for (const [line, sent] of [
    ['GET /tax-rates', undefined],
    ['POST /tax-rates', { tax_class: 'standard', percent: 5 }],
    [`PUT /tax-exemptions/${randomUUID()}`, { certificate: 'X' }],
    ['PUT /tax-classes/books', { translations: { en: { name: 'B' } } }],
  ] as const)
    await refused(line, sent, 403, 'missing_permission', editor)
  const unknown = await shop.call(
    'POST /products',
    { type: 'physical', translations: { en: { name: 'T' } }, prices: [], categories: [], tags: [], media: [], tax_class: 'nope' },
    admin,
  )
  assert.deepEqual([unknown.status, unknown.body['code']], [422, 'tax_class_not_found'])
})

test('whoever is limited to branches changes the rates of theirs only', async () => {
  const { rows } = await sql<{ id: string }>`select id from branch`.execute(shop.runtime.db('store'))
  const branch = rows[0]?.id ?? ''
  const identity = shop.runtime.db('identity')
  await sql`insert into account_branch (account_id, branch_id) select id, ${branch}::uuid from account where email = ${MANAGER} on conflict do nothing`.execute(
    identity,
  )
  await sql`update role set permissions = array_append(permissions, 'branch.filter_content') where name = 'manager'`.execute(
    identity,
  )
  shop.runtime.tags.drop(['users'])
  const manager = { token: await shop.signIn(MANAGER) }
  const everywhere = await shop.call('POST /tax-rates', { tax_class: 'standard', percent: 5 }, manager)
  assert.deepEqual([everywhere.status, everywhere.body['code']], [403, 'other_branch'])
  const own = await shop.call('POST /tax-rates', { tax_class: 'standard', percent: 5, branch_id: branch }, manager)
  assert.equal(own.status, 201, JSON.stringify(own.body))
})

test('another calculator takes the place of the table', async () => {
  const taxCalculator = { termsFor: async () => ({ included: false, exempt: false, rateOf: () => 1_234 }) }
  const runtime = await createRuntime({ config: testConfig(), services, databaseUrl: shop.databaseUrl, taxCalculator })
  try {
    const found = await runtime.taxCalculator.termsFor(runtime.systemContext('orders'), {
      branchId: '',
      place: null,
      customerId: null,
    })
    assert.equal(found.rateOf('standard'), 1_234)
  } finally {
    await runtime.close()
  }
})

function choices() {
  const { delivery_method, payment_method, shipping_address } = CHECKOUT
  return { delivery_method, payment_method, shipping_address }
}

test('an order that is sent elsewhere is taxed as there, its goods at the prices they froze (ORD-05); each branch has its own rule', async () => {
  await setSetting(shop, 'tax_included', false)
  for (const [country, percent] of [
    ['UA', 20],
    ['PL', 10],
  ] as const)
    await addRate({ tax_class: 'standard', country, percent })
  const { variantId } = await product(100)
  const cart = await guestCart(shop, [variantId, 1])
  const placed = await shop.call<Taxed>(
    'POST /orders',
    { ...CHECKOUT, payment_method: 'pay_on_delivery', payment: undefined },
    { cart, key: randomUUID() },
  )
  assert.deepEqual([placed.status, cents(placed.body.totals.tax)], [201, 2000], JSON.stringify(placed.body))
  const manager = { token: await shop.signIn(ADMIN) }
  assert.equal(
    (await shop.call(`POST /orders/${placed.body.id}/force-approve`, { reason: 'The clock was moved' }, manager)).status,
    200,
  )
  const change = { shipping_address: { line1: '2 B', city: 'Gdynia', country: 'PL' } }
  const moved = await shop.call<Taxed>(`POST /orders/${placed.body.id}/edit`, { ...change, reason: 'Moved' }, manager)
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  assert.deepEqual(
    [cents(moved.body.totals.subtotal), cents(moved.body.totals.tax), moved.body.lines[0]?.tax_percent],
    [10_000, 1000, 10],
  )
  const again = { shipping_address: { line1: '3 C', city: 'Sopot', country: 'PL' } }
  const near = await shop.call<Taxed>(`POST /orders/${placed.body.id}/edit`, { ...again, reason: 'Moved' }, manager)
  assert.equal(cents(near.body.totals.tax), 1000)

  const harbour = await addBranch(shop, 'harbour')
  for (const [key, value] of [
    ['tax_included', true],
    ['tax_percent', 25],
  ])
    assert.equal((await shop.call(`PUT /settings/${key}`, { value, branch_id: harbour }, manager)).status, 200)
  const terms = (branchId: string) =>
    shop.runtime.taxCalculator.termsFor(shop.runtime.systemContext('orders'), { branchId, place: null, customerId: null })
  const [main] = (await shop.call<{ data: { id: string }[] }>('GET /branches')).body.data
  const [here, there] = [await terms(main?.id ?? ''), await terms(harbour)]
  assert.deepEqual([here.included, there.included, there.rateOf('standard')], [false, true, 2500])
  assert.deepEqual(await violations(shop), [])
})
