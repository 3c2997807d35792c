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
// `npm test -- services/cart` runs those of one folder.
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
const dataDirectory = makeThrowAway('test', throwAwayPlace())
const server = await startEmbeddedPostgres({ dataDirectory, durable: false, database: 'serai_template' })
let code = 1
try {
  await migrate(server.url, [...services])
  const client = new pg.Client({ connectionString: server.url.replace('/serai_template', '/postgres') })
  await client.connect()
  await client.query('alter database serai_template with is_template true allow_connections false')
  await client.end()
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
