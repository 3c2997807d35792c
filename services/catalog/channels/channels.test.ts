import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import {
  addChannel,
  type ChannelAnswer,
  channelNow,
  fileOf,
  type ListingAnswer,
  listingsOf,
  tellChannels,
} from '#test/kit/channels.ts'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'
import { ask, limitTo, mainBranch } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({ privateAddresses: true })
})
after(() => shop.close())

const skus = async (id: string) => (await fileOf(shop, id)).slice(1).map(([sku]) => sku)

async function skuOf(productId: string): Promise<string> {
  const { body } = await ask<{ variants: { sku: string }[] }>(shop, `GET /products/${productId}`)
  return body.variants[0]?.sku ?? ''
}

test('a file channel offers what is on sale, and follows what changes (CAT-52)', async () => {
  const one = await addProduct(shop, { price: 12.5, quantity: 4, name: '=SUM(A1)' })
  const made = await addChannel(shop, { name: 'Everything', adapter: 'file' })
  assert.deepEqual([made.state, made.has_credentials], ['active', false])
  await tellChannels(shop)
  const [columns = [], line = []] = await fileOf(shop, made.id)
  const cell = (name: string) => line[columns.indexOf(name)]
  assert.deepEqual(
    [cell('title'), cell('price'), cell('currency'), cell('quantity'), cell('availability')],
    ["'=SUM(A1)", '12.5', 'USD', '4', 'low_stock'],
  )
  assert.match(cell('url') ?? '', /^http:\/\/127\.0\.0\.1:\d+\/en\/p\//)
  const two = await addProduct(shop, { name: 'Added later' })
  await ask(shop, `PUT /products/${one.id}/prices/USD`, { amount: 9 })
  await tellChannels(shop)
  assert.equal((await skus(made.id)).length, 2)
  assert.equal((await fileOf(shop, made.id)).find(([sku]) => sku === line[0])?.[columns.indexOf('price')], '9')
  await ask(shop, `POST /products/${two.id}/unpublish`, {})
  await tellChannels(shop)
  assert.deepEqual(await skus(made.id), [line[0]])
  const states = (await listingsOf(shop, made.id)).map(({ product_id, state }) => [product_id, state])
  assert.deepEqual(
    new Map(states as [string, string][]),
    new Map([
      [one.id, 'live'],
      [two.id, 'removed'],
    ]),
  )
  await ask(shop, `POST /products/${two.id}/publish`, {})
  await tellChannels(shop)
  assert.equal((await skus(made.id)).length, 2, 'what comes back is offered again')
})

test('a sale is told: the pieces that are left', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 10 })
  const channel = await addChannel(shop, { name: 'Stock', adapter: 'file', product_ids: [id] })
  await tellChannels(shop)
  const quantity = async () => {
    const [columns = [], line = []] = await fileOf(shop, channel.id)
    return line[columns.indexOf('quantity')]
  }
  assert.equal(await quantity(), '10')
  assert.equal((await buy(shop, variantId, 3)).status, 201)
  await tellChannels(shop)
  assert.equal(await quantity(), '7')
})

test('what has not changed is not told again; who asks has it told', async () => {
  const { id } = await addProduct(shop)
  const channel = await addChannel(shop, { name: 'Unchanged', adapter: 'file', product_ids: [id] })
  await tellChannels(shop)
  const sentAt = async () => (await listingsOf(shop, channel.id))[0]?.sent_at
  const first = await sentAt()
  assert.ok(first)
  await ask(shop, `PATCH /products/${id}`, {
    tags: ['new'],
    version: (await ask<{ version: number }>(shop, `GET /products/${id}`)).body.version,
  })
  await tellChannels(shop)
  assert.equal(await sentAt(), first)
  shop.skip(1_000)
  const asked = await ask<{ due: number }>(shop, `POST /products/${id}/sync`, { channels: [channel.id] })
  assert.deepEqual([asked.status, asked.body.due], [202, 1])
  await tellChannels(shop)
  const second = await sentAt()
  assert.notEqual(second, first)
  shop.skip(1_000)
  assert.equal((await ask(shop, `POST /channels/${channel.id}/retry`, { everything: true })).status, 202)
  await tellChannels(shop)
  assert.notEqual(await sentAt(), second)
})

