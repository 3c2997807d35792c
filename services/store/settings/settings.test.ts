import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, PASSWORD, setSetting } from '#test/kit/people.ts'
import { guestCart } from '#test/kit/selling.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, testConfig } from '#test/kit/shop.ts'

interface Setting {
  key: string
  group: string
  type: string
  value: unknown
  inherited: boolean
  inherits: unknown
  per_branch: boolean
  version: number
}
interface Store {
  name: string
  announcement: string | null
  social_links: string[]
  contact: { email: string }
  seo: { title: string | null; indexing: boolean }
}

let shop: TestShop
let admin: { token: string }
let harbour = ''

before(async () => {
  shop = await openShop()
  admin = { token: await shop.signIn(ADMIN) }
  harbour = await addBranch(shop, 'harbour')
})
after(() => shop?.close())

const put = (key: string, value: unknown, more: object = {}, ask: object = admin) =>
  shop.call<Setting>(`PUT /settings/${key}`, { value, ...more }, ask)
const takeBack = (key: string, query = '') => shop.call<Setting>(`DELETE /settings/${key}${query}`, undefined, admin)
const settingsOf = async (query = '') =>
  (await shop.call<{ data: Setting[] }>(`GET /settings${query}`, undefined, admin)).body.data
const storeOf = async (headers: Record<string, string> = {}) =>
  (await shop.call<Store>('GET /store', undefined, { headers })).body
const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]

test('a branch has the shop’s value until it has one of its own, and again when that is taken back (SET-01)', async () => {
  const announced = async (branch?: string) => (await storeOf(branch ? { 'x-branch-id': branch } : {})).announcement
  assert.equal((await put('announcement', { en: 'Closed on Friday' })).status, 200)
  assert.deepEqual([await announced(), await announced(harbour)], ['Closed on Friday', 'Closed on Friday'])
  const own = await put('announcement', { en: 'The harbour is open' }, { branch_id: harbour })
  assert.deepEqual([own.status, own.body.inherited, own.body.inherits], [200, false, { en: 'Closed on Friday' }])
  assert.deepEqual([await announced(), await announced(harbour)], ['Closed on Friday', 'The harbour is open'])
  const seen = (await settingsOf(`?branch_id=${harbour}`)).find(({ key }) => key === 'announcement')
  assert.deepEqual([seen?.value, seen?.inherited, seen?.version], [{ en: 'The harbour is open' }, false, 1])
  const back = await takeBack('announcement', `?branch_id=${harbour}`)
  assert.deepEqual([back.status, back.body.inherited, back.body.value], [200, true, { en: 'Closed on Friday' }])
  assert.equal(await announced(harbour), 'Closed on Friday')
  assert.deepEqual([(await takeBack('announcement')).body.value, await announced()], [{}, null])
})

test('of a branch those settings are listed that may differ there; the others are refused there', async () => {
  const listed = await settingsOf(`?branch_id=${harbour}`)
  assert.ok(listed.length > 0 && listed.every(({ per_branch }) => per_branch))
  assert.ok(listed.length < (await settingsOf()).length)
  assert.deepEqual(refusal(await put('category_max_depth', 4, { branch_id: harbour })), [422, 'setting_of_shop'])
  assert.deepEqual(refusal(await put('nothing', 4)), [404, 'setting_not_found'])
  assert.deepEqual(refusal(await takeBack('nothing')), [404, 'setting_not_found'])
  const nowhere = randomUUID()
  assert.deepEqual(refusal(await put('announcement', {}, { branch_id: nowhere })), [404, 'branch_not_found'])
  assert.deepEqual(refusal(await takeBack('announcement', `?branch_id=${nowhere}`)), [404, 'branch_not_found'])
  const list = await shop.call(`GET /settings?branch_id=${nowhere}`, undefined, admin)
  assert.deepEqual(refusal(list), [404, 'branch_not_found'])
})

