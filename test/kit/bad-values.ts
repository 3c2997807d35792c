import { randomUUID } from 'node:crypto'
import fc from 'fast-check'

/** A JSON schema, as far as the OpenAPI document uses it. */
export interface Schema {
  type?: string
  format?: string
  pattern?: string
  enum?: readonly unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: readonly string[]
  items?: Schema
  anyOf?: readonly Schema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/** Values that no field should take lightly: other types, extremes, characters that are not text, code of other languages. */
export const POISONS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0.001,
  1e21,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  0.001,
  19.999,
  2_147_483_648,
  '',
  ' ',
  '0',
  '-1',
  'NaN',
  '1e5',
  'null',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '💥'.repeat(40),
  'x'.repeat(3_000),
  'x'.repeat(120_000),
  "'; drop table product; --",
  '{{7*7}}',
  '%00',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
  randomUUID(),
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [[]],
  [null],
  [{}],
  { $gt: 0 },
  { constructor: { prototype: {} } },
  Array.from({ length: 3_000 }, () => 1),
  nested(400),
]

/** A list in a list in a list …. */
export function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** Values that fit a schema, with ids taken from those that exist. */
export function fitting(schema: Schema | undefined, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (!schema) return fc.jsonValue({ maxDepth: 2 })
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => fitting(option, ids)))
  switch (schema.type) {
    case 'object': {
      const entries = Object.entries(schema.properties ?? {})
      return fc.record(Object.fromEntries(entries.map(([key, inner]) => [key, fitting(inner, ids)])), {
        requiredKeys: [...(schema.required ?? [])],
      })
    }
    case 'array':
      return fc.array(fitting(schema.items, ids), { maxLength: 3 })
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -100, -100), max: Math.min(schema.maximum ?? 1_000, 1_000) })
    case 'number':
      return fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return text(schema, ids)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function text(schema: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid())
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern), { maxLength: Math.min(schema.maxLength ?? 60, 60) })
  return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 20, 20) })
}

/** Values that nearly fit a schema: one place in them is poisoned, left out, or was never asked for. */
export function spoiled(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting(schema, ids), fc.nat(1_000), fc.constantFrom('poison', 'drop', 'extra', 'poison'), fc.constantFrom(...POISONS))
    .map(([value, at, how, poison]) => {
      const places = placesOf(value)
      const place = places[at % places.length]
      if (!place) return poison
      const { holder, key } = place
      if (how === 'drop') Reflect.deleteProperty(holder, key)
      else if (how === 'extra' && !Array.isArray(holder)) Reflect.set(holder, 'nobody_asked_for_this', poison)
      else Reflect.set(holder, key, poison)
      return value
    })
}

function placesOf(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesOf(Reflect.get(value, key))])
}

/** Bodies that are no JSON, no UTF-8, or not an object; with the content type they are sent as. */
export const BROKEN_BODIES: readonly { type: string | undefined; bytes: Uint8Array | string }[] = [
  { type: 'application/json', bytes: '{' },
  { type: 'application/json', bytes: '{"a":1,}' },
  { type: 'application/json', bytes: new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  { type: 'application/json', bytes: new Uint8Array([0xc3, 0x28]) },
  { type: 'application/json', bytes: '[]' },
  { type: 'application/json', bytes: '[{}]' },
  { type: 'application/json', bytes: '"text"' },
  { type: 'application/json', bytes: '17' },
  { type: 'application/json', bytes: 'null' },
  { type: 'application/json', bytes: '' },
  { type: 'application/json', bytes: '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}' },
  { type: 'application/json', bytes: '['.repeat(50_000) + ']'.repeat(50_000) },
  { type: 'application/json', bytes: `{"a":"${'x'.repeat(3 * 1024 * 1024)}"}` },
  { type: 'text/plain', bytes: 'hello' },
  { type: 'application/xml', bytes: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
  { type: 'multipart/form-data', bytes: 'no boundary' },
  { type: 'multipart/form-data; boundary=x', bytes: '--x\r\nbroken' },
  { type: 'application/x-www-form-urlencoded', bytes: 'a[b]=1&__proto__=2&c=%ff%00' },
]

/** Queries that are not what they pretend to be. */
export const BAD_QUERIES: readonly string[] = [
  'page=-1',
  'page=0',
  'page=1e9',
  'page=99999999999999999999',
  'page=a',
  'page[a]=1',
  'page=1&page=2',
  'per_page=0',
  'per_page=101',
  'per_page=1.5',
  'sort=;drop%20table',
  'sort[]=a',
  'q=%00',
  'q=%ff%fe',
  `q=${'x'.repeat(5_000)}`,
  'filter=1',
  'filter[]=1',
  'filter[nobody]=1',
  'filter[status]=unheard',
  'filter[status][gte]=1',
  'filter[a][b][c][d][e]=1',
  'filter[price][gte]=-1',
  'filter[price][gte]=0.001',
  'filter[price][gte]=1e400',
  'filter[category]=x',
  'filter[placed_at][gte]=2026-99-99T00:00:00Z',
  'filter[placed_at][gte]=yesterday',
  'filter[option]=:',
  'filter[option]=a',
  'filter[__proto__][x]=1',
  '__proto__[x]=1',
  '__proto__=1',
  'constructor[prototype]=1',
  'nobody=1',
  'a]b[=1',
  'currency=XTS',
  'currency=%27',
  'currency=usd&currency=eur',
  'locale=xx',
  'locale[]=fa',
  'access=%00',
  '%',
  '=',
  '&&&',
]
