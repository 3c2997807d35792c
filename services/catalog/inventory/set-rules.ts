import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { dayIn } from '#lib/time-zone.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { branchOf, InventoryItem, itemOf } from './item.ts'
import * as store from './store.ts'

const which = { id: Id, variant_id: Type.Optional(Id), branch_id: Type.Optional(Id) }
const FAILS = ['variant_not_found', 'branch_not_found', 'other_branch']

/** Lets a product be sold before it is there, up to a limit, and says when it is expected; for one variant or all, at a branch (CAT-45). */
export const setBackorder = operation('inventory.set_backorder', {
  access: permission('inventory.update'),
  input: Type.Object(
    {
      ...which,
      allow_backorder: Type.Boolean(),
      backorder_limit: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      expected_restock_date: Type.Optional(Nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(InventoryItem) }),
  fails: [...FAILS, 'stock_reserved', 'bad_date', 'limit_needed'],
  emits: ['inventory.rules_changed'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    const { allow_backorder: allowed, backorder_limit: limit, expected_restock_date: date = null } = input
    if (allowed && limit === 0)
      throw invalidField('/backorder_limit', 'limit_needed', 'Say how many pieces may be sold before they are there; at least 1.')
    const branchId = await branchOf(ctx, input.branch_id)
    if (date !== null) await checkDate(ctx, branchId, date)
    const set = { allow_backorder: allowed, backorder_limit: limit, restock_date: date }
    return changeRules(ctx, { productId: input.id, variantId: input.variant_id, branchId }, set)
  },
})

/** Says from how many pieces on a variant, or all of a product, counts as low at a branch (CAT-48). */
export const setThreshold = operation('inventory.set_threshold', {
  access: permission('inventory.update'),
  input: Type.Object(
    { ...which, low_stock_threshold: Type.Integer({ minimum: 0, maximum: 1_000_000 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(InventoryItem) }),
  fails: FAILS,
  emits: ['inventory.rules_changed'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    const branchId = await branchOf(ctx, input.branch_id)
    const set = { low_stock_threshold: input.low_stock_threshold }
    return changeRules(ctx, { productId: input.id, variantId: input.variant_id, branchId }, set)
  },
})

async function checkDate(ctx: Context, branchId: string, text: string): Promise<void> {
  const { time_zone } = (await shopOf(ctx, branchId)).branch
  const today = dayIn(time_zone, ctx.now())
  const last = new Date(Date.parse(text))
  if (Number.isNaN(last.getTime()) || last.toISOString().slice(0, 10) !== text || text < today)
    throw invalidField('/expected_restock_date', 'bad_date', 'Give a day to come (YYYY-MM-DD), or null when it is not known.')
}

async function changeRules(
  ctx: Context,
  item: { productId: string; variantId: string | undefined; branchId: string },
  set: store.Rules,
) {
  return ctx.tx(async (tx) => {
    const locked = await store.lockItems(tx, item.productId, item.variantId ?? null, item.branchId)
    if (locked.length === 0)
      throw new AppError('not_found', 'variant_not_found', 'There is no such product, or no such variant of it.')
    const owed = locked.filter((row) => {
      const limit = set.allow_backorder === undefined ? undefined : set.allow_backorder ? (set.backorder_limit ?? 0) : 0
      return limit !== undefined && row.track_inventory && row.available + limit < 0
    })
    if (owed.length > 0) {
      const least = Math.max(...owed.map((row) => -row.available))
      throw new AppError(
        'conflict',
        'stock_reserved',
        `${least} pieces are owed to orders; the limit must stay at ${least} or more until they have come.`,
        { least },
      )
    }
    await store.updateRules(tx, locked, set)
    const payload = { product_id: item.productId, branch_id: item.branchId, variant_ids: locked.map((row) => row.variant_id) }
    await appendEvents(tx, [ctx.event('inventory.rules_changed', item.productId, payload, item.branchId)])
    return { data: (await store.listInventory(tx, item.productId, item.branchId)).map(itemOf) }
  })
}
