import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Reply } from './measure.ts'
import { queryOf, slugOf, someNumber } from './seed.ts'

/** What the back office took to do something, in milliseconds. */
export interface OfficeFigure {
  name: string
  p50: number
  worst: number
}

const ROUNDS = 15
const WHO = { email: 'office@example.com', password: 'a long enough secret' }

/** Times what staff do all day in the filled shop, one after another, as a person does. */
export async function measureOffice(url: string, env: Record<string, string>, products: number): Promise<OfficeFigure[]> {
  const made = spawnSync(process.execPath, ['dist/serai.js', 'user', 'create', WHO.email, '--role', 'super_admin'], {
    env: { ...process.env, ...env, SERAI_PASSWORD: WHO.password },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stderr)
  const signedIn = await ask('POST', `${url}/api/v1/auth/sign-in`, WHO)
  const headers = { authorization: `Bearer ${String(signedIn.body['access_token'])}` }
  const call = async (method: string, path: string, body?: object) => {
    const answer = await ask(method, `${url}/api/v1${path}`, body, { ...headers, 'idempotency-key': randomUUID() })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const list = (query: () => string) => () => call('GET', `/products?per_page=20&${query()}`)
  const lists: [string, () => string][] = [
    ['list, newest first', () => 'sort=-created_at'],
    ['list, page 50', () => 'sort=-created_at&page=50'],
    ['list by name', () => 'sort=name'],
    ['list by price, falling', () => 'sort=-price'],
    ['list by stock', () => 'sort=stock'],
    ['list of a state', () => 'filter[status]=published&sort=-updated_at'],
    [
      'list of a category',
      () => `filter[category]=00000000-0000-7000-8000-${String(1 + Math.floor(Math.random() * 50)).padStart(12, '0')}`,
    ],
    ['list of what is low', () => 'filter[stock]=low'],
    ['list by text', () => `q=${encodeURIComponent(queryOf(someNumber(products)))}`],
    ['list by text and name', () => `q=${encodeURIComponent(queryOf(someNumber(products)))}&sort=name`],
    ['list by a SKU', () => `q=B-${someNumber(products)}-S`],
  ]
  const figures: OfficeFigure[] = []
  for (const [name, query] of lists) figures.push(await time(name, list(query)))
  return [...figures, ...(await manyVariants(call)), await publishing(url, call, products)]
}

type Call = (method: string, path: string, body?: object) => Promise<Reply>

async function time(name: string, work: () => Promise<unknown>, rounds = ROUNDS): Promise<OfficeFigure> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { name, p50: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 }
}

// As many variants as a product may have: made, opened, changed and saved whole.
async function manyVariants(call: Call): Promise<OfficeFigure[]> {
  const tag = randomUUID().slice(0, 8)
  const sizes = [20, 10, 10]
  const codes = sizes.map((_, at) => `axis_${at}_${tag}`)
  for (const [at, size] of sizes.entries())
    await call('POST', '/attributes', {
      code: codes[at],
      translations: { en: { name: `Axis ${at}` } },
      values: Array.from({ length: size }, (_, n) => ({
        code: `v${n}`,
        translations: { en: { label: `Value ${n}` } },
        swatch: null,
      })),
    })
  const combinations = sizes.reduce<number[][]>(
    (found, size) => found.flatMap((before) => Array.from({ length: size }, (_, n) => [...before, n])),
    [[]],
  )
  const input = {
    type: 'physical',
    translations: { en: { name: `Many ${tag}`, description: '<p>Many.</p>' } },
    prices: [{ currency: 'USD', amount: 10 }],
    categories: [],
    tags: [],
    media: [],
    options: codes,
    variants: combinations.map((values) => ({
      options: values.map((n, at) => ({ attribute: codes[at], value: `v${n}` })),
      inventory: { quantity: 5 },
    })),
  }
  let product: Reply = { status: 0, body: {} }
  const keep = (asked: () => Promise<Reply>) => async () => {
    product = await asked()
  }
  const made = await time(
    '2,000 variants: create',
    keep(() => call('POST', '/products', input)),
    1,
  )
  const id = String(product.body['id'])
  const opened = await time(
    '2,000 variants: open',
    keep(() => call('GET', `/products/${id}`)),
    5,
  )
  let price = 20
  const saved = await time(
    '2,000 variants: change and save',
    async () => {
      const { variants, version } = product.body as {
        variants: { id: string; sku: string; options: { attribute: string; value: string }[] }[]
        version: number
      }
      price += 1
      product = await call('PUT', `/products/${id}`, {
        ...input,
        version,
        variants: variants.map(({ id: own, sku, options }, at) => ({
          id: own,
          sku,
          options: options.map(({ attribute, value }) => ({ attribute, value })),
          ...(at % 7 === 0 ? { prices: [{ currency: 'USD', amount: price }] } : {}),
        })),
      })
    },
    5,
  )
  return [made, opened, saved]
}

// From the answer to a publication until the list, the page and the search of the shop show it.
async function publishing(url: string, call: Call, products: number): Promise<OfficeFigure> {
  const slug = slugOf(someNumber(products))
  const page = await (await fetch(`${url}/api/v1/products/by-slug/${slug}`)).json()
  const { id } = page as { id: string }
  // A name that no other product has.
  const name = `Seldom ${randomUUID().slice(0, 8)}`
  const { version, translations } = (await call('GET', `/products/${id}`)).body as {
    version: number
    translations: { en: object }
  }
  await call('PATCH', `/products/${id}`, { version, translations: { en: { ...translations.en, name } } })
  const seen = async () => {
    const answer = await fetch(`${url}/api/v1/products/by-slug/${slug}`)
    const found = await fetch(`${url}/api/v1/search/products?q=${encodeURIComponent(name)}&per_page=100`)
    return [answer.status === 200, (await found.text()).includes(id)]
  }
  const until = async (wanted: boolean) => {
    const deadline = performance.now() + 10_000
    while (!(await seen()).every((one) => one === wanted)) {
      if (performance.now() > deadline) throw new Error(`${slug} is not ${wanted ? 'shown' : 'gone'} after ten seconds.`)
      await sleep(10)
    }
  }
  const times: OfficeFigure[] = []
  for (let round = 0; round < 5; round += 1) {
    await call('POST', `/products/${id}/unpublish`, {})
    await until(false)
    await call('POST', `/products/${id}/publish`, {})
    times.push(await time('', () => until(true), 1))
  }
  const sorted = times.map((figure) => figure.worst).sort((a, b) => a - b)
  return { name: 'published → seen everywhere', p50: sorted[2] ?? 0, worst: sorted.at(-1) ?? 0 }
}

/** Prints the figures. */
export function printOffice(figures: readonly OfficeFigure[], memoryMb: number): void {
  console.log(`  ${'in the back office'.padEnd(34)}${'p50 ms'.padStart(10)}${'worst ms'.padStart(10)}`)
  for (const { name, p50, worst } of figures)
    console.log(`  ${name.padEnd(34)}${p50.toFixed(0).padStart(10)}${worst.toFixed(0).padStart(10)}`)
  console.log(`  memory after: ${memoryMb.toFixed(0)} MB\n`)
}
