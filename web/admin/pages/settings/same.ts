/** Whether two values of a setting say the same. */
export function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other)
}

// The order of keys is the database's own and says nothing.
function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )
}
