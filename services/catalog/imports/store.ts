import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { Remark } from './formats/file-product.ts'
import type { Format, Mapping } from './formats/format.ts'

/** An import as it is kept. */
export interface ImportRow {
  id: string
  file_name: string
  path: string
  format: Format
  mapping: Mapping | null
  options: {
    update_existing: boolean
    skip_errors: boolean
    dry_run: boolean
    publish: boolean
    category_id?: string
  }
  actor: { kind: string; id: string | null; name: string }
  branch_id: string
  status: 'queued' | 'running' | 'completed' | 'failed'
  phase: 'checking' | 'pictures' | 'writing'
  total_rows: number
  processed_rows: number
  created: number
  updated: number
  failed_rows: number
  warnings: number
  created_at: string
  finished_at: string | null
}

/** What became of one product of the file. */
export interface Note {
  handle: string
  line: number
  last_line: number
  lines: number
  product_id: string | null
  outcome: 'created' | 'updated' | 'failed'
  remarks: Remark[]
}

/** Notes an import that is to run. */
export async function insertImport(
  tx: Tx,
  row: Pick<ImportRow, 'id' | 'file_name' | 'path' | 'format' | 'mapping' | 'options' | 'actor' | 'branch_id' | 'total_rows'>,
): Promise<void> {
  await sql`insert into import (id, file_name, path, format, mapping, options, actor, branch_id, total_rows)
    values (${row.id}, ${row.file_name}, ${row.path}, ${row.format}, ${row.mapping && JSON.stringify(row.mapping)}::jsonb, ${JSON.stringify(row.options)}::jsonb,
      ${JSON.stringify(row.actor)}::jsonb, ${row.branch_id}, ${row.total_rows})`.execute(tx)
}

const COLUMNS = sql`id, file_name, path, format, mapping, options, actor, branch_id, status, phase, total_rows, processed_rows, created, updated, failed_rows,
  warnings, created_at, finished_at`

/** An import by id. */
export function findImport(db: Db | Tx, id: string): Promise<ImportRow | undefined> {
  return first(db, sql<ImportRow>`select ${COLUMNS} from import where id = ${id}`)
}

/** A page of the imports. */
export function listImports(db: Db, page: ListPage) {
  return rows(db, sql<ImportRow & Marked>`select ${COLUMNS}, ${page.columns} from import where ${page.after} ${page.tail}`)
}

/** Remarks of an import, errors first, by line. */
export function listRemarks(db: Db, id: string, limit: number) {
  return rows(
    db,
    sql<Remark>`select line, column_name as column, code, detail, severity from import_error where import_id = ${id} order by severity, line limit ${limit}`,
  )
}

/** Products of the file that failed, in the order of its rows, with what was wrong. */
export function listFailed(db: Db, id: string, after: number, limit: number) {
  return rows(
    db,
    sql<{ line: number; last_line: number; errors: { line: number; column: string; detail: string }[] }>`
      select i.line, i.last_line, coalesce((
          select jsonb_agg(jsonb_build_object('line', e.line, 'column', e.column_name, 'detail', e.detail) order by e.line)
          from import_error e where e.import_id = i.import_id and e.severity = 'error' and e.line between i.line and i.last_line), '[]') as errors
      from import_item i where i.import_id = ${id} and i.outcome = 'failed' and i.line > ${after} order by i.line limit ${limit}`,
  )
}

/** Which of these products are noted already, and at which row. */
export async function notedAt(db: Db | Tx, id: string, handles: readonly string[]): Promise<Map<string, number>> {
  const found = await rows(
    db,
    sql<{
      handle: string
      line: number
    }>`select handle, line from import_item where import_id = ${id} and handle = any(${[...handles]}::text[])`,
  )
  return new Map(found.map((row) => [row.handle, row.line]))
}

/** Notes what became of products of the file, in the transaction that wrote them, and counts `counted`. */
export async function noteItems(tx: Tx, id: string, notes: readonly Note[], counted: readonly Note[] = notes): Promise<void> {
  await insertNotes(tx, id, notes)
  await countNotes(tx, id, tallyOf(counted))
}

/** Notes without counting them: the import's own row is left to others. */
export async function insertNotes(tx: Tx, id: string, notes: readonly Note[]): Promise<void> {
  const remarks = notes.flatMap((note) => note.remarks)
  await sql`
    with item as (
      insert into import_item (import_id, handle, line, last_line, product_id, outcome)
      select ${id}::uuid, handle, line, last_line, product_id, outcome
      from jsonb_to_recordset(${JSON.stringify(notes.map(({ remarks: _, ...note }) => note))}::jsonb) as n(handle text, line int, last_line int, product_id uuid, outcome text)
      on conflict do nothing
    )
    insert into import_error (import_id, line, column_name, code, detail, severity)
    select ${id}::uuid, line, "column", code, detail, severity
    from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb) as r(line int, "column" text, code text, detail text, severity text)`.execute(
    tx,
  )
}

