import Type, { type Static } from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import type { BulkRow } from './store.ts'

/** A bulk edit with its progress. */
export const BulkEdit = Type.Object({
  id: Id,
  action: Type.String(),
  move: Nullable(Type.String()),
  actor_name: Type.String(),
  status: Type.String(),
  total: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  created_at: Time,
  finished_at: Nullable(Time),
})

/** A bulk edit as the API shows it. */
export function bulkView({ action, actor, ...row }: BulkRow): Static<typeof BulkEdit> {
  const { id, status, total, changed, unchanged, failed, created_at, finished_at } = row
  return {
    id,
    action: action.action,
    move: action.move ?? null,
    actor_name: actor.name,
    status,
    total,
    changed,
    unchanged,
    failed,
    created_at,
    finished_at,
  }
}
