import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { pointsOf } from '#lib/rectangle.ts'
import { attachCrew } from '#test/kit/branch.ts'
import { MANAGER, setSetting } from '#test/kit/people.ts'
import { type Amount, guestCart, type Order } from '#test/kit/selling.ts'
import { ADMIN, type Ask, addProduct, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'

interface Method {
  id: string
  code: string
  version: number
  published: boolean
  windows: { id: string }[]
}
interface Bill {
  delivery: Amount
  lacking: Amount | null
  total: Amount
  delivery_methods: { code: string; fee: Amount; available: boolean; reason: string | null }[]
  branch_online: boolean
}
interface City {
  id: string
  name: string
  version: number
}

let shop: TestShop
let admin: { token: string }
let branch = ''
const kyiv = { south: 50.2, west: 30.2, north: 50.6, east: 30.8 }

before(async () => {
  shop = await openShop()
  admin = { token: await shop.signIn(ADMIN) }
  const { body } = await shop.call<{ data: { id: string }[] }>('GET /branches/all', undefined, admin)
  branch = body.data[0]?.id ?? ''
})
after(() => shop?.close())

const words = (name: string) => ({ en: { name } })
const refused = async (line: string, body: unknown, status: number, code: string, who: Ask = admin) => {
  const answer = await shop.call(line, body, who)
  assert.deepEqual([answer.status, answer.body['code']], [status, code], `${line} ${JSON.stringify(answer.body)}`)
}
const addMethod = async (change: object = {}) => {
  const made = await shop.call<Method>(
    'POST /delivery-methods',
    { kind: 'shipping', translations: words('Van'), fee: 3, ...change },
    admin,
  )
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await shop.call(`POST /delivery-methods/${made.body.id}/publish`, undefined, admin)).status, 200)
  return made.body
}
const addCity = async (name: string, country = 'UA', bounds = kyiv) => {
  const made = await shop.call<City>(
    'POST /cities',
    { translations: { ...words(name), uk: { name: 'Київ' } }, country, points: pointsOf(bounds) },
    admin,
  )
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}
const bill = async (cart: string, delivery_method: string, address: object) => {
  const shipping_address = { ...CHECKOUT.shipping_address, ...address }
  const { body } = await shop.call<Bill>(
    'POST /orders/preview',
    { delivery_method, payment_method: 'demo', shipping_address },
    { cart },
  )
  return body
}

test('a way of delivery is made, changed, put in order, offered and taken away (ORD-01)', async () => {
  const van = await addMethod({ free_from: 50, countries: ['UA'] })
  const changed = await shop.call<Method & { fee: number; countries: string[] }>(
    `PUT /delivery-methods/${van.id}`,
    { fee: 4.5, version: van.version + 1 },
    admin,
  )
  assert.deepEqual([changed.body.fee, changed.body.countries], [4.5, ['UA']], JSON.stringify(changed.body))
  const list = async () => (await shop.call<{ data: Method[] }>('GET /delivery-methods', undefined, admin)).body.data
  const ids = (await list()).map((method) => method.id)
  const turned = [...ids].reverse()
  assert.equal((await shop.call('POST /delivery-methods/reorder', { ids: turned }, admin)).status, 200)
  const offered = await shop.call<{ delivery_methods: { code: string }[] }>('GET /checkout/options')
  assert.equal(offered.body.delivery_methods[0]?.code, van.code)
  await refused('POST /delivery-methods/reorder', { ids: turned.slice(1) }, 409, 'delivery_methods_changed')
  assert.equal((await shop.call(`DELETE /delivery-methods/${van.id}`, undefined, admin)).status, 204)
  await refused(`PUT /delivery-methods/${van.id}`, { fee: 1 }, 404, 'delivery_method_not_found')
  await shop.call('POST /delivery-methods/reorder', { ids: ids.filter((id) => id !== van.id) }, admin)
})