/** How many rows and products came to what. */
export interface Tally {
  rows: number
  created: number
  updated: number
  failedRows: number
  warnings: number
}

/** Adds notes up. */
export function tallyOf(notes: readonly Note[]): Tally {
  const of = (outcome: Note['outcome']) => notes.filter((note) => note.outcome === outcome)
  const rowsOf = (list: readonly Note[]) => list.reduce((sum, note) => sum + note.lines, 0)
  const warnings = notes.reduce((sum, note) => sum + note.remarks.filter((remark) => remark.severity === 'warning').length, 0)
  return {
    rows: rowsOf(notes),
    created: of('created').length,
    updated: of('updated').length,
    failedRows: rowsOf(of('failed')),
    warnings,
  }
}

/** Counts what was noted. */
export async function countNotes(tx: Tx, id: string, tally: Tally): Promise<void> {
  await sql`update import set processed_rows = processed_rows + ${tally.rows}, created = created + ${tally.created}, updated = updated + ${tally.updated},
    failed_rows = failed_rows + ${tally.failedRows}, warnings = warnings + ${tally.warnings} where id = ${id}`.execute(tx)
}

/** Forgets what an import noted, and counts anew: its check begins again. */
export async function forgetNotes(tx: Tx, id: string): Promise<void> {
  await sql`delete from import_item where import_id = ${id}`.execute(tx)
  await sql`delete from import_error where import_id = ${id}`.execute(tx)
  await sql`update import set processed_rows = 0, created = 0, updated = 0, failed_rows = 0, warnings = 0 where id = ${id}`.execute(
    tx,
  )
}

/** Says what an import is doing. */
export async function setPhase(db: Db | Tx, id: string, phase: ImportRow['phase']): Promise<void> {
  await sql`update import set phase = ${phase}, processed_rows = 0 where id = ${id}`.execute(db)
}

/** Says how far an import is, beside the transaction that does it. */
export async function setProcessed(db: Db | Tx, id: string, processed: number): Promise<void> {
  await sql`update import set processed_rows = ${processed} where id = ${id}`.execute(db)
}

/** Ends an import. A file of which any row is wrong has failed whole when it was all or nothing. */
export async function endImport(tx: Tx, id: string, status: 'completed' | 'failed'): Promise<void> {
  await sql`update import set status = ${status}, finished_at = now(), runner = null,
    failed_rows = case when ${status} = 'failed' then total_rows else failed_rows end,
    processed_rows = case when ${status} = 'failed' then total_rows else processed_rows end,
    created = case when ${status} = 'failed' then 0 else created end, updated = case when ${status} = 'failed' then 0 else updated end
    where id = ${id}`.execute(tx)
}

/** How files with these columns were read the last time. */
export async function findMapping(db: Db, key: string): Promise<Mapping | undefined> {
  return (await first(db, sql<{ mapping: Mapping }>`select mapping from import_mapping where columns_key = ${key}`))?.mapping
}

/** Remembers how files with these columns are read. */
export async function saveMapping(tx: Tx, key: string, mapping: Mapping): Promise<void> {
  await sql`insert into import_mapping (columns_key, mapping) values (${key}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (columns_key) do update set mapping = excluded.mapping, saved_at = now()`.execute(tx)
}

/** Files of imports that ended before a moment. */
export function listEnded(db: Db, before: Date): Promise<{ id: string; path: string }[]> {
  return rows(
    db,
    sql<{
      id: string
      path: string
    }>`select id, path from import where finished_at < ${before} and path <> '' order by finished_at limit 100`,
  )
}

/** Notes that the file of an import is gone. */
export async function forgetFile(db: Db, id: string): Promise<void> {
  await sql`update import set path = '' where id = ${id}`.execute(db)
}

/** Whether there is such a category. */
export async function hasCategory(db: Db, id: string): Promise<boolean> {
  return (await first(db, sql`select 1 from category where id = ${id}`)) !== undefined
}

/** Whether products of the file were written. */
export async function isWritten(db: Db, id: string): Promise<boolean> {
  return (
    (await first(db, sql`select 1 from import_item where import_id = ${id} and product_id is not null limit 1`)) !== undefined
  )
}
