import { minorToJson } from '#lib/money.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import { noDiscount } from './refusals.ts'
import type { Discount } from './shapes.ts'
import { type DiscountRow, findDiscount, type ShownDiscount } from './store.ts'

/** A discount whole, as the API shows it. */
export async function discountOf(ctx: Context, db: Db | Tx, id: string): Promise<Discount> {
  const row = await findDiscount(db, id, ctx.locale)
  if (!row) throw noDiscount()
  return viewOf(row)
}

/** A discount as the API shows it. */
export function viewOf(row: ShownDiscount): Discount {
  const { value: _, currency: __, actor, walk_done, walk_total, walking, ...rest } = row
  return { ...rest, ...sizeOf(row), by: actor.name, progress: { done: walk_done, total: walk_total, running: walking } }
}

/** The event that tells what became of a discount. */
export function discountEvent(
  ctx: Context,
  name: 'discount.created' | 'discount.updated' | 'discount.started' | 'discount.ended' | 'discount.cancelled',
  row: Pick<DiscountRow, 'id' | 'name' | 'type' | 'value' | 'currency' | 'branch_id' | 'starts_at' | 'ends_at'>,
): NewEvent {
  const { id, type, branch_id, starts_at, ends_at } = row
  return ctx.event(name, id, { id, name: row.name, type, ...sizeOf(row), branch_id, starts_at, ends_at }, branch_id)
}

function sizeOf({ value, currency }: Pick<DiscountRow, 'value' | 'currency'>) {
  return currency === null ? { percent: value / 100, amount: null } : { percent: null, amount: minorToJson(value, currency) }
}