test('a channel takes the products and categories it is given, and gives back those it is not given any more', async () => {
  const [one, two] = [await addProduct(shop), await addProduct(shop)]
  const channel = await addChannel(shop, { name: 'Chosen', adapter: 'file', product_ids: [one.id] })
  await tellChannels(shop)
  assert.deepEqual(await skus(channel.id), [await skuOf(one.id)])
  const swapped = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, {
    name: 'Chosen anew',
    version: channel.version,
    product_ids: [two.id],
  })
  assert.deepEqual([swapped.status, swapped.body.name], [200, 'Chosen anew'], JSON.stringify(swapped.body))
  await tellChannels(shop)
  assert.deepEqual(await skus(channel.id), [await skuOf(two.id)])
  const category = { name: 'Chosen', version: swapped.body.version, product_ids: [], category_ids: [one.category] }
  assert.equal((await ask(shop, `PUT /channels/${channel.id}`, category)).status, 200)
  await tellChannels(shop)
  assert.ok((await skus(channel.id)).length >= 2)
  const third = await addChannel(shop, { name: 'Adopting', adapter: 'file', product_ids: [two.id] })
  await ask(shop, `POST /products/${one.id}/sync`, { channels: [third.id] })
  await tellChannels(shop)
  assert.deepEqual(new Set(await skus(third.id)), new Set([await skuOf(one.id), await skuOf(two.id)]))
})

test('a paused channel is told nothing, and everything at once when it goes on; a closing one is emptied', async () => {
  const { id } = await addProduct(shop, { price: 5 })
  let channel = await addChannel(shop, { name: 'Resting', adapter: 'file', product_ids: [id] })
  const change = async (state: string) => {
    const answer = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, {
      name: 'Resting',
      version: channel.version,
      state,
    })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    channel = answer.body
    await tellChannels(shop)
  }
  await tellChannels(shop)
  await change('paused')
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 6 })
  await tellChannels(shop)
  const price = async () => {
    const [columns = [], line = []] = await fileOf(shop, channel.id)
    return line[columns.indexOf('price')]
  }
  assert.equal(await price(), '5')
  const refused = await ask(shop, `POST /channels/${channel.id}/retry`, {})
  assert.deepEqual([refused.status, refused.body['code']], [409, 'channel_paused'])
  await change('active')
  assert.equal(await price(), '6')
  await change('closing')
  assert.deepEqual(await skus(channel.id), [])
  assert.equal((await ask(shop, `DELETE /channels/${channel.id}`)).status, 204)
  assert.equal((await ask(shop, `GET /channels/${channel.id}`)).status, 404)
})

test('work that a killed process held is taken up after a minute, once', async () => {
  const { id } = await addProduct(shop)
  await shop.settle()
  const channel = await addChannel(shop, { name: 'Stranded', adapter: 'file', product_ids: [id] })
  await tellChannels(shop)
  const db = shop.runtime.db('catalog')
  const hold = (age: string) =>
    sql`update channel set runner = ${randomUUID()}, touched_at = now() - ${age}::interval, walking = true, walk_after = null where id = ${channel.id}`.execute(
      db,
    )
  await sql`delete from channel_listing where channel_id = ${channel.id}`.execute(db)
  await sql`delete from channel_record where channel_id = ${channel.id}`.execute(db)
  await hold('10 seconds')
  await runJob(shop, 'catalog.syncChannels')
  assert.deepEqual(await skus(channel.id), [], 'somebody is at it')
  await hold('61 seconds')
  await Promise.all([runJob(shop, 'catalog.syncChannels'), runJob(shop, 'catalog.syncChannels')])
  await tellChannels(shop)
  assert.deepEqual(await skus(channel.id), [await skuOf(id)])
})

