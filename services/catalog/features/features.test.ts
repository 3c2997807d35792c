import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addAttributes, create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, openShop, publish, type TestShop } from '#test/kit/shop.ts'

interface Feature {
  code: string
  version: number
  kind: string
  group: string | null
  values: { code: string; retired: boolean; translations: object }[]
}

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop?.close())

const ask = async (line: string, body?: object, who = ADMIN) =>
  shop.call<{ code: string; version: number; data: Feature[]; values: Feature['values']; errors: { pointer: string }[] }>(
    line,
    body,
    {
      token: await shop.signIn(who),
    },
  )
const value = (code: string, en: string, fa: string) => ({ code, translations: { en: { label: en }, fa: { label: fa } } })
const choice = (code: string, more: object = {}) => ({
  code,
  kind: 'choice',
  filterable: true,
  translations: { en: { name: 'Material' }, fa: { name: 'جنس' } },
  values: [value('wool', 'Wool', 'پشم'), value('linen', 'Linen', 'کتان')],
  ...more,
})
const specified = async (features: object[]) => create(shop, { features })

test('features of every kind are shown grouped and in order, in every language, and narrow lists (CAT-03)', async () => {
  const groups = ['make', 'size'].map((code) => ({
    code,
    translations: { en: { name: code.toUpperCase() }, fa: { name: `گروه ${code}` } },
  }))
  assert.equal((await ask('POST /features/groups', { groups })).status, 200)
  const made = [
    { code: 'note', kind: 'text', translations: { en: { name: 'Note' } }, group: 'size' },
    choice('material', { group: 'make' }),
    {
      code: 'height',
      kind: 'number',
      filterable: true,
      translations: { en: { name: 'Height', unit: 'cm' }, fa: { name: 'ارتفاع', unit: 'سانتی‌متر' } },
      group: 'size',
    },
    { code: 'washable', kind: 'flag', filterable: true, translations: { en: { name: 'Washable' } } },
  ]
  for (const feature of made) assert.equal((await ask('POST /features', feature)).status, 201)
  assert.equal((await ask('POST /features/arrange', { codes: ['height', 'note'] })).status, 200)
  const tall = await specified([
    { feature: 'washable', flag: true },
    { feature: 'note', text: { en: 'Air it', fa: 'هوا بخورد' } },
    { feature: 'height', number: 42.5 },
    { feature: 'material', choices: ['wool', 'linen'] },
  ])
  const low = await specified([
    { feature: 'height', number: 8 },
    { feature: 'material', choices: ['linen'] },
  ])
  for (const product of [tall, low]) await publish(shop, product.body.id)
  type Page = { features: { name: string; value: string; group: string | null }[] }
  const page = async (locale: string) =>
    (await shop.call<Page>(`GET /products/by-slug/${tall.body.translations['en']?.slug}?locale=${locale}`)).body.features.map(
      ({ name, value: text, group }) => [group, name, text],
    )
  assert.deepEqual(await page('en'), [
    ['MAKE', 'Material', 'Wool, Linen'],
    ['SIZE', 'Height', '42.5 cm'],
    ['SIZE', 'Note', 'Air it'],
    [null, 'Washable', 'Yes'],
  ])
  assert.deepEqual((await page('fa'))[1], ['گروه size', 'ارتفاع', '۴۲٫۵ سانتی‌متر'])
  type Found = {
    data: { id: string }[]
    facets: {
      features: { feature: string; name: string; values: { value: string; label: string; count: number }[] }[]
      ranges: { feature: string; name: string; unit: string; min: number; max: number }[]
    }
  }
  const search = async (query: string) => (await shop.call<Found>(`GET /search/products?facets=true&${query}`)).body
  const all = await search('')
  assert.deepEqual(
    all.facets.features.map((facet) => [facet.name, facet.values.map(({ label, count }) => [label, count])]),
    [
      [
        'Material',
        [
          ['Wool', 1],
          ['Linen', 2],
        ],
      ],
      ['Washable', [['Yes', 1]]],
    ],
  )
  assert.deepEqual(all.facets.ranges, [{ feature: 'height', name: 'Height', unit: 'cm', min: 8, max: 42.5 }])
  assert.equal((await search('locale=fa')).facets.features[0]?.values[0]?.label, 'پشم')
  const ids = async (query: string) => (await search(query)).data.map((card) => card.id).sort()
  assert.deepEqual(await ids('filter[feature]=material:wool'), [tall.body.id])
  assert.deepEqual(await ids('filter[feature]=material:wool&filter[feature]=material:linen'), [tall.body.id, low.body.id].sort())
  assert.deepEqual(await ids('filter[range]=height:..10'), [low.body.id])
  assert.deepEqual(await ids('filter[range]=height:10..'), [tall.body.id])
  assert.deepEqual(await ids('filter[range]=height:9..41.5'), [])
  assert.equal((await search('filter[range]=height:..10')).facets.ranges[0]?.max, 42.5)
  assert.deepEqual(await ids('filter[feature]=washable:yes'), [tall.body.id])
  assert.equal((await shop.call('GET /search/products?filter[range]=height:x..y')).status, 422)
})

