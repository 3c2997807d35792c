import { writeFileSync } from 'node:fs'
import type { Route } from '#platform/http/route.ts'
import { type Shape, shapeOf } from '#platform/rpc/shape.ts'
import { isOpen } from '#platform/rpc/wire.ts'
import { services } from '#services/services.ts'

/** Writes the typed operations of the REST API: method, path, input and output of each, by its name. */
export function writeSdk(file: string): void {
  const routes = services.flatMap((service) => service.routes).filter((route) => !route.page)
  const types = routes.map(
    ({ operation, upload }) =>
      `  '${operation.name}': { input: ${print(inputOf(shapeOf(operation.input), upload !== undefined), '  ')}; output: ${print(shapeOf(operation.output), '  ')} }`,
  )
  const table = routes.map((route) => `  '${route.operation.name}': ${JSON.stringify(lineOf(route))},`)
  writeFileSync(
    file,
    [
      '// Generated from the operations by `npm run generate`.',
      '',
      '/** Input and output of every operation of the REST API. */',
      'export interface Operations {',
      ...types,
      '}',
      '',
      '/** Where each operation answers. */',
      'export const ROUTES = {',
      ...table,
      '} as const',
      '',
    ].join('\n'),
  )
}

// The server finds an uploaded file on its disk; the caller hands its bytes.
function inputOf(shape: Shape, isUpload: boolean): Shape {
  return isUpload ? { ...shape, properties: { ...shape.properties, file: { type: 'file' } } } : shape
}

function lineOf(route: Route): { method: string; path: string; upload?: true } {
  return { method: route.method, path: route.path, ...(route.upload ? { upload: true as const } : {}) }
}

function print(shape: Shape, indent: string): string {
  if (shape.anyOf) return shape.anyOf.map((option) => print(option, indent)).join(' | ')
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.type === 'array') return `(${print(shape.items ?? {}, indent)})[]`
  if (shape.patternProperties) return `Record<string, ${print(Object.values(shape.patternProperties)[0] ?? {}, indent)}>`
  if (shape.properties) {
    const inner = `${indent}  `
    const fields = Object.entries(shape.properties).map(
      ([name, field]) =>
        `${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${shape.required?.includes(name) ? '' : '?'}: ${print(field, inner)}`,
    )
    return fields.length === 0 ? 'Record<string, never>' : `{\n${fields.join('\n')}\n${indent}}`
  }
  if (isOpen(shape)) return 'unknown'
  return (
    { file: 'Blob', string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }[shape.type ?? ''] ??
    'unknown'
  )
}
