import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputShape, outputShape } from '#platform/rpc/paging.ts'
import type { Rpc } from '#platform/rpc/rpc.ts'
import { isMoney, isTime, mapValue, type Shape, withoutNull } from '#platform/rpc/shape.ts'
import { isOpen } from '#platform/rpc/wire.ts'
import { services } from '#services/services.ts'

type Numbers = Record<string, Record<string, number>>

/** Writes a proto file for each service from its rpc lines; a field keeps its number for ever (numbers.json). */
export function writeProtos(folder: string): void {
  const file = join(folder, 'numbers.json')
  const numbers: Numbers = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  for (const service of services) {
    const lines = service.rpc ?? []
    if (lines.length === 0) continue
    const target = join(folder, 'serai', service.name, 'v1')
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, `${service.name}.proto`), protoOf(service.name, lines, numbers))
  }
  writeFileSync(file, `${JSON.stringify(numbers, null, 1)}\n`)
}

function protoOf(name: string, lines: readonly Rpc[], numbers: Numbers): string {
  const body: string[] = []
  const imports = new Set<string>()
  const byService = Map.groupBy(lines, (line) => line.service)
  for (const [service, methods] of byService) {
    body.push(`// ${service}: what others may ask of the ${name} service.`, `service ${service} {`)
    for (const { method, operation } of methods)
      body.push(`  // ${operation.name}`, `  rpc ${method}(${method}Request) returns (${method}Response);`)
    body.push('}', '')
  }
  for (const { method, operation } of lines) {
    body.push(...message(`${method}Request`, inputShape(operation), '', `${name}.`, numbers, imports), '')
    body.push(...message(`${method}Response`, outputShape(operation), '', `${name}.`, numbers, imports), '')
  }
  const head = [
    '// Generated from the operations by `npm run generate`.',
    'syntax = "proto3";',
    `package serai.${name}.v1;`,
    '',
    ...[...imports].sort().map((path) => `import "${path}";`),
    '',
  ]
  return `${[...head, ...body].join('\n').trimEnd()}\n`
}

function message(name: string, shape: Shape, indent: string, path: string, numbers: Numbers, imports: Set<string>): string[] {
  const key = `${path}${name}`
  const known = numbers[key] ?? {}
  numbers[key] = known
  const inner: string[] = []
  const fields = Object.entries(shape.properties ?? {}).map(([field, schema]) => {
    known[field] ??= Math.max(0, ...Object.values(known)) + 1
    const { type, nested } = typeOf(field, schema, `${indent}  `, `${key}.`, numbers, imports)
    inner.push(...nested)
    const { nullable } = withoutNull(schema)
    const tracked = (nullable || !shape.required?.includes(field)) && !type.startsWith('repeated') && !type.startsWith('map<')
    return { number: known[field], line: `${indent}  ${tracked ? 'optional ' : ''}${type} ${field} = ${known[field]};` }
  })
  // What is no longer there keeps its number and its name from being given to something else.
  const gone = Object.entries(known).filter(([field]) => !(field in (shape.properties ?? {})))
  const reserved = [gone.map(([, number]) => number), gone.map(([field]) => `"${field}"`)]
  return [
    `${indent}message ${name} {`,
    ...(gone.length > 0 ? reserved.map((list) => `${indent}  reserved ${list.join(', ')};`) : []),
    ...inner,
    ...fields.sort((a, b) => a.number - b.number).map((field) => field.line),
    `${indent}}`,
  ]
}

function typeOf(
  field: string,
  schema: Shape,
  indent: string,
  path: string,
  numbers: Numbers,
  imports: Set<string>,
): { type: string; nested: string[] } {
  const { shape } = withoutNull(schema)
  const scalar = (type: string) => ({ type, nested: [] as string[] })
  if (isMoney(shape)) {
    imports.add('google/type/money.proto')
    return scalar('google.type.Money')
  }
  if (isTime(shape)) {
    imports.add('google/protobuf/timestamp.proto')
    return scalar('google.protobuf.Timestamp')
  }
  if (shape.type === 'array') {
    const item = typeOf(field, shape.items ?? {}, indent, path, numbers, imports)
    return { ...item, type: `repeated ${item.type}` }
  }
  const value = mapValue(shape)
  if (value) {
    const inner = typeOf(field, value, indent, path, numbers, imports)
    return { type: `map<string, ${inner.type}>`, nested: inner.nested }
  }
  if (shape.properties) {
    const name = field
      .split('_')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join('')
    return { type: name, nested: message(name, shape, indent, path, numbers, imports) }
  }
  if (isOpen(shape) || shape.type === 'object') {
    imports.add('google/protobuf/struct.proto')
    return scalar('google.protobuf.Value')
  }
  if (shape.type === 'integer') return scalar('int32')
  if (shape.type === 'number') return scalar('double')
  return scalar(shape.type === 'boolean' ? 'bool' : 'string')
}