test('what cannot be said of a delivery is refused by name, and the last one that is offered stays', async () => {
  const said = (change: object) => ({ kind: 'shipping', translations: words('Van'), ...change })
  const window = { days: [1], from: '10:00', to: '12:00', capacity: 3 }
  await refused('POST /delivery-methods', said({ translations: { fa: { name: 'ون' } } }), 422, 'name_missing')
  await refused('POST /delivery-methods', said({ fee: 1.234 }), 422, 'invalid_price')
  await refused('POST /delivery-methods', said({ tax_class: 'none' }), 422, 'tax_class_not_found')
  await refused('POST /delivery-methods', said({ city_ids: [randomUUID()] }), 422, 'delivery_city_not_found')
  await refused('POST /delivery-methods', said({ windows: [{ ...window, to: '09:00' }] }), 422, 'invalid_window')
  await refused('POST /delivery-methods', said({ windows: [{ ...window, id: randomUUID() }] }), 422, 'invalid_window')
  await refused('POST /delivery-methods', said({ branch_id: randomUUID() }), 422, 'branch_not_found')
  const { body } = await shop.call<{ data: Method[] }>('GET /delivery-methods', undefined, admin)
  const first = body.data[0]
  await refused(`PUT /delivery-methods/${first?.id}`, { fee: 1, version: 99 }, 412, 'stale_version')
  const others = body.data.slice(1)
  const both = await Promise.all(body.data.map(({ id }) => shop.call(`POST /delivery-methods/${id}/unpublish`, undefined, admin)))
  assert.deepEqual(both.map((answer) => answer.status).sort(), [...others.map(() => 200), 409])
  const left = (await shop.call<{ data: Method[] }>('GET /delivery-methods', undefined, admin)).body.data.find(
    (one) => one.published,
  )
  await refused(`DELETE /delivery-methods/${left?.id}`, undefined, 409, 'last_delivery_method')
  for (const { id } of body.data) await shop.call(`POST /delivery-methods/${id}/publish`, undefined, admin)
  const editor = { token: await shop.signIn('editor@serai.example') }
  await refused('GET /delivery-methods', undefined, 403, 'missing_permission', editor)
  await refused('POST /delivery-methods', said({}), 403, 'missing_permission', editor)
})

test('a delivery goes only where it serves; the bill says so before the order does', async () => {
  const { variantId } = await addProduct(shop, { price: 10 })
  const cart = await guestCart(shop, [variantId, 1])
  const van = await addMethod({ countries: ['PL'] })
  const seen = await bill(cart, van.code, {})
  assert.deepEqual(
    seen.delivery_methods.map(({ code, available, reason }) => [code, available, reason]).find(([code]) => code === van.code),
    [van.code, false, 'other_country'],
  )
  await refused('POST /orders', { ...CHECKOUT, delivery_method: van.code }, 422, 'not_delivered_there', {
    cart,
    key: randomUUID(),
  })
  const made = await shop.call(
    'POST /orders',
    { ...CHECKOUT, delivery_method: van.code, shipping_address: { line1: '1', city: 'X', country: 'PL' } },
    { cart, key: randomUUID() },
  )
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await shop.call(`DELETE /delivery-methods/${van.id}`, undefined, admin)
})

test('the city of the address decides on fee and smallest order, by its name in any language (STO-04)', async () => {
  const city = await addCity('Kyiv')
  const set = (cities: object[]) =>
    shop.call<{ data: { delivery_fee: Amount | null }[] }>(`PUT /branches/${branch}/cities`, { cities }, admin)
  assert.deepEqual((await set([{ city_id: city.id, delivery_fee: 2, minimum_order: 15 }])).body.data[0]?.delivery_fee, {
    amount: 2,
    currency: 'USD',
  })
  await setSetting(shop, 'minimum_order', { amount: 5, currency: 'USD' })
  const { variantId } = await addProduct(shop, { price: 10 })
  const cart = await guestCart(shop, [variantId, 1])
  const inCity = await bill(cart, 'standard', { city: ' КИЇВ ' })
  assert.deepEqual([inCity.delivery.amount, inCity.lacking], [2, { amount: 5, currency: 'USD' }])
  assert.deepEqual((await bill(cart, 'standard', { city: 'kyiv', country: 'PL' })).lacking, null)
  const elsewhere = await bill(cart, 'standard', { city: 'Lviv' })
  assert.deepEqual([elsewhere.delivery.amount, elsewhere.lacking], [4.9, null])
  await refused('POST /orders', CHECKOUT, 409, 'below_minimum', { cart, key: randomUUID() })
  await set([{ city_id: city.id }])
  const plain = await bill(cart, 'standard', { city: 'Kyiv' })
  assert.deepEqual([plain.delivery.amount, plain.lacking], [4.9, null])
  const van = await addMethod({ city_ids: [city.id] })
  const judged = (found: Bill) => found.delivery_methods.find((one) => one.code === van.code)
  assert.equal(judged(await bill(cart, van.code, { city: 'Kyiv' }))?.available, true)
  assert.equal(judged(await bill(cart, van.code, { city: 'Lviv' }))?.reason, 'other_city')
  await refused(`DELETE /cities/${city.id}`, undefined, 409, 'city_used')
  await shop.call(`DELETE /delivery-methods/${van.id}`, undefined, admin)
  await refused(`PUT /branches/${branch}/cities`, { cities: [{ city_id: randomUUID() }] }, 422, 'delivery_city_not_found')
  await refused(`PUT /branches/${branch}/cities`, { cities: [{ city_id: city.id, delivery_fee: 0.001 }] }, 422, 'invalid_price')
  await refused(`PUT /branches/${branch}/cities`, { cities: [], version: 1 }, 412, 'stale_version')
  await refused(`PUT /branches/${randomUUID()}/cities`, { cities: [] }, 404, 'branch_not_found')
  assert.equal((await shop.call(`DELETE /cities/${city.id}`, undefined, admin)).status, 204)
  assert.deepEqual((await shop.call<{ data: [] }>(`GET /branches/${branch}/cities`, undefined, admin)).body.data, [])
  await setSetting(shop, 'minimum_order', null)
})

