import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { MANAGER } from '#test/kit/people.ts'
import { ADMIN, addProduct, anyPicture, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Ad {
  id: string
  version: number
  state: string
  views: number
  clicks: number
  click_rate: number | null
  link: { visible: boolean; product: string | null; category: string | null }
}
interface Shown {
  id: string
  title: string
  button: string
  alt: string
  image: { id: string }
  link: string
}

const HOUR = 3_600_000
const PERSON = { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' } }
const soon = (ms: number) => new Date(shop.runtime.clock() + ms).toISOString()
const ask = async (line: string, body?: object, as = MANAGER) => shop.call<Ad>(line, body, { token: await shop.signIn(as) })
const facts = async (terms: object = {}) => ({
  position: 'home_top',
  translations: { en: { title: 'Spring', button: 'Look' } },
  image_id: await anyPicture(shop),
  link: { type: 'none' },
  ...terms,
})

async function advertise(terms: object = {}, published = true): Promise<Ad> {
  const made = await ask('POST /advertisements', await facts(terms))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return published ? (await ask(`POST /advertisements/${made.body.id}/publish`, {})).body : made.body
}

const show = async (query = '') => (await shop.call<{ data: Shown[] }>(`GET /advertisements${query}`)).body.data
const isShown = async (ad: Ad) => (await show()).some(({ id }) => id === ad.id)
const get = async (ad: Ad) => (await ask(`GET /advertisements/${ad.id}`)).body
const gone = (ad: Ad) => ask(`DELETE /advertisements/${ad.id}`)

test('an advertisement is made, published, shown, changed and taken back (PRM-04)', async () => {
  const made = await advertise({}, false)
  assert.equal(made.state, 'unpublished')
  assert.equal(await isShown(made), false)
  const published = (await ask(`POST /advertisements/${made.id}/publish`, {})).body
  assert.equal(published.state, 'running')
  assert.deepEqual(
    (await show('?position=home_top')).map(({ title, link, alt }) => [title, link, alt]),
    [['Spring', 'none', '']],
  )
  assert.deepEqual(await show('?position=search'), [])
  const moved = await ask(`PUT /advertisements/${made.id}`, {
    version: published.version,
    ...(await facts({ position: 'search' })),
  })
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  assert.equal((await show('?position=search')).length, 1)
  const stale = await ask(`PUT /advertisements/${made.id}`, { version: published.version, ...(await facts()) })
  assert.deepEqual([stale.status, stale.body['code']], [412, 'stale_version'])
  await ask(`POST /advertisements/${made.id}/unpublish`, {})
  assert.equal(await isShown(made), false)
  assert.equal((await gone(made)).status, 204)
  assert.equal((await ask(`GET /advertisements/${made.id}`)).body['code'], 'advertisement_not_found')
})

test('its time begins and ends to the moment, though answers are kept', async () => {
  const ad = await advertise({ starts_at: soon(HOUR), ends_at: soon(2 * HOUR) })
  assert.deepEqual([ad.state, await isShown(ad)], ['planned', false])
  shop.skip(HOUR)
  assert.deepEqual([(await get(ad)).state, await isShown(ad)], ['running', true])
  shop.skip(HOUR)
  assert.deepEqual([(await get(ad)).state, await isShown(ad)], ['over', false])
  const over = await shop.call<{ data: Ad[] }>('GET /advertisements/all?filter[state]=over', undefined, {
    token: await shop.signIn(MANAGER),
  })
  assert.deepEqual(
    over.body.data.map(({ id }) => id),
    [ad.id],
  )
})

test('the most important ones are shown, as many as there is room for', async () => {
  const ads: Ad[] = []
  for (const priority of [1, 5, 3, 9]) ads.push(await advertise({ priority, position: 'home_middle' }))
  const shown = await show('?position=home_middle')
  assert.deepEqual(
    shown.map(({ id }) => id),
    [3, 1, 2].map((at) => ads[at]?.id),
  )
  for (const ad of ads) await gone(ad)
})

test('a language that lacks a text falls back field by field; a picture of its own is shown in its language only', async () => {
  const persian = await anotherPicture()
  const ad = await advertise({
    translations: { en: { title: 'Spring', button: 'Look' }, fa: { title: 'بهار' }, uk: { text: ' ' } },
    images: { fa: persian },
  })
  const seen = async (locale: string) => {
    const [one] = await show(`?position=home_top&locale=${locale}`)
    return [one?.title, one?.button, one?.image.id]
  }
  assert.deepEqual(await seen('fa'), ['بهار', 'Look', persian])
  assert.deepEqual(await seen('uk'), ['Spring', 'Look', await anyPicture(shop)])
  await shop.settle()
  const kept = await shop.call(`DELETE /media/${persian}`, undefined, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([kept.status, kept.body['code']], [409, 'media_in_use'])
  await gone(ad)
  await shop.settle()
  assert.equal((await shop.call(`DELETE /media/${persian}`, undefined, { token: await shop.signIn(ADMIN) })).status, 204)
})

test('what leads to something hidden is not shown, and is again when that is', async () => {
  const product = await addProduct(shop)
  const token = await shop.signIn(ADMIN)
  const toProduct = await advertise({ link: { type: 'product', product_id: product.id } })
  const within = await advertise({
    link: { type: 'product_in_category', product_id: product.id, category_id: product.category },
  })
  const toCategory = await advertise({ link: { type: 'category', category_id: product.category }, position: 'category' })
  assert.equal((await get(toProduct)).link.product, product.name)
  const seen = () => Promise.all([toProduct, within, toCategory].map(isShown))
  assert.deepEqual(await seen(), [true, true, true])
  assert.equal((await shop.call(`POST /products/${product.id}/unpublish`, {}, { token })).status, 200)
  await shop.settle()
  assert.deepEqual(await seen(), [false, false, true])
  assert.deepEqual([(await get(toProduct)).state, (await get(toProduct)).link.visible], ['running', false])
  assert.equal((await shop.call(`POST /products/${product.id}/publish`, {}, { token })).status, 200)
  await shop.settle()
  assert.deepEqual(await seen(), [true, true, true])
  const [branch] = (await shop.call<{ data: { id: string }[] }>('GET /branches')).body.data
  assert.equal(
    (await shop.call(`POST /categories/${product.category}/unpublish`, { branch_id: branch?.id }, { token })).status,
    200,
  )
  assert.deepEqual(await seen(), [true, false, false])
  assert.equal(
    (await shop.call(`POST /categories/${product.category}/publish`, { branch_id: branch?.id }, { token })).status,
    200,
  )
  const other = await shop.call<{ id: string }>('POST /categories', { translations: { en: { name: 'Elsewhere' } } }, { token })
  const elsewhere = await advertise({
    link: { type: 'product_in_category', product_id: product.id, category_id: other.body.id },
  })
  assert.equal(await isShown(elsewhere), false, 'the product is not in that category')
  for (const ad of [toProduct, within, toCategory, elsewhere]) await gone(ad)
})

test('a click says where to and is counted; crawlers and browsers that look ahead are not', async () => {
  const ad = await advertise({ link: { type: 'url', url: 'https://example.com/a?b=c' } })
  const follow = (body: object, headers: Record<string, string> = PERSON.headers) =>
    shop.call(`POST /advertisements/${ad.id}/click`, body, { headers })
  assert.deepEqual((await follow({})).body, { type: 'url', slug: null, url: 'https://example.com/a?b=c' })
  await follow({ counted: false })
  await follow({}, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
  assert.equal((await get(ad)).clicks, 1)
  assert.equal((await get(ad)).click_rate, null)
  await ask(`POST /advertisements/${ad.id}/unpublish`, {})
  assert.deepEqual([(await follow({})).status, (await follow({})).body['code']], [404, 'advertisement_not_found'])
  assert.equal((await get(ad)).clicks, 1)
})

test('of many who look at once, each view counts once, though it is written meanwhile', async () => {
  const ads = [await advertise(), await advertise({ position: 'home_middle' })]
  const ids = ads.map(({ id }) => id)
  const looks = Array.from({ length: 200 }, async (_, at) => {
    if (at % 20 === 0) await get(ads[0] as Ad)
    const told = await shop.call('POST /advertisements/views', { ids: [...ids, randomUUID()] }, PERSON)
    assert.equal(told.status, 204)
  })
  await Promise.all(looks)
  await Promise.all(ids.map((id) => shop.call(`POST /advertisements/${id}/click`, {}, PERSON)))
  await shop.call('POST /advertisements/views', { ids }, { headers: { 'user-agent': 'curl/8.5.0' } })
  for (const ad of ads) {
    const seen = await get(ad)
    assert.deepEqual([seen.views, seen.clicks, seen.click_rate], [200, 1, 0.005])
    await gone(ad)
  }
})

test('what was counted and not written is written when the process ends', async () => {
  const own = await openShop()
  const token = await own.signIn(MANAGER)
  const made = await own.call<Ad>(
    'POST /advertisements',
    { position: 'search', translations: { en: { alt: 'A cup' } }, image_id: await anyPicture(own), link: { type: 'none' } },
    { token },
  )
  await own.call(`POST /advertisements/${made.body.id}/publish`, {}, { token })
  for (let at = 0; at < 3; at += 1) await own.call('POST /advertisements/views', { ids: [made.body.id] }, PERSON)
  await own.close()
  const client = new pg.Client({ connectionString: own.databaseUrl })
  await client.connect()
  const { rows } = await client.query('select views::int, clicks::int from promotions.advertisement')
  await client.end()
  assert.deepEqual(rows, [{ views: 3, clicks: 0 }])
})

test('what cannot be is refused, naming the field; who may not is refused; a repeated key makes one', async () => {
  const cases: [object, string, string][] = [
    [{ translations: { en: { text: 'No title' } } }, 'texts_needed', '/translations'],
    [{ starts_at: soon(HOUR), ends_at: soon(1) }, 'invalid_time', '/ends_at'],
    [{ branch_id: randomUUID() }, 'branch_not_found', '/branch_id'],
    [{ link: { type: 'product' } }, 'link_incomplete', '/link/product_id'],
    [{ link: { type: 'url', url: 'http://example.com' } }, 'invalid_url', '/link/url'],
    [{ link: { type: 'url', url: 'javascript:alert(1)' } }, 'invalid_url', '/link/url'],
    [{ link: { type: 'url', url: 'https://shop@evil.example/' } }, 'invalid_url', '/link/url'],
    [{ link: { type: 'product', product_id: randomUUID() } }, 'product_not_found', '/link/product_id'],
    [{ link: { type: 'category', category_id: randomUUID() } }, 'category_not_found', '/link/category_id'],
    [{ image_id: randomUUID() }, 'picture_not_found', '/image_id'],
    [{ images: { fa: randomUUID() } }, 'picture_not_found', '/images/fa'],
    [{ position: 'moon' }, 'invalid_input', '/position'],
  ]
  for (const [terms, code, pointer] of cases) {
    const answer = await ask('POST /advertisements', await facts(terms))
    const [field] = answer.body['errors'] as { pointer: string }[]
    assert.deepEqual([answer.status, answer.body['code'] ?? '', field?.pointer], [422, code, pointer], JSON.stringify(terms))
  }
  for (const line of ['GET', 'DELETE'])
    assert.equal((await ask(`${line} /advertisements/${randomUUID()}`)).body['code'], 'advertisement_not_found')
  for (const as of ['editor@serai.example', 'shopper@serai.example'])
    assert.equal((await ask('GET /advertisements/all', undefined, as)).status, 403)
  const token = await shop.signIn(MANAGER)
  const key = randomUUID()
  const twice = [0, 1].map(async () => shop.call<Ad>('POST /advertisements', await facts(), { token, key }))
  const [one, other] = [await twice[0], await twice[1]]
  const made = [one, other].filter((answer) => answer?.status === 201)
  assert.equal(new Set(made.map((answer) => answer?.body.id)).size, 1)
})

async function anotherPicture(): Promise<string> {
  const id = randomUUID()
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  await client.query(
    `insert into catalog.media (id, alt, width, height, url, renditions) values ($1, 'Another', 10, 10, '/media/y.webp', '[]')`,
    [id],
  )
  await client.end()
  return id
}