test('what is said of a channel is checked, and says what to do', async () => {
  const refused = async (change: Record<string, unknown>) => {
    const { status, body } = await ask<ChannelAnswer>(shop, 'POST /channels', {
      name: `C ${randomUUID()}`,
      adapter: 'file',
      ...change,
    })
    return [status, body.errors?.[0]?.code ?? body.code, body.errors?.[0]?.pointer]
  }
  await addChannel(shop, { name: 'Once', adapter: 'file' })
  assert.deepEqual(await refused({ name: ' once ' }), [409, 'channel_name_taken', undefined])
  assert.deepEqual(await refused({ branch_id: randomUUID() }), [422, 'branch_not_found', '/branch_id'])
  assert.deepEqual(await refused({ currency: 'XAU' }), [422, 'unknown_currency', '/currency'])
  assert.deepEqual(await refused({ product_ids: [randomUUID()] }), [422, 'product_not_found', '/product_ids'])
  assert.deepEqual(await refused({ category_ids: [randomUUID()] }), [422, 'category_not_found', '/category_ids'])
  assert.deepEqual(await refused({ adapter: 'amazon' }), [422, 'option_missing', '/options/seller_id'])
  const options = { seller_id: 'S', marketplace_id: 'M' }
  assert.deepEqual(await refused({ adapter: 'amazon', options }), [422, 'credentials_missing', '/credentials/client_id'])
  const credentials = { client_id: 'a', client_secret: 'b', refresh_token: 'c' }
  const odd = { ...options, api_address: 'ftp://amazon.example' }
  assert.deepEqual(await refused({ adapter: 'amazon', options: odd, credentials }), [422, 'bad_address', '/options/api_address'])
  const language = await ask(shop, 'PUT /settings/locales', { value: ['en'] })
  assert.equal(language.status, 200, JSON.stringify(language.body))
  assert.deepEqual(await refused({ locale: 'uk' }), [422, 'unknown_locale', '/locale'])
  await ask(shop, 'PUT /settings/locales', { value: ['en', 'fa', 'ar', 'uk'] })
})

test('what is not there, stale or without a file is refused', async () => {
  const { id } = await addProduct(shop)
  const channel = await addChannel(shop, { name: 'Plain', adapter: 'file', product_ids: [id] })
  const none = randomUUID()
  const code = async (line: string, body?: object) => {
    const answer = await ask<ChannelAnswer>(shop, line, body)
    return [answer.status, answer.body.errors?.[0]?.code ?? answer.body.code]
  }
  for (const line of [
    `GET /channels/${none}`,
    `GET /channels/${none}/listings`,
    `GET /channels/${none}/file`,
    `DELETE /channels/${none}`,
  ])
    assert.deepEqual(await code(line), [404, 'channel_not_found'], line)
  assert.deepEqual(await code(`POST /channels/${none}/retry`, {}), [404, 'channel_not_found'])
  assert.deepEqual(await code(`PUT /channels/${none}`, { name: 'x', version: 1 }), [404, 'channel_not_found'])
  assert.deepEqual(await code(`PUT /channels/${channel.id}`, { name: 'Plain', version: 9 }), [412, 'stale_version'])
  assert.deepEqual(await code(`POST /products/${none}/sync`, {}), [404, 'product_not_found'])
  assert.deepEqual(await code(`GET /products/${none}/channels`), [404, 'product_not_found'])
  assert.deepEqual(await code(`POST /products/${id}/sync`, { channels: [none] }), [422, 'channel_not_found'])
  assert.deepEqual(await code(`GET /channels/${channel.id}/listings?cursor=x`), [422, 'bad_cursor'])
  assert.deepEqual(await code('GET /channels?cursor=x'), [422, 'bad_cursor'])
  await ask(shop, `POST /products/${id}/unpublish`, {})
  assert.deepEqual(await code(`POST /products/${id}/sync`, { channels: [channel.id] }), [409, 'product_not_on_sale'])
})

