import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { Remark } from './product-of-lines.ts'

/** An import as it is kept. */
export interface ImportRow {
  id: string
  file_name: string
  path: string
  options: { update_existing: boolean; skip_errors: boolean; dry_run: boolean; publish: boolean }
  actor: { kind: string; id: string | null; name: string }
  branch_id: string
  status: 'queued' | 'running' | 'completed' | 'failed'
  total_rows: number
  processed_rows: number
  created: number
  updated: number
  failed_rows: number
  created_at: string
  finished_at: string | null
}

/** Notes an import that is to run. */
export async function insertImport(
  tx: Tx,
  row: Pick<ImportRow, 'id' | 'file_name' | 'path' | 'options' | 'actor' | 'branch_id' | 'total_rows'>,
): Promise<void> {
  await sql`insert into import (id, file_name, path, options, actor, branch_id, total_rows)
    values (${row.id}, ${row.file_name}, ${row.path}, ${JSON.stringify(row.options)}::jsonb, ${JSON.stringify(row.actor)}::jsonb, ${row.branch_id}, ${row.total_rows})`.execute(
    tx,
  )
}

/** An import by id. */
export function findImport(db: Db | Tx, id: string): Promise<ImportRow | undefined> {
  return first(db, sql<ImportRow>`select * from import where id = ${id}`)
}

/** A page of the imports. */
export function listImports(db: Db, page: ListPage) {
  return rows(db, sql<ImportRow & Marked>`select *, ${page.columns} from import where ${page.after} ${page.tail}`)
}

/** Remarks of an import, by line. */
export function listRemarks(db: Db, id: string, limit: number) {
  return rows(
    db,
    sql<Remark>`select line, column_name as column, code, detail, severity from import_error where import_id = ${id} order by severity, line limit ${limit}`,
  )
}

/** Which handles of an import are done already. */
export async function doneHandles(db: Db, id: string): Promise<Set<string>> {
  return new Set(
    (await rows(db, sql<{ handle: string }>`select handle from import_item where import_id = ${id}`)).map((row) => row.handle),
  )
}

/** Notes what became of one product of the file, in the transaction that wrote it. */
export async function noteItem(
  tx: Tx | Db,
  id: string,
  item: { handle: string; productId: string | null; outcome: 'created' | 'updated' | 'failed'; lines: number; remarks: Remark[] },
): Promise<void> {
  const count = (outcome: string) => (item.outcome === outcome ? 1 : 0)
  await sql`
    with item as (insert into import_item (import_id, handle, product_id, outcome) values (${id}, ${item.handle}, ${item.productId}, ${item.outcome}) on conflict do nothing),
      remarks as (
        insert into import_error (import_id, line, column_name, code, detail, severity)
        select ${id}::uuid, line, "column", code, detail, severity
        from jsonb_to_recordset(${JSON.stringify(item.remarks)}::jsonb) as r(line int, "column" text, code text, detail text, severity text)
      )
    update import set processed_rows = processed_rows + ${item.lines}, created = created + ${count('created')}, updated = updated + ${count('updated')},
      failed_rows = failed_rows + ${item.outcome === 'failed' ? item.lines : 0} where id = ${id}`.execute(tx)
}

/** Moves an import on. */
export async function setStatus(db: Db | Tx, id: string, status: ImportRow['status']): Promise<void> {
  await sql`update import set status = ${status}, finished_at = case when ${status} in ('completed', 'failed') then now() end where id = ${id}`.execute(
    db,
  )
}

/** The product that an import updates: the one with the handle as its English slug. */
export async function findByHandle(db: Db | Tx, handle: string): Promise<string | undefined> {
  return (
    await first(
      db,
      sql<{ id: string }>`select product_id as id from product_translation where locale = 'en' and slug = ${handle}`,
    )
  )?.id
}
