import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { AMAZON_ACCOUNT, type AmazonServer, openAmazon } from '#test/kit/amazon.ts'
import { addChannel, type ChannelAnswer, channelNow, listingsOf, tellChannels } from '#test/kit/channels.ts'
import { create } from '#test/kit/product.ts'
import { addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'

let shop: TestShop
let amazon: AmazonServer
before(async () => {
  shop = await openShop({ privateAddresses: true })
  amazon = await openAmazon()
})
after(async () => {
  await shop?.close()
  await amazon?.close()
})

const HOUR = 3_600_000
let count = 0

function channelFor(ids: string[], change: Record<string, unknown> = {}) {
  count += 1
  return addChannel(shop, {
    name: `Amazon ${count}`,
    adapter: 'amazon',
    product_ids: ids,
    options: {
      seller_id: 'A1SELLER',
      marketplace_id: 'A1F83G8C2ARO7P',
      product_type: 'SHIRT',
      api_address: amazon.url,
      token_address: `${amazon.url}/auth/o2/token`,
    },
    credentials: AMAZON_ACCOUNT,
    ...change,
  })
}

const priceOf = (sku: string) =>
  amazon.items.get(sku)?.attributes['purchasable_offer']?.[0]?.['our_price'] as
    | { schedule: { value_with_tax: number }[] }[]
    | undefined

/** A product that Amazon refuses. */
async function addRefused() {
  const { body } = await create(shop, { translations: { en: { name: 'Refused', description: '<p>INVALID</p>' } } })
  await publish(shop, body.id)
  return body
}

test('a new item is put, a changed one patched, one that leaves the range deleted (CAT-52)', async () => {
  const { id } = await addProduct(shop, { price: 12.5, quantity: 7, name: 'Linen shirt' })
  const channel = await channelFor([id])
  await tellChannels(shop)
  const [listing] = await listingsOf(shop, channel.id)
  const sku = listing?.sku ?? ''
  assert.deepEqual([listing?.state, listing?.remote_id], ['live', `sub-${sku}`])
  const item = amazon.items.get(sku)
  assert.equal(item?.productType, 'SHIRT')
  assert.deepEqual(item?.attributes['item_name'], [
    { value: 'Linen shirt', language_tag: 'en_US', marketplace_id: 'A1F83G8C2ARO7P' },
  ])
  assert.deepEqual(item?.attributes['fulfillment_availability'], [{ fulfillment_channel_code: 'DEFAULT', quantity: 7 }])
  assert.equal(priceOf(sku)?.[0]?.schedule[0]?.value_with_tax, 12.5)
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 11 })
  await tellChannels(shop)
  assert.equal(priceOf(sku)?.[0]?.schedule[0]?.value_with_tax, 11)
  assert.equal(amazon.heard.at(-1)?.method, 'PATCH')
  await ask(shop, `POST /products/${id}/unpublish`, {})
  await tellChannels(shop)
  assert.equal(amazon.items.has(sku), false)
  assert.equal((await listingsOf(shop, channel.id))[0]?.state, 'removed')
})

test('an item that Amazon refuses shows its reason and does not hold up the others', async () => {
  const [bad, good] = [await addRefused(), await addProduct(shop)]
  const channel = await channelFor([bad.id, good.id])
  await tellChannels(shop)
  const listings = new Map((await listingsOf(shop, channel.id)).map((one) => [one.product_id, one]))
  assert.equal(listings.get(good.id)?.state, 'live')
  const refused = listings.get(bad.id)
  assert.deepEqual([refused?.state, refused?.waiting], ['failed', false])
  assert.deepEqual(refused?.problems, [
    { code: '90220', detail: "'product_description' has a value that is not allowed. (product_description)", severity: 'error' },
  ])
  const events = await sql<{
    n: number
  }>`select count(*)::int as n from event where name = 'channel.sync_failed' and aggregate_id = ${channel.id}`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal(events.rows[0]?.n, 1, 'staff hear of it once')
  await shop.settle()
  const notices = await ask<{ data: { type: string; link: string; body: string }[] }>(shop, 'GET /notifications')
  const notice = notices.body.data.find(({ type }) => type === 'channel.sync_failed')
  assert.deepEqual([notice?.link, notice?.body], [`/admin/channels/${channel.id}`, 'Refused products: 1.'])
  const { body } = await ask<{ version: number }>(shop, `GET /products/${bad.id}`)
  const mended = { en: { name: 'Mended', description: '<p>Fine</p>' } }
  await ask(shop, `PATCH /products/${bad.id}`, { version: body.version, translations: mended })
  await tellChannels(shop)
  assert.equal((await channelNow(shop, channel.id)).counts.live, 2)
})

