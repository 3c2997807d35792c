import { Agent, request } from 'node:http'
import autocannon from 'autocannon'

/** What was measured of one thing. */
export interface Figure {
  name: string
  perSecond: number
  p50: number
  p99: number
  errors: number
}

const CONCURRENCY = 32
const WARM_SECONDS = 2
const MAX_WARM_ROUNDS = 60

/**
 * Asks for paths made one by one, as fast as answers come, once the pace no longer grows: what a shop answers that has been
 * open for some minutes. Every answer is checked.
 */
export async function measureReads(
  name: string,
  url: string,
  path: () => string,
  isRight: (body: string) => boolean,
  seconds: number,
): Promise<Figure> {
  let wrong = 0
  const run = (duration: number) =>
    autocannon({
      url,
      connections: CONCURRENCY,
      duration,
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
  await warmUp(async () => (await run(WARM_SECONDS)).requests.total)
  wrong = 0
  const result = await run(seconds)
  return {
    name,
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: wrong + result.errors,
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

/**
 * Does something at the given concurrency for a while, once the pace no longer grows; `work` says by its promise whether it
 * went right.
 */
export async function measureWork(name: string, work: () => Promise<boolean>, seconds: number): Promise<Figure> {
  await warmUp(async () => (await spin(work, WARM_SECONDS)).times.length)
  const { times, errors, elapsed } = await spin(work, seconds)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { name, perSecond: (times.length - errors) / elapsed, p50: at(0.5), p99: at(0.99), errors }
}

async function spin(
  work: () => Promise<boolean>,
  seconds: number,
): Promise<{ times: number[]; errors: number; elapsed: number }> {
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