test('a value in use can retire, not go; what nobody has may go', async () => {
  await ask('POST /features', choice('fabric'))
  const product = await specified([{ feature: 'fabric', choices: ['wool'] }])
  const body = { translations: { en: { name: 'Fabric' } }, version: 1 }
  const gone = await ask('PUT /features/fabric', { ...body, values: [value('linen', 'Linen', 'کتان')] })
  assert.deepEqual([gone.status, gone.body.code], [409, 'value_in_use'])
  const values = [value('linen', 'Linen', 'کتان'), { ...value('wool', 'Wool', 'پشم'), retired: true }]
  const retired = await ask('PUT /features/fabric', { ...body, values })
  assert.deepEqual(
    retired.body.values.map((one) => [one.code, one.retired]),
    [
      ['linen', false],
      ['wool', true],
    ],
  )
  assert.equal((await specified([{ feature: 'fabric', choices: ['wool'] }])).body.code, 'invalid_feature')
  const token = await shop.signIn(ADMIN)
  const kept = await shop.call<ProductAnswer>(
    `PATCH /products/${product.body.id}`,
    { features: [{ feature: 'fabric', choices: ['wool', 'linen'] }], version: product.body.version },
    { token },
  )
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  assert.equal((await ask('DELETE /features/fabric')).body.code, 'feature_in_use')
  await shop.call(`PATCH /products/${product.body.id}`, { features: [], version: kept.body.version }, { token })
  assert.equal(
    (await ask('PUT /features/fabric', { ...body, version: 2, values: [value('linen', 'Linen', 'کتان')] })).status,
    200,
  )
  assert.equal((await ask('DELETE /features/fabric?version=1')).body.code, 'stale_version')
  assert.equal((await ask('DELETE /features/fabric')).status, 204)
  // The state with the feature comes back without it.
  const back = await shop.call<{ features: object[] }>(
    `POST /products/${product.body.id}/revisions/1/restore`,
    { version: 3 },
    { token },
  )
  assert.deepEqual([back.status, back.body.features], [200, []])
})

test('a value that is removed while a product takes it is either refused or kept, never dangling', async () => {
  await ask('POST /features', choice('contested'))
  const body = { translations: { en: { name: 'Contested' } }, version: 1, values: [value('linen', 'Linen', 'کتان')] }
  const [product, change] = await Promise.all([
    specified([{ feature: 'contested', choices: ['wool'] }]),
    ask('PUT /features/contested', body),
  ])
  const outcome = `${product.status} ${change.status}`
  assert.ok(['201 409', '409 200', '422 200'].includes(outcome), outcome)
})

