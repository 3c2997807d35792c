import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Operation } from '#platform/operation/operation.ts'
import { isTime, type Shape, shapeOf, withoutNull } from '#platform/rpc/shape.ts'
import type { Service } from '#platform/service.ts'
import { services } from '#services/services.ts'

const ROOT = join(import.meta.dirname, '..')
const ACCESS = ['public', 'signed_in', 'owner', 'permission', 'internal']
// Codes that the platform and the library throw on behalf of every operation that declares what leads to them.
const OF_THE_PLATFORM = readSources('platform') + readSources('lib')

// What an import remarks on a line of its file, or a bulk edit on one of its products; no answer carries it.
const REMARKS = ['already_exists', 'no_price']

function readSources(folder: string): string {
  return globSync(`${folder}/**/*.ts`, { cwd: ROOT, exclude: (name) => name.endsWith('.test.ts') })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n')
}

function operationsOf(service: Service): Operation[] {
  const mounted = (service.mounts ?? []).flatMap((mount) => mount.operations as unknown as readonly Operation[])
  const all = [...service.routes.map((route) => route.operation), ...(Object.values(service.calls) as Operation[]), ...mounted]
  return [...new Set(all)]
}

const all = services.flatMap((service) => operationsOf(service).map((op) => ({ service, op })))

test('every operation declares who may run it (SEC-01)', () => {
  assert.ok(all.length > 50, `${all.length} operations`)
  assert.deepEqual(
    all.filter(({ op }) => !ACCESS.includes(op.access?.kind)).map(({ op }) => op.name),
    [],
  )
})

test('what only services may ask has no address on the web', () => {
  const reachable = services.flatMap((service) =>
    service.routes.filter((route) => route.operation.access.kind === 'internal').map((route) => `${route.method} ${route.path}`),
  )
  assert.deepEqual(reachable, [])
})

test('every operation has a name of its own: entity.verb', () => {
  const names = all.map(({ op }) => op.name)
  assert.deepEqual(
    names.filter((name) => !/^[a-z][a-z_]*\.[a-z][a-z_]*$/.test(name)),
    [],
  )
  const owners = new Map<string, Operation>()
  const twice = all.filter(({ op }) => {
    const known = owners.get(op.name)
    owners.set(op.name, known ?? op)
    return known !== undefined && known !== op
  })
  assert.deepEqual(
    twice.map(({ service, op }) => `${service.name}: ${op.name}`),
    [],
  )
})

test('every route has an address of its own', () => {
  const lines = services.flatMap((service) => service.routes.map((route) => `${route.method} ${route.path}`))
  assert.deepEqual(
    lines.filter((line, index) => lines.indexOf(line) < index),
    [],
  )
})

test('every refusal that an operation declares is thrown somewhere in its service', () => {
  const unheard = services.flatMap((service) => {
    const code = readSources(`services/${service.name}`).replace(/fails:\s*\[[^\]]*\]/g, '')
    return operationsOf(service).flatMap((op) =>
      (op.fails ?? [])
        .filter((fail) => !code.includes(`'${fail}'`) && !OF_THE_PLATFORM.includes(`'${fail}'`))
        .map((fail) => `${op.name}: ${fail}`),
    )
  })
  assert.deepEqual(unheard, [])
})

test('every refusal that a service throws is declared by one of its operations (API-03)', () => {
  const undeclared = services.flatMap((service) => {
    const declared = new Set(operationsOf(service).flatMap((op) => op.fails ?? []))
    const thrown = readSources(`services/${service.name}`).matchAll(
      /new AppError\(\s*'\w+',\s*'(\w+)'|invalidField\(\s*[^,]+,\s*'(\w+)'/g,
    )
    return [...new Set([...thrown].map((match) => match[1] ?? match[2] ?? ''))]
      .filter((code) => !declared.has(code) && !REMARKS.includes(code))
      .map((code) => `${service.name}: ${code}`)
  })
  assert.deepEqual(undeclared, [])
})

test('what services ask of each other is asked by gRPC too, for when they run apart (SCL-03)', () => {
  const alone = services.flatMap(({ calls = {}, rpc = [] }) => {
    const served = new Set(rpc.map(({ operation }) => operation.name))
    return Object.entries(calls).flatMap(([name, { name: operation }]) => (served.has(operation) ? [] : [name]))
  })
  assert.deepEqual(alone, [])
})

test('every refusal is a stable code in snake_case', () => {
  const codes = all.flatMap(({ op }) => op.fails ?? [])
  assert.deepEqual(
    codes.filter((code) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code)),
    [],
  )
})

test('every permission that an operation, a setting or another permission needs is declared by a service', () => {
  const declared = new Set(services.flatMap((service) => service.permissions ?? []).map((permission) => permission.name))
  const needed = [
    ...all.flatMap(({ op }) =>
      op.access.kind === 'permission' ? [op.access.name] : op.access.kind === 'owner' ? [op.access.or] : [],
    ),
    ...services.flatMap((service) => (service.settings ?? []).map((setting) => setting.permission)),
    ...services.flatMap((service) => (service.permissions ?? []).flatMap((permission) => permission.needs ?? [])),
  ]
  assert.deepEqual(
    [...new Set(needed)].filter((name) => !declared.has(name)),
    [],
  )
})

test('a permission that is asked for inside the work is declared too', () => {
  const declared = new Set(services.flatMap((service) => service.permissions ?? []).map((permission) => permission.name))
  const asked = [...readSources('services').matchAll(/(?:permissions\.has|missingPermission)\(\s*'([a-z_.]+)'/g)].map(
    (match) => match[1] ?? '',
  )
  assert.ok(asked.length > 0)
  assert.deepEqual(
    [...new Set(asked)].filter((name) => !declared.has(name)),
    [],
  )
})

test('an operation asked by gRPC is one that REST or a contract answers too, with the same access', () => {
  const known = new Map(all.map(({ op }) => [op.name, op]))
  const strange = services.flatMap((service) =>
    (service.rpc ?? [])
      .filter(({ operation }) => JSON.stringify(known.get(operation.name)?.access) !== JSON.stringify(operation.access))
      .map(({ operation }) => `${service.name}: ${operation.name}`),
  )
  assert.deepEqual(strange, [])
})

test('every time that is told is declared as a time, so that gRPC has a Timestamp', () => {
  const untold: string[] = []
  const look = (schema: Shape, path: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const { shape } = withoutNull(field)
      if (/(^|_)at$/.test(name) && shape.type === 'string' && !isTime(shape)) untold.push(`${path}.${name}`)
      look(shape, `${path}.${name}`)
    }
    if (schema.items) look(schema.items, `${path}[]`)
  }
  for (const { op } of all) for (const schema of [op.input, op.output]) look(shapeOf(schema), op.name)
  assert.deepEqual(untold, [])
})

test('a setting has a name in every language, and a default within its bounds', () => {
  const settings = services.flatMap((service) => service.settings ?? [])
  assert.ok(settings.length > 0)
  for (const setting of settings) {
    assert.deepEqual(Object.keys(setting.label).sort(), ['ar', 'en', 'fa', 'uk'], setting.key)
    if (setting.type !== 'number') continue
    const value = setting.default as number
    assert.ok(value >= (setting.min ?? value) && value <= (setting.max ?? value), setting.key)
  }
})

test('an operation that takes money or makes orders refuses to run without an Idempotency-Key (API-05)', () => {
  const required = all.filter(({ op }) => op.idempotent === 'required').map(({ op }) => op.name)
  assert.deepEqual(required.sort(), ['order.create', 'order.pay', 'order.refund'])
})
