import { sql } from 'kysely'
import type { Rounding } from '#lib/money.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** A currency as it is kept; the increment is in minor units. */
export interface CurrencyRow {
  code: string
  is_base: boolean
  enabled: boolean
  increment: number
  mode: Rounding
  position: number
  version: number
}

/** A rate as it is kept. */
export interface RateRow {
  currency: string
  rate: string
  effective_at: string
  state: 'past' | 'current' | 'planned'
  source: 'hand' | 'import'
  set_by: string
  set_at: string
}

const currency = sql`code, is_base, enabled, increment, mode, position, version`
const bare = sql`trim_scale(r.rate)::text as rate`
const state = sql`case when r.effective_at > now() then 'planned'
  when r.effective_at = (select max(x.effective_at) from exchange_rate x where x.currency = r.currency and x.effective_at <= now()) then 'current'
  else 'past' end`
const rate = sql`r.currency, ${bare}, r.effective_at, ${state} as state, r.source, r.set_by, r.set_at`

/** Every currency, in the order in which shoppers see them. */
export function listAll(db: Db | Tx): Promise<CurrencyRow[]> {
  return rows(db, sql<CurrencyRow>`select ${currency} from currency order by position, code`)
}

/** The rates that hold now, and of each currency the one that is planned next. */
export function listPresent(db: Db | Tx): Promise<RateRow[]> {
  return rows(
    db,
    sql<RateRow>`
      select distinct on (r.currency, r.effective_at > now()) ${rate} from exchange_rate r
      order by r.currency, r.effective_at > now(), abs(extract(epoch from r.effective_at - now()))`,
  )
}

/** A currency that nobody else changes until the transaction ends. */
export function lockCurrency(tx: Tx, code: string): Promise<CurrencyRow | undefined> {
  return first(tx, sql<CurrencyRow>`select ${currency} from currency where code = ${code} for update`)
}

/** Has other changes of some currencies, and of their rates, wait until the transaction ends. */
export async function lockCurrencies(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`select from currency where code = any(${[...codes]}::text[]) order by code for update`.execute(tx)
}

/** Whether a currency has a rate that holds. */
export async function hasRate(tx: Tx, code: string): Promise<boolean> {
  const found = await first(tx, sql`select from exchange_rate where currency = ${code} and effective_at <= now() limit 1`)
  return found !== undefined
}

/** Writes a currency, new or known; one without a place comes last. */
export function putCurrency(
  tx: Tx,
  row: Pick<CurrencyRow, 'code' | 'enabled' | 'increment' | 'mode'> & { position: number | null },
): Promise<CurrencyRow | undefined> {
  return first(
    tx,
    sql<CurrencyRow>`
      insert into currency (code, enabled, increment, mode, position)
      select ${row.code}, ${row.enabled}, ${row.increment}, ${row.mode}, coalesce(${row.position}::int, (select max(position) + 1 from currency), 1)
      on conflict (code) do update set enabled = excluded.enabled, increment = excluded.increment, mode = excluded.mode,
        position = coalesce(${row.position}::int, currency.position), version = currency.version + 1
      returning ${currency}`,
  )
}

/** A rate that is to be kept: without a moment it holds at once. */
export interface NewRate {
  currency: string
  rate: string
  effective_at: string | null
}

/** Keeps rates, each moment of a currency once; gives those that were not there. What is planned is told when its time comes. */
export function insertRates(tx: Tx, rates: readonly NewRate[], by: string, source: RateRow['source']): Promise<RateRow[]> {
  return rows(
    tx,
    sql<RateRow>`
      with r as (
        insert into exchange_rate (currency, rate, effective_at, set_by, source, told)
        select n.currency, n.rate::numeric, date_trunc('milliseconds', coalesce(n.effective_at, statement_timestamp())), ${by}, ${source},
          coalesce(n.effective_at, statement_timestamp()) <= statement_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as n(currency text, rate text, effective_at timestamptz)
        on conflict (currency, effective_at) do nothing returning *
      )
      select r.currency, ${bare}, r.effective_at, case when r.told then 'current' else 'planned' end as state, r.source, r.set_by, r.set_at from r`,
  )
}

/** The rates that hold now, of some currencies: at the moment of asking, which comes after a wait for a lock, not at that of the transaction. */
export function ratesNow(tx: Tx, codes: readonly string[]): Promise<{ currency: string; rate: string }[]> {
  return rows(
    tx,
    sql<{ currency: string; rate: string }>`
      select distinct on (r.currency) r.currency, ${bare} from exchange_rate r
      where r.currency = any(${[...codes]}::text[]) and r.effective_at <= statement_timestamp() order by r.currency, r.effective_at desc`,
  )
}

/** Takes a rate back that is still to come. */
export function deletePlanned(tx: Tx, code: string, at: string): Promise<{ rate: string } | undefined> {
  return first(
    tx,
    sql<{ rate: string }>`
      delete from exchange_rate r where r.currency = ${code} and r.effective_at = ${at}::timestamptz and r.effective_at > now() returning ${bare}`,
  )
}

/** Marks rates whose time has come as told; gives the currencies that they are of. */
export async function takeDue(tx: Tx): Promise<string[]> {
  const due = await rows(
    tx,
    sql<{ currency: string }>`
      update exchange_rate set told = true where (currency, effective_at) in (
        select currency, effective_at from exchange_rate where not told and effective_at <= now() order by currency, effective_at for update)
      returning currency`,
  )
  return [...new Set(due.map((row) => row.currency))].sort()
}

/** Everything that selects the rates of a list. */
export const rateColumns = rate
