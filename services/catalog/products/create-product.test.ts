import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addAttributes, create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, anyCategory, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
  await addAttributes(shop)
})
after(() => shop.close())

/** How many products there are: what is refused leaves none. */
async function countProducts(): Promise<number> {
  const result = await sql<{ n: number }>`select count(*)::int as n from product`.execute(shop.runtime.db('catalog'))
  return result.rows[0]?.n ?? -1
}

const sizes = (...values: string[]) => values.map((value) => ({ options: [{ attribute: 'size', value }] }))

test('a product is created whole: texts, prices, variants, stock, first revision (CAT-11)', async () => {
  const made = await create(shop, {
    sku: 'SHIRT',
    translations: {
      en: { name: 'Linen Shirt', description: '<p>Soft</p><script>alert(1)</script>' },
      fa: { name: 'پیراهن کتان' },
    },
    prices: [
      { currency: 'USD', amount: 19.99, compare_at: 25 },
      { currency: 'IRR', amount: 900_000 },
    ],
    options: ['size'],
    variants: [
      { options: [{ attribute: 'size', value: 'small' }], inventory: { quantity: 3 } },
      {
        options: [{ attribute: 'size', value: 'large' }],
        inventory: { quantity: 4 },
        prices: [{ currency: 'USD', amount: 22 }],
      },
    ],
    tags: ['new', 'new'],
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const product = made.body
  assert.equal(product.status, 'draft')
  assert.equal(product.translations['en']?.slug, 'linen-shirt')
  assert.equal(product.translations['en']?.description, '<p>Soft</p>')
  assert.equal(product.translations['fa']?.slug, 'پیراهن-کتان')
  assert.deepEqual(
    product.variants.map((variant) => [variant.sku, variant.inventory?.on_hand, variant.options[0]?.value_label]),
    [
      ['SHIRT-SMALL', 3, 'SMALL'],
      ['SHIRT-LARGE', 4, 'LARGE'],
    ],
  )
  assert.deepEqual([product.price_range?.min.amount, product.price_range?.max.amount], [19.99, 22])
  assert.deepEqual(made.body['tags'], ['new'])
  const token = await shop.signIn(ADMIN)
  const read = await shop.call<ProductAnswer>(`GET /products/${product.id}`, undefined, { token })
  assert.deepEqual(read.body, product)
  const revisions = await shop.call<{ data: { type: string; actor_name: string }[] }>(
    `GET /products/${product.id}/revisions`,
    undefined,
    { token },
  )
  assert.deepEqual(
    revisions.body.data.map((revision) => [revision.type, revision.actor_name]),
    [['create', 'Nora Lind']],
  )
})

test('without variants a product gets its one default variant', async () => {
  const made = await create(shop, { sku: 'ALONE' })
  assert.equal(made.body.variants.length, 1)
  assert.equal(made.body.variants[0]?.sku, 'ALONE')
  assert.equal(made.body.variants[0]?.inventory?.available, 10)
})

test('a name and a type are enough; what a product has none of may be left out', async () => {
  const token = await shop.signIn(ADMIN)
  const body = { type: 'physical', translations: { en: { name: 'Just a name' } } }
  const made = await shop.call<ProductAnswer>('POST /products', body, { token })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { prices, categories, tags, media } = made.body as unknown as Record<string, unknown>
  assert.deepEqual([prices, categories, tags, media], [[], [], [], []])
})

test('a taken SKU is refused with one that is free, which then works (CAT-12)', async () => {
  await create(shop, { sku: 'TAKEN' })
  const before = await countProducts()
  const refused = await create(shop, { sku: 'taken' })
  assert.equal(refused.status, 422)
  assert.equal(refused.body.code, 'duplicate_sku')
  assert.equal(await countProducts(), before)
  const again = await create(shop, { sku: refused.body.suggestion })
  assert.equal(again.status, 201, JSON.stringify(again.body))
  const variant = await create(shop, { variants: [{ sku: 'TAKEN', options: [] }] })
  assert.equal(variant.body.code, 'duplicate_sku')
})

test('a taken slug is refused per language, with one that is free (CAT-12)', async () => {
  const texts = (name: string, slug?: string) => ({
    translations: { en: { name, description: 'x', ...(slug ? { slug } : {}) }, uk: { name: 'Річ', slug: `richchi-${name}` } },
  })
  assert.equal((await create(shop, texts('Blue Cup'))).status, 201)
  const refused = await create(shop, { ...texts('Blue  CUP!') })
  assert.equal(refused.status, 422)
  assert.equal(refused.body.code, 'duplicate_slug')
  const [error] = refused.body.errors ?? []
  assert.equal(error?.pointer, '/translations/en/slug')
  const free = /(blue-cup-\S+) is free/.exec(error?.detail ?? '')?.[1]
  assert.ok(free)
  assert.equal((await create(shop, texts('Blue Cup 2', free))).status, 201)
})

test('variants that conflict are refused, naming the rows (CAT-12)', async () => {
  const option = (attribute: string, value: string) => ({ attribute, value })
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['same options twice', { options: ['size'], variants: sizes('small', 'large', 'small') }, /Rows 1 and 3/],
    ['missing attribute', { options: ['size', 'colour'], variants: sizes('small') }, /Row 1 lacks colour/],
    ['foreign attribute', { options: ['colour'], variants: sizes('small') }, /Row 1 has size/],
    ['unknown attribute', { options: ['taste'], variants: [{ options: [option('taste', 'sweet')] }] }, /no attribute taste/],
    ['unknown value', { options: ['size'], variants: sizes('huge') }, /no value huge/],
    [
      'an attribute twice',
      { options: ['size'], variants: [{ options: [option('size', 'small'), option('size', 'large')] }] },
      /Row 1 names an attribute twice/,
    ],
    [
      'more than three attributes',
      { options: ['size', 'colour', 'a', 'b'], variants: [{ options: [option('size', 'small')] }] },
      /at most 3 attributes/,
    ],
    [
      'more than 2,000 variants',
      { options: ['size'], variants: Array.from({ length: 2_001 }, () => ({ options: [option('size', 'small')] })) },
      /at most 2000 variants/,
    ],
  ]
  const before = await countProducts()
  for (const [name, change, detail] of cases) {
    const refused = await create(shop, change)
    assert.equal(refused.status, 422, `${name}: ${JSON.stringify(refused.body)}`)
    assert.equal(refused.body.code, 'variant_conflict', name)
    assert.match(refused.body.detail ?? '', detail, name)
  }
  assert.equal(await countProducts(), before)
})

test('a price that cannot be is refused, naming currency and rule (CAT-12)', async () => {
  const cases: [Record<string, unknown>[], RegExp][] = [
    [[{ currency: 'USD', amount: 9.999 }], /USD/],
    [[{ currency: 'IRR', amount: 10.5 }], /IRR/],
    [[{ currency: 'USD', amount: -1 }], /USD/],
    [[{ currency: 'EUR', amount: 0 }], /EUR/],
    [[{ currency: 'USD', amount: 1e20 }], /USD/],
    [[{ currency: 'USD', amount: 5, compare_at: 7.001 }], /USD/],
    [
      [
        { currency: 'USD', amount: 5 },
        { currency: 'USD', amount: 6 },
      ],
      /USD/,
    ],
  ]
  for (const [prices, detail] of cases) {
    const refused = await create(shop, { prices })
    assert.equal(refused.status, 422, JSON.stringify(prices))
    assert.equal(refused.body.code, 'invalid_price', JSON.stringify(prices))
    assert.match(refused.body.detail ?? '', detail)
    assert.match(refused.body.errors?.[0]?.pointer ?? '', /^\/prices/)
  }
  const own = await create(shop, {
    options: ['size'],
    variants: [{ ...sizes('small')[0], prices: [{ currency: 'USD', amount: 1.001 }] }],
  })
  assert.equal(own.body.errors?.[0]?.pointer, '/variants/0/prices/0/amount')
})

test('unknown categories, root categories, unknown pictures and missing names are refused (CAT-12)', async () => {
  const token = await shop.signIn(ADMIN)
  await anyCategory(shop, token)
  const tree = await shop.call<{ data: { id: string }[] }>('GET /categories/tree')
  const root = tree.body.data[0]?.id
  const cases: [Record<string, unknown>, string][] = [
    [{ categories: [randomUUID()] }, 'category_not_found'],
    [{ categories: [root] }, 'root_category'],
    [{ media: [{ id: randomUUID() }] }, 'media_not_found'],
    [{ variants: [{ options: [], media_id: randomUUID() }] }, 'media_not_found'],
    [{ translations: {} }, 'name_needed'],
    [{ translations: { en: { name: '!!!' } } }, 'invalid_slug'],
  ]
  for (const [change, code] of cases) {
    const refused = await create(shop, change)
    assert.equal(refused.status, 422, `${code}: ${JSON.stringify(refused.body)}`)
    assert.equal(refused.body.code, code)
  }
  await shop.call('PUT /settings/products_in_root_categories', { value: true }, { token })
  assert.equal((await create(shop, { categories: [root] })).status, 201)
  await shop.call('PUT /settings/products_in_root_categories', { value: false }, { token })
})

test('who may not create is refused; nobody, a shopper, an editor (CAT-13)', async () => {
  const input = await productInput(shop)
  assert.equal((await shop.call('POST /products', input)).status, 401)
  for (const as of ['shopper@serai.example', 'editor@serai.example']) {
    const refused = await create(shop, {}, { as })
    assert.equal(refused.status, 403)
    assert.equal(refused.body['permission'], 'product.create')
  }
})

test('the same key with the same body answers the same product; with another body it is refused (CAT-13)', async () => {
  const token = await shop.signIn(ADMIN)
  const input = await productInput(shop, { sku: 'ONCE' })
  const key = randomUUID()
  const first = await shop.call<ProductAnswer>('POST /products', input, { token, key })
  const second = await shop.call<ProductAnswer>('POST /products', input, { token, key })
  assert.deepEqual([first.status, second.status], [201, 201])
  assert.equal(first.headers.get('idempotent-replayed'), null)
  assert.equal(second.headers.get('idempotent-replayed'), 'true')
  assert.deepEqual(second.body, first.body)
  const other = await shop.call('POST /products', { ...input, sku: 'OTHER' }, { token, key })
  assert.equal(other.status, 422)
  assert.equal(other.body['code'], 'idempotency_key_reused')
  const refusedFirst = randomUUID()
  assert.equal((await shop.call('POST /products', input, { token, key: refusedFirst })).status, 422)
  const mended = await shop.call('POST /products', await productInput(shop), { token, key: refusedFirst })
  assert.equal(mended.status, 201, 'a refused request leaves its key free')
})

test('two at once make one product, by key or by SKU (CAT-13)', async () => {
  const token = await shop.signIn(ADMIN)
  const before = await countProducts()
  const key = randomUUID()
  const input = await productInput(shop, { sku: 'AT-ONCE' })
  const keyed = await Promise.all(
    Array.from({ length: 4 }, () => shop.call<ProductAnswer>('POST /products', input, { token, key })),
  )
  assert.equal(await countProducts(), before + 1)
  for (const answer of keyed) {
    if (answer.status === 201) continue
    assert.equal(answer.status, 409)
    assert.equal(answer.body.code, 'idempotency_in_progress')
  }
  assert.equal(new Set(keyed.filter((answer) => answer.status === 201).map((answer) => answer.body.id)).size, 1)
  const inputs = await Promise.all(Array.from({ length: 4 }, () => productInput(shop, { sku: 'AT-ONCE-2' })))
  const bySku = await Promise.all(inputs.map((body) => shop.call<ProductAnswer>('POST /products', body, { token })))
  assert.deepEqual(bySku.map((answer) => answer.status).sort(), [201, 422, 422, 422])
  assert.equal(await countProducts(), before + 2)
  const named = await productInput(shop)
  const bySlug = await Promise.all([0, 1].map(() => shop.call<ProductAnswer>('POST /products', named, { token })))
  assert.deepEqual(bySlug.map((answer) => [answer.status, answer.body.code]).sort(), [
    [201, undefined],
    [422, 'duplicate_slug'],
  ])
})
