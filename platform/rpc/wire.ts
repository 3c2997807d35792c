import { isMoney, isTime, mapValue, type Shape, withoutNull } from './shape.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const NANOS = 9

/** JSON of the API as the JSON of its protobuf message: money as google.type.Money, no nulls. */
export function toWire(schema: Shape, value: unknown): Json | undefined {
  const { shape } = withoutNull(schema)
  if (value === null || value === undefined) return undefined
  if (isMoney(shape)) return moneyToWire(value as { amount: number; currency: string })
  if (shape.type === 'array') return (value as unknown[]).map((item) => toWire(shape.items ?? {}, item) ?? null)
  const inner = mapValue(shape)
  if (inner)
    return Object.fromEntries(
      Object.entries(value as object).flatMap(([key, item]) => pair(key, isOpen(inner) ? (item as Json) : toWire(inner, item))),
    )
  if (shape.properties) {
    const given = value as Record<string, unknown>
    return Object.fromEntries(Object.entries(shape.properties).flatMap(([key, item]) => pair(key, toWire(item, given[key]))))
  }
  return value as Json
}

/** JSON of a protobuf message as the JSON of the API: what proto3 leaves out (zeros, empty lists, nulls) is put back. */
export function fromWire(schema: Shape, value: Json | undefined): unknown {
  const { shape, nullable } = withoutNull(schema)
  if (value === undefined || value === null) return nullable || isOpen(shape) ? null : emptyOf(shape)
  if (isTime(shape)) return inMilliseconds(value as string)
  if (isMoney(shape)) return moneyFromWire(value as { currency_code?: string; units?: string; nanos?: number })
  if (shape.type === 'array') return (value as Json[]).map((item) => fromWire(shape.items ?? {}, item))
  const inner = mapValue(shape)
  if (inner)
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [key, isOpen(inner) ? item : fromWire(inner, item as Json)]),
    )
  if (shape.properties) {
    const given = value as { [key: string]: Json }
    const required = new Set(shape.required ?? [])
    return Object.fromEntries(
      Object.entries(shape.properties).flatMap(([key, item]) =>
        key in given || required.has(key) ? [[key, fromWire(item, given[key])]] : [],
      ),
    )
  }
  return value
}

/** Whether a shape says nothing: any JSON goes. */
export function isOpen(shape: Shape): boolean {
  return shape.type === undefined && shape.anyOf === undefined && shape.enum === undefined && shape.const === undefined
}

function pair(key: string, value: Json | undefined): [string, Json][] {
  return value === undefined ? [] : [[key, value]]
}

function emptyOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.type === 'array') return []
  if (shape.type === 'object') return shape.properties && !isMoney(shape) ? fromWire(shape, {}) : {}
  if (shape.type === 'integer' || shape.type === 'number') return 0
  if (shape.type === 'boolean') return false
  return shape.type === 'null' ? null : ''
}

// A Timestamp's JSON leaves out what is zero; ours has milliseconds always, and more where there is more.
function inMilliseconds(time: string): string {
  return time.includes('.') ? time : time.replace('Z', '.000Z')
}

// By the decimal digits, not by arithmetic: 0.1 is one tenth here.
function moneyToWire(money: { amount: number; currency: string }): Json {
  const [whole = '0', fraction = ''] = money.amount.toFixed(NANOS).split('.')
  const sign = money.amount < 0 ? -1 : 1
  return { currency_code: money.currency, units: whole === '-0' ? '0' : whole, nanos: sign * Number(fraction.padEnd(NANOS, '0')) }
}

function moneyFromWire(money: { currency_code?: string; units?: string; nanos?: number }): { amount: number; currency: string } {
  const nanos = money.nanos ?? 0
  const digits = String(Math.abs(nanos)).padStart(NANOS, '0').replace(/0+$/, '')
  const sign = nanos < 0 && !(money.units ?? '0').startsWith('-') ? '-' : ''
  return { amount: Number(`${sign}${money.units ?? '0'}${digits ? `.${digits}` : ''}`), currency: money.currency_code ?? '' }
}
