import { createHash } from 'node:crypto'

/** Names a set of columns: files with the same columns, in whatever order, are read the same way. */
export function columnsKey(columns: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...columns].sort()))
    .digest('base64url')
}
