import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, anyPicture, openShop, publish, type TestShop } from '#test/kit/shop.ts'

interface Brand {
  id: string
  name: string
  slug: string
  version: number
  product_count: number
  description: string
  code: string
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

const ask = async (line: string, body?: object, who = ADMIN, key?: string) =>
  shop.call<Brand & { data: Brand[]; errors: { code: string; pointer: string }[] }>(line, body, {
    token: await shop.signIn(who),
    ...(key ? { key } : {}),
  })
const named = (name: string, more: object = {}) => ask('POST /brands', { name, ...more })

interface Page {
  brand: { slug: string; name: string } | null
  slug: string
}
const page = (slug: string, locale = 'en') => shop.call<Page>(`GET /products/by-slug/${slug}?locale=${locale}`)

test('a brand is made with an address, changed, and found by it in every language (CAT-05)', async () => {
  const made = await named('Lale Atelier', {
    translations: { fa: { name: 'کارگاه لاله', description: '<p>دست‌باف<script>x</script></p>' }, en: { seo: { title: 'Lale' } } },
    logo_id: await anyPicture(shop),
  })
  assert.deepEqual([made.status, made.body.slug], [201, 'lale-atelier'])
  const read = await shop.call<Brand>('GET /brands/by-slug/lale-atelier?locale=fa')
  assert.deepEqual([read.body.name, read.body.description], ['کارگاه لاله', '<p>دست‌باف</p>'])
  assert.equal((await shop.call<Brand>('GET /brands/by-slug/lale-atelier')).body.name, 'Lale Atelier')
  const { id, version } = made.body
  const changed = await ask(`PUT /brands/${id}`, { name: 'Lale', slug: 'lale', version })
  assert.deepEqual([changed.body.slug, changed.body.version], ['lale', version + 1])
  assert.equal((await ask(`PUT /brands/${id}`, { name: 'Lale', version })).body.code, 'stale_version')
  assert.equal((await shop.call('GET /brands/by-slug/lale-atelier')).status, 404)
  assert.equal((await shop.call<Brand>('GET /brands/by-slug/lale?locale=fa')).body.name, 'کارگاه لاله')
})

test('what cannot be is refused: an address taken or empty, an unknown logo, no right; a key makes one brand', async () => {
  await named('Twin')
  const twin = await named('TWIN!')
  assert.deepEqual([twin.status, twin.body.errors[0]?.pointer, twin.body.code], [422, '/slug', 'duplicate_slug'])
  assert.equal((await named('!!!')).body.code, 'invalid_slug')
  assert.equal((await named('Logo', { logo_id: randomUUID() })).body.code, 'media_not_found')
  assert.equal((await ask(`GET /brands/${randomUUID()}`)).body.code, 'brand_not_found')
  assert.equal((await ask(`PUT /brands/${randomUUID()}`, { name: 'x', version: 1 })).body.code, 'brand_not_found')
  assert.equal((await ask('POST /brands', { name: 'No' }, 'shopper@serai.example')).status, 403)
  const key = randomUUID()
  const twice = [await ask('POST /brands', { name: 'Once' }, ADMIN, key), await ask('POST /brands', { name: 'Once' }, ADMIN, key)]
  assert.equal(new Set(twice.map((answer) => answer.body.id)).size, 1)
})

test('two that want one address at the same moment: one has it', async () => {
  const both = await Promise.all([named('Same Moment'), named('Same moment')])
  assert.deepEqual(both.map((answer) => answer.status).sort(), [201, 422])
})

test('products show their brand, follow its changes, are counted, filtered and searched by it', async () => {
  const brand = (await named('Kashan House', { translations: { uk: { name: 'Дім Кашан' } } })).body
  const made = await create(shop, { brand_id: brand.id })
  await publish(shop, made.body.id)
  const slug = made.body.translations['en']?.slug ?? ''
  assert.deepEqual((await page(slug)).body.brand?.name, 'Kashan House')
  assert.deepEqual((await page(slug, 'uk')).body.brand?.name, 'Дім Кашан')
  type Found = {
    data: { id: string; brand: { name: string } }[]
    facets: { brands: { slug: string; name: string; count: number }[] }
  }
  const found = await shop.call<Found>('GET /search/products?filter[brand]=kashan-house&facets=true')
  assert.deepEqual(
    found.body.data.map((card) => [card.id, card.brand.name]),
    [[made.body.id, 'Kashan House']],
  )
  assert.deepEqual(found.body.facets.brands, [{ slug: 'kashan-house', name: 'Kashan House', count: 1 }])
  const ukrainian = await shop.call<Found>('GET /search/products?facets=true&locale=uk')
  assert.equal(ukrainian.body.facets.brands.find((one) => one.slug === 'kashan-house')?.name, 'Дім Кашан')
  assert.equal((await shop.call<Found>('GET /search/products?filter[brand]=nobody')).body.data.length, 0)
  assert.equal((await shop.call<Found>('GET /search/products?q=kashan')).body.data.length, 1)
  const index = await shop.call<{ data: Brand[] }>('GET /brands/index')
  assert.deepEqual(
    index.body.data.map((one) => [one.name, one.product_count]),
    [['Kashan House', 1]],
  )
  const listed = await ask(`GET /products?filter[brand]=${brand.id}`)
  assert.deepEqual(
    listed.body.data.map((one) => one.id),
    [made.body.id],
  )
  await ask(`PUT /brands/${brand.id}`, { name: 'Kashan', version: brand.version })
  await shop.settle()
  assert.equal((await page(slug)).body.brand?.name, 'Kashan')
  assert.equal((await ask(`GET /brands?q=kash`)).body.data[0]?.product_count, 1)
})

test('a brand in use stays, and says what to do; without products it goes (and a product cannot take it any more)', async () => {
  const brand = (await named('In Use')).body
  const made = await create(shop, { brand_id: brand.id })
  const refused = await ask(`DELETE /brands/${brand.id}`)
  assert.deepEqual([refused.status, refused.body.code], [409, 'brand_in_use'])
  const token = await shop.signIn(ADMIN)
  const product = await shop.call<ProductAnswer & { brand_id: string | null }>(
    `PATCH /products/${made.body.id}`,
    { brand_id: null, version: made.body.version },
    { token },
  )
  assert.equal(product.body.brand_id, null)
  assert.equal((await ask(`DELETE /brands/${brand.id}?version=99`)).body.code, 'stale_version')
  assert.equal((await ask(`DELETE /brands/${brand.id}`)).status, 204)
  assert.equal((await ask(`DELETE /brands/${brand.id}`)).body.code, 'brand_not_found')
  const gone = await create(shop, { brand_id: brand.id })
  assert.deepEqual([gone.status, gone.body.code], [422, 'brand_not_found'])
})

test('a change that says nothing of the brand leaves it; a copy and a restored state have it', async () => {
  const brand = (await named('Kept')).body
  const made = await create(shop, { brand_id: brand.id })
  const token = await shop.signIn(ADMIN)
  type Branded = ProductAnswer & { brand_id: string | null }
  const path = `/products/${made.body.id}`
  const tagged = await shop.call<Branded>(`PATCH ${path}`, { tags: ['x'], version: made.body.version }, { token })
  assert.equal(tagged.body.brand_id, brand.id)
  const bare = await shop.call<Branded>(`PATCH ${path}`, { brand_id: null, version: tagged.body.version }, { token })
  const back = await shop.call<Branded>(`POST ${path}/revisions/1/restore`, { version: bare.body.version }, { token })
  assert.equal(back.body.brand_id, brand.id)
  const diff = await shop.call<{ changes: { path: string[] }[]; names: Record<string, string> }>(
    `GET ${path}/revisions/diff?from=2&to=3`,
    undefined,
    { token },
  )
  assert.deepEqual(
    diff.body.changes.map((change) => change.path),
    [['brand_id']],
  )
  assert.equal(diff.body.names[brand.id], 'Kept')
  assert.equal((await shop.call<Branded>(`POST ${path}/clone`, {}, { token })).body.brand_id, brand.id)
})
