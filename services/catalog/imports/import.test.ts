import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MANAGER } from '#test/kit/people.ts'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { runImport } from './run-import.ts'

// The worker stands still: the tests run the job themselves, at the moment they choose.
let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Import {
  id: string
  status: string
  dry_run: boolean
  total_rows: number
  processed_rows: number
  created: number
  updated: number
  failed_rows: number
  warnings: number
  errors: { line: number; column: string; code: string; detail: string; severity: string }[]
  report_url: string | null
  code?: string
}

const HEAD =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Image Alt Text,Cost per item'
const csv = (...lines: string[]) => [HEAD, ...lines, ''].join('\n')

// No picture of the real files can be fetched here: what is tested does not depend on a network.
const fixture = (name: string) =>
  readFileSync(new URL(`../../../test/fixtures/${name}.csv`, import.meta.url), 'utf8').replaceAll(
    'https://burst.shopifycdn.com',
    'http://127.0.0.1:9',
  )

async function upload(text: string, options: Record<string, boolean> = {}, as = ADMIN) {
  const form = new FormData()
  form.set('file', new Blob([text], { type: 'text/csv' }), 'products.csv')
  for (const [name, value] of Object.entries(options)) form.set(name, String(value))
  const answer = await fetch(`${shop.url}/api/v1/products/import`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await shop.signIn(as)}` },
  })
  return { status: answer.status, body: (await answer.json()) as Import }
}

async function run(id: string): Promise<Import> {
  await runImport(shop.runtime.systemContext('catalog'), id)
  return (await shop.call<Import>(`GET /imports/${id}`, undefined, { token: await shop.signIn(ADMIN) })).body
}

async function importFile(text: string, options: Record<string, boolean> = {}): Promise<Import> {
  const started = await upload(text, options)
  assert.equal(started.status, 202, JSON.stringify(started.body))
  return run(started.body.id)
}

/** Rows of everything an import writes. */
async function counts() {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from product) as products, (select count(*)::int from variant where deleted_at is null) as variants,
    (select count(*)::int from price) as prices, (select count(*)::int from category) as categories,
    (select count(*)::int from attribute_value) as attribute_values, (select count(*)::int from movement) as movements,
    (select coalesce(sum(on_hand), 0)::int from inventory) as pieces`.execute(shop.runtime.db('catalog'))
  return rows[0]
}

async function find(slug: string) {
  const token = await shop.signIn(ADMIN)
  const { rows } = await sql<{ id: string }>`select product_id as id from product_translation where slug = ${slug}`.execute(
    shop.runtime.db('catalog'),
  )
  const answer = await shop.call<{
    id: string
    status: string
    translations: { en: { name: string; description: string } }
    variants: {
      sku: string
      options: { value_label: string }[]
      prices: { amount: number; compare_at: number | null; cost: number | null }[]
      inventory: { on_hand: number; allow_backorder: boolean }
    }[]
    media: unknown[]
    tags: string[]
  }>(`GET /products/${rows[0]?.id}`, undefined, { token })
  return answer.body
}

test('a file becomes products with variants, prices, stock, and is on sale when asked (CAT-51)', async () => {
  const done = await importFile(
    csv(
      'clay-pot,Clay Pot,<p>Blown clay</p>,Co,Outdoor,"Pot, Plants",true,Size,Regular,POT-R,250,3,deny,9.99,12.50,,,4.20',
      'clay-pot,,,,,,,,Large,POT-L,900,5,continue,15.99,,,,',
      'lamp,Lamp,Copper lamp,Co,Indoor,,true,Title,Default Title,,0,2,deny,59.99,,,,',
    ),
    { publish: true },
  )
  assert.deepEqual(
    [done.status, done.total_rows, done.processed_rows, done.created, done.updated, done.failed_rows, done.errors],
    ['completed', 3, 3, 2, 0, 0, []],
  )
  const pot = await find('clay-pot')
  assert.equal(pot.status, 'published')
  assert.deepEqual(pot.tags, ['Pot', 'Plants'])
  assert.deepEqual(
    pot.variants.map(({ sku, options, prices: [price], inventory }) => [
      sku,
      options[0]?.value_label,
      price?.amount,
      price?.compare_at,
      price?.cost,
      inventory.on_hand,
      inventory.allow_backorder,
    ]),
    [
      ['POT-R', 'Regular', 9.99, 12.5, 4.2, 3, false],
      ['POT-L', 'Large', 15.99, null, null, 5, true],
    ],
  )
  const lamp = await find('lamp')
  assert.equal(lamp.variants.length, 1)
  assert.deepEqual(lamp.variants[0]?.options, [])
  assert.equal(lamp.translations.en.description, '<p>Copper lamp</p>')
  assert.equal(lamp.media.length, 1, 'a picture is drawn where the file has none')
})