test('of two who change the same at once the later is told; a value is taken back only as it was read (API-06)', async () => {
  const first = await put('contact_phone', '+380441112233', { version: 0, branch_id: harbour })
  assert.equal(first.body.version, 1)
  const stale = [412, 'stale_version']
  assert.deepEqual(refusal(await put('contact_phone', '+1', { version: 0, branch_id: harbour })), stale)
  assert.deepEqual(refusal(await takeBack('contact_phone', `?branch_id=${harbour}&version=7`)), stale)
  assert.equal((await takeBack('contact_phone', `?branch_id=${harbour}&version=1`)).status, 200)
})

test('every kind of setting takes what fits it and refuses what does not (SET-01, SET-02)', async () => {
  const picture = { url: '/media/logo.webp', width: 120, height: 40 }
  const cases: [key: string, good: unknown[], bad: unknown[]][] = [
    ['cart_ttl_hours', [0.5, 168], [0, 169, 0.7, '1', null]],
    ['store_online', [false, true], ['yes', 1, null]],
    ['default_locale', ['fa', 'en'], ['de', 5, null]],
    [
      'minimum_order',
      [{ amount: 12.5, currency: 'USD' }, null],
      [12, { amount: 1, currency: 'EUR' }, { amount: 0.001, currency: 'USD' }, { amount: -1, currency: 'USD' }],
    ],
    ['contact_email', ['shop@example.com'], ['', 'nobody', 'a@b', 'x'.repeat(2_001), 5]],
    ['store_name', [{ en: 'Caravan', fa: 'کاروان' }], [{ fa: 'کاروان' }, { en: '  ' }, { de: 'X' }, 'Caravan', []]],
    ['store_logo', [picture, null], ['/media/x.webp', { url: 'https://elsewhere.example/x.png' }]],
    [
      'social_links',
      [['https://instagram.com/serai'], []],
      [['http://plain.example'], ['javascript:alert(1)'], 'https://x.com', [5]],
    ],
    ['countries', [['UA', 'IR']], [[], ['XX'], ['ua']]],
    ['locales', [['en', 'fa', 'ar', 'uk']], [['fa'], [], ['de']]],
  ]
  for (const [key, good, bad] of cases) {
    for (const value of good) assert.equal((await put(key, value)).status, 200, `${key} ${JSON.stringify(value)}`)
    for (const value of bad)
      assert.deepEqual(refusal(await put(key, value)), [422, 'invalid_setting'], `${key} ${JSON.stringify(value)}`)
    await takeBack(key)
  }
  const { body } = await shop.call<{ data: Setting[] }>('GET /settings', undefined, admin)
  const kinds = new Set(body.data.map(({ type }) => type))
  for (const kind of ['number', 'switch', 'select', 'money', 'text', 'translated_text', 'image', 'list'])
    assert.ok(kinds.has(kind), `${kind}: a setting draws it`)
})

test('what is set is what the shop shows: name, logo, links, search engines, letters and their sender', async () => {
  await setSetting(shop, 'store_name', { en: 'Caravan & Sons' })
  await setSetting(shop, 'store_logo', { url: '/media/logo.webp' })
  await setSetting(shop, 'social_links', ['https://t.me/serai'])
  await setSetting(shop, 'seo_title', { en: 'Carpets of the caravans' })
  await setSetting(shop, 'seo_indexing', false)
  await setSetting(shop, 'mail_footer', { en: 'Open from 9 to 5', fa: 'از ۹ تا ۵' })
  const seen = await storeOf()
  assert.deepEqual(
    [seen.name, seen.social_links, seen.seo.title],
    ['Caravan & Sons', ['https://t.me/serai'], 'Carpets of the caravans'],
  )
  assert.equal(seen.seo.indexing, false)
  assert.equal(await (await fetch(`${shop.url}/robots.txt`)).text(), 'User-agent: *\nDisallow: /\n')
  const { variantId } = await addProduct(shop)
  assert.equal((await buy(shop, variantId)).status, 201)
  await shop.settle()
  const letter = await sql<{
    html: string
    body: string
  }>`select html, body from message where subject like '%order%' limit 1`.execute(shop.runtime.db('notifications'))
  const { html = '', body = '' } = letter.rows[0] ?? {}
  assert.match(html, new RegExp(`<img src="${shop.url}/media/logo.webp" alt="Caravan &#38; Sons"`))
  assert.ok(html.includes('Open from 9 to 5') && body.endsWith('\n\nOpen from 9 to 5'))
  for (const key of ['store_name', 'store_logo', 'social_links', 'seo_title', 'seo_indexing', 'mail_footer']) await takeBack(key)
  assert.match(await (await fetch(`${shop.url}/robots.txt`)).text(), /Sitemap:/)
})

