import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { CountLine } from './read-counts.ts'

/** A stock-take as it is kept. */
export interface TakeRow {
  id: string
  file_name: string
  actor: { kind: string; id: string | null; name: string }
  branch_id: string
  status: 'queued' | 'running' | 'completed'
  total_rows: number
  changed: number
  unchanged: number
  failed: number
  created_at: string
  finished_at: string | null
}

/** What became of a line. */
export interface LineOutcome {
  line: number
  outcome: 'changed' | 'unchanged' | 'failed'
  before: number | null
  code: string | null
  detail: string | null
}

const CHUNK = 5_000
const take = sql`id, file_name, actor, branch_id, status, total_rows, changed, unchanged, failed, created_at, finished_at`

/** Keeps a count with all its lines; those that are wrong have their outcome at once. */
export async function insertTake(
  tx: Tx,
  row: Pick<TakeRow, 'id' | 'file_name' | 'actor' | 'branch_id'>,
  lines: readonly CountLine[],
): Promise<void> {
  const failed = lines.filter((line) => line.code !== null).length
  await sql`insert into stock_take (id, file_name, actor, branch_id, total_rows, failed)
    values (${row.id}, ${row.file_name}, ${JSON.stringify(row.actor)}::jsonb, ${row.branch_id}, ${lines.length}, ${failed})`.execute(
    tx,
  )
  for (let at = 0; at < lines.length; at += CHUNK) {
    await sql`insert into stock_take_line (take_id, line, sku, branch, branch_id, counted, outcome, code, detail)
      select ${row.id}::uuid, line, sku, branch, branch_id, counted, case when code is not null then 'failed' end, code, detail
      from jsonb_to_recordset(${JSON.stringify(lines.slice(at, at + CHUNK))}::jsonb)
        as l(line int, sku text, branch text, branch_id uuid, counted int, code text, detail text)`.execute(tx)
  }
}

/** A stock-take by id. */
export function findTake(db: Db | Tx, id: string): Promise<TakeRow | undefined> {
  return first(db, sql<TakeRow>`select ${take} from stock_take where id = ${id}`)
}

/** A page of the stock-takes. */
export function listTakes(db: Db, page: ListPage) {
  return rows(db, sql<TakeRow & Marked>`select ${take}, ${page.columns} from stock_take where ${page.after} ${page.tail}`)
}

/** A line as staff look at it. */
export interface LineRow extends LineOutcome {
  sku: string
  branch: string
  counted: number | null
}

/** A page of a stock-take's lines, of one outcome or all. */
export function listLines(db: Db, id: string, outcome: string | null, page: ListPage) {
  return rows(
    db,
    sql<
      LineRow & Marked
    >`select line, sku, branch, counted, coalesce(outcome, 'open') as outcome, before, code, detail, ${page.columns}
      from stock_take_line where take_id = ${id} and (${outcome}::text is null or outcome = ${outcome}) and ${page.after} ${page.tail}`,
  )
}

/** All lines that made a difference or could not be done, by line. */
export function listRemarkable(db: Db, id: string, limit: number): Promise<LineRow[]> {
  return rows(
    db,
    sql<LineRow>`select line, sku, branch, counted, outcome, before, code, detail from stock_take_line
      where take_id = ${id} and outcome in ('changed', 'failed') order by line limit ${limit}`,
  )
}

/** An open line with the variant it names, if there is one. */
export interface OpenLine {
  line: number
  sku: string
  branch_id: string
  counted: number
  variant_id: string | null
  product_id: string | null
}

/** Takes the next open lines for this transaction alone; those that another run is at are passed over, or waited for. */
export function takeLines(tx: Tx, id: string, limit: number, busy: 'pass' | 'wait'): Promise<OpenLine[]> {
  return rows(
    tx,
    sql<OpenLine>`
      with mine as (
        select line, sku, branch_id, counted from stock_take_line where take_id = ${id} and outcome is null order by line limit ${limit} for update ${sql.raw(busy === 'pass' ? 'skip locked' : '')}
      )
      select mine.*, v.id as variant_id, v.product_id from mine left join variant v on lower(v.sku) = lower(mine.sku) and v.deleted_at is null order by mine.line`,
  )
}

/** Inventory of the given places, each made if need be, locked in the order of all who lock them. */
export async function lockPlaces(tx: Tx, lines: readonly OpenLine[]) {
  const list = JSON.stringify(lines)
  await sql`select ensure_item(l.product_id, l.variant_id, l.branch_id) from jsonb_to_recordset(${list}::jsonb) as l(product_id uuid, variant_id uuid, branch_id uuid)
    where not exists (select from inventory i where i.variant_id = l.variant_id and i.branch_id = l.branch_id)`.execute(tx)
  return rows(
    tx,
    sql<{ variant_id: string; branch_id: string; on_hand: number; reserved: number; least: number }>`
      select i.variant_id, i.branch_id, i.on_hand, i.reserved,
        case when i.track then i.reserved - case when i.allow_backorder then i.backorder_limit else 0 end else -1000000000 end as least
      from inventory i join jsonb_to_recordset(${list}::jsonb) as l(variant_id uuid, branch_id uuid) using (variant_id, branch_id)
      order by i.variant_id, i.branch_id for update of i`,
  )
}

/** Sets places to what was counted, with their lines in the ledger. */
export async function setCounted(
  tx: Tx,
  takeId: string,
  places: readonly { variant_id: string; branch_id: string; product_id: string | null; before: number; counted: number }[],
  actor: object,
): Promise<void> {
  await sql`
    with counted as (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(variant_id uuid, branch_id uuid, product_id uuid, before int, counted int)
    ), moved as (
      update inventory i set on_hand = c.counted from counted c where i.variant_id = c.variant_id and i.branch_id = c.branch_id
    )
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    select variant_id, branch_id, product_id, 'adjustment', counted - before, before, counted, 'stock-take', ${takeId}, ${JSON.stringify(actor)}::jsonb from counted`.execute(
    tx,
  )
}

/** Notes what became of lines, and adds it up. */
export async function noteLines(tx: Tx, id: string, outcomes: readonly LineOutcome[]): Promise<void> {
  await sql`
    with done as (
      select * from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as d(line int, outcome text, before int, code text, detail text)
    ), noted as (
      update stock_take_line l set outcome = done.outcome, before = done.before, code = done.code, detail = done.detail
      from done where l.take_id = ${id} and l.line = done.line
    )
    update stock_take set status = 'running', touched_at = now(),
      changed = changed + (select count(*) from done where outcome = 'changed'), unchanged = unchanged + (select count(*) from done where outcome = 'unchanged'),
      failed = failed + (select count(*) from done where outcome = 'failed')
    where id = ${id}`.execute(tx)
}

/** Ends a stock-take all of whose lines are done; undefined when it is not at its end, or was ended before. */
export function finishTake(tx: Tx, id: string): Promise<TakeRow | undefined> {
  return first(
    tx,
    sql<TakeRow>`update stock_take set status = 'completed', finished_at = now() where id = ${id} and status <> 'completed'
      and not exists (select from stock_take_line where take_id = ${id} and outcome is null) returning ${take}`,
  )
}

/** Stock-takes that nobody has worked on for a while. */
export async function listStranded(db: Db): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select id from stock_take where status <> 'completed' and touched_at < now() - interval '2 minutes' order by touched_at limit 20`,
  )
  return found.map((row) => row.id)
}
