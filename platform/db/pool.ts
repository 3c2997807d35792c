import { Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely'
import pg from 'pg'
import { AppError } from '#lib/errors.ts'
import { SetupError } from '../setup-error.ts'
import { sessionName } from './session-name.ts'
import { instantFromText } from './timestamp.ts'

/** A service's own database: every statement runs prepared, as the service's role, in the service's schema. */
export type Db = Kysely<unknown>

/** The same inside a transaction. */
export type Tx = Transaction<unknown>

const INT8 = 20
const TIMESTAMPTZ = 1184
pg.types.setTypeParser(INT8, (text) => BigInt(text))
// Sessions run in UTC; an instant is handed on in the form in which JSON carries it (RFC 3339, milliseconds).
pg.types.setTypeParser(TIMESTAMPTZ, instantFromText)

/** How a pool connects. */
export interface PoolOptions {
  url: string
  /** Role taken at connection; the log-in role must be a member of it. */
  role?: string
  schema?: string
  max: number
  name: string
  /** Commits do not wait for the disk; see docs/decisions/0004. */
  relaxed?: boolean
  /** A statement is planned once on each connection, not for each set of values. */
  plansOnce?: boolean
}

/** Opens a pool of connections; nothing is connected before the first query. */
export function openPool(options: PoolOptions): pg.Pool {
  const settings = ['timezone=UTC', 'statement_timeout=30000', 'idle_in_transaction_session_timeout=20000', 'jit=off']
  if (options.relaxed) settings.push('synchronous_commit=off')
  if (options.plansOnce) settings.push('plan_cache_mode=force_generic_plan')
  if (options.role) settings.push(`role=${options.role}`)
  if (options.schema) settings.push(`search_path=${options.schema},public`)
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: sessionName(options.name),
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  return bearBreaks(pool)
}

/**
 * A connection that breaks because the server restarts, idle or at work, is replaced at the next query. What it was asked
 * fails and is told to who asked; the event about it, which nobody else hears, is no reason to end the process.
 */
export function bearBreaks(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

const names = new Map<string, string>()
const MAX_NAMES = 2_000

// Statements are named by their text, so that each connection parses and plans each of them once. Lists have as many texts
// as there are filters and orders to combine: beyond a number they are parsed as they come, and no server keeps them all.
function statementName(text: string): string | undefined {
  let name = names.get(text)
  if (name === undefined && names.size < MAX_NAMES) {
    name = `s${names.size}`
    names.set(text, name)
  }
  return name
}

// How PostgreSQL (classes 08 and 57P of appendix A), pg and Node tell that there is no connection, or none any more.
const LOST_CODES = /^(08...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$/
const LOST_TEXTS = /^(connection terminated|client has encountered a connection error|timeout exceeded when trying to connect)/i

// 503: the database is away at the moment.
function told(error: Error & { code?: string }): never {
  if (!LOST_CODES.test(error.code ?? '') && !LOST_TEXTS.test(error.message)) throw error
  const detail = 'The database does not answer just now; try again in a moment.'
  throw new AppError('unavailable', 'database_unavailable', detail, { retry_after: 2 })
}

/** A Kysely over a pool whose statements are prepared. */
export function openDb(pool: pg.Pool): Db {
  const prepared = {
    connect: async () => {
      const client = await pool.connect().catch(told)
      return {
        query: (text: string, values: readonly unknown[]) =>
          (values.length === 0 && /^(begin|commit|rollback|start|savepoint|release)/i.test(text)
            ? client.query(text)
            : client.query({ name: statementName(text), text, values: values as unknown[] } as pg.QueryConfig)
          ).catch(told),
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: prepared as never }) })
}

/** All rows of a statement. */
export async function rows<T>(db: Db | Tx, statement: RawBuilder<T>): Promise<T[]> {
  return (await statement.execute(db)).rows
}

/** The first row of a statement, if there is one. */
export async function first<T>(db: Db | Tx, statement: RawBuilder<T>): Promise<T | undefined> {
  return (await statement.execute(db)).rows[0]
}

/** The one row of a statement that always gives one. */
export async function one<T>(db: Db | Tx, statement: RawBuilder<T>): Promise<T> {
  const row = (await statement.execute(db)).rows[0]
  if (row === undefined) throw new Error('A statement that promises a row gave none.')
  return row
}

/** Refuses a database that cannot be reached or is too old, in one line. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows: found } = await client.query<{ v: number }>("select current_setting('server_version_num')::int as v")
    const version = found[0]?.v ?? 0
    if (version < 150_000)
      throw new SetupError(
        'old_postgres',
        `Serai needs PostgreSQL 15 or newer; ${hostOf(url)} runs ${Math.floor(version / 10_000)}.`,
      )
  } catch (error) {
    if (error instanceof SetupError) throw error
    const reason = (error as Error).message || (error as { code?: string }).code
    throw new SetupError(
      'database_unreachable',
      `DATABASE_URL: no answer from ${hostOf(url)} (${reason}). Start it, or unset DATABASE_URL to use the embedded PostgreSQL.`,
    )
  } finally {
    await client.end()
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the given address'
}
