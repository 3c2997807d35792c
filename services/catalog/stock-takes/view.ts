import Type, { type Static } from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import type { TakeRow } from './store.ts'

/** A stock-take with its progress. */
export const StockTake = Type.Object({
  id: Id,
  file_name: Type.String(),
  actor_name: Type.String(),
  status: Type.String(),
  total_rows: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  created_at: Time,
  finished_at: Nullable(Time),
})

/** A stock-take as the API shows it. */
export function takeView({ actor, branch_id: _, ...row }: TakeRow): Static<typeof StockTake> {
  return { ...row, actor_name: actor.name }
}