test('bad lines are told with line and column; the good ones are imported (CAT-51)', async () => {
  const done = await importFile(
    csv(
      'good,Good Cup,Fine,Co,Cups,,true,Title,Default Title,GOOD,0,2,deny,5,,,,',
      'free,Free Cup,Fine,Co,Cups,,true,Title,Default Title,FREE,0,2,deny,abc,,,,',
      'untitled,,Fine,Co,Cups,,true,Title,Default Title,NONE,0,2,deny,5,,,,',
      'odd,Odd Cup,Fine,Co,Cups,,true,Title,Default Title,ODD,0,many,deny,5,,,,',
      'mills,Mills Cup,Fine,Co,Cups,,true,Title,Default Title,MILLS,0,1,deny,5.123,,,,',
      'twin,Twin Cup,Fine,Co,Cups,,true,Title,Default Title,GOOD,0,2,deny,5,,,,',
      'last,Last Cup,Fine,Co,Cups,,true,Title,Default Title,LAST,0,2,deny,5,,,,',
    ),
  )
  assert.deepEqual([done.status, done.created, done.failed_rows, done.processed_rows], ['completed', 2, 5, 7])
  assert.deepEqual(
    done.errors.map((error) => [error.line, error.column, error.code, error.severity]),
    [
      [3, 'Variant Price', 'invalid_price', 'error'],
      [4, 'Title', 'missing', 'error'],
      [5, 'Variant Inventory Qty', 'invalid_quantity', 'error'],
      [6, '', 'invalid_price', 'error'],
      [7, '', 'duplicate_sku', 'error'],
    ],
  )
  assert.equal((await find('last')).status, 'draft')
  const token = await shop.signIn(ADMIN)
  const report = await shop.call<{ text: string }>(`GET ${done.report_url ?? ''}`, undefined, { token })
  assert.equal(report.status, 200)
  assert.equal(report.body.text.trim().split('\n').length, 6)
  assert.match(report.body.text, /3,Variant Price,error,invalid_price/)
})

test('a picture that cannot be had is a warning, and one is drawn in its place (CAT-51)', async () => {
  const done = await importFile(
    csv('bowl,Blue Bowl,Fine,Co,Bowls,,true,Title,Default Title,BOWL,0,2,deny,5,,http://127.0.0.1:9/bowl.jpg,A bowl,'),
    { publish: true },
  )
  assert.deepEqual([done.status, done.created, done.failed_rows, done.warnings], ['completed', 1, 0, 1])
  assert.deepEqual(
    done.errors.map((error) => [error.line, error.column, error.code, error.severity]),
    [[2, 'Image Src', 'image_not_fetched', 'warning']],
  )
  const bowl = await find('bowl')
  assert.deepEqual([bowl.status, bowl.media.length], ['published', 1])
})

test('with skip_errors=false one bad line changes nothing (CAT-51)', async () => {
  const before = await counts()
  const done = await importFile(
    csv(
      'whole-1,Whole One,Fine,Co,New Kind,,true,Hue,Teal,W1,0,2,deny,5,,,,',
      'whole-2,Whole Two,Fine,Co,New Kind,,true,Title,Default Title,W2,0,2,deny,-5,,,,',
    ),
    { skip_errors: false },
  )
  assert.deepEqual([done.status, done.created, done.failed_rows, done.processed_rows], ['failed', 0, 2, 2])
  assert.deepEqual(
    done.errors.map((error) => [error.line, error.column]),
    [[3, 'Variant Price']],
  )
  assert.deepEqual(await counts(), before)
})

test('a dry run tells what would happen and changes nothing (CAT-51)', async () => {
  const before = await counts()
  const done = await importFile(
    csv(
      'dry-1,Dry One,Fine,Co,Dry Kind,,true,Hue,Sand,D1,0,2,deny,5,,,,',
      'dry-2,Dry Two,Fine,Co,Dry Kind,,true,Title,Default Title,D2,0,2,deny,free,,,,',
    ),
    { dry_run: true, publish: true },
  )
  assert.deepEqual([done.status, done.dry_run, done.created, done.failed_rows], ['completed', true, 1, 1])
  assert.deepEqual(await counts(), before)
})

