import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import type { Remark } from './formats/file-product.ts'
import type { ImportRow } from './store.ts'

/** An import with its progress and what was wrong in the file. */
export const Import = Type.Object({
  id: Id,
  file_name: Type.String(),
  format: OneOf(['serai', 'shopify', 'mapped']),
  status: OneOf(['queued', 'running', 'completed', 'failed']),
  phase: OneOf(['checking', 'pictures', 'writing']),
  dry_run: Type.Boolean(),
  total_rows: Type.Integer(),
  processed_rows: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  failed_rows: Type.Integer(),
  warnings: Type.Integer(),
  errors: Type.Array(
    Type.Object({
      line: Type.Integer(),
      column: Type.String(),
      code: Type.String(),
      detail: Type.String(),
      severity: OneOf(['error', 'warning']),
    }),
  ),
  report_url: Nullable(Type.String()),
  failed_rows_url: Nullable(Type.String()),
  created_at: Time,
  finished_at: Nullable(Time),
})

/** An import as the API shows it. */
export function importView(row: ImportRow, remarks: Remark[]): Static<typeof Import> {
  const { path, options, actor: _, branch_id: __, mapping: ___, ...shown } = row
  const isOver = row.finished_at !== null
  const at = `/api/v1/imports/${row.id}`
  return {
    ...shown,
    dry_run: options.dry_run,
    errors: remarks,
    report_url: row.failed_rows > 0 || row.warnings > 0 ? `${at}/report` : null,
    failed_rows_url: isOver && row.failed_rows > 0 && path !== '' ? `${at}/failed-rows` : null,
  }
}
