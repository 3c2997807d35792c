import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { EXPORT_FORMATS, type ExportRow } from './store.ts'

/** An export with its progress; `download_url` holds for an hour, and is asked for anew each time. */
export const Export = Type.Object({
  id: Id,
  format: OneOf(EXPORT_FORMATS),
  fields: Nullable(Type.Array(Type.String())),
  actor_name: Type.String(),
  with_costs: Type.Boolean(),
  status: OneOf(['queued', 'running', 'completed', 'failed', 'expired']),
  total: Type.Integer(),
  done: Type.Integer(),
  rows: Type.Integer(),
  bytes: Type.Integer(),
  cut_cells: Type.Integer(),
  download_url: Nullable(Type.String()),
  created_at: Time,
  finished_at: Nullable(Time),
  expires_at: Nullable(Time),
})

/** An export as the API shows it. */
export function exportView(row: ExportRow, link: string | null = null): Static<typeof Export> {
  const { id, format, fields, with_costs, status, total, done, rows, cut_cells, created_at, finished_at, expires_at } = row
  return {
    id,
    format,
    fields,
    actor_name: row.actor.name,
    with_costs,
    status,
    total,
    done,
    rows,
    bytes: Number(row.bytes),
    cut_cells,
    download_url: link,
    created_at,
    finished_at,
    expires_at,
  }
}
