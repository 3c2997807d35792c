import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { type Db, one, rows, type Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { release } from '../inventory/store.ts'
import { CHANGE_EMITS } from '../products/change-product.ts'
import { Product } from '../products/shapes.ts'
import { lockProduct } from '../products/store.ts'
import { viewOf } from '../products/view.ts'
import { changeVariants, pick } from './change-variants.ts'

const NAMED = 5

/**
 * Sets a variant aside: shoppers and staff see it no more, its orders and ledger stay. Refused while orders with it are open;
 * promises to orders that have ended are lifted (CAT-47).
 */
export const deleteVariant = operation('variant.delete', {
  access: permission('product.update'),
  input: Type.Object({ id: Id, variant_id: Id, ...versionInput }, { additionalProperties: false }),
  output: Product,
  fails: [
    'product_not_found',
    'variant_not_found',
    'stale_version',
    'variant_in_orders',
    'variant_promised',
    'last_variant',
    'part_of_bundle',
  ],
  emits: [...CHANGE_EMITS, 'stock.released'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, { id, variant_id, version }) {
    const seen = await lastMovement(ctx.db, id)
    const promised = await promisedTo(ctx.db, variant_id)
    const { orders } = await ctx.call('orders.listOpen', { order_ids: promised, variant_ids: [variant_id] })
    const open = orders.filter((order) => order.variant_ids.includes(variant_id))
    if (open.length > 0) {
      const named = open.slice(0, NAMED).map((order) => order.number)
      const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : ''
      throw new AppError(
        'conflict',
        'variant_in_orders',
        `It is in open orders (${named.join(', ')}${more}); close or cancel those first, or disable the variant meanwhile.`,
        { orders: named, count: open.length },
      )
    }
    for (const order of promised) await liftPromise(ctx, order)
    return ctx.tx(async (tx) => {
      await lockProduct(tx, id)
      await refuseSince(tx, id, variant_id, seen)
      const product = await changeVariants(ctx, tx, { id, version }, ({ options, variants }) => {
        pick(variants, variant_id)
        if (variants.length === 1)
          throw new AppError(
            'conflict',
            'last_variant',
            'A product keeps at least one variant; discontinue or delete the product.',
          )
        return { options, variants: variants.filter((variant) => variant.id !== variant_id) }
      })
      return viewOf(ctx, product)
    })
  },
})

async function lastMovement(db: Db, productId: string): Promise<bigint> {
  const found = await one(
    db,
    sql<{ id: bigint }>`select coalesce(max(id), 0)::bigint as id from movement where product_id = ${productId}`,
  )
  return found.id
}

// Who bought it after its open orders were asked for: sales lock the same rows, so none can slip in from here on.
async function refuseSince(tx: Tx, productId: string, variantId: string, seen: bigint): Promise<void> {
  await sql`select from inventory where variant_id = ${variantId} order by branch_id for update`.execute(tx)
  const { sold } = await one(
    tx,
    sql<{ sold: boolean }>`select exists (select from movement where product_id = ${productId} and variant_id = ${variantId}
      and type = 'sale' and id > ${seen.toString()}::bigint) as sold`,
  )
  if (sold)
    throw new AppError(
      'conflict',
      'variant_in_orders',
      'It was ordered just now; close or cancel that order first, or disable the variant meanwhile.',
    )
}

// The order has ended without giving back what it was promised. Whoever orders from now on keeps the variant.
async function liftPromise(ctx: Context, orderId: string): Promise<void> {
  const event = ctx.event('stock.released', orderId, { order_id: orderId, branch_id: orderId, lines: [] })
  if (await release(ctx.db, orderId, 'variant deleted', event)) ctx.committed([event])
}

async function promisedTo(db: Db, variantId: string): Promise<string[]> {
  const found = await rows(
    db,
    sql<{
      order_id: string
    }>`select order_id from reservation where variant_id = ${variantId} and state = 'held' order by order_id limit 1000`,
  )
  return found.map((row) => row.order_id)
}
