import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createReadStream, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import sharp from 'sharp'
import { newId } from '#lib/id.ts'
import { addBranch } from '#test/kit/branch.ts'
import { runJob } from '#test/kit/people.ts'
import { ADMIN, anyCategory, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'
import { FIELDS } from '../exchange/columns.ts'

// Two shops: what one exports the other, empty one imports. Its pictures lie on this machine, as tests allow.
let from: TestShop
let to: TestShop
let pictures: Server
before(async () => {
  from = await openShop({}, false)
  to = await openShop({ privateAddresses: true }, false)
  for (const shop of [from, to]) await addBranch(shop, 'harbour')
  // The pictures of the first shop, as its web server would give them.
  const { dataDirectory } = from.runtime.config
  pictures = createServer((request, answer) => {
    createReadStream(join(dataDirectory, request.url ?? '')).pipe(answer)
  }).listen(0, '127.0.0.1')
  await once(pictures, 'listening')
  const address = pictures.address()
  from.runtime.config.publicUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
after(async () => {
  pictures.close()
  for (const shop of [from, to]) {
    assert.deepEqual(await violations(shop), [])
    await shop.close()
  }
})

interface Export {
  id: string
  status: string
  total: number
  done: number
  rows: number
  download_url: string | null
}

async function ask<T>(shop: TestShop, line: string, body?: unknown) {
  const answer = await shop.call<T>(line, body, { token: await shop.signIn(ADMIN) })
  assert.ok(answer.status < 300, `${line}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Exports everything, and gives the bytes of the file. */
async function exported(shop: TestShop, input: object): Promise<Buffer> {
  const { id } = await ask<Export>(shop, 'POST /products/export', input)
  await runJob(shop, 'catalog.runExport', { id })
  const done = await ask<Export>(shop, `GET /exports/${id}`)
  assert.deepEqual([done.status, done.done], ['completed', done.total])
  const file = await fetch(shop.url + done.download_url)
  assert.equal(file.status, 200)
  return Buffer.from(await file.arrayBuffer())
}

async function imported(shop: TestShop, file: Buffer, options: Record<string, string> = {}) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)]), 'a name that says nothing')
  for (const [name, value] of Object.entries(options)) form.set(name, value)
  const answer = await fetch(`${shop.url}/api/v1/products/import`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await shop.signIn(ADMIN)}` },
  })
  const started = (await answer.json()) as { id: string }
  assert.equal(answer.status, 202, JSON.stringify(started))
  await runJob(shop, 'catalog.runImport', { id: started.id })
  return ask<{ status: string; format: string; created: number; updated: number; failed_rows: number; errors: object[] }>(
    shop,
    `GET /imports/${started.id}`,
  )
}

/** The catalogue without what is each shop's own: ids, moments, addresses of files. */
async function normalForm(shop: TestShop) {
  const { rows } = await sql`
    select p.sku, p.type, p.status, p.tax_class, p.cart_ttl_hours::float8 as cart_ttl, p.options, p.tags,
      (select coalesce(jsonb_agg(f order by f ->> 'feature'), '[]') from jsonb_array_elements(p.features) f) as features,
      (select to_jsonb(array[b.slug, b.name]) from brand b where b.id = p.brand_id) as brand,
      (select jsonb_agg(jsonb_build_array(v.sku, x.quantity) order by x.position) from bundle_part x join variant v on v.id = x.variant_id where x.bundle_id = p.id) as parts,
      (select jsonb_agg(jsonb_build_array(r.kind, o.sku) order by r.position, o.sku) from product_relation r join product o on o.id = r.related_id where r.product_id = p.id) as related,
      (select jsonb_object_agg(t.locale, to_jsonb(t) - 'product_id' - 'locale') from product_translation t where t.product_id = p.id) as texts,
      (select jsonb_agg(jsonb_build_object('sku', v.sku, 'options', v.options, 'enabled', v.enabled, 'weight', v.weight_grams, 'modifier', v.price_modifier,
          'picture', (select position from product_media pm where pm.product_id = p.id and pm.media_id = v.media_id),
          'stock', (select jsonb_agg(jsonb_build_object('on_hand', i.on_hand, 'low', i.low_stock_threshold, 'track', i.track, 'backorder', i.allow_backorder,
            'limit', i.backorder_limit) order by i.on_hand, i.low_stock_threshold) from inventory i where i.variant_id = v.id)) order by v.position)
        from variant v where v.product_id = p.id and v.deleted_at is null) as variants,
      (select jsonb_agg(jsonb_build_array(v.sku, r.branch_id is null, r.currency, r.amount_minor, r.compare_at_minor, r.cost is null)
          order by v.sku nulls first, r.branch_id is null, r.currency, r.amount_minor)
        from price r left join variant v on v.id = r.variant_id where r.product_id = p.id) as prices,
      (select jsonb_agg((select jsonb_agg(above.translations order by n) from unnest(c.path) with ordinality s(id, n) join category above on above.id = s.id) order by pc.position)
        from product_category pc join category c on c.id = pc.category_id where pc.product_id = p.id) as categories,
      (select jsonb_agg(jsonb_build_array(m.alt, m.alts, m.width, m.height) order by pm.position) from product_media pm join media m on m.id = pm.media_id where pm.product_id = p.id) as pictures,
      (select count(*)::int from listing l where l.product_id = p.id) as listed
    from product p where p.status <> 'deleted' order by p.sku`.execute(shop.runtime.db('catalog'))
  const { rows: attributes } = await sql`select a.code, a.translations,
      (select jsonb_agg(jsonb_build_array(v.code, v.translations, v.swatch) order by v.position) from attribute_value v where v.attribute = a.code
        and exists (select from variant x where x.options @> jsonb_build_array(jsonb_build_object('attribute', a.code, 'value', v.code)))) as used
    from attribute a where exists (select from product p where a.code = any(p.options)) order by a.position`.execute(
    shop.runtime.db('catalog'),
  )
  const { rows: features } =
    await sql`select f.code, f.kind, f.translations, f.filterable, g.code as "group", g.translations as group_names,
      (select jsonb_agg(jsonb_build_array(v.code, v.translations) order by v.position) from feature_value v where v.feature = f.code
        and exists (select from product p where p.features @> jsonb_build_array(jsonb_build_object('feature', f.code, 'choices', jsonb_build_array(v.code))))) as used
    from feature f left join feature_group g on g.code = f.group_code
    where exists (select from product p where p.features @> jsonb_build_array(jsonb_build_object('feature', f.code))) order by g.position nulls last, f.position`.execute(
      shop.runtime.db('catalog'),
    )
  return { products: rows, attributes, features }
}

async function picture(shop: TestShop, colour: string, isDescribed = true): Promise<string> {
  const form = new FormData()
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer()
  form.set('file', new Blob([new Uint8Array(png)]), 'picture.png')
  if (isDescribed) form.set('alt', `A ${colour} | picture`)
  const answer = await fetch(`${shop.url}/api/v1/media`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await shop.signIn(ADMIN)}` },
  })
  const { id } = (await answer.json()) as { id: string }
  if (!isDescribed) return id
  const alts = { fa: `تصویر ${colour} | خط`, uk: `Фото ${colour}` }
  assert.equal(
    (await shop.call(`PATCH /media/${id}`, { alt: `A ${colour} | picture`, alts }, { token: await shop.signIn(ADMIN) })).status,
    200,
  )
  return id
}

async function fill(shop: TestShop): Promise<void> {
  const token = await shop.signIn(ADMIN)
  await ask(shop, 'POST /features/groups', {
    groups: [
      { code: 'size', translations: { en: { name: 'Size' } } },
      { code: 'build', translations: { en: { name: 'Build | make' } } },
    ],
  })
  // Neither features nor values stand in the order in which products name them.
  for (const feature of [
    {
      code: 'shine',
      kind: 'choice',
      translations: { uk: { name: 'Блиск' } },
      values: [
        { code: 'half=gloss', translations: { en: { label: 'Half=gloss' } } },
        { code: 'matt', translations: { en: { label: 'Matt' }, uk: { label: 'Матовий' } } },
      ],
    },
    { code: 'made_of', kind: 'text', translations: { en: { name: 'Made = of' }, fa: { name: 'جنس' } }, group: 'build' },
    {
      code: 'depth',
      kind: 'number',
      translations: { en: { name: 'Depth', unit: 'cm' }, fa: { name: 'ژرفا', unit: 'س‌م' } },
      filterable: true,
      group: 'size',
    },
    { code: 'handmade', kind: 'flag', translations: { en: { name: 'Handmade' } }, filterable: true },
  ])
    await ask(shop, 'POST /features', feature)
  const brand = await ask<{ id: string }>(shop, 'POST /brands', { name: 'Kiln & Sons', slug: 'kiln' })
  const things = await anyCategory(shop, token)
  const tea = await ask<{ id: string }>(shop, 'POST /categories', {
    parent_id: things,
    translations: { en: { name: 'Tea | > spice' }, fa: { name: 'چای و ادویه' } },
  })
  await ask(shop, 'POST /attributes', {
    code: 'hue',
    translations: { en: { name: 'Hue' }, fa: { name: 'رنگ' } },
    values: [
      { code: 'red', translations: { en: { label: 'Red' } }, swatch: null },
      { code: 'deep-blue', translations: { en: { label: 'Deep = blue' }, fa: { label: 'آبی' } }, swatch: '#003366' },
    ],
  })
  const [blue, red] = [await picture(shop, 'blue'), await picture(shop, 'red')]
  const cup = await ask<{ id: string; variants: { id: string }[] }>(shop, 'POST /products', {
    type: 'physical',
    sku: 'CUP-1',
    tax_class: 'reduced',
    cart_ttl_hours: 2.5,
    translations: {
      en: {
        name: '=Cup, "the" one',
        slug: 'the-cup',
        description: '<p>Two\nlines</p>',
        seo: { title: '+title', description: "'=x" },
      },
      fa: { name: 'فنجان\u200cها', description: '<p>گِلی</p>', short_description: '@کوتاه' },
      uk: { name: 'Чашка' },
    },
    prices: [
      { currency: 'USD', amount: 12.5, compare_at: 15, cost: 4.2 },
      { currency: 'IRR', amount: 9_000_000 },
    ],
    variants: [
      {
        sku: 'CUP-B',
        options: [{ attribute: 'hue', value: 'deep-blue' }],
        price_modifier: { type: 'percentage', value: -7.25 },
        inventory: { quantity: 4, low_stock_threshold: 1, allow_backorder: true, backorder_limit: 9 },
        media_id: blue,
        weight_grams: 320,
      },
      {
        sku: '-CUP-R',
        options: [{ attribute: 'hue', value: 'red' }],
        prices: [{ currency: 'USD', amount: 13, cost: 5 }],
        inventory: { quantity: 0 },
        enabled: false,
      },
    ],
    categories: [tea.id, things],
    tags: ['a|b', 'c\\d', '=sum(1)'],
    brand_id: brand.id,
    features: [
      { feature: 'made_of', text: { en: 'clay | glaze', fa: 'سفال' } },
      { feature: 'depth', number: -9.25 },
      { feature: 'handmade', flag: false },
      { feature: 'shine', choices: ['matt', 'half=gloss'] },
    ],
    media: [
      { id: blue, order: 0 },
      { id: red, order: 1 },
    ],
  })
  await publish(shop, cup.id)
  await ask(shop, `PUT /products/${cup.id}/prices/USD`, { amount: 11, branch_id: await branch(shop), compare_at: 14 })
  await sql`with added as (insert into inventory (variant_id, branch_id, product_id, on_hand) values (${cup.variants[0]?.id}, ${await branch(shop)}, ${cup.id}, 7) returning *)
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, actor) select variant_id, branch_id, product_id, 'restock', 7, 0, 7, '{}' from added`.execute(
    shop.runtime.db('catalog'),
  )
  await ask(shop, 'POST /products', {
    type: 'digital',
    sku: 'SONG',
    translations: { ar: { name: 'أغنية' } },
    prices: [],
    categories: [],
    tags: [],
    related: [{ kind: 'accessory', product_id: cup.id }],
    media: [],
  })
  const set = await ask<{ id: string }>(shop, 'POST /products', {
    type: 'bundle',
    sku: 'A-SET',
    translations: { en: { name: 'A set', slug: 'a-set', description: '<p>Two cups.</p>' } },
    prices: [{ currency: 'USD', amount: 20 }],
    categories: [things],
    tags: [],
    parts: [{ variant_id: cup.variants[0]?.id, quantity: 2 }],
    media: [{ id: red, order: 0 }],
  })
  await publish(shop, set.id)
  const lamp = await ask<{ id: string }>(shop, 'POST /products', {
    type: 'physical',
    sku: 'LAMP',
    translations: { en: { name: 'A lamp', slug: 'a-lamp', description: '<p>Sold out, with a picture of no words.</p>' } },
    prices: [{ currency: 'USD', amount: 30 }],
    inventory: { quantity: 1 },
    categories: [things],
    media: [{ id: await picture(shop, 'green', false), order: 0 }],
  })
  await publish(shop, lamp.id)
  await ask(shop, `PUT /products/${lamp.id}/inventory`, { quantity: 0, reason: 'broken' })
  // As it becomes by its event; nothing is heard in these shops.
  await sql`update product set status = 'out_of_stock' where id = ${lamp.id}`.execute(shop.runtime.db('catalog'))
  const { id: _, ...whole } = await ask<{ id: string; version: number }>(shop, `GET /products/${cup.id}`)
  await ask(shop, `PATCH /products/${cup.id}`, { version: whole.version, related: [{ kind: 'upsell', product_id: set.id }] })
}

async function branch(shop: TestShop): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from branch where slug = 'harbour'`.execute(shop.runtime.db('store'))
  return rows[0]?.id ?? ''
}

