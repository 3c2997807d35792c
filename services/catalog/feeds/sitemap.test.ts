import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { create } from '#test/kit/product.ts'
import { addProduct, openShop, publish, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'
import { all, readXml, textOf, type XmlNode } from '#test/kit/xml.ts'

const LANGUAGES = ['en', 'fa', 'ar', 'uk']

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

async function load(path: string): Promise<XmlNode> {
  await shop.settle()
  const answer = await fetch(path.startsWith('http') ? path : shop.url + path)
  assert.equal(answer.status, 200, path)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/xml/)
  return readXml(await answer.text())
}

/** The address of a page in each language, as an entry names them. */
function alternates(entry: XmlNode): Record<string, string> {
  const links = all(entry, 'xhtml:link')
  for (const link of links) assert.equal(link.attributes['rel'], 'alternate')
  return Object.fromEntries(links.map(({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? '']))
}

async function entries(): Promise<XmlNode[]> {
  const index = await load('/sitemap.xml')
  assert.deepEqual([index.name, index.attributes['xmlns']], ['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
  const found: XmlNode[] = []
  for (const part of all(index, 'sitemap')) {
    const set = await load(textOf(part, 'loc') ?? '')
    const urls = all(set, 'url')
    assert.ok(set.name === 'urlset' && urls.length >= 1 && urls.length <= 50_000)
    found.push(...urls)
  }
  return found
}

// An address is in a sitemap once, and each entry names its whole group, itself too (sitemaps.org, hreflang by Google).
function check(urls: XmlNode[]): void {
  const locations = urls.map((url) => textOf(url, 'loc') ?? '')
  assert.equal(new Set(locations).size, locations.length)
  for (const url of urls) {
    const others = alternates(url)
    assert.deepEqual(Object.keys(others), [...LANGUAGES, 'x-default'])
    assert.ok(Object.values(others).includes(textOf(url, 'loc') ?? ''))
    assert.equal(others['x-default'], others['en'])
    for (const address of Object.values(others)) assert.ok(locations.includes(address), address)
    const changed = textOf(url, 'lastmod')
    assert.match(changed ?? '2026-01-01T00:00:00Z', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  }
}

test('the sitemaps name every page once, in all its languages, with its pictures (CAT-53)', async () => {
  const made = await create(shop, {
    translations: {
      en: { name: 'Lamp', slug: 'lamp', description: '<p>Light</p>' },
      fa: { name: 'چراغ', slug: 'چراغ', description: '<p>نور</p>' },
    },
  })
  await publish(shop, made.body.id)
  await addProduct(shop, { name: 'Unlit' })
  const hidden = await addProduct(shop, { name: 'Hidden' })
  await ask(shop, `POST /products/${hidden.id}/unpublish`, {})
  const urls = await entries()
  check(urls)
  const lamp = urls.filter((url) => alternates(url)['en']?.endsWith('/en/p/lamp'))
  assert.equal(lamp.length, 4)
  assert.equal(alternates(lamp[0] as XmlNode)['fa'], `${shop.url}/fa/p/${encodeURIComponent('چراغ')}`)
  assert.ok(textOf(lamp[0] as XmlNode, 'lastmod'))
  assert.equal(all(lamp[0] as XmlNode, 'image:image').length, 1)
  assert.ok(urls.some((url) => textOf(url, 'loc') === `${shop.url}/en`))
  assert.ok(urls.some((url) => (textOf(url, 'loc') ?? '').includes('/en/c/')))
  assert.ok(!urls.some((url) => (textOf(url, 'loc') ?? '').includes('hidden')))
})

test('a change of a category shows in its last change', async () => {
  const changedOf = async () => {
    const urls = all(await load('/sitemaps/categories.xml'), 'url')
    return textOf(urls.at(-1) as XmlNode, 'lastmod') ?? ''
  }
  const before = await changedOf()
  const { body } = await ask<{ data: { id: string; translations: object; version: number }[] }>(shop, 'GET /categories')
  shop.skip(5_000)
  const category = body.data.find((row) => JSON.stringify(row.translations).includes('Things'))
  const saved = await ask(shop, `PUT /categories/${category?.id}`, {
    version: category?.version,
    translations: { en: { name: 'Other things' } },
  })
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
  assert.ok((await changedOf()) > before)
})

test('robots.txt names the index and asks crawlers to leave private pages alone', async () => {
  const answer = await fetch(`${shop.url}/robots.txt`)
  const text = await answer.text()
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
  assert.match(text, /^User-agent: \*\n/)
  assert.ok(text.includes(`\nSitemap: ${shop.url}/sitemap.xml\n`))
  for (const path of ['/admin', '/api/', '/fa/cart', '/en/checkout']) assert.ok(text.includes(`\nDisallow: ${path}\n`), path)
})

test('a sitemap that is not there is 404', async () => {
  for (const name of ['products-999.xml', 'products-.xml', 'other.xml', 'pages.xml.gz'])
    assert.equal((await fetch(`${shop.url}/sitemaps/${name}`)).status, 404, name)
})

test('whoever has a part as it is gets 304', async () => {
  const first = await fetch(`${shop.url}/sitemaps/products-1.xml`)
  const etag = first.headers.get('etag') ?? ''
  assert.equal((await fetch(`${shop.url}/sitemaps/products-1.xml`, { headers: { 'if-none-match': etag } })).status, 304)
})
