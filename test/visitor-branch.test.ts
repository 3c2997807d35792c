import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { pointsOf } from '#lib/rectangle.ts'
import { addBranch } from './kit/branch.ts'
import { newCustomer } from './kit/people.ts'
import { ADMIN, type Ask, addProduct, openShop, type TestShop } from './kit/shop.ts'
import { statementsOf } from './kit/statements.ts'
import { mainBranch } from './kit/stock.ts'

let shop: TestShop
let kyiv = ''

const IRAN = '5.160.10.1'
const UKRAINE = '46.118.0.1'
const from = (ip: string, headers: Record<string, string> = {}): Ask => ({ headers: { 'x-forwarded-for': ip, ...headers } })
const branchOf = async (ask: Ask) => {
  const answer = await shop.call<{ branch: { slug: string } }>('GET /store', undefined, ask)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.branch.slug
}
const asAdmin = async (line: string, body?: unknown) => {
  const answer = await shop.call<{ id: string; version: number }>(line, body, { token: await shop.signIn(ADMIN) })
  assert.ok(answer.status < 300, `${line}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

before(async () => {
  shop = await openShop({ faces: true })
  for (const [slug, country, city] of [
    ['tehran', 'IR', 'Tehran'],
    ['kyiv', 'UA', 'Kyiv'],
  ] as const) {
    const id = await addBranch(shop, slug)
    const { version } = await asAdmin(`GET /branches/${id}`)
    const said = { slug, translations: { en: { name: slug } }, time_zone: 'UTC', address: { line1: '1', city, country } }
    await asAdmin(`PUT /branches/${id}`, { version, ...said })
    if (slug === 'kyiv') kyiv = id
  }
  await shop.settle()
})
after(() => shop.close())

test('a visitor who chose no branch is served by the one of their country, else by the default one (STO-05)', async () => {
  assert.deepEqual(
    [await branchOf(from(IRAN)), await branchOf(from(UKRAINE)), await branchOf(from('8.8.8.8')), await branchOf(from('::1'))],
    ['tehran', 'kyiv', 'main', 'main'],
  )
  assert.equal(await branchOf(from(IRAN, { 'x-branch-id': kyiv })), 'kyiv', 'what was chosen comes first')
  assert.equal(await branchOf({ ...from(IRAN), token: await shop.signIn(ADMIN) }), 'main', 'staff work where they say')
})

test('the shop tells the branches to choose from, and where and when the one that serves is open (STO-01)', async () => {
  const { version } = await asAdmin(`GET /branches/${kyiv}`)
  const opening_hours = [{ day: 1, from: '09:00', to: '18:00' }]
  const address = { line1: '1', city: 'Kyiv', country: 'UA' }
  const said = { slug: 'kyiv', translations: { en: { name: 'Podil' } }, phone: '+380441112233', address, opening_hours }
  await asAdmin(`PUT /branches/${kyiv}`, { version, ...said, time_zone: 'Europe/Kyiv' })
  await shop.settle()
  const { body } = await shop.call<{ branch: Record<string, unknown>; branches: object[] }>(
    'GET /store',
    undefined,
    from(UKRAINE),
  )
  const { id: _, slug, ...branch } = body.branch
  assert.equal(slug, 'kyiv')
  assert.deepEqual(branch, {
    ...{ name: 'Podil', online: true, phone: '+380441112233', email: '', address, time_zone: 'Europe/Kyiv', opening_hours },
  })
  assert.deepEqual(
    body.branches.map((one) => ({ ...one, id: undefined })),
    [
      { id: undefined, name: 'Main store', city: null },
      { id: undefined, name: 'tehran', city: 'Tehran' },
      { id: undefined, name: 'Podil', city: 'Kyiv' },
    ],
  )
})

test('answers kept in memory are those of the visitor\u2019s branch, and cost no question of the database', async () => {
  const said = async (ip: string) =>
    (await shop.call<{ branch: { id: string } }>('GET /store', undefined, from(ip))).body.branch.id
  const first = [await said(IRAN), await said(UKRAINE), await said('8.8.8.8')]
  assert.equal(new Set(first).size, 3)
  let again: string[] = []
  const statements = await statementsOf(async () => {
    again = [await said(IRAN), await said(UKRAINE), await said('8.8.8.8')]
  })
  assert.deepEqual([again, statements.filter((text) => /from (branch|setting|currency|address)/.test(text))], [first, []])
})

test('the city of the delivery address comes before the country of the connection, and follows the address book (STO-05)', async () => {
  const points = pointsOf({ south: 50.2, west: 30.2, north: 50.6, east: 30.8 })
  const city = await asAdmin('POST /cities', {
    translations: { en: { name: 'Kyiv' }, uk: { name: 'Київ' } },
    country: 'UA',
    points,
  })
  const { version } = await asAdmin(`GET /branches/${kyiv}`)
  await asAdmin(`PUT /branches/${kyiv}/cities`, { version, cities: [{ city_id: city.id }] })
  await shop.settle()
  const { token } = await newCustomer(shop)
  const ask = { ...from(IRAN), token }
  assert.equal(await branchOf(ask), 'tehran')
  const place = { type: 'shipping', line1: '1', city: ' київ', country: 'UA' }
  const address = await shop.call<{ id: string }>('POST /me/addresses', place, { token })
  assert.equal(await branchOf(ask), 'kyiv')
  await shop.call(`DELETE /me/addresses/${address.body.id}`, undefined, { token })
  assert.equal(await branchOf(ask), 'tehran')
})

test('at checkout the branch that delivers to the typed city takes the order over and says so, unless one was chosen (STO-05)', async () => {
  const main = await mainBranch(shop)
  const db = (service: string) => shop.runtime.db(service)
  const { id, variantId } = await addProduct(shop, { quantity: 5 })
  const cart = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 1 })
  let cookies = `serai_cart=${cart.body.token}`
  const type = async (city: string, intent = 'preview', more = '') => {
    const fields = { intent, email: 'g@example.com', first_name: 'G', last_name: 'G', line1: '1', city, country: 'UA' }
    const answer = await fetch(`${shop.url}/en/checkout`, {
      method: 'POST',
      headers: { cookie: cookies + more, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '8.8.8.8' },
      body: new URLSearchParams({
        ...fields,
        delivery_method: 'standard',
        payment_method: 'demo',
        card_number: '4242424242424242',
      }),
      redirect: 'manual',
    })
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    return { status: answer.status, page: await answer.text(), set: set.filter((line) => line.startsWith('serai_branch')) }
  }
  const says = /serves this order, because it delivers to your city/
  const before = await type('Kyiv')
  assert.equal(before.status, 200)
  assert.doesNotMatch(before.page, says, 'a branch that has not got the goods does not')
  assert.equal(before.set.at(-1) ?? 'serai_branch=', 'serai_branch=')
  await sql`insert into delivery_method (branch_id, code, kind, translations, fee_minor, position)
    select ${kyiv}, code, kind, translations, fee_minor, position from delivery_method where branch_id = ${main}`.execute(
    db('store'),
  )
  await sql`insert into method (branch_id, code, gateway, translations, position)
    select ${kyiv}, code, gateway, translations, position from method where branch_id = ${main} and gateway = 'demo'`.execute(
    db('payments'),
  )
  shop.runtime.tags.drop(['shop', 'payment_methods'])
  await asAdmin(`PUT /products/${id}/inventory`, { branch_id: kyiv, variant_id: variantId, quantity: 5, reason: 'count' })
  await asAdmin(`POST /products/${id}/listings/publish`, { branch_ids: [kyiv] })
  await shop.settle()
  assert.doesNotMatch((await type('Lviv')).page, says)
  assert.doesNotMatch((await type('Kyiv', 'preview', `; serai_branch=${main}`)).page, says, 'what was chosen stays')
  const moved = await type(' київ', 'place')
  assert.equal(moved.status, 200, 'nothing is bought before its terms were seen')
  assert.match(moved.page, says)
  assert.match(moved.page, /is not placed yet/, 'whoever pressed the button reads why nothing came of it')
  assert.deepEqual(moved.set, [`serai_branch=${kyiv}`, 'serai_branch_by=city'])
  cookies += `; ${moved.set.join('; ')}`
  assert.match((await type('Kyiv')).page, says, 'it is said as long as it is so')
  const placed = await type('Kyiv', 'place')
  assert.ok([302, 303].includes(placed.status), placed.page.slice(0, 300))
  const order = await sql<{ branch_id: string }>`select branch_id from orders order by created_at desc limit 1`.execute(
    db('orders'),
  )
  assert.equal(order.rows[0]?.branch_id, kyiv)
})

test('a branch is shown from its beginning to its end, to the moment; what it sold goes on, and nothing new is sold (STO-07)', async () => {
  const HOUR = 3_600_000
  const at = (after: number) => new Date(shop.runtime.clock() + after).toISOString()
  const known = await asAdmin(`GET /branches/${kyiv}`)
  const put = async (version: number, window: object, id = kyiv, slug = 'kyiv') => {
    const place = { line1: '1', city: 'Kyiv', country: 'UA' }
    const said = { version, slug, translations: { en: { name: slug } }, time_zone: 'UTC', address: place, ...window }
    return shop.call<{ version: number; code: string }>(`PUT /branches/${id}`, said, { token: await shop.signIn(ADMIN) })
  }
  const { variantId } = await addProduct(shop, { quantity: 5 })
  const put1 = await put(known.version, { starts_at: at(HOUR), ends_at: at(2 * HOUR) })
  assert.equal(put1.status, 200, JSON.stringify(put1.body))
  await shop.settle()
  const listed = async () =>
    (await shop.call<{ data: { slug: string }[] }>('GET /branches')).body.data.some(({ slug }) => slug === 'kyiv')
  const named = async () => (await shop.call('GET /store', undefined, { headers: { 'x-branch-id': kyiv } })).status
  const seen = async () => [await branchOf(from(UKRAINE)), await listed(), await named()]
  assert.deepEqual(await seen(), ['main', false, 404])
  shop.skip(HOUR)
  assert.deepEqual(await seen(), ['kyiv', true, 200])
  shop.skip(HOUR)
  assert.deepEqual(await seen(), ['main', false, 404])
  const late = await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { headers: { 'x-branch-id': kyiv } })
  assert.equal(late.status, 404, 'shoppers do not buy in a branch that is over')
  const staff = await shop.call('GET /payment-methods', undefined, {
    token: await shop.signIn(ADMIN),
    headers: { 'x-branch-id': kyiv },
  })
  assert.equal(staff.status, 200, 'staff work on')
  const main = await shop.call<{ data: { id: string; is_default: boolean; version: number }[] }>('GET /branches/all', undefined, {
    token: await shop.signIn(ADMIN),
  })
  const first = main.body.data.find(({ is_default }) => is_default)
  const refused = await put(first?.version ?? 0, { ends_at: at(HOUR) }, first?.id, 'main')
  assert.deepEqual([refused.status, refused.body.code], [409, 'default_branch_stays'])
  const crown = await shop.call<{ code: string }>(`POST /branches/${kyiv}/default`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  assert.deepEqual([crown.status, crown.body.code], [409, 'branch_for_a_time'])
  assert.equal((await put(put1.body.version, { starts_at: null, ends_at: null })).status, 200)
  await shop.settle()
})

test('a branch that opens or closes is followed at once', async () => {
  assert.equal(await branchOf(from(UKRAINE)), 'kyiv')
  await asAdmin(`POST /branches/${kyiv}/unpublish`)
  assert.equal(await branchOf(from(UKRAINE)), 'main')
})

test('who is no proxy of ours cannot say where they are', async () => {
  await using direct = await openShop({ trustedProxies: ['203.0.113.0/24'] })
  const id = await addBranch(direct, 'tehran')
  const token = await direct.signIn(ADMIN)
  const said = { slug: 'tehran', translations: { en: { name: 'T' } }, time_zone: 'UTC' }
  const address = { line1: '1', city: 'Tehran', country: 'IR' }
  const put = await direct.call(`PUT /branches/${id}`, { version: 1, ...said, address }, { token })
  assert.equal(put.status, 200)
  const answer = await direct.call<{ branch: { slug: string } }>('GET /store', undefined, from(IRAN))
  assert.equal(answer.body.branch.slug, 'main')
})
