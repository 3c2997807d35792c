import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import type { Remark } from './product-of-lines.ts'
import type { ImportRow } from './store.ts'

/** An import with its progress and what was wrong in the file. */
export const Import = Type.Object({
  id: Id,
  file_name: Type.String(),
  status: OneOf(['queued', 'running', 'completed', 'failed']),
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
  created_at: Time,
  finished_at: Nullable(Time),
})

/** An import as the API shows it. */
export function importView(row: ImportRow, remarks: Remark[]): Static<typeof Import> {
  const { path: _, options, actor: __, branch_id: ___, ...shown } = row
  return {
    ...shown,
    dry_run: options.dry_run,
    warnings: remarks.filter((remark) => remark.severity === 'warning').length,
    errors: remarks,
    report_url: remarks.length > 0 ? `/api/v1/imports/${row.id}/report` : null,
  }
}