test('the smallest order, the days to return and the countries are those of the branch', async () => {
  await put('minimum_order', { amount: 500, currency: 'USD' }, { branch_id: harbour })
  await put('countries', ['FR'], { branch_id: harbour })
  const { variantId } = await addProduct(shop, { price: 10 })
  const cart = await guestCart(shop, [variantId, 1])
  assert.equal((await shop.call<{ lacking: unknown }>('GET /cart', undefined, { cart })).body.lacking, null)
  const there = { headers: { 'x-branch-id': harbour } }
  const options = await shop.call<{ countries: { code: string }[] }>('GET /checkout/options', undefined, there)
  assert.deepEqual(
    options.body.countries.map(({ code }) => code),
    ['FR'],
  )
  for (const key of ['minimum_order', 'countries']) await takeBack(key, `?branch_id=${harbour}`)
})

test('another process over the same database has the new value at once, and what is done is audited before and after', async () => {
  const other = await createRuntime({ config: testConfig(), services, databaseUrl: shop.databaseUrl })
  try {
    await other.startWork()
    const there = () => other.setting<number>(other.systemContext('cart'), 'max_quantity_per_line')
    await setSetting(shop, 'max_quantity_per_line', 41)
    await until(async () => (await there()) === 41)
    await setSetting(shop, 'max_quantity_per_line', 42)
    await until(async () => (await there()) === 42)
    await takeBack('max_quantity_per_line')
    await until(async () => (await there()) !== 42)
  } finally {
    await other.close()
  }
  const log = await shop.call<{ data: { operation: string; before: object | null; after: object | null }[] }>(
    'GET /audit?filter[entity_id]=max_quantity_per_line',
    undefined,
    admin,
  )
  assert.deepEqual(
    log.body.data.slice(0, 2).map(({ operation, before, after }) => ({ operation, before, after })),
    [
      { operation: 'settings.reset', before: { value: 42 }, after: null },
      { operation: 'settings.update', before: { value: 41 }, after: { value: 42 } },
    ],
  )
})

test('people sign out after the days that are set, and not before', async () => {
  await setSetting(shop, 'session_days', 2)
  const signIn = { email: MANAGER, password: 'serai-demo' }
  const { body } = await shop.call<{ refresh_token: string }>('POST /auth/sign-in', signIn)
  const left = async (email: string) => {
    const found = await sql<{ days: number }>`
      select round(extract(epoch from expires_at - now()) / 86400)::int as days from session s join account a on a.id = s.account_id
      where a.email = ${email} order by s.created_at desc limit 1`.execute(shop.runtime.db('identity'))
    return found.rows[0]?.days
  }
  assert.equal(await left(MANAGER), 2)
  await setSetting(shop, 'staff_session_days', 1)
  assert.equal((await shop.call('POST /auth/refresh', { refresh_token: body.refresh_token })).status, 200)
  assert.equal(await left(MANAGER), 1, 'staff sooner, where that is set, from the next use of the device on')
  const shopper = { email: 'shopper@serai.example', password: 'serai-demo' }
  assert.equal((await shop.call('POST /auth/sign-in', shopper)).status, 200)
  assert.equal(await left(shopper.email), 2)
  for (const key of ['session_days', 'staff_session_days']) await takeBack(key)
})