test('the same file twice does not double: refused line by line, or updated when asked (CAT-51)', async () => {
  const file = (price: string) =>
    csv(`jar,Honey Jar,Sweet,Co,Jars,,true,Size,Small,JAR-S,0,4,deny,${price},,,,`, `jar,,,,,,,,Big,JAR-B,0,6,deny,9,,,,`)
  assert.equal((await importFile(file('5'), { publish: true })).created, 1)
  const before = await counts()
  const refused = await importFile(file('5'))
  assert.deepEqual([refused.created, refused.updated, refused.failed_rows], [0, 0, 2])
  assert.deepEqual(
    refused.errors.map((error) => error.code),
    ['already_exists'],
  )
  assert.deepEqual(await counts(), before)
  const jar = await find('jar')
  const as = async (who: string, line: string, body?: object) => shop.call(line, body, { token: await shop.signIn(who) })
  assert.equal((await as(MANAGER, 'POST /locks', { kind: 'product', id: jar.id })).status, 200)
  shop.runtime.tags.drop(['locks'])
  const locked = await importFile(file('6'), { update_existing: true, publish: true, skip_errors: true })
  assert.deepEqual([locked.updated, locked.failed_rows, locked.errors.map(({ code }) => code)], [0, 2, ['record_locked']])
  assert.equal((await as(MANAGER, `DELETE /locks/product/${jar.id}`)).status, 200)
  shop.runtime.tags.drop(['locks'])
  const updated = await importFile(file('6'), { update_existing: true, publish: true })
  assert.deepEqual([updated.created, updated.updated, updated.failed_rows], [0, 1, 0])
  assert.deepEqual(await counts(), before)
  const after = await find('jar')
  assert.equal(after.id, jar.id)
  assert.deepEqual(
    after.variants.map((variant) => variant.prices[0]?.amount),
    [6, 9],
  )
})

for (const skipErrors of [true, false]) {
  test(`an import that was killed at its end goes on without doubling, skip_errors=${skipErrors} (CAT-51)`, async () => {
    const name = skipErrors ? 'one' : 'all'
    const done = await importFile(
      csv(
        ...[1, 2, 3].map(
          (n) => `resume-${name}-${n},Resume ${name} ${n},Fine,Co,Cups,,true,Title,Default Title,R-${name}-${n},0,2,deny,5,,,,`,
        ),
      ),
      { skip_errors: skipErrors, publish: true },
    )
    assert.deepEqual([done.status, done.created], ['completed', 3])
    const before = await counts()
    await sql`update import set status = 'running', finished_at = null where id = ${done.id}`.execute(shop.runtime.db('catalog'))
    const again = await run(done.id)
    assert.deepEqual(
      [again.status, again.created, again.failed_rows, again.processed_rows, again.errors],
      ['completed', 3, 0, 3, []],
    )
    assert.deepEqual(await counts(), before)
  })
}

test('an import that was killed midway does the rest, once (CAT-51)', async () => {
  const lines = [1, 2, 3].map((n) => `midway-${n},Midway ${n},Fine,Co,Cups,,true,Title,Default Title,MID-${n},0,2,deny,5,,,,`)
  const db = shop.runtime.db('catalog')
  const done = await importFile(csv(...lines))
  // As if the process had died after the first product: the others are not there, nor are their notes.
  await sql`delete from import_item where import_id = ${done.id} and handle <> 'midway-1'`.execute(db)
  const left = sql`select id from product where sku in ('MID-2', 'MID-3') or id in (select product_id from variant where sku in ('MID-2', 'MID-3'))`
  await sql`delete from movement where product_id in (${left})`.execute(db)
  await sql`delete from inventory where product_id in (${left})`.execute(db)
  await sql`delete from product where id in (${left})`.execute(db)
  await sql`update import set status = 'running', processed_rows = 1, created = 1 where id = ${done.id}`.execute(db)
  const again = await run(done.id)
  assert.deepEqual([again.status, again.created, again.processed_rows, again.failed_rows], ['completed', 3, 3, 0])
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from variant where sku like 'MID-%'`.execute(db)
  assert.equal(rows[0]?.n, 3)
})

test('what is no product CSV is refused at once, and so is who may not import (CAT-51)', async () => {
  for (const [text, code] of [
    ['', 'not_a_product_csv'],
    ['name,price\nCup,5\n', 'not_a_product_csv'],
    [`${HEAD}\n"broken`, 'broken_csv'],
  ] as const) {
    const refused = await upload(text)
    assert.deepEqual([refused.status, refused.body.code], [422, code], text)
  }
  assert.equal((await upload(csv(), {}, 'editor@serai.example')).status, 403)
  const noForm = await shop.call('POST /products/import', {}, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([noForm.status, noForm.body['code']], [415, 'multipart_needed'])
})

test('the real catalogues are imported whole and come on sale', async () => {
  for (const name of ['apparel', 'home-and-garden']) {
    const text = fixture(name)
    const handles = new Set(
      text
        .split('\n')
        .filter((line) => /^[a-z0-9]+(-[a-z0-9]+)*,/.test(line))
        .map((line) => line.split(',')[0]),
    )
    const done = await importFile(text, { publish: true })
    const problems = done.errors.filter((error) => error.severity === 'error')
    assert.deepEqual([done.status, done.created, done.failed_rows, problems], ['completed', handles.size, 0, []])
    assert.equal(done.processed_rows, done.total_rows)
  }
  const sofa = await find('cream-sofa')
  assert.deepEqual(
    [sofa.status, sofa.variants[0]?.prices[0]?.amount, sofa.variants[0]?.prices[0]?.compare_at],
    ['published', 500, 750],
  )
})
