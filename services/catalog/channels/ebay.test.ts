import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addChannel, channelNow, listingsOf, tellChannels } from '#test/kit/channels.ts'
import { EBAY_ACCOUNT, EBAY_OPTIONS, type EbayServer, openEbay } from '#test/kit/ebay.ts'
import { addProduct, openShop, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'

let shop: TestShop
let ebay: EbayServer
before(async () => {
  shop = await openShop({ privateAddresses: true })
  ebay = await openEbay()
})
after(async () => {
  await shop?.close()
  await ebay?.close()
})

const HOUR = 3_600_000
let count = 0

function channelFor(ids: string[]) {
  count += 1
  const options = { ...EBAY_OPTIONS, api_address: ebay.url, token_address: `${ebay.url}/identity/v1/oauth2/token` }
  return addChannel(shop, { name: `eBay ${count}`, adapter: 'ebay', product_ids: ids, options, credentials: EBAY_ACCOUNT })
}

const offerOf = (sku: string) => [...ebay.offers.values()].find((offer) => offer.sku === sku)

test('an item is described, priced and published; a change reaches its offer; what goes is deleted (CAT-52)', async () => {
  const { id, name } = await addProduct(shop, { price: 12.5, quantity: 7 })
  const channel = await channelFor([id])
  await tellChannels(shop)
  const [listing] = await listingsOf(shop, channel.id)
  const sku = listing?.sku ?? ''
  assert.deepEqual([listing?.state, listing?.remote_id], ['live', offerOf(sku)?.listingId])
  const item = ebay.items.get(sku) as { product: { title: string; imageUrls: string[] }; availability: object }
  assert.equal(item.product.title, name)
  assert.deepEqual(item.availability, { shipToLocationAvailability: { quantity: 7 } })
  assert.deepEqual(offerOf(sku)?.pricingSummary, { price: { value: '12.5', currency: 'USD' } })
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 11 })
  await tellChannels(shop)
  assert.equal(offerOf(sku)?.pricingSummary.price.value, '11')
  assert.equal(ebay.offers.size, 1, 'its offer is changed, no other made')
  await ask(shop, `POST /products/${id}/unpublish`, {})
  await tellChannels(shop)
  assert.deepEqual([ebay.items.size, ebay.offers.size], [0, 0])
  assert.equal((await listingsOf(shop, channel.id))[0]?.state, 'removed')
})

test('of a bulk request the items that eBay refuses fail alone, with their reasons', async () => {
  const [bad, good] = [await addProduct(shop, { name: 'INVALID name' }), await addProduct(shop)]
  const channel = await channelFor([bad.id, good.id])
  await tellChannels(shop)
  const listings = new Map((await listingsOf(shop, channel.id)).map((one) => [one.product_id, one]))
  assert.equal(listings.get(good.id)?.state, 'live')
  assert.deepEqual(listings.get(bad.id)?.problems, [
    { code: '25001', detail: 'The title has a word that is not allowed.', severity: 'error' },
  ])
  await ask(shop, `POST /channels/${channel.id}/retry`, {})
  const asked = ebay.heard.length
  await tellChannels(shop)
  const [again] = ebay.heard.slice(asked).filter(({ path }) => path.endsWith('bulk_create_or_replace_inventory_item'))
  assert.equal((again?.body['requests'] as unknown[] | undefined)?.length, 1, 'only what failed is told again')
})

test('an offer whose answer was lost is found again instead of made twice', async () => {
  const { id } = await addProduct(shop)
  ebay.interrupt((heard) => {
    if (!heard.path.endsWith('/offer')) return undefined
    ebay.offers.set('777', {
      ...(heard.body as unknown as { sku: string }),
      offerId: '777',
      availableQuantity: 0,
      pricingSummary: { price: { value: '0', currency: 'USD' } },
    })
    return 'break'
  })
  const channel = await channelFor([id])
  await tellChannels(shop)
  assert.equal((await channelNow(shop, channel.id)).problem?.code, 'unreachable')
  shop.skip(HOUR)
  await tellChannels(shop)
  const [listing] = await listingsOf(shop, channel.id)
  assert.equal(listing?.state, 'live', JSON.stringify(listing))
  const mine = [...ebay.offers.values()].filter((offer) => offer.sku === listing?.sku)
  assert.deepEqual(
    mine.map(({ offerId, pricingSummary }) => [offerId, pricingSummary.price.value]),
    [['777', '10']],
  )
})

test('a token that ended is renewed once; a second refusal is the account itself', async () => {
  const { id } = await addProduct(shop)
  const channel = await channelFor([id])
  await tellChannels(shop)
  const before = ebay.tokens.length
  ebay.endTokens()
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 8 })
  await tellChannels(shop)
  assert.deepEqual([ebay.tokens.length, (await channelNow(shop, channel.id)).problem], [before + 1, null])
  const refuse = (heard: { path: string }) =>
    heard.path.startsWith('/sell/')
      ? { status: 401, body: { errors: [{ errorId: 1001, message: 'Invalid access token' }] } }
      : undefined
  ebay.interrupt(refuse)
  ebay.interrupt(refuse)
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 9 })
  await tellChannels(shop)
  assert.equal((await channelNow(shop, channel.id)).problem?.code, 'account_refused')
})

test('throttled, nothing is lost and nothing sent before its time', async () => {
  const { id } = await addProduct(shop)
  ebay.interrupt(({ path }) =>
    path.endsWith('/publish')
      ? { status: 429, headers: { 'retry-after': '30' }, body: { errors: [{ errorId: 2001, message: 'Too many requests.' }] } }
      : undefined,
  )
  const channel = await channelFor([id])
  await tellChannels(shop)
  const held = await channelNow(shop, channel.id)
  assert.deepEqual([held.problem?.code, held.counts.waiting], ['throttled', 1])
  shop.skip(31_000)
  await tellChannels(shop)
  const [listing] = await listingsOf(shop, channel.id)
  assert.deepEqual([listing?.state, [...ebay.offers.values()].filter(({ sku }) => sku === listing?.sku).length], ['live', 1])
})

test('a channel that does not answer five times in a row is told to staff, once', async () => {
  const { id, name } = await addProduct(shop)
  const channel = await channelFor([id])
  const told = async () => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from event where name = 'channel.sync_failed' and aggregate_id = ${channel.id}`.execute(
      shop.runtime.db('catalog'),
    )
    return rows[0]?.n
  }
  const after: (number | undefined)[] = []
  for (let round = 0; round < 7; round += 1) {
    ebay.interrupt(({ body }) => (JSON.stringify(body).includes(name) ? 'break' : undefined))
    await tellChannels(shop)
    after.push(await told())
    shop.skip(2 * HOUR)
  }
  assert.deepEqual(after, [0, 0, 0, 0, 1, 1, 1])
  await tellChannels(shop)
  assert.deepEqual([(await channelNow(shop, channel.id)).problem, (await channelNow(shop, channel.id)).counts.live], [null, 1])
})
