// Makes a checkout ready to run, with nothing but Node ≥ 20 and npm: installs what the lockfile says; builds the server (with
// --server, --web) and the pages (with --web) when their sources changed. Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }

function run(what, command, args, cwd = root) {
  console.error(`  ${what} …`)
  const done = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status === 0) return
  console.error(done.stdout, done.stderr, done.error?.message ?? '')
  console.error(`  ${what} failed.`)
  process.exit(1)
}

function digest(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (!['node_modules', 'build', 'dist', '.react-router'].includes(name)) visit(join(path, name))
      }
    } else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest('hex')
}

function when(stale, mark, work) {
  const file = join(root, mark)
  if (existsSync(file) && readFileSync(file, 'utf8') === stale) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stale)
}

when(digest(['package-lock.json']), 'node_modules/.installed', () => run('Installing', 'npm', ['ci', '--no-audit', '--no-fund']))

const builds = (part) => process.argv.includes('--web') || process.argv.includes(part)

if (builds('--server')) {
  const sources = [
    'package-lock.json',
    'package.json',
    'scripts/bundle.vite.ts',
    'cli',
    'contracts',
    'lib',
    'platform',
    'services',
    'sdk',
  ]
  when(digest(sources), 'dist/.built', () =>
    run('Building the server', 'vite', ['build', '--config', 'scripts/bundle.vite.ts'], root),
  )
}

if (builds('--web')) {
  const shared = ['package-lock.json', 'lib', 'sdk', 'web/ui']
  when(digest([...shared, 'web/admin']), 'web/admin/dist/.built', () =>
    run('Building the admin panel', 'vite', ['build'], join(root, 'web/admin')),
  )
  when(digest([...shared, 'web/storefront']), 'web/storefront/build/.built', () =>
    run('Building the storefront', 'react-router', ['build'], join(root, 'web/storefront')),
  )
}
