import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway, sweepThrowAways, throwAwayPlace } from '#platform/postgres/throw-away.ts'
import { services } from '#services/services.ts'

// Runs the tests: one PostgreSQL for all, a migrated template from which every test file clones a database of its own.
// Files share processes, because starting Node and reading all of Serai costs more than most files' tests do.
// `npm test -- services/cart` runs those of one folder; with TEST_POSTGRES=postgres://… they run on that server, of any version
// that Serai takes, in databases that are dropped afterwards.
const FILES_A_PROCESS = 30
const PROCESSES = 2
const chosen = process.argv.slice(2)
const files = globSync('{lib,platform,contracts,services,cli,sdk,scripts,bench,test}/**/*.test.ts').filter(
  (file) => chosen.length === 0 || chosen.some((part) => file.includes(part)),
)
if (files.length === 0) {
  console.error('No test file matches.')
  process.exit(1)
}
// Servers that tests start run as built.
if (spawnSync(process.execPath, ['scripts/prepare.mjs', '--server'], { stdio: 'inherit' }).status !== 0) process.exit(1)
sweepThrowAways()
const TEMPLATE = 'serai_template'
const dataDirectory = makeThrowAway('test', throwAwayPlace())
const given = process.env['TEST_POSTGRES']
const server = given
  ? await takeServer(given)
  : await startEmbeddedPostgres({ dataDirectory, durable: false, database: TEMPLATE })
let code = 1
try {
  await migrate(server.url, [...services])
  await administer(server.url, `alter database ${TEMPLATE} with is_template true allow_connections false`)
  code = await run([
    '--test',
    `--test-concurrency=${PROCESSES}`,
    '--test-timeout=300000',
    '--test-reporter=spec',
    ...inGroups(files),
  ])
} finally {
  await server.stop()
  removeThrowAway(dataDirectory)
}
process.exit(code)

/** A template on a server that runs already, in place of one that a run before left behind. */
async function takeServer(address: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = new URL(address)
  url.pathname = `/${TEMPLATE}`
  const drop = async () => {
    const known = await administer(url.href, `select datname from pg_database where datname = '${TEMPLATE}'`)
    if (known.length > 0) await administer(url.href, `alter database ${TEMPLATE} with is_template false`)
    await administer(url.href, `drop database if exists ${TEMPLATE}`)
  }
  await drop()
  await administer(url.href, `create database ${TEMPLATE}`)
  return {
    url: url.href,
    async stop() {
      const clones = await administer(url.href, "select datname from pg_database where datname ~ '^t_[0-9a-f]{32}$'")
      for (const { datname } of clones) await administer(url.href, `drop database ${datname} with (force)`)
      await drop()
    },
  }
}

/** Has a statement done beside the databases of the tests. */
async function administer(address: string, statement: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: address.replace(`/${TEMPLATE}`, '/postgres') })
  await client.connect()
  try {
    return (await client.query<{ datname: string }>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Test files that each run some of the files, one after another; dealt out like cards, so that each has its share of the long ones. */
function inGroups(all: string[]): string[] {
  const folder = join(dataDirectory, 'groups')
  mkdirSync(folder)
  const count = Math.max(PROCESSES, Math.ceil(all.length / FILES_A_PROCESS))
  return Array.from({ length: Math.min(count, all.length) }, (_, group) => {
    const path = join(folder, `${group}.test.mjs`)
    const members = all.filter((_, at) => at % count === group)
    const suites = members.map((file) => {
      const url = pathToFileURL(resolve(file)).href
      return `describe(${JSON.stringify(file)}, async () => { await import(${JSON.stringify(url)}) })`
    })
    writeFileSync(path, ["import { describe } from 'node:test'", ...suites, ''].join('\n'))
    return path
  })
}

function run(args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        TEST_DATABASE_URL: server.url,
        TEST_DATA: dataDirectory,
        // Processes that tests start read what others have compiled.
        NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
      },
    })
    process.on('SIGINT', () => child.kill('SIGINT'))
    child.on('exit', (status) => done(status ?? 1))
  })
}
