import { type RawBuilder, sql } from 'kysely'
import Type, { type TSchema } from 'typebox'
import { invalidField } from '#lib/errors.ts'
import { badCursor, readCursor, writeCursor } from './cursor.ts'

const MAX_KEYS = 3

/** Query of a list that ends soon: which page, how long. */
export const pageInput = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
}

/** Answer of every list: `page` and `total` where pages were asked for, `next_cursor` where something follows. */
export function listOutput<T extends TSchema>(item: T) {
  return Type.Object({ data: Type.Array(item), meta: Type.Object(listMeta) })
}

/** Where in a list an answer stands. */
export const listMeta = {
  page: Type.Optional(Type.Integer()),
  per_page: Type.Integer(),
  total: Type.Optional(Type.Integer()),
  next_cursor: Type.Optional(Type.String()),
}

/** The window of rows a page asks for, and the `meta` of its answer. */
export function pageOf(input: { page?: number; per_page?: number }) {
  const page = input.page ?? 1
  const perPage = input.per_page ?? 20
  return {
    window: { limit: perPage, offset: (page - 1) * perPage },
    meta: (total: number) => ({ page, per_page: perPage, total }),
  }
}

/** What a list can be sorted by: an expression, its type in PostgreSQL, and whether it may be null (nulls come last). */
export interface SortKey {
  by: RawBuilder<unknown>
  type: 'timestamptz' | 'text' | 'bigint' | 'int' | 'uuid'
  nullable?: boolean
}

/** What `columns` adds to each row. */
export interface Marked {
  total: number | null
  mark: (string | null)[]
}

interface Step extends SortKey {
  descending: boolean
}

interface ListInput {
  page?: number
  per_page?: number
  cursor?: string
  sort?: string
}

/**
 * Declares a list (API-04): by which keys it sorts, and by which at first. Its pages count what there is; a walk (`cursor`,
 * empty at its beginning) goes on after the last row it showed, at the same speed however deep, and neither skips nor
 * repeats a row that keeps its place.
 */
export function declareList<const K extends string>(keys: readonly K[], first: K | `-${K}`) {
  const key = `-?(?:${keys.join('|')})`
  const input = {
    ...pageInput,
    cursor: Type.Optional(Type.String({ maxLength: 4_000 })),
    sort: Type.Optional(
      Type.String({
        pattern: `^${key}(?:,${key}){0,${MAX_KEYS - 1}}$`,
        description: `up to ${MAX_KEYS} of ${keys.join(', ')}, separated by commas, with - before one to turn its order`,
      }),
    ),
  }
  return {
    input,
    fails: ['bad_cursor'] as const,
    page(asked: ListInput, sortable: Record<K, SortKey>, id: SortKey) {
      return windowOf(asked, first, sortable, id)
    },
  }
}

/** A page, or a stretch of a walk, as a statement asks for it. */
export type ListPage = ReturnType<typeof windowOf>

function windowOf(asked: ListInput, first: string, sortable: Record<string, SortKey>, id: SortKey) {
  const cursor = asked.cursor ? readCursor(asked.cursor, asked.sort) : undefined
  const walks = asked.cursor !== undefined
  if (walks && asked.page !== undefined)
    throw invalidField('/page', 'bad_cursor', 'Send either a page or a cursor: a walk has no pages.')
  const sort = cursor?.sort ?? asked.sort ?? first
  const steps = stepsOf(sort, sortable, id)
  if (cursor && cursor.values.length !== steps.length) throw badCursor()
  const page = asked.page ?? 1
  const perPage = asked.per_page ?? 20
  const order = sql.join(steps.map((step) => sql`${step.by} ${direction(step)}`))
  const columnsWith = (total: RawBuilder<unknown>) => sql`${walks ? sql`null::int` : total} as total,
    array[${sql.join(steps.map((step) => sql`(${step.by})::text`))}] as mark`
  return {
    /** Columns to select beside the row's own. */
    columns: columnsWith(sql`count(*) over ()::int`),
    /** The same where a count on its own spares looking at every row in order: `select count(*)::int …`. */
    columnsCounted: (count: RawBuilder<unknown>) => columnsWith(sql`(${count})`),
    /** Condition of the rows that come after the cursor. */
    after: cursor ? after(steps, cursor.values) : sql`true`,
    /** Keys in their order, as they were asked for or as the walk began. */
    keys: sort.split(',').map((key) => key.replace('-', '')),
    order,
    /** Whether rows that were found are a whole page, and tell what follows. */
    isFull: (found: readonly unknown[]) => found.length > perPage,
    /** End of the statement: order and window, with one row more to see whether something follows. */
    tail: sql`order by ${order} limit ${perPage + 1} offset ${walks ? 0 : (page - 1) * perPage}`,
    answer<T extends Marked, R>(found: readonly T[], view: (row: Omit<T, keyof Marked>) => R) {
      const shown = found.slice(0, perPage)
      const last = shown.at(-1)
      return {
        data: shown.map(({ total: _total, mark: _mark, ...row }) => view(row)),
        meta: {
          per_page: perPage,
          ...(walks ? {} : { page, total: shown[0]?.total ?? 0 }),
          ...(last && found.length > perPage ? { next_cursor: writeCursor(sort, last.mark) } : {}),
        },
      }
    },
  }
}

// The id comes last, in the direction of the key before it, so that no two rows have one place.
function stepsOf(sort: string, sortable: Record<string, SortKey>, id: SortKey): Step[] {
  const steps = new Map<SortKey, Step>()
  let descending = false
  for (const part of sort.split(',')) {
    const key = sortable[part.replace('-', '')]
    if (!key) throw badCursor()
    descending = part.startsWith('-')
    if (!steps.has(key)) steps.set(key, { ...key, descending })
    if (key === id) break
  }
  if (!steps.has(id)) steps.set(id, { ...id, descending })
  return [...steps.values()]
}

function direction(step: Step) {
  if (step.nullable) return step.descending ? sql`desc nulls last` : sql`asc nulls last`
  return step.descending ? sql`desc` : sql`asc`
}

// Where all keys go one way, a comparison of rows lets an index find the place; else key after key.
function after(steps: readonly Step[], values: readonly (string | null)[]): RawBuilder<unknown> {
  const value = (at: number) => sql`${values[at] ?? null}::${sql.raw(steps[at]?.type ?? 'text')}`
  const [head] = steps
  if (head && steps.every((step) => !step.nullable && step.descending === head.descending)) {
    const wanted = sql.join(steps.map((_, at) => value(at)))
    return sql`(${sql.join(steps.map((step) => step.by))}) ${head.descending ? sql`<` : sql`>`} (${wanted})`
  }
  const ways = steps.map((step, at) => {
    const before = steps.slice(0, at).map(({ by }, n) => (values[n] === null ? sql`${by} is null` : sql`${by} = ${value(n)}`))
    return sql`(${sql.join([...before, beyond(step, values[at] ?? null, value(at))], sql` and `)})`
  })
  return sql`(${sql.join(ways, sql` or `)})`
}

function beyond(step: Step, known: string | null, value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (known === null) return sql`false`
  const further = sql`${step.by} ${step.descending ? sql`<` : sql`>`} ${value}`
  return step.nullable ? sql`(${further} or ${step.by} is null)` : further
}