test('a city is a rectangle of five points; a point is in the smallest that holds it, and near branches are told', async () => {
  const city = await addCity('Kyiv')
  const inner = await addCity('Podil', 'UA', { south: 50.4, west: 30.4, north: 50.5, east: 30.6 })
  const bent = pointsOf(kyiv).map((point) => (point.name === 'top_left' ? { ...point, latitude: 50.7 } : point))
  const said = { translations: words('Kyiv'), country: 'UA', points: bent }
  await refused('POST /cities', said, 422, 'invalid_rectangle')
  await refused('POST /cities', { ...said, points: bent.slice(1) }, 422, 'invalid_input')
  await refused('POST /cities', { ...said, translations: {} }, 422, 'name_missing')
  await refused(`PUT /cities/${city.id}`, { ...said, points: pointsOf(kyiv), version: 7 }, 412, 'stale_version')
  await refused(`PUT /cities/${randomUUID()}`, { ...said, points: pointsOf(kyiv) }, 404, 'city_not_found')
  await refused(`DELETE /cities/${randomUUID()}`, undefined, 404, 'city_not_found')
  await refused('POST /cities', { ...said, points: pointsOf(kyiv) }, 403, 'missing_permission', {
    token: await shop.signIn('editor@serai.example'),
  })
  await shop.call(`PUT /branches/${branch}/cities`, { cities: [{ city_id: inner.id, delivery_fee: 1 }] }, admin)
  interface Near {
    city: { name: string } | null
    data: { id: string; delivers: boolean; delivery_fee: Amount | null; distance_km: number | null }[]
  }
  const near = async (lat: number, lng: number) => (await shop.call<Near>(`GET /branches/nearest?lat=${lat}&lng=${lng}`)).body
  const here = await near(50.45, 30.5)
  assert.deepEqual([here.city?.name, here.data[0]?.delivers, here.data[0]?.delivery_fee?.amount], ['Podil', true, 1])
  assert.deepEqual([(await near(50.3, 30.3)).city?.name, (await near(50.3, 30.3)).data[0]?.delivers], ['Kyiv', false])
  assert.equal((await near(10, 10)).city, null)
  await refused('GET /branches/nearest?lat=91&lng=0', undefined, 422, 'invalid_input')
})

