import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { runJob } from '#test/kit/people.ts'
import { startProcess } from '#test/kit/process.ts'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'

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
  format: string
  created: number
  updated: number
  failed_rows: number
  processed_rows: number
  warnings: number
  errors: { line: number; column: string; code: string }[]
  failed_rows_url: string | null
  code: string
}

async function send<T>(path: string, file: string | Buffer, fields: Record<string, string> = {}, at = shop.url) {
  const form = new FormData()
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), 'file.txt')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await fetch(`${at}/api/v1${path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await shop.signIn(ADMIN)}` },
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

async function get<T>(path: string): Promise<T> {
  return (await shop.call<T>(`GET ${path}`, undefined, { token: await shop.signIn(ADMIN) })).body
}

async function imported(file: string | Buffer, fields: Record<string, string> = {}): Promise<Import> {
  const started = await send<Import>('/products/import', file, fields)
  assert.equal(started.status, 202, JSON.stringify(started.body))
  await runJob(shop, 'catalog.runImport', { id: started.body.id })
  return get(`/imports/${started.body.id}`)
}

async function names(): Promise<Record<string, string>> {
  const { rows } = await sql<{ sku: string; way: string }>`select p.sku,
      (select string_agg(a.translations -> 'en' ->> 'slug', '/' order by n) from unnest(c.path) with ordinality s(id, n) join category a on a.id = s.id) as way
    from product p join product_category pc on pc.product_id = p.id join category c on c.id = pc.category_id`.execute(
    shop.runtime.db('catalog'),
  )
  return Object.fromEntries(rows.map((row) => [row.sku, row.way]))
}

