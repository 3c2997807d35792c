import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'

/** What was measured of one thing. */
export interface Figure {
  name: string
  perSecond: number
  p50: number
  p99: number
  errors: number
  /** Pace at which everything was asked for the first time, where that is a pace of its own. */
  firstPerSecond?: number
}

const CONCURRENCY = 32
const WARM_SECONDS = 2
const MAX_WARM_ROUNDS = 60

/**
 * Asks for paths at random, as fast as answers come, after each was asked for once and the pace no longer grows: what a shop
 * answers that has been open for a day. Every answer is checked, those of the first time too.
 */
export async function measureReads(
  name: string,
  url: string,
  paths: readonly string[],
  isRight: (body: string) => boolean,
  seconds: number,
): Promise<Figure> {
  let wrong = 0
  const run = (extent: { duration: number } | { amount: number }, path: () => string) =>
    autocannon({
      url,
      connections: Math.min(CONCURRENCY, paths.length),
      ...extent,
      requests: [
        {
          method: 'GET',
          setupRequest: (ask: object) => ({ ...ask, path: path() }),
          onResponse: (status: number, body: string) => {
            if (status !== 200 || !isRight(body)) wrong += 1
          },
        },
      ] as never,
    })
  let next = 0
  const began = performance.now()
  const first = await run({ amount: paths.length }, () => paths[next++ % paths.length] ?? '/')
  const firstPerSecond = first.requests.total / ((performance.now() - began) / 1000)
  const random = () => paths[Math.floor(Math.random() * paths.length)] ?? '/'
  await warmUp(async () => (await run({ duration: WARM_SECONDS }, random)).requests.total)
  const result = await run({ duration: seconds }, random)
  return {
    name,
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: wrong + first.errors + result.errors,
    firstPerSecond,
  }
}

// Twice in a row hardly more than the best before means that the pace is reached.
async function warmUp(round: () => Promise<number>): Promise<void> {
  let best = 0
  let steady = 0
  for (let rounds = 0; rounds < MAX_WARM_ROUNDS && steady < 2; rounds += 1) {
    const done = await round()
    steady = done > best * 1.03 ? 0 : steady + 1
    best = Math.max(best, done)
  }
}

const TURNS = 4
const PAUSE_MS = 1_000

/**
 * Does something at the given concurrency, once the pace no longer grows, in turns with what it is compared with: both meet
 * the same moods of the machine. After each turn, what it left to do behind it is waited for. `work` says by its promise
 * whether it went right; the limit is how often the other was done in a second.
 */
export async function measureBeside(
  name: string,
  work: () => Promise<boolean>,
  other: () => Promise<boolean>,
  seconds: number,
): Promise<Figure & { limit: number; limitP99: number }> {
  for (const one of [other, work]) await warmUp(async () => (await spin(one, WARM_SECONDS)).times.length)
  const [mine, theirs] = [nothing(), nothing()]
  for (let turn = 0; turn < TURNS; turn += 1) {
    add(mine, await spin(work, seconds / TURNS))
    await sleep(PAUSE_MS)
    add(theirs, await spin(other, seconds / TURNS))
  }
  const at = ({ times }: Spun, share: number) =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    name,
    perSecond: (mine.times.length - mine.errors) / mine.elapsed,
    p50: at(mine, 0.5),
    p99: at(mine, 0.99),
    errors: mine.errors,
    limit: theirs.times.length / theirs.elapsed,
    limitP99: at(theirs, 0.99),
  }
}

interface Spun {
  times: number[]
  errors: number
  elapsed: number
}

const nothing = (): Spun => ({ times: [], errors: 0, elapsed: 0 })

function add(sum: Spun, { times, errors, elapsed }: Spun): void {
  for (const time of times) sum.times.push(time)
  sum.errors += errors
  sum.elapsed += elapsed
}

async function spin(work: () => Promise<boolean>, seconds: number): Promise<Spun> {
  const times: number[] = []
  let errors = 0
  const began = performance.now()
  const until = began + seconds * 1000
  const loop = async () => {
    while (performance.now() < until) {
      const start = performance.now()
      const right = await work().catch(() => false)
      times.push(performance.now() - start)
      if (!right) errors += 1
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, loop))
  return { times, errors, elapsed: (performance.now() - began) / 1000 }
}

/** An answer, read whole. */
export interface Reply {
  status: number
  body: Record<string, unknown>
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

/** One JSON request over kept connections; lighter than fetch, so that the load costs the server little of its machine. */
export function ask(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        method,
        agent,
        headers: { ...headers, ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}) },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          done({ status: answer.statusCode ?? 0, body: text ? JSON.parse(text) : {} })
        })
      },
    )
    sent.on('error', failed)
    sent.end(payload)
  })
}