test('a branch is made, placed, taken offline; shoppers are told before they order (STO-01, STO-03)', async () => {
  const said = {
    slug: 'lviv',
    translations: { en: { name: 'Lviv' }, uk: { name: 'Львів' } },
    time_zone: 'Europe/Kyiv',
    phone: '+380 32 000 00 00',
    address: { line1: '1 Rynok Square', city: 'Lviv', country: 'UA' },
    location: { latitude: 49.842, longitude: 24.032 },
    opening_hours: [{ day: 1, from: '09:00', to: '18:00' }],
    default_currency: 'UAH',
    default_locale: 'uk',
  }
  interface Branch {
    id: string
    version: number
    published: boolean
    is_default: boolean
    online: boolean
    phone: string
  }
  const made = await shop.call<Branch>('POST /branches', said, admin)
  assert.deepEqual([made.status, made.body.published, made.body.is_default], [201, false, false], JSON.stringify(made.body))
  const line = `/branches/${made.body.id}`
  await refused('POST /branches', said, 422, 'duplicate_slug')
  for (const [change, code] of [
    [{ translations: { uk: { name: 'Львів' } } }, 'name_missing'],
    [{ time_zone: 'Kyiv' }, 'unknown_time_zone'],
    [{ default_currency: 'JPY' }, 'unknown_currency'],
    [{ opening_hours: [{ day: 1, from: '18:00', to: '09:00' }] }, 'invalid_hours'],
    [{ slug: 'main' }, 'duplicate_slug'],
  ] as const)
    await refused(`PUT ${line}`, { ...said, ...change }, 422, code)
  await refused(`PUT ${line}`, { ...said, version: 9 }, 412, 'stale_version')
  await refused(`GET /branches/${randomUUID()}`, undefined, 404, 'branch_not_found')
  await refused(`POST ${line}/default`, undefined, 409, 'branch_unpublished')
  await refused(`POST ${line}/publish`, undefined, 409, 'branch_incomplete')
  await attachCrew(shop, made.body.id)
  await shop.settle()
  assert.equal((await shop.call<Branch>(`POST ${line}/publish`, undefined, admin)).body.published, true)
  const near = await shop.call<{ data: { slug: string; distance_km: number }[] }>('GET /branches/nearest?lat=49.9&lng=24')
  assert.deepEqual([near.body.data[0]?.slug, Math.round(near.body.data[0]?.distance_km ?? 0)], ['lviv', 7])
  await shop.settle()
  const there = { headers: { 'x-branch-id': made.body.id } }
  const options = await shop.call<{ delivery_methods: { code: string }[]; payment_methods: { code: string; fee: Amount }[] }>(
    'GET /checkout/options',
    undefined,
    there,
  )
  assert.deepEqual(
    [
      options.body.delivery_methods.map(({ code }) => code),
      options.body.payment_methods.map(({ code, fee }) => [code, fee.currency]),
    ],
    [
      ['standard', 'express', 'pickup'],
      [
        ['pay_on_delivery', 'UAH'],
        ['demo', 'UAH'],
      ],
    ],
    JSON.stringify(options.body),
  )
  const facts = await shop.call<{ default_locale: string; default_currency: string }>('GET /store', undefined, there)
  assert.deepEqual([facts.body.default_locale, facts.body.default_currency], ['uk', 'UAH'])
  assert.equal((await shop.call<Branch>(`POST ${line}/default`, undefined, admin)).body.is_default, true)
  await refused(`POST ${line}/unpublish`, undefined, 409, 'default_branch_stays')
  await shop.call(`POST /branches/${branch}/default`, undefined, admin)
  assert.equal((await shop.call<Branch>(`POST ${line}/unpublish`, undefined, admin)).body.published, false)
  await refused('GET /branches/all', undefined, 403, 'missing_permission', { token: await shop.signIn('editor@serai.example') })
  await refused('POST /branches', { ...said, slug: 'odesa' }, 403, 'missing_permission', { token: await shop.signIn(MANAGER) })

  const { variantId } = await addProduct(shop, { price: 10 })
  const cart = await guestCart(shop, [variantId, 1])
  const main = (
    await shop.call<Branch & { slug: string; translations: object; time_zone: string }>(
      `GET /branches/${branch}`,
      undefined,
      admin,
    )
  ).body
  const { slug, translations, time_zone, version } = main
  const off = await shop.call<Branch>(`PUT /branches/${branch}`, { slug, translations, time_zone, version, online: false }, admin)
  assert.equal(off.body.online, false, JSON.stringify(off.body))
  assert.equal((await bill(cart, 'standard', {})).branch_online, false)
  assert.equal((await shop.call<{ branch_online: boolean }>('GET /cart', undefined, { cart })).body.branch_online, false)
  await refused('POST /orders', CHECKOUT, 409, 'branch_offline', { cart, key: randomUUID() })
  await shop.call(`PUT /branches/${branch}`, { slug, translations, time_zone, online: true }, admin)
  const done = await shop.call<Order>('POST /orders', CHECKOUT, { cart, key: randomUUID() })
  assert.equal(done.status, 201)
})
