import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SetupError } from '../setup-error.ts'
import { type Placement, placePostgres } from './binaries.ts'

const MAJOR = '18'

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Connection string of the platform's own database, as its owner. */
  url: string
  stop(): Promise<void>
}

/** Server settings for a shop on a small machine; `durable: false` is for throw-away test data only. */
export interface EmbeddedOptions {
  dataDirectory: string
  durable?: boolean
  database?: string
}

/**
 * Starts the PostgreSQL that came by npm on a free loopback port, making its data folder the first time. The server ends
 * with this process, even when it is killed: a shell holds the server and waits for our end of a pipe.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = placePostgres(options.dataDirectory)
  const password = keptPassword(options.dataDirectory)
  initialise(place, password)
  await endOrphan(place)
  const port = await freePort()
  const socket = socketFolder(place, port)
  const server = launch(place, port, socket, options.durable ?? true)
  const exited = new Promise<void>((gone) => server.once('exit', () => gone())).then(() => 'exited' as const)
  const database = options.database ?? 'serai'
  if ((await Promise.race([ready(port, database, password), exited])) === 'exited') {
    throw new SetupError('postgres_exited', `The embedded PostgreSQL stopped at once; its log: ${place.data}/server.log`)
  }
  return {
    url: `postgres://serai:${password}@127.0.0.1:${port}/${database}${socket ? `?host=${encodeURIComponent(socket)}` : ''}`,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      const gone = new Promise((done) => server.once('exit', done))
      server.stdin?.end()
      await gone
    },
  }
}

// A local socket spares every round trip the way through the network's layers. Its path must fit in what systems give an
// address (104 bytes on macOS, unix(4)); where it does not, and on Windows, the loopback port serves.
function socketFolder(place: Placement, port: number): string | undefined {
  const path = join(place.data, `.s.PGSQL.${port}`)
  return process.platform !== 'win32' && Buffer.byteLength(path) < 104 ? place.data : undefined
}

// Known to this installation only, so that other users of the machine cannot read the shop's database.
function keptPassword(directory: string): string {
  const file = join(directory, 'postgres-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function initialise(place: Placement, password: string): void {
  const versionFile = join(place.data, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim()
    if (version === MAJOR) return
    throw new SetupError(
      'data_version',
      `${place.data} holds data of PostgreSQL ${version}, this Serai brings ${MAJOR}: dump it with the old one, or choose another folder with SERAI_DATA.`,
    )
  }
  const passwordFile = `${place.data}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const made = spawnSync(
    join(place.bin, 'initdb'),
    [
      '-D',
      place.data,
      '-U',
      'serai',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...asUser(place), encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (made.status !== 0) {
    rmSync(versionFile, { force: true })
    throw new SetupError(
      'initdb_failed',
      `Could not make the database folder ${place.data}: ${made.stderr || made.error?.message}`,
    )
  }
}

function asUser(place: Placement) {
  return {
    ...place.user,
    cwd: place.data,
    env: { LD_LIBRARY_PATH: place.lib, DYLD_LIBRARY_PATH: place.lib, PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  }
}

function launch(place: Placement, port: number, socket: string | undefined, durable: boolean): ChildProcess {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socket ?? '',
    max_connections: 800,
    shared_buffers: '128MB',
    work_mem: '8MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    autovacuum_naptime: '20s',
    log_min_messages: 'warning',
    // Throw-away databases are many and short-lived: a worker started for each of them every 20 s would be most of the work.
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const program = join(place.bin, 'postgres')
  const script =
    '"$0" "$@" </dev/null >>server.log 2>&1 & pid=$!; (cat >/dev/null; kill -INT $pid 2>/dev/null) <&3 & wait $pid; exit $?'
  return spawn('/bin/sh', ['-c', `exec 3<&0; ${script}`, program, '-D', place.data, ...flags], {
    ...asUser(place),
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own process group: Ctrl-C reaches us first, and we close the server after the last request.
    detached: true,
  })
}

async function ready(port: number, database: string, password: string): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'serai', password, database: 'postgres' })
    try {
      await client.connect()
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
      if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
      return
    } catch (error) {
      if (Date.now() > deadline)
        throw new SetupError('postgres_silent', `The embedded PostgreSQL did not answer: ${String(error)}`)
      await sleep(30)
    } finally {
      await client.end()
    }
  }
}

// A server that outlived its Serai (killed together with the shell that holds it) is asked to stop before a new one starts.
async function endOrphan(place: Placement): Promise<void> {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  for (let tries = 0; tries < 200 && isPostgres(pid); tries += 1) {
    if (tries % 50 === 0) process.kill(pid, 'SIGINT')
    await sleep(50)
  }
}

/** Whether a process is a PostgreSQL server, as far as the machine tells. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const comm = `/proc/${pid}/comm`
  return existsSync(comm) ? readFileSync(comm, 'utf8').trim() === 'postgres' : true
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))))
    })
  })
}
