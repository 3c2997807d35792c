import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway, sweepThrowAways } from '#platform/postgres/throw-away.ts'
import { printAccess } from './access.ts'
import { measureOffice, type OfficeFigure, printOffice } from './back-office.ts'
import { openBareSql } from './bare-sql.ts'
import { measureSweep, printSweep, type Sweep } from './cart-sweep.ts'
import { fillShop } from './fill.ts'
import { benchFiles, printFiles } from './import-export.ts'
import { type Figure, measureBeside, measureReads } from './measure.ts'
import { type Server, startArgs, startServer } from './process.ts'
import { queryOf, slugOf, someCode } from './seed.ts'
import { fillCart, purchase, rush, someVariants } from './shoppers.ts'
import { measureStorm, type Storm } from './storm.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean' },
    products: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '8' },
    compare: { type: 'boolean' },
    only: { type: 'string' },
  },
})
const SECONDS = Number(flags.seconds)
const PORT = 4790
const STORM = 10_000

/** A figure beside the limit of this machine. */
interface Line extends Figure {
  limit?: number
  /** What the slowest hundredth of the limit's own work took, in milliseconds. */
  limitP99?: number
}

interface Report {
  products: number
  lines: Line[]
  storm: Storm | undefined
  office: OfficeFigure[]
  sweep: Sweep | undefined
  rush: Awaited<ReturnType<typeof rush>>
  startMs: number
  memoryMb: number
  officeMb: number
}

sweepThrowAways()
if (flags.only === 'access') {
  printAccess()
  process.exit(0)
}
if (flags.only === 'import-export') {
  printFiles(await benchFiles())
  process.exit(0)
}
const reports = [await bench(Number(flags.products))]
if (flags.compare) reports.push(await bench(100_000))
if (flags.json) console.log(JSON.stringify(reports, null, 2))
else {
  reports.forEach(print)
  printComparison(reports)
}
process.exit(0)

