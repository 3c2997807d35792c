import { sql } from 'kysely'
import { type Db, rows } from '#platform/db/pool.ts'

/** Writes lines of a file channel. */
export async function putRecords(db: Db, channelId: string, records: readonly { sku: string; record: object }[]): Promise<void> {
  await sql`insert into channel_record (channel_id, sku, record)
    select ${channelId}::uuid, sku, record from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(sku text, record jsonb) order by sku
    on conflict (channel_id, sku) do update set record = excluded.record`.execute(db)
}

/** Takes lines out of a file channel. */
export async function removeRecords(db: Db, channelId: string, skus: readonly string[]): Promise<void> {
  await sql`delete from channel_record where channel_id = ${channelId} and sku = any(${[...skus]}::text[])`.execute(db)
}

/** The lines of a file channel after one of them, in the order of their SKUs. */
export function nextRecords(
  db: Db,
  channelId: string,
  after: string,
  limit: number,
): Promise<{ sku: string; record: Record<string, unknown> }[]> {
  return rows(
    db,
    sql<{
      sku: string
      record: Record<string, unknown>
    }>`select sku, record from channel_record where channel_id = ${channelId} and sku > ${after} order by sku limit ${limit}`,
  )
}
