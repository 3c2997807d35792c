import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { isGtin } from '#services/catalog/channels/gtin.ts'
import { addAttributes, create, type ProductAnswer } from '#test/kit/product.ts'
import { addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'
import { all, readXml, textOf, type XmlNode } from '#test/kit/xml.ts'

let shop: TestShop
let branch = ''
before(async () => {
  shop = await openShop()
  branch = (await shop.call<{ branch: { slug: string } }>('GET /store')).body.branch.slug
  await addAttributes(shop)
})
after(() => shop.close())

const load = (path: string, headers: Record<string, string> = {}) => fetch(`${shop.url}${path}`, { headers })

async function google(place = 'en/USD'): Promise<XmlNode[]> {
  await shop.settle()
  const answer = await load(`/feeds/${branch}/${place}/google.xml`)
  assert.equal(answer.status, 200)
  const rss = readXml(await answer.text())
  assert.deepEqual(
    [rss.name, rss.attributes['version'], rss.attributes['xmlns:g']],
    ['rss', '2.0', 'http://base.google.com/ns/1.0'],
  )
  const [channel] = all(rss, 'channel')
  assert.ok(channel && textOf(channel, 'title') && textOf(channel, 'link') && textOf(channel, 'description'))
  const items = all(channel, 'item')
  checkGoogle(items)
  return items
}

// The rules of the product data specification (support.google.com/merchants/answer/7052112) for what a feed says.
function checkGoogle(items: XmlNode[]): void {
  const ids = new Set<string>()
  for (const item of items) {
    const said = (name: string) => textOf(item, `g:${name}`)
    const id = said('id') ?? ''
    assert.ok(id.length >= 1 && id.length <= 50 && !ids.has(id), id)
    ids.add(id)
    for (const [name, max] of [
      ['title', 150],
      ['description', 5_000],
    ] as const) {
      const text = said(name) ?? ''
      assert.ok(text.length >= 1 && text.length <= max, `${name} of ${id}: ${text.length}`)
    }
    assert.doesNotMatch(said('description') ?? '', /<\/?[a-z]+>/)
    for (const name of ['link', 'image_link']) assert.ok(URL.canParse(said(name) ?? ''), `${name} of ${id}`)
    assert.ok(all(item, 'g:additional_image_link').length <= 10)
    assert.match(said('price') ?? '', /^\d+(\.\d{2,3})? [A-Z]{3}$/)
    const sale = said('sale_price')
    if (sale !== undefined) assert.ok(Number.parseFloat(sale) < Number.parseFloat(said('price') ?? ''), id)
    const state = said('availability') ?? ''
    assert.ok(['in_stock', 'out_of_stock', 'preorder', 'backorder'].includes(state), state)
    assert.equal(state === 'backorder', said('availability_date') !== undefined, id)
    assert.ok(said('availability_date') === undefined || !Number.isNaN(Date.parse(said('availability_date') ?? '')))
    assert.equal(said('condition'), 'new')
    assert.ok((said('brand') ?? '').length <= 70 && (said('product_type') ?? '').length <= 750)
    const gtin = said('gtin')
    assert.ok(gtin === undefined ? said('identifier_exists') === 'no' : isGtin(gtin), id)
    assert.ok((said('item_group_id') ?? '').length <= 50)
  }
}

async function facebook(place = 'en/USD'): Promise<Record<string, string>[]> {
  await shop.settle()
  const answer = await load(`/feeds/${branch}/${place}/facebook.csv`)
  assert.equal(answer.status, 200)
  const lines = parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[]
  // The rules of developers.facebook.com/docs/marketing-api/catalog/reference for what a catalogue says.
  assert.equal(new Set(lines.map((line) => line['id'])).size, lines.length)
  for (const line of lines) {
    for (const [name, max] of [
      ['id', 100],
      ['title', 200],
      ['description', 9_999],
    ] as const)
      assert.ok(line[name] && line[name].length <= max, `${name}: ${line[name]}`)
    assert.ok(
      ['in stock', 'available for order', 'preorder', 'out of stock', 'discontinued'].includes(line['availability'] ?? ''),
    )
    assert.match(line['price'] ?? '', /^\d+(\.\d{2,3})? [A-Z]{3}$/)
    assert.ok(line['condition'] === 'new' && (line['brand'] || line['gtin']))
    assert.ok(URL.canParse(line['link'] ?? '') && URL.canParse(line['image_link'] ?? ''))
  }
  return lines
}

async function addShirt(): Promise<ProductAnswer> {
  const long = 'Ein langer Name & <mehr> '.repeat(8).trim()
  const { body } = await create(shop, {
    sku: 'SHIRT',
    translations: {
      en: { name: `=${long}`, description: `<p>${'Wörter '.repeat(1_500)}\u0007</p>` },
      fa: { name: 'پیراهن', description: '<p>کتان</p>' },
    },
    variants: [
      {
        sku: 'SHIRT-S-RED',
        options: [
          { attribute: 'size', value: 'small' },
          { attribute: 'colour', value: 'red' },
        ],
        inventory: { quantity: 9 },
      },
      {
        sku: 'SHIRT-L-RED',
        options: [
          { attribute: 'size', value: 'large' },
          { attribute: 'colour', value: 'red' },
        ],
        inventory: { quantity: 0 },
      },
    ],
    prices: [{ currency: 'USD', amount: 20 }],
  })
  assert.ok(body.id, JSON.stringify(body))
  await publish(shop, body.id)
  return body
}

test('a Google feed says of each variant what the specification asks for (CAT-53)', async () => {
  await addShirt()
  const { id, name } = await addProduct(shop, { price: 12.5 })
  const items = await google()
  const shirts = items.filter((item) => textOf(item, 'g:item_group_id') === 'SHIRT')
  assert.deepEqual(
    shirts.map((item) => [textOf(item, 'g:id'), textOf(item, 'g:size'), textOf(item, 'g:color'), textOf(item, 'g:availability')]),
    [
      ['SHIRT-S-RED', 'SMALL', 'RED', 'in_stock'],
      ['SHIRT-L-RED', 'LARGE', 'RED', 'out_of_stock'],
    ],
  )
  const plain = items.find((item) => textOf(item, 'g:title') === name)
  assert.ok(plain)
  assert.deepEqual([textOf(plain, 'g:price'), textOf(plain, 'g:item_group_id')], ['12.50 USD', undefined])
  assert.match(textOf(plain, 'g:link') ?? '', /\/en\/p\/[^?]+$/)
  assert.ok(id)
})

test('a reduction is a sale price beside the price before', async () => {
  const { id, name } = await addProduct(shop, { price: 50 })
  const cut = await ask(shop, `POST /products/${id}/discount`, { type: 'percentage', value: 20, name: 'Cut' })
  assert.equal(cut.status, 201, JSON.stringify(cut.body))
  const item = (await google()).find((one) => textOf(one, 'g:title') === name)
  assert.deepEqual(item && [textOf(item, 'g:price'), textOf(item, 'g:sale_price')], ['50.00 USD', '40.00 USD'])
  const line = (await facebook()).find((one) => one['title'] === name)
  assert.deepEqual([line?.['price'], line?.['sale_price']], ['50.00 USD', '40.00 USD'])
})

test('each language and currency has its own, whose links open in them', async () => {
  const persian = await google('fa/UAH')
  const shirt = persian.find((item) => textOf(item, 'g:id') === 'SHIRT-S-RED')
  assert.match(shirt ? (textOf(shirt, 'g:title') ?? '') : '', /^پیراهن/)
  assert.match(shirt ? (textOf(shirt, 'g:price') ?? '') : '', / UAH$/)
  assert.match(shirt ? (textOf(shirt, 'g:link') ?? '') : '', /\/fa\/p\/.+\?currency=UAH$/)
})

test('a Facebook catalogue keeps its rules, and no cell of it is a formula (SEC-06)', async () => {
  const lines = await facebook()
  const shirt = lines.find((line) => line['id'] === 'SHIRT-S-RED')
  assert.deepEqual([shirt?.['item_group_id'], shirt?.['size'], shirt?.['color']], ['SHIRT', 'SMALL', 'RED'])
  assert.match(shirt?.['title'] ?? '', /^'=/)
})

test('whoever has a feed as it is gets 304; a change shows, and only its stretch is made anew', async () => {
  const { id, name } = await addProduct(shop, { price: 5 })
  await google()
  const path = `/feeds/${branch}/en/USD/google.xml`
  const first = await load(path, { 'accept-encoding': 'identity' })
  const etag = first.headers.get('etag') ?? ''
  assert.match(first.headers.get('cache-control') ?? '', /public/)
  assert.equal((await load(path, { 'if-none-match': etag })).status, 304)
  const folder = join(shop.runtime.config.dataDirectory, 'feeds')
  const parts = () => readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith('.part')).length
  const before = parts()
  await ask(shop, `PUT /products/${id}/prices/USD`, { amount: 6 })
  const item = (await google()).find((one) => textOf(one, 'g:title') === name)
  assert.equal(item && textOf(item, 'g:price'), '6.00 USD')
  assert.equal((await load(path, { 'if-none-match': etag })).status, 200)
  assert.equal(parts(), before, 'the older text of the stretch is gone')
  await ask(shop, `POST /products/${id}/unpublish`, {})
  assert.equal(
    (await google()).some((one) => textOf(one, 'g:title') === name),
    false,
  )
})

test('it is sent compressed to whoever understands that', async () => {
  const answer = await shop.app.inject({ url: `/feeds/${branch}/en/USD/google.xml`, headers: { 'accept-encoding': 'gzip' } })
  assert.equal(answer.headers['content-encoding'], 'gzip')
  assert.ok(readXml(gunzipSync(answer.rawPayload).toString()))
})

test('a feed that is not there is refused by saying how they are called', async () => {
  for (const path of ['nowhere/en/USD/google.xml', `${branch}/de/USD/google.xml`, `${branch}/en/XAU/facebook.csv`]) {
    const answer = await load(`/feeds/${path}`)
    assert.equal(answer.status, 404, path)
    assert.equal(((await answer.json()) as { code: string }).code, 'feed_not_found')
  }
  assert.equal((await load(`/feeds/${branch}/en/USD/other.txt`)).status, 422)
})

test('a catalogue that grows is cut into stretches, and each product is in one of them', async () => {
  const db = shop.runtime.db('catalog')
  await sql`insert into product (id, sku, type, status) select gen_random_uuid(), 'bulk-' || n, 'physical', 'draft' from generate_series(1, 1700) n`.execute(
    db,
  )
  const { name } = await addProduct(shop)
  await shop.settle()
  const counted = await sql<{ n: number }>`
    select (select count(*) from product p where p.id >= c.first_id and (c.end_id is null or p.id < c.end_id))::int as n
    from (select first_id, lead(first_id) over (order by first_id) as end_id from feed_chunk) c order by first_id`.execute(db)
  assert.ok(counted.rows.length >= 4 && counted.rows.every(({ n }) => n <= 501), JSON.stringify(counted.rows))
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from product`.execute(db)
  assert.equal(
    counted.rows.reduce((sum, { n }) => sum + n, 0),
    rows[0]?.n,
  )
  assert.equal((await google()).filter((item) => textOf(item, 'g:title') === name).length, 1)
})
