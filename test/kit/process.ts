import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '#platform/config.ts'

/** A Serai of its own process. */
export interface ServerProcess extends AsyncDisposable {
  url: string
  /** Its address; throws with its last words when it has ended, so that nobody waits for it. */
  urlNow(): string
  child: ChildProcess
  /** What it has said to whoever started it. */
  told(): string
  /** Ends it as a crash would, or politely, and waits until PostgreSQL has noticed: no transaction of it is open any more. */
  kill(signal: NodeJS.Signals): Promise<void>
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** What a process of its own needs of a shop: its database and its keys. */
export interface Ground {
  databaseUrl: string
  runtime: { config: Pick<Config, 'secrets' | 'dataDirectory'> }
}

/** Starts `serai start` on the database of a shop, with its keys, and waits until it is ready. */
export async function startProcess(shop: Ground, env: Record<string, string>, waitUntilReady = true): Promise<ServerProcess> {
  const port = env['PORT'] ?? String(await freePort())
  const { secrets, dataDirectory } = shop.runtime.config
  const child = spawn(process.execPath, ['dist/serai.js', 'start'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: shop.databaseUrl,
      SERAI_DATA: dataDirectory,
      SERAI_TOKEN_KEY: secrets.tokenKey,
      SERAI_SERVICE_SECRET: secrets.serviceSecret,
      SERAI_COST_KEY: secrets.costKey,
      SERAI_DEMO: 'false',
      SERAI_FACES: 'false',
      RATE_LIMIT_FACTOR: '0',
      LOG_LEVEL: 'warn',
      PORT: port,
      GRPC_PORT: env['GRPC_PORT'] ?? String(await freePort()),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  let isAsked = false
  const gone = new Promise<void>((done) => {
    child.once('close', (code, signal) => {
      if (!isAsked && waitUntilReady)
        console.error(`A server ended by itself (${code ?? signal}). Its last words: ${told.slice(-4_000)}`)
      done()
    })
  })
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 60_000
  while (waitUntilReady) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (answer?.ok && told.includes('Serai is open.')) break
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The process is not ready: ${told}`)
    await sleep(50)
  }
  const kill = async (signal: NodeJS.Signals) => {
    isAsked = true
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
    await sessionsEnded(shop.databaseUrl, child.pid ?? 0)
  }
  const urlNow = () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server is gone: ${told.slice(-4_000)}`)
    return url
  }
  return { url, urlNow, child, told: () => told, kill, [Symbol.asyncDispose]: () => kill('SIGTERM') }
}

async function sessionsEnded(databaseUrl: string, pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // A test may end PostgreSQL too: then there is no session left.
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return
  client.on('error', () => undefined)
  try {
    const open = 'select from pg_stat_activity where datname = current_database() and application_name like $1'
    const deadline = Date.now() + 30_000
    while ((await client.query(open, [`serai % ${pid}`])).rows.length > 0 && Date.now() < deadline) await sleep(5)
  } finally {
    await client.end()
  }
}