test('staff of some branches change the settings of theirs, and read those of the whole shop (STO-06)', async () => {
  const email = `s-${randomUUID()}@serai.example`
  const permissions = ['settings.view', 'settings.update', 'branch.filter_content']
  await shop.call('POST /roles', { name: 'harbour_clerk', translations: { en: { name: 'Clerk' } }, permissions }, admin)
  const person = { email, password: PASSWORD, first_name: 'Har', last_name: 'Bour', roles: ['harbour_clerk'] }
  await shop.call('POST /users/staff', { ...person, branches: [{ branch_id: harbour, duties: ['manager'] }] }, admin)
  const { body } = await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: PASSWORD })
  const clerk = { token: body.access_token }
  const main = (await shop.call<{ data: { id: string }[] }>('GET /branches')).body.data[0]?.id
  const other = [403, 'other_branch']
  assert.equal((await put('announcement', { en: 'Hello' }, { branch_id: harbour }, clerk)).status, 200)
  assert.equal((await shop.call('GET /settings', undefined, clerk)).status, 200)
  assert.deepEqual(refusal(await put('announcement', { en: 'Hello' }, {}, clerk)), other)
  assert.deepEqual(refusal(await put('announcement', { en: 'Hello' }, { branch_id: main }, clerk)), other)
  assert.deepEqual(refusal(await shop.call(`GET /settings?branch_id=${main}`, undefined, clerk)), other)
  assert.deepEqual(refusal(await shop.call('DELETE /settings/announcement', undefined, clerk)), other)
  const held = await put('cart_ttl_hours', 3, { branch_id: harbour }, clerk)
  assert.deepEqual(refusal(held), [403, 'missing_permission'], 'a setting may need a permission of its own')
})

test('today is today where the branch is, also over midnight and the change of clocks (SET-05)', async () => {
  interface Dashboard {
    today: string
    time_zone: string
    figures: { orders_today: number }
    comparison: { orders_today_previous: number }
    series: { date: string; orders: number }[]
  }
  const analytics = shop.runtime.db('analytics')
  // Kyiv goes from 03:00 to 04:00 on 29 March 2026: that day has 23 hours.
  await sql`update branch set time_zone = 'Europe/Kyiv' where id = ${harbour}`.execute(shop.runtime.db('store'))
  shop.runtime.tags.drop(['shop'])
  for (const at of ['2026-03-28T21:59:59Z', '2026-03-28T22:00:00Z', '2026-03-29T20:59:59Z', '2026-03-29T21:00:00Z'])
    await sql`insert into fact_order (id, number, branch_id, customer_name, email, status, payment_status, currency, total_minor, base_minor, placed_at, told_at)
      values (${randomUUID()}, ${at}, ${harbour}, 'X', 'x@example.com', 'confirmed', 'paid', 'USD', 100, 100, ${at}::timestamptz, now())`.execute(
      analytics,
    )
  const at = async (moment: string) => {
    shop.skip(Date.parse(moment) - shop.runtime.clock())
    const token = await shop.signIn(ADMIN)
    const { body } = await shop.call<Dashboard>('GET /analytics/dashboard', undefined, {
      token,
      headers: { 'x-branch-id': harbour },
    })
    return [
      body.time_zone,
      body.today,
      body.figures.orders_today,
      body.comparison.orders_today_previous,
      body.series.at(-1)?.date,
    ]
  }
  assert.deepEqual(await at('2026-03-29T20:59:30Z'), ['Europe/Kyiv', '2026-03-29', 2, 1, '2026-03-29'])
  assert.deepEqual(await at('2026-03-29T21:00:30Z'), ['Europe/Kyiv', '2026-03-30', 1, 2, '2026-03-30'])
  shop.skip(Date.now() - shop.runtime.clock())
  admin = { token: await shop.signIn(ADMIN) }
  const zones = async (headers: Record<string, string> = {}) => {
    const { body } = await shop.call<{ time_zone: string; branch: { time_zone: string } }>('GET /store', undefined, { headers })
    return [body.time_zone, body.branch.time_zone]
  }
  assert.deepEqual(await zones({ 'x-branch-id': harbour }), ['UTC', 'Europe/Kyiv'], 'the application goes by the default branch')
  assert.deepEqual(refusal(await put('time_zone', 'Mars/Base')), [422, 'invalid_setting'])
  await put('time_zone', 'Asia/Tehran')
  assert.deepEqual(await zones({ 'x-branch-id': harbour }), ['Asia/Tehran', 'Europe/Kyiv'])
  await takeBack('time_zone')
})

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000
  while (!(await isTrue())) {
    assert.ok(Date.now() < deadline, 'It did not come true in five seconds.')
    await new Promise((done) => setTimeout(done, 10))
  }
}
