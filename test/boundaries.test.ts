import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['lib', 'contracts', 'platform', 'services', 'sdk', 'web', 'cli', 'scripts', 'bench', 'test'] as const
const BUILT = /(^|\/)(node_modules|dist|build|\.react-router)\//
const GENERATED = /^(contracts\/gen\/|sdk\/gen\.ts$)/

const files = globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx,mjs}`, { cwd: ROOT }).filter((file) => !BUILT.test(file))
const text = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('test/')

// What a file asks for: a path from the root for our own files, the bare name for packages.
function importsOf(file: string): string[] {
  const found = (text.get(file) ?? '').matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (name.startsWith('.')) return relative(ROOT, join(ROOT, normalize(join(dirname(file), name))))
    if (name === '#sdk') return 'sdk/index.ts'
    return name.startsWith('#') ? name.slice(1) : `npm:${name}`
  })
}

const isPackage = (name: string) => name.startsWith('npm:')
const isNode = (name: string) => name.startsWith('npm:node:')
const inside =
  (...folders: string[]) =>
  (name: string) =>
    folders.some((folder) => name === folder || name.startsWith(`${folder}/`))

// Who may look at whom (architecture §2); the name of a rule is what a breach of it is called.
function mayImport(file: string, name: string): boolean {
  const [room = '', second = ''] = file.split('/')
  if (isTest(file))
    return (
      room === 'test' ||
      isPackage(name) ||
      inside('test', 'lib', 'contracts', 'platform', room === 'services' ? `services/${second}` : room)(name) ||
      name === 'services/services.ts'
    )
  switch (room) {
    case 'lib':
      return isNode(name) || inside('lib')(name)
    case 'contracts':
      return isPackage(name) || inside('contracts', 'lib')(name)
    case 'platform':
      return isPackage(name) || inside('platform', 'contracts', 'lib')(name)
    case 'services':
      if (file === 'services/services.ts') return /^services\/[^/]+\/service\.ts$/.test(name) || inside('platform')(name)
      return isPackage(name) || inside(`services/${second}`, 'platform', 'contracts', 'lib')(name)
    case 'sdk':
      return isPackage(name) || inside('sdk', 'lib')(name)
    case 'web':
      return isPackage(name) || inside(`web/${second}`, 'web/ui', 'sdk', 'lib')(name)
    case 'cli':
      return isPackage(name) || inside('cli', 'platform', 'contracts', 'lib')(name) || name === 'services/services.ts'
    // Scripts make what the repository carries, some of it with a service's own pen.
    case 'scripts':
      return isPackage(name) || inside('scripts', 'services', 'platform', 'contracts', 'lib')(name)
    default:
      return (
        isPackage(name) || inside(room, 'lib', 'contracts', 'platform', 'sdk', 'test')(name) || name === 'services/services.ts'
      )
  }
}

test('every import goes where it may', () => {
  const forbidden = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => !mayImport(file, name))
      .map((name) => `${file} imports ${name}`),
  )
  assert.deepEqual(forbidden, [])
})

test('the rule itself refuses what it must', () => {
  const breaches = [
    ['services/cart/store.ts', 'services/orders/store.ts'],
    ['services/cart/store.ts', 'services/orders/service.ts'],
    ['services/cart/store.ts', 'services/services.ts'],
    ['services/cart/store.ts', 'test/kit/shop.ts'],
    ['services/cart/cart.test.ts', 'services/orders/store.ts'],
    ['services/services.ts', 'services/cart/store.ts'],
    ['platform/runtime.ts', 'services/services.ts'],
    ['contracts/calls.ts', 'platform/runtime.ts'],
    ['lib/money.ts', 'contracts/calls.ts'],
    ['lib/money.ts', 'npm:kysely'],
    ['sdk/index.ts', 'contracts/shapes.ts'],
    ['web/admin/main.tsx', 'contracts/shapes.ts'],
    ['web/admin/main.tsx', 'web/storefront/app/root.tsx'],
    ['cli/start.ts', 'services/cart/store.ts'],
    ['bench/run.ts', 'web/admin/main.tsx'],
  ] as const
  assert.deepEqual(
    breaches.filter(([file, name]) => mayImport(file, name)),
    [],
  )
  assert.ok(files.flatMap(importsOf).length > 1_000, 'the imports are found')
})

test('every import of our own names a file that exists', () => {
  const lost = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (name) => !isPackage(name) && /\.(ts|tsx|mjs)$/.test(name) && !name.includes('/build/') && !name.includes('/+types/'),
      )
      .filter((name) => !text.has(name))
      .map((name) => `${file} imports ${name}`),
  )
  assert.deepEqual(lost, [])
})

test('what the browser runs asks Node for nothing', () => {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of importsOf(file)) if (text.has(name)) visit(name)
  }
  for (const file of files.filter(
    (name) => /^web\/(admin|storefront\/app)\//.test(name) && !isTest(name) && !/entry\.server/.test(name),
  ))
    visit(file)
  const reached = [...seen].filter((file) => /^(lib|sdk)\//.test(file))
  assert.ok(reached.length > 0, 'the web uses lib and sdk')
  assert.deepEqual(
    reached.flatMap((file) =>
      importsOf(file)
        .filter(isNode)
        .map((name) => `${file} imports ${name}`),
    ),
    [],
  )
})

test('no file is longer than it may be: 300 lines, tests 600', () => {
  const long = files
    .filter((file) => !GENERATED.test(file))
    .map((file) => ({ file, lines: (text.get(file) ?? '').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > (isTest(file) ? 600 : 300))
  assert.deepEqual(long, [])
})

test('files are named in kebab-case', () => {
  // The router reads the shape of its addresses from the names of its route files.
  const named = files.filter((file) => !GENERATED.test(file) && !file.startsWith('web/storefront/app/routes/'))
  assert.deepEqual(
    named.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(basename(file))),
    [],
  )
})

test('every export of the server says its promise in a comment', () => {
  const silent = files
    .filter((file) => /^(lib|contracts|platform|services|cli)\//.test(file) && !GENERATED.test(file) && !isTest(file))
    .flatMap((file) => {
      const lines = (text.get(file) ?? '').split('\n')
      const names = new Set<string>()
      return lines.flatMap((line, index) => {
        const name = /^export (?:async )?(?:const|function\*?|class|interface|type|abstract class) (\w+)/.exec(line)?.[1]
        if (!name) return []
        // A schema and its type are one thing under one name.
        const told = names.has(name) || (lines[index - 1] ?? '').trimEnd().endsWith('*/')
        if (told) names.add(name)
        return told ? [] : [`${file}:${index + 1} ${name}`]
      })
    })
  assert.deepEqual(silent, [])
})

test('nothing in the code is left for later or switched off', () => {
  const marks = /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore|eslint-disable|\bfor now\b/
  const left = files
    .filter((file) => !GENERATED.test(file) && file !== 'test/boundaries.test.ts')
    .flatMap((file) =>
      (text.get(file) ?? '')
        .split('\n')
        .flatMap((line, index) => (marks.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    )
  assert.deepEqual(left, [])
})
