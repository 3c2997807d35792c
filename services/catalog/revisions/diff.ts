/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One field that differs; `before` is missing where it was added, `after` where it was removed. */
export interface Change {
  path: string[]
  before?: Json
  after?: Json
}

/** Every field that differs between two documents, in the order of their names; lists count as one field each. */
export function diffOf(older: Json, newer: Json, path: string[] = []): Change[] {
  if (isRecord(older) && isRecord(newer)) {
    const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])].sort()
    return names.flatMap((name) => {
      const inside = [...path, name]
      if (!Object.hasOwn(older, name)) return [{ path: inside, after: newer[name] as Json }]
      if (!Object.hasOwn(newer, name)) return [{ path: inside, before: older[name] as Json }]
      return diffOf(older[name] as Json, newer[name] as Json, inside)
    })
  }
  return same(older, newer) ? [] : [{ path, before: older, after: newer }]
}

/** The newer document, from the older and what differs. */
export function applyDiff(older: Json, changes: readonly Change[]): Json {
  return changes.reduce((document, change) => put(document, change.path, change), older)
}

function put(document: Json, [name, ...rest]: string[], change: Change): Json {
  if (name === undefined) return change.after as Json
  const record = isRecord(document) ? document : {}
  const entries = Object.entries(record).filter(([key]) => key !== name)
  if (rest.length === 0 && change.after === undefined) return Object.fromEntries(entries)
  const inner = Object.hasOwn(record, name) ? (record[name] as Json) : {}
  return Object.fromEntries([...entries, [name, put(inner, rest, change)]])
}

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// The order of names says nothing, that of lists does.
function same(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index] as Json))
  if (isRecord(a) && isRecord(b)) return diffOf(a, b).length === 0
  return a === b
}
