import type { TSchema } from 'typebox'
import { AppError } from '#lib/errors.ts'

type Parsed = { [key: string]: Parsed | string | string[] }

const MAX_DEPTH = 4

/** Reads a query string with brackets (`filter[price][gte]=10`) into nested objects; repeated keys become lists. */
export function parseQuery(text: string): Parsed {
  const result: Parsed = Object.create(null)
  for (const [key, value] of new URLSearchParams(text)) {
    const path = key.replaceAll(']', '').split('[')
    if (path.length > MAX_DEPTH || path.some((part) => part === '__proto__'))
      throw new AppError('malformed', 'malformed_query', `The query parameter ${key.slice(0, 60)} is nested too deeply.`)
    put(result, path, value)
  }
  return result
}

function put(into: Parsed, path: string[], value: string): void {
  const [head = '', ...rest] = path
  if (rest.length === 0 || (rest.length === 1 && rest[0] === '')) {
    const before = into[head]
    if (before === undefined) into[head] = rest.length === 0 ? value : [value]
    else if (typeof before === 'string') into[head] = [before, value]
    else if (Array.isArray(before)) before.push(value)
    return
  }
  const inner = into[head]
  const next: Parsed = typeof inner === 'object' && !Array.isArray(inner) ? inner : Object.create(null)
  into[head] = next
  put(next, rest, value)
}

/** Turns the texts of paths, queries and forms into what the schema asks for, where they say it plainly. */
export function coerce(value: unknown, schema: TSchema | undefined): unknown {
  if (!schema || value === undefined) return value
  const shape = schema as { type?: string; properties?: Record<string, TSchema>; items?: TSchema; anyOf?: TSchema[] }
  if (shape.type === 'array') return (Array.isArray(value) ? value : [value]).map((item) => coerce(item, shape.items))
  if (shape.type === 'object' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, coerce(inner, shape.properties?.[key])]))
  }
  if (typeof value !== 'string') return value
  if ((shape.type === 'integer' || shape.type === 'number') && /^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return Number(value)
  if (shape.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if (shape.anyOf) {
    const candidates = shape.anyOf.map((option) => coerce(value, option))
    return candidates.find((candidate) => candidate !== value) ?? value
  }
  return value
}
