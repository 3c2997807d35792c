import { type AppError, invalidField } from '#lib/errors.ts'

/** A place in a sorted list: the order, and the keys of the row before it. */
export interface Place {
  sort: string
  values: (string | null)[]
}

/** The place as text that means something to this API only. */
export function writeCursor(sort: string, values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url')
}

/** The place a cursor names; 422 `bad_cursor` for what is none, or one of another order than is asked for. */
export function readCursor(text: string, askedSort: string | undefined): Place {
  const [sort, ...values] = partsOf(text)
  if (typeof sort !== 'string') throw badCursor()
  if (askedSort !== undefined && askedSort !== sort)
    throw invalidField(
      '/cursor',
      'bad_cursor',
      `This cursor goes with sort=${sort}; an order of its own needs a walk of its own.`,
    )
  return { sort, values }
}

function partsOf(text: string): (string | null)[] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    throw badCursor()
  }
  const isPart = (part: unknown) => part === null || (typeof part === 'string' && part.isWellFormed() && !part.includes('\0'))
  if (!Array.isArray(parts) || !parts.every(isPart)) throw badCursor()
  return parts as (string | null)[]
}

/** 422: not a cursor of this list. */
export function badCursor(): AppError {
  return invalidField('/cursor', 'bad_cursor', 'This cursor is not one of this list; begin again with an empty one.')
}
