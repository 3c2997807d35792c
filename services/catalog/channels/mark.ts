import { sql } from 'kysely'
import { type Db, first, type Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'

const AT_ONCE = 500

/** Has every channel told of what happened to products: those that belong there from now on, and those it knows. */
export async function markChanged(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const any = await first(ctx.db, sql`select from channel where state <> 'paused' or walking limit 1`)
  if (!any) return
  const products = new Set(events.flatMap((event) => productsIn(event)))
  const variants = [...new Set(events.flatMap((event) => variantsIn(event)))]
  if (variants.length > 0) {
    const owners = await ctx.rows(
      sql<{ id: string }>`select distinct product_id as id from variant where id = any(${variants}::uuid[])`,
    )
    for (const { id } of owners) products.add(id)
  }
  const ids = [...products]
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await ctx.tx((tx) => markProducts(tx, ids.slice(at, at + AT_ONCE), new Date(ctx.now())))
  await wakeSync(ctx.db)
}

function productsIn({ payload }: StoredEvent): string[] {
  if (Array.isArray(payload['product_ids'])) return payload['product_ids'] as string[]
  return typeof payload['product_id'] === 'string' ? [payload['product_id']] : []
}

function variantsIn({ name, payload }: StoredEvent): string[] {
  return name.startsWith('stock.') ? (payload['lines'] as { variant_id: string }[]).map((line) => line.variant_id) : []
}

/** Marks products on one channel, or on all: what is known there is due, and what belongs there is added. */
export async function markProducts(
  tx: Tx,
  productIds: readonly string[],
  now: Date,
  channelId: string | null = null,
): Promise<void> {
  const ids = [...productIds]
  // Channels before their listings, as everybody else locks them: one that is deleted meanwhile waits for this, or this for it.
  await sql`select from channel where ${channelId}::uuid is null or id = ${channelId} order by id for key share`.execute(tx)
  await sql`update channel_listing l set marks = l.marks + 1, attempts = 0, due_at = ${now}::timestamptz
    from (select channel_id, variant_id from channel_listing where product_id = any(${ids}::uuid[]) and (${channelId}::uuid is null or channel_id = ${channelId})
      order by channel_id, variant_id for update) known
    where l.channel_id = known.channel_id and l.variant_id = known.variant_id`.execute(tx)
  await sql`insert into channel_listing (channel_id, variant_id, product_id, sku, due_at)
    select c.id, v.id, v.product_id, v.sku, ${now}::timestamptz
    from channel c
    join product_document d on d.branch_id = c.branch_id and d.locale = c.locale and d.visible and d.product_id = any(${ids}::uuid[])
    join variant v on v.product_id = d.product_id and v.enabled and v.deleted_at is null
    where (${channelId}::uuid is null or c.id = ${channelId}) and c.state <> 'closing' and ${belongs(sql`d.product_id`)}
    order by c.id, v.id
    on conflict do nothing`.execute(tx)
}

/** Whether a product belongs to `channel c`. */
export function belongs(productId: ReturnType<typeof sql>) {
  return sql`((c.product_ids = '{}' and c.category_ids = '{}') or ${productId} = any(c.product_ids)
    or exists (select from product_category pc join category k on k.id = pc.category_id where pc.product_id = ${productId} and k.path && c.category_ids))`
}

/** Has what is due told now. */
export async function wakeSync(db: Db | Tx): Promise<void> {
  await addJob(db, 'catalog.syncChannels', {}, { key: 'catalog.syncChannels', maxAttempts: 3 })
}
