import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { rows } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { StoredEvent } from '#platform/service.ts'
import { noteBundleLevels } from '../bundles/store.ts'
import { findProduct } from '../products/store.ts'
import { insertRevision } from '../revisions/store.ts'
import * as store from './store.ts'

/**
 * After stock moved: adds it up for lists, notes what shoppers are to be shown, tells readers only where that changed, warns of
 * low stock, and moves products between published and out of stock (CAT-44).
 */
export async function followStock(ctx: Context, events: StoredEvent[]): Promise<void> {
  const variants = new Set<string>()
  const products: string[] = []
  for (const event of events) {
    if (event.name === 'inventory.updated') variants.add(String(event.payload['variant_id']))
    else if (event.name === 'inventory.rules_changed') for (const id of event.payload['variant_ids'] as string[]) variants.add(id)
    else if (event.name.startsWith('product.')) products.push(event.aggregate_id)
    else for (const line of event.payload['lines'] as { variant_id: string }[]) variants.add(line.variant_id)
  }
  if (products.length > 0) {
    for (const row of await ctx.rows(
      sql<{
        variant_id: string
      }>`select id as variant_id from variant where product_id = any(${products}::uuid[]) and deleted_at is null`,
    ))
      variants.add(row.variant_id)
  }
  await store.noteAvailable(ctx.db, { variantIds: [...variants] })
  const changed = [...(await store.noteLevels(ctx.db, [...variants])), ...(await noteBundleLevels(ctx.db, [...variants]))]
  const ids = [...new Set(changed.map((row) => row.product_id))]
  if (ids.length > 0) await tellLevels(ctx, changed)
  // A product that was changed or published may be sold out though no level changed: its last variant was disabled, say.
  const concerned = [...new Set([...ids, ...products])]
  if (concerned.length > 0) await moveSoldOut(ctx, concerned)
}

async function tellLevels(ctx: Context, changed: Awaited<ReturnType<typeof store.noteLevels>>): Promise<void> {
  const told = changed.flatMap((row) => {
    const name = newsOf(row)
    if (!name) return []
    const { product_id, variant_id, sku, available } = row
    return [ctx.event(name, product_id, { product_id, variant_id, sku, name: sku, available }, row.branch_id)]
  })
  const levels = [...Map.groupBy(changed, (row) => row.branch_id)].map(([branchId, rows]) => {
    const productIds = [...new Set(rows.map((row) => row.product_id))]
    return ctx.event('inventory.level_changed', productIds[0] ?? '', { product_ids: productIds }, branchId)
  })
  await ctx.tx((tx) => appendEvents(tx, [...levels, ...told]))
}

// A variant that was never shown before has no news: it is just there.
function newsOf({ level, before }: { level: string; before: string }) {
  if (before === '') return undefined
  if (level === 'out') return 'inventory.out_of_stock'
  if (before === 'out') return 'inventory.back_in_stock'
  return level.startsWith('low') && !before.startsWith('low') ? 'inventory.low_stock' : undefined
}

async function moveSoldOut(ctx: Context, ids: string[]): Promise<void> {
  await ctx.tx(async (tx) => {
    const moved = await rows(
      tx,
      sql<{ id: string; sku: string; from: string; to: string; branch_id: string }>`
        with state as (
          select p.id, p.status, bool_or(v.enabled and i.level <> 'out') as to_be_had, (array_agg(i.branch_id))[1] as branch_id
          from product p join variant v on v.product_id = p.id and v.deleted_at is null
          cross join lateral (select branch_id, level from variant_level l where l.variant_id = v.id) i
          where p.id = any(${ids}::uuid[]) and p.status in ('published', 'out_of_stock') group by p.id order by p.id
        )
        update product p set status = case state.status when 'published' then 'out_of_stock' else 'published' end, version = p.version + 1, updated_at = now()
        from state where p.id = state.id and p.status = state.status and (state.status = 'published') = not state.to_be_had
        returning p.id, p.sku, state.status as from, p.status as to, state.branch_id`,
    )
    for (const { id, sku, from, to, branch_id } of moved) {
      const product = await findProduct(tx, id, branch_id)
      if (product) await insertRevision(tx, product, { id: newId(), type: to, actor: actorSummary(ctx.actor) })
      await appendEvents(tx, [
        ctx.event(to === 'published' ? 'product.back_in_stock' : 'product.out_of_stock', id, { id, sku, from, to }, branch_id),
      ])
    }
  })
}