test('a token that ended is renewed once, and kept for the next run', async () => {
  const { id } = await addProduct(shop)
  const channel = await channelFor([id])
  await tellChannels(shop)
  const before = amazon.tokens.length
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 21 })
  await tellChannels(shop)
  assert.equal(amazon.tokens.length, before, 'the token is still good')
  amazon.endTokens()
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 22 })
  await tellChannels(shop)
  assert.equal(amazon.tokens.length, before + 1)
  assert.equal((await listingsOf(shop, channel.id))[0]?.waiting, false)
})

test('an account that is refused stops the channel and is told to staff; entered anew it goes on', async () => {
  const { id } = await addProduct(shop)
  const wrong = { ...AMAZON_ACCOUNT, refresh_token: 'Atzr|revoked' }
  const channel = await channelFor([id], { credentials: wrong })
  await tellChannels(shop)
  const stopped = await channelNow(shop, channel.id)
  assert.equal(stopped.problem?.code, 'account_refused')
  assert.match(stopped.problem?.detail ?? '', /invalid grant parameter/)
  assert.deepEqual([stopped.counts.pending, stopped.counts.failed], [1, 0])
  const asked = amazon.heard.length
  await tellChannels(shop)
  assert.equal(amazon.heard.length, asked, 'it is left alone')
  const saved = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, {
    name: stopped.name,
    version: stopped.version,
    credentials: AMAZON_ACCOUNT,
  })
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
  await tellChannels(shop)
  const well = await channelNow(shop, channel.id)
  assert.deepEqual([well.problem, well.counts.live], [null, 1])
})

test('throttled, it waits as long as it is asked to; what was taken before is not sent again', async () => {
  const ids = [(await addProduct(shop)).id, (await addProduct(shop)).id, (await addProduct(shop)).id]
  const puts = () => amazon.heard.filter(({ method }) => method === 'PUT').length
  const before = puts()
  amazon.interrupt(({ method }) =>
    method === 'PUT' && puts() === before + 2
      ? {
          status: 429,
          headers: { 'retry-after': '60' },
          body: { errors: [{ code: 'QuotaExceeded', message: 'You exceeded your quota.' }] },
        }
      : undefined,
  )
  const channel = await channelFor(ids)
  await tellChannels(shop)
  const held = await channelNow(shop, channel.id)
  assert.deepEqual([held.problem?.code, held.counts.live, held.counts.waiting], ['throttled', 1, 2])
  await tellChannels(shop)
  assert.equal(puts(), before + 2, 'not before its time')
  shop.skip(61_000)
  await tellChannels(shop)
  assert.equal(puts(), before + 4)
  assert.equal((await channelNow(shop, channel.id)).counts.live, 3)
})

test('a server fault on one item is tried again later; the others go on', async () => {
  const ids = [(await addProduct(shop)).id, (await addProduct(shop)).id]
  amazon.interrupt(({ method }) =>
    method === 'PUT' ? { status: 500, body: { errors: [{ code: 'InternalFailure', message: 'We had a fault.' }] } } : undefined,
  )
  const channel = await channelFor(ids)
  await tellChannels(shop)
  const now = await channelNow(shop, channel.id)
  assert.deepEqual([now.problem, now.counts.live, now.counts.waiting], [null, 1, 1])
  const waiting = (await listingsOf(shop, channel.id, '&filter[waiting]=true'))[0]
  assert.deepEqual(
    waiting?.problems.map(({ code }) => code),
    ['InternalFailure'],
  )
  assert.ok(waiting?.next_try_at)
  shop.skip(HOUR)
  await tellChannels(shop)
  assert.equal((await channelNow(shop, channel.id)).counts.live, 2)
})

test('a connection that breaks leaves everything due; told again, nothing is doubled', async () => {
  const { id } = await addProduct(shop)
  // The item arrives, the answer does not.
  const items = amazon.items.size
  amazon.interrupt((heard) => {
    if (heard.method !== 'PUT') return undefined
    const sku = heard.path.split('/').at(-1) ?? ''
    amazon.items.set(sku, { productType: 'SHIRT', attributes: {} })
    return 'break'
  })
  const channel = await channelFor([id])
  await tellChannels(shop)
  const broken = await channelNow(shop, channel.id)
  assert.deepEqual([broken.problem?.code, broken.counts.waiting], ['unreachable', 1])
  shop.skip(HOUR)
  await tellChannels(shop)
  assert.deepEqual([(await channelNow(shop, channel.id)).counts.live, amazon.items.size], [1, items + 1])
})

