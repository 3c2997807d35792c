import { type RawBuilder, sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'

/** What an export writes its file as. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'jsonl'] as const

/** An export as it is kept. */
export interface ExportRow {
  id: string
  format: (typeof EXPORT_FORMATS)[number]
  /** Fields it is limited to; null is everything. */
  fields: string[] | null
  filter: { filter?: object; q?: string; ids?: string[] }
  actor: { kind: string; id: string | null; name: string }
  branch_id: string
  with_costs: boolean
  /** Branches whose stock and prices it may show; null shows all. */
  branches: string[] | null
  status: 'queued' | 'running' | 'completed' | 'failed' | 'expired'
  /** Products to write, and written. */
  total: number
  done: number
  rows: number
  bytes: bigint
  /** Cells that were longer than a spreadsheet holds. */
  cut_cells: number
  created_at: string
  finished_at: string | null
  expires_at: string | null
}

const COLUMNS = sql`id, format, fields, filter, actor, branch_id, with_costs, branches, status, total, done, rows, bytes, cut_cells, created_at, finished_at, expires_at`

/** Notes an export that is to run. */
export async function insertExport(
  tx: Tx,
  row: Pick<ExportRow, 'id' | 'format' | 'fields' | 'filter' | 'actor' | 'branch_id' | 'with_costs' | 'branches'>,
): Promise<void> {
  await sql`insert into export (id, format, fields, filter, actor, branch_id, with_costs, branches)
    values (${row.id}, ${row.format}, ${row.fields}::text[], ${JSON.stringify(row.filter)}::jsonb, ${JSON.stringify(row.actor)}::jsonb, ${row.branch_id}, ${row.with_costs}, ${row.branches}::uuid[])`.execute(
    tx,
  )
}

/** An export by id. */
export function findExport(db: Db | Tx, id: string): Promise<ExportRow | undefined> {
  return first(db, sql<ExportRow>`select ${COLUMNS} from export where id = ${id}`)
}

/** A page of the exports. */
export function listExports(db: Db, page: ListPage, branches: readonly string[] | null) {
  // The page's own total is of exports, the row's of products.
  const own = sql`id, format, fields, filter, actor, branch_id, with_costs, branches, status, total as products, done, rows, bytes, cut_cells, created_at, finished_at, expires_at`
  return rows(
    db,
    sql<
      Omit<ExportRow, 'total'> & Marked & { products: number }
    >`select ${own}, ${page.columns} from export where (${branches}::uuid[] is null or branches <@ ${branches}::uuid[]) and ${page.after} ${page.tail}`,
  )
}

/** Counts the products that an export is to write. */
export async function countProducts(db: Db, id: string, conditions: RawBuilder<unknown>[]): Promise<void> {
  await sql`update export set total = (select count(*) from product p where ${sql.join(conditions, sql` and `)}), done = 0, rows = 0 where id = ${id}`.execute(
    db,
  )
}

/** Says how far an export is. */
export async function setDone(db: Db, id: string, done: number, written: number): Promise<void> {
  await sql`update export set done = ${done}, rows = ${written} where id = ${id}`.execute(db)
}

/** Ends an export; its file can be had until a moment. */
export async function endExport(
  tx: Tx,
  id: string,
  end: { status: 'completed' | 'failed'; done: number; rows: number; bytes: number; cut: number; expires: Date | null },
): Promise<void> {
  await sql`update export set status = ${end.status}, done = ${end.done}, rows = ${end.rows}, bytes = ${end.bytes}, cut_cells = ${end.cut},
    finished_at = now(), expires_at = ${end.expires}::timestamptz, runner = null where id = ${id}`.execute(tx)
}

/** Ends the time of exports whose file is to go; gives them. */
export function expireExports(db: Db, now: Date): Promise<{ id: string; format: ExportRow['format'] }[]> {
  return rows(
    db,
    sql<{
      id: string
      format: ExportRow['format']
    }>`update export set status = 'expired' where status = 'completed' and expires_at < ${now} returning id, format`,
  )
}
