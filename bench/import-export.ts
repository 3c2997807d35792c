import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream, openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway } from '#platform/postgres/throw-away.ts'
import { ask } from './measure.ts'
import { type Server, startArgs, startServer } from './process.ts'
import { nameOf } from './seed.ts'

const PORT = Number(process.env['BENCH_PORT'] ?? 4795)
const PEOPLE = { email: 'bench@example.com', password: 'a long enough secret' }

/** What a file of products took: rows a second, and the most memory of the server meanwhile. */
interface FileFigure {
  name: string
  rows: number
  seconds: number
  memoryMb: number
}

/** Imports a file of 100,000 rows and exports a catalogue of 1,000,000 through a server that has 256 MB of heap (CAT-50, CAT-51). */
export async function benchFiles(rows = { in: 100_000, out: 1_000_000 }): Promise<FileFigure[]> {
  const folder = makeThrowAway('bench')
  const database = await startEmbeddedPostgres({ dataDirectory: folder })
  const env = {
    DATABASE_URL: database.url,
    SERAI_DATA: folder,
    PORT: String(PORT),
    SERAI_DEMO: 'false',
    SERAI_FACES: 'false',
    LOG_LEVEL: 'warn',
  }
  try {
    // A shop in which nobody is told of orders does not start.
    const made = spawnSync(process.execPath, ['dist/serai.js', 'user', 'create', PEOPLE.email, '--role', 'super_admin'], {
      env: { ...process.env, ...env, SERAI_PASSWORD: PEOPLE.password },
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(made.stderr)
    const server = await startServer(startArgs(), env, `http://127.0.0.1:${PORT}`, '/health/ready')
    try {
      const figures = [await measureImport(server, folder, rows.in)]
      await settled(database.url)
      await fillUp(database.url, rows.out)
      for (const format of ['csv', 'xlsx', 'jsonl']) figures.push(await measureExport(server, format))
      return figures
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    removeThrowAway(folder)
  }
}

/** Prints the figures. */
export function printFiles(figures: readonly FileFigure[]): void {
  console.log(
    `\n  ${'what'.padEnd(24)}${'rows'.padStart(12)}${'seconds'.padStart(10)}${'rows/s'.padStart(10)}${'peak MB'.padStart(10)}`,
  )
  for (const { name, rows, seconds, memoryMb } of figures) {
    const speed = (rows / seconds).toFixed(0)
    console.log(
      `  ${name.padEnd(24)}${rows.toLocaleString('en').padStart(12)}${seconds.toFixed(1).padStart(10)}${speed.padStart(10)}${memoryMb.toFixed(0).padStart(10)}`,
    )
  }
  console.log('')
}

async function measureImport(server: Server, folder: string, rows: number): Promise<FileFigure> {
  const path = join(folder, 'products.csv')
  await pipeline(Readable.from(lines(rows / 2)), createWriteStream(path))
  const form = new FormData()
  form.set('file', await openAsBlob(path), 'products.csv')
  const started = performance.now()
  const answer = await fetch(`${server.url}/api/v1/products/import`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${await token(server)}` },
  })
  const job = (await answer.json()) as { id: string }
  if (answer.status !== 202) throw new Error(JSON.stringify(job))
  const { body, memoryMb } = await followed(server, `/api/v1/imports/${job.id}`)
  if (body['status'] !== 'completed' || body['processed_rows'] !== rows || body['failed_rows'] !== 0)
    throw new Error(JSON.stringify(body))
  return { name: 'import csv', rows, seconds: (performance.now() - started) / 1000, memoryMb }
}

async function measureExport(server: Server, format: string): Promise<FileFigure> {
  const started = performance.now()
  const headers = { authorization: `Bearer ${await token(server)}` }
  const { body: job } = await ask('POST', `${server.url}/api/v1/products/export`, { format }, headers)
  const { body, memoryMb } = await followed(server, `/api/v1/exports/${job['id']}`)
  if (body['status'] !== 'completed') throw new Error(JSON.stringify(body))
  return { name: `export ${format}`, rows: Number(body['rows']), seconds: (performance.now() - started) / 1000, memoryMb }
}

async function followed(server: Server, path: string): Promise<{ body: Record<string, unknown>; memoryMb: number }> {
  let memoryMb = 0
  for (let tries = 0; ; tries += 1) {
    memoryMb = Math.max(memoryMb, server.memoryMb())
    // A token lasts for some minutes only.
    const { body } = await ask('GET', server.url + path, undefined, { authorization: `Bearer ${await token(server)}` })
    if (body['status'] === 'completed' || body['status'] === 'failed') return { body, memoryMb }
    if (tries % 20 === 0)
      console.error(`  … ${path.split('/')[3]} ${JSON.stringify({ ...body, errors: undefined }).slice(0, 260)}`)
    await sleep(500)
  }
}

let known: { text: string; until: number } | undefined

async function token(server: Server): Promise<string> {
  if (known && known.until > Date.now()) return known.text
  const { body } = await ask('POST', `${server.url}/api/v1/auth/sign-in`, PEOPLE)
  known = { text: String(body['access_token']), until: Date.now() + 60_000 }
  return known.text
}

// Two sizes of each thing, in two languages, in fifty categories.
function* lines(products: number): Generator<string> {
  yield 'sku,name:en,slug:en,description:en,name:fa,categories,tags,features:en,price:USD,compare_at:USD,cost:USD,variant_sku,option1,option1_value,stock,weight_grams\r\n'
  for (let number = 0; number < products; number += 1) {
    const name = nameOf(number)
    const words = `"<p>${name} is made by hand in a small workshop from what the name says, and lasts for years.</p><ul><li>Two sizes</li></ul>"`
    const facts = `${name},bench-${number},${words},کالای ${number},all > aisle-${number % 50},bench | new,Made=by hand,${5 + (number % 90)}.50,120,2.10`
    yield `BENCH-${number},${facts},BENCH-${number}-S,size,small,${number % 40},250\r\nBENCH-${number},,,,,,,,,,,BENCH-${number}-L,size,large,5,400\r\n`
  }
}

// Pages follow an import by events; the export is measured when they have.
async function settled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (;;) {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from catalog.product p where not exists (select from catalog.product_document d where d.product_id = p.id)',
    )
    console.error(`  … pages to write: ${rows[0]?.n}`)
    if (rows[0]?.n === 0) break
    await sleep(5000)
  }
  await client.end()
}

// More products of the same kind, written past the shop: what is measured is reading them.
async function fillUp(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set search_path to catalog, public')
  const { rows: found } = await client.query<{ n: number; branch: string }>(
    'select (select count(*)::int from variant) as n, (select id from store.branch where is_default) as branch',
  )
  const missing = Math.max(0, Math.ceil((rows - (found[0]?.n ?? 0)) / 2))
  const branch = found[0]?.branch ?? randomUUID()
  console.error(`  … filling up by ${missing} products`)
  await client.query(`
    create temporary table n as select i, gen_random_uuid() as product, gen_random_uuid() as small, gen_random_uuid() as large from generate_series(1, ${missing}) i;
    drop index product_name_text; drop index product_sku_text;
    insert into product (id, sku, type, status, options, tags) select product, 'F-' || i, 'physical', 'draft', '{size}', array['bench'] from n;
    insert into product_translation (product_id, locale, name, slug, description) select product, 'en', 'Thing ' || i, 'thing-' || i,
      '<p>It is made by hand in a small workshop from what the name says, and lasts for years when it is looked after.</p>' from n;
    insert into product_category (product_id, category_id, position) select product, (select id from category where parent_id is not null limit 1), 1 from n;
    insert into variant (id, product_id, sku, options, options_key, position)
      select v.id, product, 'F-' || i || v.mark, jsonb_build_array(jsonb_build_object('attribute', 'size', 'value', v.value)), v.value, v.position
      from n, lateral (values (small, '-S', 'small', 0), (large, '-L', 'large', 1)) v(id, mark, value, position);
    insert into price (product_id, currency, amount_minor) select product, 'USD', 500 + i % 20000 from n;
    insert into inventory (variant_id, branch_id, product_id) select v, '${branch}', product from n, unnest(array[small, large]) v;
    analyze`)
  await client.end()
}

if (import.meta.main) {
  const [, , rowsIn = '100000', rowsOut = '1000000'] = process.argv
  printFiles(await benchFiles({ in: Number(rowsIn), out: Number(rowsOut) }))
  process.exit(0)
}