test('what cannot be is refused, saying what to do', async () => {
  const cases: [string, object, string][] = [
    ['POST /features', choice('twice'), ''],
    ['POST /features', choice('twice'), 'feature_exists'],
    ['POST /features', choice('nameless', { translations: {} }), 'name_needed'],
    ['POST /features', choice('grouped', { group: 'nowhere' }), 'group_not_found'],
    ['POST /features', { code: 'words', kind: 'text', translations: { en: { name: 'W' } }, filterable: true }, 'not_filterable'],
    ['POST /features', { ...choice('numbered'), kind: 'number' }, 'no_values'],
    ['POST /features', choice('empty', { values: [] }), 'values_needed'],
    ['POST /features', choice('same', { values: [value('a', 'A', 'آ'), value('a', 'B', 'ب')] }), 'duplicate_value'],
    ['PUT /features/nothing', { version: 1, translations: { en: { name: 'x' } } }, 'feature_not_found'],
    ['PUT /features/twice', { version: 9, translations: { en: { name: 'x' } } }, 'stale_version'],
    [
      'POST /features/groups',
      { groups: [1, 2].map(() => ({ code: 'g', translations: { en: { name: 'G' } } })) },
      'duplicate_group',
    ],
    ['POST /features/groups', { groups: [] }, 'group_in_use'],
    ['DELETE /features/nothing', undefined as never, 'feature_not_found'],
  ]
  for (const [line, body, code] of cases) assert.equal((await ask(line, body)).body.code, code || 'twice', `${line} ${code}`)
  assert.equal((await ask('POST /features', choice('forbidden'), 'shopper@serai.example')).status, 403)
  const products: [object, string, string][] = [
    [{ feature: 'unheard_of', flag: true }, 'unknown_feature', '/features/0/feature'],
    [{ feature: 'twice', number: 4 }, 'invalid_feature', '/features/0/choices'],
    [{ feature: 'twice', choices: ['silk'] }, 'invalid_feature', '/features/0/choices'],
  ]
  for (const [feature, code, pointer] of products) {
    const refused = await specified([feature])
    assert.deepEqual([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer], [422, code, pointer])
  }
  const own = { feature: 'twice', choices: ['wool'] }
  assert.equal((await specified([own, own])).body.code, 'invalid_feature')
})

test('attributes are renamed, put in order, retire values and go when nothing uses them (CAT-03)', async () => {
  await addAttributes(shop)
  const label = (code: string, text: string) => ({ code, translations: { en: { label: text } } })
  const product = await create(shop, {
    options: ['size'],
    variants: [{ options: [{ attribute: 'size', value: 'small' }] }],
  })
  const body = { version: 1, translations: { en: { name: 'Dimension' } } }
  const gone = await ask('PUT /attributes/size', { ...body, values: [label('large', 'L')] })
  assert.deepEqual([gone.status, gone.body.code], [409, 'value_in_use'])
  const values = [label('tiny', 'T'), label('large', 'L'), { ...label('small', 'S'), retired: true }]
  const changed = await ask('PUT /attributes/size', { ...body, values })
  assert.deepEqual(
    changed.body.values.map((one) => one.code),
    ['tiny', 'large', 'small'],
  )
  assert.equal((await ask('PUT /attributes/size', { ...body, values })).body.code, 'stale_version')
  const twice = [label('a', 'A'), label('a', 'B')]
  assert.equal((await ask('PUT /attributes/size', { ...body, version: 2, values: twice })).body.code, 'duplicate_value')
  const refused = await create(shop, { options: ['size'], variants: [{ options: [{ attribute: 'size', value: 'small' }] }] })
  assert.deepEqual([refused.status, refused.body.code], [422, 'variant_conflict'])
  const token = await shop.signIn(ADMIN)
  const kept = await shop.call(
    `PATCH /products/${product.body.id}`,
    {
      variants: [{ id: product.body.variants[0]?.id, options: [{ attribute: 'size', value: 'small' }] }],
      version: product.body.version,
    },
    { token },
  )
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  const arranged = await ask('POST /attributes/arrange', { codes: ['colour', 'size'] })
  assert.deepEqual(
    arranged.body.data.map((one) => one.code),
    ['colour', 'size'],
  )
  assert.equal((await ask('DELETE /attributes/size')).body.code, 'attribute_in_use')
  assert.equal((await ask('DELETE /attributes/colour?version=8')).body.code, 'stale_version')
  assert.equal((await ask('DELETE /attributes/colour')).status, 204)
  assert.equal((await ask('DELETE /attributes/colour')).body.code, 'attribute_not_found')
  assert.equal((await ask('PUT /attributes/colour', { ...body, values })).body.code, 'attribute_not_found')
  assert.equal((await ask('PUT /attributes/size', { ...body, translations: {}, values })).body.code, 'name_needed')
  assert.equal((await ask('DELETE /attributes/size', undefined, 'shopper@serai.example')).status, 403)
})

test('two who add one feature at the same moment: one does', async () => {
  const both = await Promise.all([ask('POST /features', choice('moment')), ask('POST /features', choice('moment'))])
  assert.deepEqual(both.map((answer) => answer.status).sort(), [201, 422])
  assert.equal((await ask(`GET /features`)).body.data.filter((one) => one.code === 'moment').length, 1)
})