test('what one shop exports, an empty one imports to the same catalogue, as CSV and as XLSX (CAT-50, CAT-51)', async () => {
  await fill(from)
  const wanted = await normalForm(from)
  const csv = await exported(from, { format: 'csv' })
  assert.match(csv.toString(), /'=Cup/, 'what begins like a formula is made plain text')
  const done = await imported(to, csv, { publish: 'true' })
  assert.deepEqual([done.status, done.format, done.created, done.failed_rows, done.errors], ['completed', 'serai', 4, 0, []])
  assert.deepEqual(await normalForm(to), wanted)
  const again = await imported(to, await exported(from, { format: 'xlsx' }), { publish: 'true', update_existing: 'true' })
  assert.deepEqual([again.status, again.updated, again.failed_rows, again.errors], ['completed', 4, 0, []])
  assert.deepEqual(await normalForm(to), wanted, 'the same file over it changes nothing')
  assert.deepEqual(
    wanted.products.map((one) => (one as { cart_ttl: number | null }).cart_ttl),
    [null, 2.5, null, null],
  )
  const [line] = (await exported(from, { format: 'jsonl', q: 'cup' })).toString().trim().split('\n')
  const cup = JSON.parse(line ?? '')
  assert.deepEqual([cup.sku, cup.cart_ttl_hours, cup.translations.en.name], ['CUP-1', 2.5, '=Cup, "the" one'])
  assert.equal(cup.variants[0].sku, 'CUP-B')
})

const odd = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '|',
      '>',
      '\\',
      '\n',
      '\t',
      'a',
      'ب',
      'پ',
      'Ї',
      '😀',
      '\u200f',
      '\u202e',
      ' ',
      '_x000D_',
      '&lt;',
      '9',
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((letters) => `x${letters.join('')}`.trim())

test('texts of any kind come through as they were (CAT-50, CAT-51)', async () => {
  const names = fc.sample(fc.tuple(odd, odd, odd), { numRuns: 40, seed: 7 })
  await ask(from, 'POST /features', { code: 'note', kind: 'text', translations: { en: { name: 'Note' } } })
  for (const [at, [name, tag, words]] of names.entries()) {
    await ask(from, 'POST /products', {
      type: 'physical',
      sku: `ODD-${at}`,
      translations: {
        en: { name: `${'=+-@'[at % 4]}${name}`, slug: `odd-${at}`, short_description: words },
        fa: { name: words, slug: `odd-fa-${at}` },
      },
      prices: [{ currency: 'USD', amount: at + 0.01 }],
      categories: [],
      tags: [tag],
      features: [{ feature: 'note', text: { en: name, uk: words } }],
      media: [],
    })
  }
  for (const format of ['csv', 'xlsx']) {
    await using empty = await openShop({ privateAddresses: true }, false)
    await addBranch(empty, 'harbour')
    const done = await imported(empty, await exported(from, { format }), { publish: 'true' })
    assert.deepEqual([done.failed_rows, done.errors], [0, []])
    assert.deepEqual(await normalForm(empty), await normalForm(from), format)
  }
})

test('fields can be chosen, costs are for those who may see them, and a link ends (CAT-50)', async () => {
  const csv = (await exported(from, { format: 'csv', fields: ['name:en', 'price'], q: 'CUP-1' })).toString()
  assert.match(csv.split('\r\n')[0] ?? '', /^\ufeffsku,name:en,price:/)
  assert.doesNotMatch(csv, /cost/)
  const refused = await from.call(
    'POST /products/export',
    { format: 'csv', fields: ['colour'] },
    { token: await from.signIn(ADMIN) },
  )
  assert.deepEqual([refused.status, refused.body['code']], [422, 'unknown_field'])
  const editor = await from.call('POST /products/export', { format: 'csv' }, { token: await from.signIn('editor@serai.example') })
  assert.equal(editor.status, 403)
  const { id } = await ask<Export>(from, 'POST /products/export', { format: 'csv' })
  const early = await ask<Export>(from, `GET /exports/${id}`)
  assert.equal(early.download_url, null, 'half a file is never offered')
  await runJob(from, 'catalog.runExport', { id })
  const { download_url: link } = await ask<Export>(from, `GET /exports/${id}`)
  assert.equal((await fetch(`${from.url}${link}x`)).status, 403)
  from.skip(2 * 60 * 60_000)
  const late = await fetch(from.url + link)
  assert.deepEqual([late.status, ((await late.json()) as { code: string }).code], [403, 'bad_link'])
  from.skip(8 * 86_400_000)
  await runJob(from, 'catalog.sweepExports')
  const gone = await ask<Export>(from, `GET /exports/${id}`)
  assert.deepEqual([gone.status, gone.download_url], ['expired', null])
  const missing = await from.call(`GET /exports/${newId()}`, undefined, { token: await from.signIn(ADMIN) })
  assert.deepEqual([missing.status, missing.body['code']], [404, 'export_not_found'])
})

test('the list of columns in the guide is that of the code', () => {
  const guide = readFileSync(new URL('../../../docs/importing.md', import.meta.url), 'utf8')
  const named = new Set([...guide.matchAll(/`([a-z0-9_]+)(?:[:@][^`]*)?`/g)].map(([, name]) => name))
  assert.deepEqual(
    Object.keys(FIELDS).filter((field) => !named.has(field.replace(/^option[23]/, 'option1'))),
    [],
  )
})
