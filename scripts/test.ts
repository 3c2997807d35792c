import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { makeThrowAway, removeThrowAway, sweepThrowAways } from '#platform/postgres/throw-away.ts'
import { services } from '#services/services.ts'

// Runs the tests: one PostgreSQL for all, a migrated template from which every test file clones a database of its own.
// `npm test -- services/cart` runs those of one folder.
const chosen = process.argv.slice(2)
const files = globSync('{lib,platform,contracts,services,cli,sdk,scripts,bench,test}/**/*.test.ts').filter(
  (file) => chosen.length === 0 || chosen.some((part) => file.includes(part)),
)
if (files.length === 0) {
  console.error('No test file matches.')
  process.exit(1)
}
sweepThrowAways()
const dataDirectory = makeThrowAway('test')
const server = await startEmbeddedPostgres({ dataDirectory, durable: false, database: 'serai_template' })
let code = 1
try {
  await migrate(server.url, [...services])
  const client = new pg.Client({ connectionString: server.url.replace('/serai_template', '/postgres') })
  await client.connect()
  await client.query('alter database serai_template with is_template true allow_connections false')
  await client.end()
  code = await run(['--test', '--test-concurrency=2', '--test-timeout=300000', '--test-reporter=spec', ...files])
} finally {
  await server.stop()
  removeThrowAway(dataDirectory)
}
process.exit(code)

function run(args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: server.url, TEST_DATA: dataDirectory },
    })
    process.on('SIGINT', () => child.kill('SIGINT'))
    child.on('exit', (status) => done(status ?? 1))
  })
}
