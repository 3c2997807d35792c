import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import type { StoredEvent } from '#platform/service.ts'

const PRODUCTS_MAX = 500

/** A stretch of the catalogue: products from one id up to another. */
export interface Chunk {
  number: number
  first_id: string
  /** The next stretch's first id; null where there is none. */
  end_id: string | null
  version: number
  changed_at: string
}

/** All stretches, in order. */
export function listChunks(db: Db): Promise<Chunk[]> {
  return rows(
    db,
    sql<Chunk>`select number, first_id, lead(first_id) over (order by first_id) as end_id, version, changed_at from feed_chunk order by first_id`,
  )
}

/** Notes which stretches, and which categories, have changed: what was made of them is made anew when it is asked for. */
export async function markFeeds(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const products = events.flatMap((event) =>
    event.name === 'document.refreshed' ? (event.payload['product_ids'] as string[]) : [],
  )
  const categories = events.filter((event) => event.name === 'category.changed').map((event) => event.aggregate_id)
  await ctx.tx(async (tx) => {
    if (categories.length > 0)
      await sql`update category set changed_at = ${new Date(ctx.now())}::timestamptz where id = any(${categories}::uuid[])`.execute(
        tx,
      )
    if (products.length > 0) await markChunks(tx, [...new Set(products)], new Date(ctx.now()))
  })
}

async function markChunks(tx: Tx, productIds: readonly string[], now: Date): Promise<void> {
  await sql`update feed_chunk set version = version + 1, changed_at = ${now}::timestamptz
    where number in (select (select number from feed_chunk c where c.first_id <= p order by c.first_id desc limit 1) from unnest(${[...productIds]}::uuid[]) p)`.execute(
    tx,
  )
  while (await splitLast(tx, now));
}

// New products have the highest ids, so it is the last stretch that grows; where it is full, another begins.
async function splitLast(tx: Tx, now: Date): Promise<boolean> {
  const made = await first(
    tx,
    sql`with last as (select number, first_id from feed_chunk order by first_id desc limit 1)
      insert into feed_chunk (number, first_id, changed_at)
      select last.number + 1, p.id, ${now}::timestamptz from last, lateral (
        select id from product where id > last.first_id order by id offset ${PRODUCTS_MAX} limit 1) p
      on conflict do nothing returning number`,
  )
  return made !== undefined
}

/** Condition of the products of a stretch. */
export function within(chunk: Chunk, id: ReturnType<typeof sql>) {
  return sql`${id} >= ${chunk.first_id}::uuid and (${chunk.end_id}::uuid is null or ${id} < ${chunk.end_id}::uuid)`
}
