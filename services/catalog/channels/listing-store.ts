import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { Page } from '../documents/page.ts'
import type { ListingProblem, Remote } from './adapter.ts'
import { belongs } from './mark.ts'

/** How a variant stands at a channel. */
export const LISTING_STATES = ['pending', 'live', 'failed', 'removed'] as const

/** One of them. */
export type ListingState = (typeof LISTING_STATES)[number]

/** A listing that is to be told, with what there is to tell. */
export interface DueListing {
  variant_id: string
  product_id: string
  /** The SKU by which the channel knows it. */
  sku: string
  state: ListingState
  /** What the channel calls it; null when it cannot have it. */
  remote: Remote | null
  sent_hash: string | null
  attempts: number
  marks: number
  /** Whether it belongs to the channel and is on sale. */
  wanted: boolean
  page: Page | null
  inventory: { track: boolean; free: number } | null
}

/** The listings of a channel whose time has come, the longest waiting first. */
export function listDue(db: Db, channelId: string, now: Date, limit: number): Promise<DueListing[]> {
  return rows(
    db,
    sql<DueListing>`
      with due as materialized (
        select * from channel_listing where channel_id = ${channelId} and due_at <= ${now}::timestamptz order by due_at, variant_id limit ${limit}
      )
      select l.variant_id, l.product_id, l.sku, l.state, l.remote, l.sent_hash, l.attempts, l.marks, d.page,
        c.state <> 'closing' and coalesce(d.visible, false) and v.enabled and v.deleted_at is null and ${belongs(sql`l.product_id`)} as wanted,
        case when i.variant_id is not null then jsonb_build_object('track', i.track, 'free', i.on_hand - i.reserved) end as inventory
      from due l join channel c on c.id = l.channel_id join variant v on v.id = l.variant_id
      left join product_document d on d.product_id = l.product_id and d.branch_id = c.branch_id and d.locale = c.locale
      left join inventory i on i.variant_id = l.variant_id and i.branch_id = c.branch_id
      order by l.due_at, l.variant_id`,
  )
}

/** Notes that a channel is about to be told of something new: whatever happens on the way, it may have it from now on. */
export async function noteBeginning(db: Db, channelId: string, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await sql`update channel_listing set remote = '{}' where channel_id = ${channelId} and variant_id = any(${[...variantIds]}::uuid[]) and remote is null`.execute(
    db,
  )
}

/** What a listing has become; what was marked meanwhile stays due. */
export interface Settled {
  variant_id: string
  marks: number
  state: ListingState
  sku: string
  remote: Remote | null
  sent_hash: string | null
  problems: ListingProblem[]
  attempts: number
  /** When it is to be told again, if it is. */
  due_at: string | null
  /** Whether the channel was told. */
  sent: boolean
}

/** Writes what listings have become. */
export async function saveSettled(tx: Tx, channelId: string, settled: readonly Settled[], now: Date): Promise<void> {
  if (settled.length === 0) return
  await sql`
    update channel_listing l set state = s.state, sku = s.sku, remote = s.remote, sent_hash = s.sent_hash, problems = s.problems, attempts = s.attempts,
      due_at = case when l.marks = s.marks then s.due_at else ${now}::timestamptz end,
      sent_at = case when s.sent then ${now}::timestamptz else l.sent_at end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      as s(variant_id uuid, marks int, state text, sku text, remote jsonb, sent_hash text, problems jsonb, attempts int, due_at timestamptz, sent boolean)
    where l.channel_id = ${channelId} and l.variant_id = s.variant_id`.execute(tx)
}

/** Forgets listings that the channel never had and is not to have. */
export async function dropListings(
  tx: Tx,
  channelId: string,
  dropped: readonly { variant_id: string; marks: number }[],
): Promise<void> {
  if (dropped.length === 0) return
  await sql`delete from channel_listing l using jsonb_to_recordset(${JSON.stringify(dropped)}::jsonb) as s(variant_id uuid, marks int)
    where l.channel_id = ${channelId} and l.variant_id = s.variant_id and l.marks = s.marks`.execute(tx)
}

/** How many listings of a channel failed. */
export async function countFailed(tx: Tx, channelId: string): Promise<number> {
  const found = await first(
    tx,
    sql<{ n: number }>`select count(*)::int as n from channel_listing where channel_id = ${channelId} and state = 'failed'`,
  )
  return found?.n ?? 0
}

/** Makes listings due: those that failed, those named, or all; `anew` tells also what has not changed. Gives how many. */
export async function makeDue(
  tx: Tx,
  channelId: string,
  which: { variantIds: readonly string[] | null; failedOnly: boolean; anew: boolean },
  now: Date,
): Promise<number> {
  const chosen = await rows(
    tx,
    sql`update channel_listing l set due_at = ${now}::timestamptz, marks = l.marks + 1, attempts = 0, sent_hash = case when ${which.anew} then null else l.sent_hash end
      from (select variant_id from channel_listing where channel_id = ${channelId} and (not ${which.failedOnly}::boolean or state = 'failed' or attempts > 0)
        and (${which.variantIds}::uuid[] is null or variant_id = any(${which.variantIds}::uuid[])) order by variant_id for update) o
      where l.channel_id = ${channelId} and l.variant_id = o.variant_id returning l.variant_id`,
  )
  return chosen.length
}
