import Type, { type Static } from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import * as store from './store.ts'

/** A variant at a branch. */
export const InventoryItem = Type.Object({
  variant_id: Id,
  branch_id: Id,
  on_hand: Type.Integer(),
  reserved: Type.Integer(),
  available: Type.Integer(),
  low_stock_threshold: Type.Integer(),
  track_inventory: Type.Boolean(),
  allow_backorder: Type.Boolean(),
  backorder_limit: Type.Integer(),
})

/** Sets or changes what is physically there of a variant, with the reason in the ledger (CAT-40). */
export const updateInventory = operation('inventory.update', {
  access: permission('inventory.update'),
  input: Type.Object(
    {
      id: Id,
      variant_id: Type.Optional(Id),
      quantity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
      delta: Type.Optional(Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 })),
      reason: Type.String({ minLength: 1, maxLength: 300 }),
      reference: Type.Optional(Type.String({ maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(InventoryItem) }),
  fails: ['variant_not_found', 'variant_needed', 'quantity_or_delta', 'out_of_range', 'stock_reserved'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    if ((input.quantity === undefined) === (input.delta === undefined))
      throw invalidField('/quantity', 'quantity_or_delta', 'Give either quantity (what is there) or delta (what came or went).')
    const branch = (await shopOf(ctx)).branch.id
    const variantId = input.variant_id ?? (await onlyVariant(ctx, input.id, branch))
    return ctx.tx(async (tx) => {
      const item = await store.lockItem(tx, variantId, branch)
      if (item?.product_id !== input.id) throw new AppError('not_found', 'variant_not_found', 'This product has no such variant.')
      const onHand = input.quantity ?? item.on_hand + (input.delta ?? 0)
      const owed = item.allow_backorder ? item.backorder_limit : 0
      if (onHand < 0 || onHand > 1_000_000_000)
        throw invalidField('/delta', 'out_of_range', `There are ${item.on_hand} pieces; the change would leave ${onHand}.`)
      if (item.track_inventory && onHand + owed < item.reserved) {
        throw new AppError(
          'conflict',
          'stock_reserved',
          `${item.reserved} pieces are promised to orders; at least ${item.reserved - owed} must stay.`,
          { reserved: item.reserved },
        )
      }
      await store.setOnHand(tx, item, {
        onHand,
        type: onHand > item.on_hand ? 'restock' : 'adjustment',
        reason: input.reason,
        reference: input.reference ?? '',
        actor: actorSummary(ctx.actor),
      })
      const payload = {
        product_id: input.id,
        variant_id: variantId,
        branch_id: branch,
        on_hand: onHand,
        available: onHand - item.reserved,
      }
      await appendEvents(tx, [ctx.event('inventory.updated', input.id, payload, branch)])
      return { data: (await store.listInventory(tx, input.id, branch)).map(itemOf) }
    })
  },
})

/** An inventory row as the API shows it. */
export function itemOf({ product_id: _, ...row }: store.InventoryRow): Static<typeof InventoryItem> {
  return row
}

async function onlyVariant(ctx: Context, productId: string, branch: string): Promise<string> {
  const items = await store.listInventory(ctx.db, productId, branch)
  const [item] = items
  if (!item) throw new AppError('not_found', 'variant_not_found', 'There is no such product.')
  if (items.length > 1) throw invalidField('/variant_id', 'variant_needed', 'This product has several variants; say which.')
  return item.variant_id
}