test('what may have arrived is taken down, though its answer never came', async () => {
  const { id } = await addProduct(shop)
  let arrived = ''
  amazon.interrupt((heard) => {
    if (heard.method !== 'PUT') return undefined
    arrived = heard.path.split('/').at(-1) ?? ''
    amazon.items.set(arrived, { productType: 'SHIRT', attributes: {} })
    return 'break'
  })
  const channel = await channelFor([id])
  await tellChannels(shop)
  await ask(shop, `POST /products/${id}/unpublish`, {})
  shop.skip(HOUR)
  await tellChannels(shop)
  assert.equal(amazon.items.has(arrived), false)
  assert.equal((await listingsOf(shop, channel.id))[0]?.state, 'removed')
})

test('secrets are sealed, never answered, and stay with the address they were entered for (SEC-04)', async () => {
  const { id } = await addProduct(shop)
  const channel = await channelFor([id])
  await tellChannels(shop)
  const shown = await ask<ChannelAnswer>(shop, `GET /channels/${channel.id}`)
  assert.doesNotMatch(JSON.stringify([channel, shown.body]), /amzn1\.secret|Atzr|Atza/)
  const elsewhere = { seller_id: 'A1SELLER', marketplace_id: 'A1F83G8C2ARO7P', api_address: 'http://127.0.0.1:9' }
  const moved = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, {
    name: channel.name,
    version: shown.body.version,
    options: elsewhere,
  })
  assert.deepEqual([moved.status, moved.body.errors?.[0]?.code], [422, 'credentials_needed'])
  const change = { name: channel.name, version: shown.body.version, credentials: { client_secret: 'amzn1.other' } }
  const some = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, { ...change, options: elsewhere })
  assert.deepEqual([some.status, some.body.errors?.[0]?.code], [422, 'credentials_missing'], 'none of those kept goes elsewhere')
  const stays = await ask<ChannelAnswer>(shop, `PUT /channels/${channel.id}`, change)
  assert.equal(stays.status, 200, 'where the address stays, the secrets that are not said do')
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of rows) {
      const found = await client.query<{ line: string }>(`select t::text as line from ${name} t`)
      for (const { line } of found.rows) assert.doesNotMatch(line, /amzn1\.secret|Atzr\||Atza\|/, name)
    }
  } finally {
    await client.end()
  }
})

test('a channel with listings is emptied before it goes, unless they may stay', async () => {
  const { id } = await addProduct(shop)
  const channel = await channelFor([id])
  await tellChannels(shop)
  const refused = await ask<ChannelAnswer>(shop, `DELETE /channels/${channel.id}`)
  assert.deepEqual([refused.status, refused.body.code], [409, 'channel_in_use'])
  const file = await ask<ChannelAnswer>(shop, `GET /channels/${channel.id}/file`)
  assert.deepEqual([file.status, file.body.code], [409, 'channel_without_file'])
  assert.equal((await ask(shop, `DELETE /channels/${channel.id}?leave_listings=true`)).status, 204)
})

test('an address in a private network is not called unless the operator allows it', async () => {
  const { id } = await addProduct(shop)
  shop.runtime.config.privateAddresses = false
  try {
    const before = amazon.heard.length
    const refused = await ask<ChannelAnswer>(shop, 'POST /channels', {
      name: 'Inside',
      adapter: 'amazon',
      options: { seller_id: 'S', marketplace_id: 'M', api_address: amazon.url },
      credentials: AMAZON_ACCOUNT,
    })
    assert.equal(refused.body.errors?.[0]?.code, 'bad_address')
    const options = {
      seller_id: 'S',
      marketplace_id: 'M',
      token_address: 'https://127.0.0.1:1/token',
      api_address: 'https://127.0.0.1:1',
    }
    const channel = await channelFor([id], { options })
    await tellChannels(shop)
    assert.equal((await channelNow(shop, channel.id)).problem?.code, 'address_refused')
    assert.equal(amazon.heard.length, before)
  } finally {
    shop.runtime.config.privateAddresses = true
  }
})