test('a product shows how it stands on each channel', async () => {
  const { id } = await addProduct(shop)
  const channel = await addChannel(shop, { name: 'Shown', adapter: 'file', product_ids: [id] })
  await tellChannels(shop)
  type Shown = { data: { channel_id: string; channel_name: string; listings: ListingAnswer[] }[] }
  const { body } = await ask<Shown>(shop, `GET /products/${id}/channels`)
  const mine = body.data.find((row) => row.channel_id === channel.id)
  assert.deepEqual([mine?.channel_name, mine?.listings.map(({ state }) => state)], ['Shown', ['live']])
  assert.deepEqual((await channelNow(shop, channel.id)).counts, { pending: 0, live: 1, failed: 0, removed: 0, waiting: 0 })
  assert.deepEqual(await listingsOf(shop, channel.id, '&filter[state]=failed'), [])
  assert.equal((await listingsOf(shop, channel.id, '&q=thing')).length, 1)
})

test('who may not, may not; staff of a branch keep to their own (SEC-01, STO-06)', async () => {
  const { id } = await addProduct(shop)
  const main = await mainBranch(shop)
  const other = await addBranch(shop, 'other')
  const channel = await addChannel(shop, { name: 'Main only', adapter: 'file', product_ids: [id] })
  for (const [line, body] of [
    ['GET /channels'],
    ['POST /channels', { name: 'x', adapter: 'file' }],
    [`GET /channels/${channel.id}`],
    [`PUT /channels/${channel.id}`, { name: 'x', version: 1 }],
    [`DELETE /channels/${channel.id}`],
    [`GET /channels/${channel.id}/listings`],
    [`POST /channels/${channel.id}/retry`, {}],
    [`GET /channels/${channel.id}/file`],
    [`POST /products/${id}/sync`, {}],
    [`GET /products/${id}/channels`],
  ] as const) {
    assert.equal((await ask(shop, line, body, { as: 'editor@serai.example' })).status, 403, line)
    assert.equal((await shop.call(line, body)).status, 401, line)
  }
  await limitTo(shop, MANAGER, other)
  const as = { as: MANAGER }
  const code = async (line: string, body?: object) => (await ask(shop, line, body, as)).body['code']
  assert.equal(await code(`GET /channels/${channel.id}`), 'other_branch')
  assert.equal(await code(`GET /channels/${channel.id}/file`), 'other_branch')
  assert.equal(await code(`GET /channels/${channel.id}/listings`), 'other_branch')
  assert.equal(await code(`POST /channels/${channel.id}/retry`, {}), 'other_branch')
  assert.equal(await code(`DELETE /channels/${channel.id}`), 'other_branch')
  assert.equal(await code(`PUT /channels/${channel.id}`, { name: 'x', version: 1 }), 'other_branch')
  assert.equal(await code('POST /channels', { name: 'x', adapter: 'file', branch_id: main }), 'other_branch')
  assert.equal(await code(`POST /products/${id}/sync`, { channels: [channel.id] }), 'other_branch')
  assert.deepEqual((await ask<{ data: object[] }>(shop, 'GET /channels', undefined, as)).body.data, [])
  assert.equal((await ask(shop, 'POST /channels', { name: 'Theirs', adapter: 'file', branch_id: other }, as)).status, 201)
})

test('the same request with the same key makes one channel', async () => {
  const body = { name: 'Replayed', adapter: 'file' }
  const key = randomUUID()
  const [first, second] = [await ask(shop, 'POST /channels', body, { key }), await ask(shop, 'POST /channels', body, { key })]
  assert.deepEqual(second.body, first.body)
  assert.equal(second.headers.get('idempotent-replayed'), 'true')
  assert.equal((await ask(shop, 'GET /channels', undefined, { as: ADMIN })).status, 200)
})
