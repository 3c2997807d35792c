import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newCustomer } from '#test/kit/people.ts'
import { openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Address {
  id: string
  type: string
  is_default: boolean
  line1: string
  version: number
  code: string
}

const HOME = { type: 'shipping', line1: 'خیابان حافظ ۱۲', city: 'تهران', country: 'IR' }
const ask = (token: string) => ({
  list: async () => (await shop.call<{ data: Address[] }>('GET /me/addresses', undefined, { token })).body.data,
  add: (change: object = {}) => shop.call<Address>('POST /me/addresses', { ...HOME, ...change }, { token }),
  put: (id: string, change: object) => shop.call<Address>(`PUT /me/addresses/${id}`, change, { token }),
  prefer: (id: string) => shop.call<Address>(`POST /me/addresses/${id}/default`, {}, { token }),
  remove: (id: string) => shop.call<Address>(`DELETE /me/addresses/${id}`, undefined, { token }),
})

test('a country that there is none of is refused, in the book and at checkout', async () => {
  const book = ask((await newCustomer(shop)).token)
  for (const country of ['XX', 'ZZ', 'EU', 'ua']) {
    const refused = await book.add({ country })
    assert.deepEqual([refused.status, refused.body.code], [422, 'invalid_input'], country)
    const bill = { delivery_method: 'standard', payment_method: 'demo', shipping_address: { line1: '1', city: 'Kyiv', country } }
    assert.equal((await shop.call('POST /orders/preview', bill)).status, 422, country)
  }
  for (const country of ['UA', 'IR', 'XK', 'PS', 'TW']) assert.equal((await book.add({ country })).status, 201, country)
})

test('the first address of a kind is proposed; another can be, and one always is (IDN-07)', async () => {
  const book = ask((await newCustomer(shop)).token)
  const home = await book.add({ coordinates: { latitude: 35.7, longitude: 51.4 } })
  assert.deepEqual([home.status, home.body.is_default], [201, true])
  const work = (await book.add({ line1: 'میدان ونک ۳' })).body
  const bill = (await book.add({ type: 'billing' })).body
  assert.deepEqual([work.is_default, bill.is_default], [false, true])
  assert.equal((await book.prefer(work.id)).body.is_default, true)
  const proposed = async () => (await book.list()).filter((one) => one.is_default).map((one) => one.id)
  assert.deepEqual((await proposed()).sort(), [work.id, bill.id].sort())
  assert.equal((await book.remove(work.id)).status, 204)
  assert.deepEqual((await proposed()).sort(), [home.body.id, bill.id].sort())
})

test('an address is changed at the version that was seen, and put in once', async () => {
  const book = ask((await newCustomer(shop)).token)
  const made = (await book.add()).body
  assert.equal((await book.add()).body.id, made.id)
  const { type: _, ...fields } = HOME
  const changed = await book.put(made.id, { ...fields, city: 'شیراز', version: made.version })
  assert.deepEqual([changed.status, changed.body['city'], changed.body.version], [200, 'شیراز', made.version + 1])
  const stale = await book.put(made.id, { ...fields, version: made.version })
  assert.deepEqual([stale.status, stale.body.code], [412, 'stale_version'])
  assert.equal((await book.add({ country: 'Iran' })).body.code, 'invalid_input')
})

test('nobody sees, changes or removes an address of others', async () => {
  const made = (await ask((await newCustomer(shop)).token).add()).body
  const stranger = ask((await newCustomer(shop)).token)
  const { type: _, ...fields } = HOME
  for (const answer of [await stranger.put(made.id, fields), await stranger.prefer(made.id), await stranger.remove(made.id)])
    assert.deepEqual([answer.status, answer.body.code], [404, 'address_not_found'])
  assert.deepEqual(await stranger.list(), [])
  assert.equal((await shop.call('GET /me/addresses')).status, 401)
})

test('whatever comes at once, one address of a kind is proposed', async () => {
  const book = ask((await newCustomer(shop)).token)
  const made = await Promise.all(Array.from({ length: 6 }, (_, n) => book.add({ line1: `Street ${n}` })))
  await Promise.all(made.map(({ body }) => book.prefer(body.id)))
  await Promise.all(made.slice(0, 3).map(({ body }) => book.remove(body.id)))
  const left = await book.list()
  assert.deepEqual([left.length, left.filter((one) => one.is_default).length], [3, 1])
})

test('an address book has room for fifty', async () => {
  const book = ask((await newCustomer(shop)).token)
  for (let n = 0; n < 50; n++) assert.equal((await book.add({ line1: `Street ${n}` })).status, 201)
  const refused = await book.add({ line1: 'One more' })
  assert.deepEqual([refused.status, refused.body.code], [409, 'too_many_addresses'])
})