/** A zip of one deflated entry a part, as spreadsheets are. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text as string)
    const data = deflateRawSync(plain)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc(plain), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(plain.length, 18)
    facts.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, Buffer.from(name))
    offset += 4 + 26 + name.length + data.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length / 4, 8)
  end.writeUInt16LE(files.length / 4, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, index, end])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

function sheet(rows: string, shared = ''): Buffer {
  return zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  })
}

test('an XLSX of another system is read by a mapping, which is remembered for its columns (CAT-51)', async () => {
  const shared = ['Product code', 'Title', 'Unit price', 'Group', 'ABC-1', 'Copper &amp; brass lamp', 'Lamps'].map(
    (text) => `<si><t>${text}</t></si>`,
  )
  const file = sheet(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
     <row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c><c r="C3"><f>1+1</f><v>9.9900000000000002</v></c><c r="D3" t="s"><v>6</v></c></row>`,
    `${shared.join('')}`,
  )
  const look = await send<{
    format: string | null
    remembered: boolean
    columns: { name: string; samples: string[]; field: string | null }[]
    fields: string[]
  }>('/products/import/inspect', file)
  assert.equal(look.status, 200, JSON.stringify(look.body))
  assert.deepEqual([look.body.format, look.body.remembered], [null, false])
  assert.deepEqual(look.body.columns, [
    { name: 'Product code', samples: ['ABC-1'], field: 'sku' },
    { name: 'Title', samples: ['Copper & brass lamp'], field: 'name:en' },
    { name: 'Unit price', samples: ['9.99'], field: 'price:USD' },
    { name: 'Group', samples: ['Lamps'], field: null },
  ])
  const refused = await send<Import>('/products/import', file)
  assert.deepEqual([refused.status, refused.body.code], [422, 'not_a_product_csv'])
  const mapping = { 'Product code': 'sku', Title: 'name:en', 'Unit price': 'price:USD', Group: 'categories' }
  for (const wrong of [
    { Nothing: 'sku' },
    { Title: 'colour' },
    { 'Unit price': 'price:USD' },
    'x',
    { Title: 'sku', Group: 'sku' },
  ]) {
    const answer = await send<Import>('/products/import', file, { mapping: JSON.stringify(wrong) })
    assert.deepEqual([answer.status, answer.body.code], [422, 'invalid_mapping'], JSON.stringify(wrong))
  }
  const done = await imported(file, { mapping: JSON.stringify(mapping) })
  assert.deepEqual([done.status, done.format, done.created, done.errors], ['completed', 'mapped', 1, []])
  const { rows } = await sql<{
    amount: number
  }>`select amount_minor::int as amount from price r join product p on p.id = r.product_id where p.sku = 'ABC-1'`.execute(
    shop.runtime.db('catalog'),
  )
  assert.deepEqual(rows, [{ amount: 999 }])
  const again = await send<{ remembered: boolean; columns: { field: string | null }[] }>('/products/import/inspect', file)
  assert.deepEqual([again.body.remembered, again.body.columns[3]?.field], [true, 'categories'])
})

test('a spreadsheet that is broken, or folded to burst, is refused and harms nobody (SEC-06)', async () => {
  const bomb = zip({
    'xl/workbook.xml': '<workbook/>',
    'xl/_rels/workbook.xml.rels': '<Relationships/>',
    'xl/worksheets/sheet1.xml': Buffer.alloc(30 * 1024 * 1024, 0x20),
  })
  for (const [file, status, code] of [
    [bomb, 413, 'spreadsheet_too_large'],
    [Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]), 422, 'broken_xlsx'],
    [sheet('<row r="1"><c r="A1"><v>1</v></row>'), 422, 'broken_xlsx'],
    [
      zip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>', 'xl/_rels/workbook.xml.rels': '' }),
      422,
      'broken_xlsx',
    ],
    [Buffer.from([1, 2, 0, 0, 5]), 415, 'not_a_table'],
    [Buffer.from([0x6e, 0xe4, 0x6d, 0x65, 0x2c, 0x31, 0x0a, 0x31]), 415, 'not_utf8'],
  ] as const) {
    for (const path of ['/products/import', '/products/import/inspect']) {
      const answer = await send<Import>(path, file)
      assert.deepEqual([answer.status, answer.body.code], [status, code], `${path} ${code}`)
    }
  }
})

test('products go into the shop’s own categories; what is missing is made below a sensible parent (CAT-51)', async () => {
  const token = await shop.signIn(ADMIN)
  const add = async (name: string, parent?: string) =>
    (
      await shop.call<{ id: string }>(
        'POST /categories',
        { translations: { en: { name } }, ...(parent ? { parent_id: parent } : {}) },
        { token },
      )
    ).body.id
  const garden = await add('Garden')
  await add('Pots', garden)
  const kitchen = await add('Kitchen')
  const head = 'sku;name:en;categories;category_names:en'
  const file = (rows: string[]) => [head, ...rows].join('\n')
  await imported(
    file([
      'P-1;Own;pots;',
      'P-2;By way;garden > pots;',
      'P-3;New way;kitchen > tea things;Kitchen > Tea things',
      'P-4;Namesake;garden;',
      'P-5;Too deep;a > b > c > d;',
    ]),
  )
  const chosen = await imported(file(['P-6;Chosen;brand new;']), { category_id: kitchen })
  assert.equal(chosen.created, 1)
  const ways = await names()
  assert.deepEqual(
    ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'].map((sku) => ways[sku]),
    ['garden/pots', 'garden/pots', 'kitchen/tea-things', 'garden/garden-2', 'a/b/d', 'kitchen/brand-new'],
  )
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from category_slug where slug = 'catalogue'`.execute(
    shop.runtime.db('catalog'),
  )
  assert.ok((rows[0]?.n ?? 0) <= 1, 'no root of its own beside those that are there')
  const unknown = await send<Import>('/products/import', file(['P-7;x;y;']), {
    category_id: '00000000-0000-7000-8000-00000000dead',
  })
  assert.deepEqual([unknown.status, unknown.body.code], [422, 'category_not_found'])
})

test('the rows that failed come back with the reason, and are imported when they are mended (CAT-51)', async () => {
  const done = await imported(
    'sku,name:en,price:USD,tags\nF-1,Good,5,\nF-2,"Bad, twice",free,x\nF-3,,7,\nF-1,Again,6,\nF-4,=Good,1e3,"-a, b"\n',
  )
  assert.deepEqual([done.status, done.created, done.failed_rows, done.processed_rows], ['completed', 1, 4, 5])
  assert.deepEqual(
    done.errors.map((error) => [error.line, error.column, error.code]),
    [
      [3, 'price:USD', 'invalid_price'],
      [4, 'name', 'name_needed'],
      [5, '', 'comes_twice'],
      [6, 'price:USD', 'invalid_price'],
    ],
  )
  const token = await shop.signIn(ADMIN)
  const failed = (await shop.call<{ text: string }>(`GET ${done.failed_rows_url}`, undefined, { token })).body.text
  const lines = failed.replace('\ufeff', '').trim().split('\n')
  assert.equal(lines[0], 'sku,name:en,price:USD,tags,error')
  assert.equal(lines.length, 5)
  assert.match(lines[1] ?? '', /^F-2,"Bad, twice",free,x,"?price:USD: /)
  assert.match(lines[4] ?? '', /'=Good/)
  const mended = lines
    .filter((line) => /^(sku|F-2|F-4)/.test(line))
    .join('\n')
    .replace('free', '8')
    .replace('1e3', '1000')
  const again = await imported(mended)
  assert.deepEqual([again.created, again.failed_rows, again.errors], [2, 0, []])
  const { rows } = await sql<{
    name: string
  }>`select name from product_translation t join product p on p.id = t.product_id where p.sku = 'F-4'`.execute(
    shop.runtime.db('catalog'),
  )
  assert.equal(rows[0]?.name, '=Good')
  const list = await get<{ data: Import[] }>('/imports?per_page=1')
  assert.equal(list.data[0]?.warnings, 0)
  assert.equal((await shop.call(`GET /imports/${shop.runtime.config.port}/failed-rows`, undefined, { token })).status, 422)
  shop.skip(31 * 86_400_000)
  await runJob(shop, 'catalog.sweepImports')
  shop.skip(-31 * 86_400_000)
  const gone = await shop.call(`GET ${`/api/v1/imports/${done.id}/failed-rows`}`, undefined, { token: await shop.signIn(ADMIN) })
  assert.deepEqual([gone.status, gone.body['code']], [404, 'file_gone'])
})

test('a file that says little changes little: the rest of a known product stays (CAT-51)', async () => {
  await imported(
    'sku,name:en,description:en,price:USD,compare_at:USD,cost:USD,tags,variant_sku,option1,option1_value,stock\nM-1,Mug,<p>Fine</p>,5,9,2,a | b,M-1-S,size,Small,4\nM-1,,,,,,,M-1-L,size,Large,6',
  )
  const before = await productOf('M-1')
  const done = await imported('sku,price:USD,name:fa,variant_sku,variant_price:USD,stock\nM-1,6,لیوان,M-1-L,8,99', {
    update_existing: 'true',
  })
  assert.deepEqual([done.updated, done.errors], [1, []])
  const after = await productOf('M-1')
  assert.equal(after.id, before.id)
  assert.deepEqual(after.translations.en, before.translations.en)
  assert.equal(after.translations.fa?.name, 'لیوان')
  assert.deepEqual(after.tags, ['a', 'b'])
  assert.deepEqual(
    after.prices.map(({ amount, cost }) => [amount, cost]),
    [[6, 2]],
  )
  assert.deepEqual(
    after.variants.map((variant) => [variant.sku, variant.prices[0]?.amount, variant.inventory.on_hand]),
    [
      ['M-1-S', undefined, 4],
      ['M-1-L', 8, 6],
    ],
  )
})

async function productOf(sku: string) {
  const { rows } = await sql<{ id: string }>`select id from product where sku = ${sku}`.execute(shop.runtime.db('catalog'))
  return get<{
    id: string
    tags: string[]
    translations: Record<string, { name: string }>
    prices: { amount: number; cost: number }[]
    variants: { sku: string; prices: { amount: number }[]; inventory: { on_hand: number } }[]
  }>(`/products/${rows[0]?.id}`)
}

for (const skipErrors of ['true', 'false']) {
  test(`an import whose server is killed is finished by another, nothing doubled, skip_errors=${skipErrors} (CAT-51)`, async () => {
    const count = 1_200
    const mark = skipErrors === 'true' ? 'KS' : 'KA'
    const rows = Array.from({ length: count }, (_, at) => `${mark}-${at},Thing ${mark} ${at},${1 + at},${at % 7}`)
    const server = await startProcess(shop, {})
    const started = await send<Import>(
      '/products/import',
      ['sku,name:en,price:USD,stock', ...rows].join('\n'),
      { skip_errors: skipErrors },
      server.url,
    )
    assert.equal(started.status, 202)
    const look = () => get<Import & { phase: string }>(`/imports/${started.body.id}`)
    for (
      let now = await look();
      now.processed_rows < 200 || (skipErrors === 'false' && now.phase !== 'writing');
      now = await look()
    )
      await sleep(5)
    await server.kill('SIGKILL')
    const left = await look()
    assert.equal(left.status, 'running', 'the server was killed before it was done')
    const db = shop.runtime.db('catalog')
    await sql`update import set touched_at = now() - interval '2 minutes' where id = ${started.body.id}`.execute(db)
    await Promise.all([runJob(shop, 'catalog.resumeWork'), runJob(shop, 'catalog.resumeWork')])
    const done = await look()
    assert.deepEqual(
      [done.status, done.created, done.failed_rows, done.processed_rows, done.errors],
      ['completed', count, 0, count, []],
    )
    const { rows: found } = await sql`select count(*)::int as products, count(distinct sku)::int as skus,
        (select count(*)::int from movement m join product p on p.id = m.product_id where p.sku like ${`${mark}-%`}) as movements,
        (select count(*)::int from event where name = 'import.completed' and aggregate_id = ${started.body.id}) as told
      from product where sku like ${`${mark}-%`}`.execute(db)
    assert.deepEqual(found, [{ products: count, skus: count, movements: rows.filter((_, at) => at % 7 > 0).length, told: 1 }])
  })
}

test('an export whose server is killed offers no half file, and is begun again (CAT-50)', async () => {
  const server = await startProcess(shop, {})
  const token = await shop.signIn(ADMIN)
  const started = await fetch(`${server.url}/api/v1/products/export`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'csv' }),
  })
  const { id } = (await started.json()) as { id: string }
  const look = () =>
    get<{ status: string; done: number; total: number; rows: number; download_url: string | null }>(`/exports/${id}`)
  for (let now = await look(); now.done < 120; now = await look()) await sleep(2)
  await server.kill('SIGKILL')
  const left = await look()
  assert.deepEqual([left.status, left.download_url], ['running', null])
  await sql`update export set touched_at = now() - interval '2 minutes' where id = ${id}`.execute(shop.runtime.db('catalog'))
  await runJob(shop, 'catalog.resumeWork')
  const done = await look()
  assert.deepEqual([done.status, done.done], ['completed', done.total])
  const file = await (await fetch(shop.url + done.download_url)).text()
  assert.equal(new Set([...file.matchAll(/^([A-Z]+-\d+),physical/gm)].map(([, sku]) => sku)).size, done.total)
})

test('the lifetime of a cart is read from a file as people write it, refused beyond its bounds, and kept where a cell is empty', async () => {
  const file = (...rows: string[]) => ['sku,type,name:en,price:USD,cart_ttl_hours', ...rows, ''].join('\n')
  const lifetimes = async () => {
    const { rows } = await sql<{ sku: string; ttl: number | null }>`
      select sku, cart_ttl_hours::float8 as ttl from product where sku like 'TTL-%' order by sku`.execute(
      shop.runtime.db('catalog'),
    )
    return rows.map(({ sku, ttl }) => [sku, ttl])
  }
  const done = await imported(
    file(
      'TTL-1,physical,One,5,0.5',
      'TTL-2,physical,Two,5,"۲٫۵"',
      'TTL-3,physical,Three,5,168',
      'TTL-4,physical,Four,5,',
      'TTL-5,physical,Five,5,0',
      'TTL-6,physical,Six,5,168.5',
      'TTL-7,physical,Seven,5,1.3',
      'TTL-8,physical,Eight,5,soon',
    ),
  )
  assert.deepEqual(
    done.errors.map(({ line, column, code }) => [line, column, code]),
    [6, 7, 8, 9].map((line) => [line, 'cart_ttl_hours', 'invalid_cart_ttl']),
  )
  const kept = [
    ['TTL-1', 0.5],
    ['TTL-2', 2.5],
    ['TTL-3', 168],
    ['TTL-4', null],
  ]
  assert.deepEqual(await lifetimes(), kept)
  const again = await imported(file('TTL-1,physical,One,5,24', 'TTL-2,physical,Two,5,'), { update_existing: 'true' })
  assert.deepEqual([again.updated, again.errors], [2, []])
  assert.deepEqual(await lifetimes(), [['TTL-1', 24], ...kept.slice(1)])
})