async function bench(products: number): Promise<Report> {
  const folder = makeThrowAway('bench')
  const database = await startEmbeddedPostgres({ dataDirectory: folder })
  try {
    progress(`${products} products: filling the shop`)
    await fillShop(folder, database.url, products)
    const env = {
      DATABASE_URL: database.url,
      SERAI_DATA: folder,
      PORT: String(PORT),
      SERAI_DEMO: 'false',
      SERAI_FACES: 'false',
      RATE_LIMIT_FACTOR: '0',
      LOG_LEVEL: 'info',
    }
    const server = await startServer(startArgs(), env, `http://127.0.0.1:${PORT}`, '/api/v1/search/products?per_page=20')
    try {
      return await measure(server, env, folder, products)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    removeThrowAway(folder)
  }
}

async function measure(
  server: Server,
  env: Record<string, string> & { DATABASE_URL: string },
  folder: string,
  products: number,
): Promise<Report> {
  const databaseUrl = env.DATABASE_URL
  const variant = await someVariants(databaseUrl)
  const lines: Line[] = []
  const wanted = (name: string) => !flags.only || flags.only.split(',').some((part) => name.includes(part))
  const read = async (name: string, count: number, path: (number: number) => string, isRight: (body: string) => boolean) => {
    if (!wanted(name)) return
    progress(name)
    const paths = [...new Set(Array.from({ length: count }, (_, number) => path(number)))]
    const sample = await (await fetch(server.url + path(0))).text()
    const figure = await measureReads(name, server.url, paths, isRight, SECONDS)
    lines.push({ ...figure, ...(await bareRoute(folder, sample)) })
  }
  const write = async (name: string, work: () => Promise<boolean>, bare: () => Promise<boolean>) => {
    if (!wanted(name)) return
    progress(name)
    lines.push(await measureBeside(name, work, bare, SECONDS))
  }
  await read(
    'category page of 20',
    50,
    (number) =>
      `/api/v1/search/products?filter[category]=00000000-0000-7000-8000-${String(1 + number).padStart(12, '0')}&per_page=20`,
    (body) => body.split('"price_max"').length === 21,
  )
  await read(
    'product by slug',
    products,
    (number) => `/api/v1/products/by-slug/${slugOf(number)}`,
    (body) => body.includes('"variants":[{'),
  )
  await read(
    'text search',
    products,
    (number) => `/api/v1/search/products?q=${encodeURIComponent(queryOf(number))}&per_page=20`,
    (body) => body.includes('"price_max"'),
  )
  const bare = await openBareSql(databaseUrl)
  await write('cart with one line', async () => (await fillCart(server.url, variant())).status === 201, bare.cart)
  await write('whole purchase', async () => (await purchase(server.url, variant())).status === 201, bare.purchase)
  await write(
    'purchase with a coupon',
    async () => (await purchase(server.url, variant(), someCode())).status === 201,
    bare.purchase,
  )
  await bare.close()
  let storm: Storm | undefined
  if (wanted('mixed inventory operations')) {
    progress('mixed inventory operations')
    storm = await measureStorm(databaseUrl, folder, STORM)
  }
  let sweep: Sweep | undefined
  // A million carts change what everything after them costs: only where they are asked for.
  if (flags.only?.split(',').includes('cart sweep')) {
    progress('cart sweep')
    sweep = await measureSweep(server.url, databaseUrl, folder, variant)
  }
  progress('200 buyers for 50 pieces')
  const result = await rush([server.url], databaseUrl)
  const memoryMb = server.memoryMb()
  let office: OfficeFigure[] = []
  if (wanted('back office')) {
    progress('back office')
    office = await measureOffice(server.url, env, products)
  }
  const officeMb = server.memoryMb()
  return { products, lines, storm, office, sweep, rush: result, startMs: server.startMs, memoryMb, officeMb }
}

async function bareRoute(folder: string, body: string): Promise<{ limit: number; limitP99: number }> {
  const file = join(folder, 'bytes.json')
  writeFileSync(file, body)
  const server = await startServer(['bench/bare-server.ts', file, String(PORT + 5)], {}, `http://127.0.0.1:${PORT + 5}`, '/x')
  try {
    const { perSecond, p99 } = await measureReads(
      'bare',
      server.url,
      Array.from({ length: 5000 }, (_, number) => `/${number}`),
      () => true,
      Math.min(SECONDS, 5),
    )
    return { limit: perSecond, limitP99: p99 }
  } finally {
    await server.stop()
  }
}

function progress(text: string): void {
  console.error(`  … ${text}`)
}

function print(report: Report): void {
  console.log(
    `\n  ${report.products.toLocaleString('en')} products, concurrency 32; "of limit" compares with a bare route or bare SQL in the same run\n`,
  )
  console.log(
    `  ${'what'.padEnd(24)}${'ops/s'.padStart(10)}${'p50 ms'.padStart(10)}${'p99 ms'.padStart(10)}${'errors'.padStart(8)}${'limit/s'.padStart(10)}${'of limit'.padStart(10)}${'its p99'.padStart(10)}${'first/s'.padStart(10)}`,
  )
  for (const line of report.lines) {
    const share = line.limit ? `${Math.round((line.perSecond / line.limit) * 100)} %` : ''
    console.log(
      `  ${line.name.padEnd(24)}${line.perSecond.toFixed(0).padStart(10)}${line.p50.toFixed(1).padStart(10)}${line.p99.toFixed(1).padStart(10)}${String(line.errors).padStart(8)}${(line.limit ?? 0).toFixed(0).padStart(10)}${share.padStart(10)}${(line.limitP99?.toFixed(0) ?? '').padStart(10)}${(line.firstPerSecond?.toFixed(0) ?? '').padStart(10)}`,
    )
  }
  if (report.storm) {
    const { perSecond, seconds, done, refused, faults, violations } = report.storm
    const count = (tally: Record<string, number>) => Object.values(tally).reduce((sum, times) => sum + times, 0)
    console.log(
      `  mixed inventory operations: ${STORM.toLocaleString('en')} from 16 clients in ${seconds.toFixed(1)} s, ${perSecond.toFixed(0)}/s; ${count(done)} done, ${count(refused)} refused, ${faults.length} faults, ${violations} violations`,
    )
  }
  if (report.sweep) printSweep(report.sweep)
  const { placed, refused, other, seconds } = report.rush
  console.log(`  200 buyers for 50 pieces: ${placed} placed, ${refused} refused, ${other} other, in ${seconds.toFixed(2)} s`)
  console.log(`  start to first correct page: ${report.startMs.toFixed(0)} ms · memory after: ${report.memoryMb.toFixed(0)} MB\n`)
  if (report.office.length > 0) printOffice(report.office, report.officeMb)
}

// How much slower the larger shop is, as measured and against the bare route beside each: the machine's pace swings between the two.
function printComparison([small, large]: Report[]): void {
  if (!small || !large) return
  console.log(
    `  ${large.products.toLocaleString('en')} products beside ${small.products.toLocaleString('en')}: times slower, and of the limit beside each`,
  )
  for (const line of small.lines) {
    const other = large.lines.find(({ name }) => name === line.name)
    if (!other) continue
    const raw = line.perSecond / other.perSecond
    const ofLimit = line.limit && other.limit ? (raw * other.limit) / line.limit : undefined
    console.log(
      `  ${line.name.padEnd(24)}${raw.toFixed(2).padStart(8)} ×${ofLimit === undefined ? '' : `${ofLimit.toFixed(2).padStart(8)} ×`}`,
    )
  }
  console.log()
}
