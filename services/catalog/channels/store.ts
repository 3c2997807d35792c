import { sql } from 'kysely'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { ListPage, Marked } from '#platform/operation/list.ts'
import type { ChannelOptions } from './adapter.ts'
import type { AdapterName } from './adapters/adapters.ts'
import type { TroubleCode } from './trouble.ts'

/** Whether a channel is told of changes, left alone, or emptied. */
export const CHANNEL_STATES = ['active', 'paused', 'closing'] as const

/** What keeps a channel as a whole from taking anything. */
export interface ChannelProblem {
  code: TroubleCode
  detail: string
  at: string
}

/** A channel as it is kept. */
export interface ChannelRow {
  id: string
  name: string
  adapter: AdapterName
  branch_id: string
  locale: string
  currency: string
  product_ids: string[]
  category_ids: string[]
  options: ChannelOptions
  credentials: string | null
  access_token: string | null
  access_until: string | null
  state: (typeof CHANNEL_STATES)[number]
  version: number
  walk: number
  walk_after: string | null
  walking: boolean
  problem: ChannelProblem | null
  attempts: number
  hold_until: string | null
  alerted_at: string | null
  synced_at: string | null
  created_at: string
}

/** Listings of a channel by their state; `waiting` counts those with something still to tell. */
export interface ListingCounts {
  pending: number
  live: number
  failed: number
  removed: number
  waiting: number
}

/** What staff decide of a channel. */
export type ChannelTerms = Pick<
  ChannelRow,
  'name' | 'adapter' | 'branch_id' | 'locale' | 'currency' | 'product_ids' | 'category_ids' | 'options' | 'credentials' | 'state'
>

const COLUMNS = sql`c.id, c.name, c.adapter, c.branch_id, c.locale, c.currency, c.product_ids, c.category_ids, c.options, c.credentials, c.access_token,
  c.access_until, c.state, c.version, c.walk, c.walk_after, c.walking, c.problem, c.attempts, c.hold_until, c.alerted_at, c.synced_at, c.created_at`
const COUNTS = sql`(select jsonb_build_object('pending', count(*) filter (where l.state = 'pending'), 'live', count(*) filter (where l.state = 'live'),
    'failed', count(*) filter (where l.state = 'failed'), 'removed', count(*) filter (where l.state = 'removed'), 'waiting', count(l.due_at))
  from channel_listing l where l.channel_id = c.id) as counts`

/** Adds a channel; its walk finds what belongs to it. */
export async function insertChannel(tx: Tx, id: string, terms: ChannelTerms, actor: object): Promise<void> {
  await sql`insert into channel (id, name, adapter, branch_id, locale, currency, product_ids, category_ids, options, credentials, state, actor)
    values (${id}, ${terms.name}, ${terms.adapter}, ${terms.branch_id}, ${terms.locale}, ${terms.currency}, ${terms.product_ids}::uuid[], ${terms.category_ids}::uuid[],
      ${JSON.stringify(terms.options)}::jsonb, ${terms.credentials}, ${terms.state}, ${JSON.stringify(actor)}::jsonb)`.execute(tx)
}

/** Changes a channel; what belongs to it is found anew, and what kept it from answering is forgotten. */
export async function updateChannel(tx: Tx, id: string, terms: ChannelTerms): Promise<void> {
  await sql`update channel set name = ${terms.name}, locale = ${terms.locale}, currency = ${terms.currency}, product_ids = ${terms.product_ids}::uuid[],
    category_ids = ${terms.category_ids}::uuid[], options = ${JSON.stringify(terms.options)}::jsonb, access_token = null, access_until = null,
    credentials = ${terms.credentials}, state = ${terms.state}, version = version + 1 where id = ${id}`.execute(tx)
  await beginWalk(tx, id)
}

/** Has everything that belongs to a channel found anew, from the beginning. */
export async function beginWalk(tx: Tx, id: string): Promise<void> {
  await sql`update channel set walk = walk + 1, walk_after = null, walking = true, problem = null, attempts = 0, hold_until = null where id = ${id}`.execute(
    tx,
  )
}

/** Deletes a channel with all that was kept of it. */
export async function deleteChannel(tx: Tx, id: string): Promise<void> {
  await sql`delete from channel where id = ${id}`.execute(tx)
}

/** Locks a channel for a change. */
export function lockChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return first(tx, sql<ChannelRow>`select ${COLUMNS} from channel c where c.id = ${id} for update`)
}

/** A channel with its listings counted. */
export function findChannel(db: Db | Tx, id: string): Promise<(ChannelRow & { counts: ListingCounts }) | undefined> {
  return first(db, sql<ChannelRow & { counts: ListingCounts }>`select ${COLUMNS}, ${COUNTS} from channel c where c.id = ${id}`)
}

/** A page of the channels, of some branches or of all, with their listings counted. */
export function listChannels(
  db: Db,
  page: ListPage,
  branchIds: readonly string[] | null,
): Promise<(ChannelRow & { counts: ListingCounts } & Marked)[]> {
  return rows(
    db,
    sql<ChannelRow & { counts: ListingCounts } & Marked>`select ${COLUMNS}, ${COUNTS}, ${page.columns} from channel c
      where (${branchIds}::uuid[] is null or c.branch_id = any(${branchIds}::uuid[])) and ${page.after} ${page.tail}`,
  )
}

/** Whether another channel has a name. */
export async function isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const found = await first(
    tx,
    sql<{
      taken: boolean
    }>`select exists (select from channel where lower(name) = lower(${name}) and id is distinct from ${exceptId}::uuid) as taken`,
  )
  return found?.taken ?? false
}

/** Whether a channel still offers something that was not taken down. */
export async function hasRemotes(tx: Tx, id: string): Promise<boolean> {
  const found = await first(
    tx,
    sql<{ any: boolean }>`select exists (select from channel_listing where channel_id = ${id} and remote is not null) as any`,
  )
  return found?.any ?? false
}

/** Keeps a new access token, sealed, until it is over. */
export async function keepAccess(db: Db, id: string, token: string | null, until: Date | null): Promise<void> {
  await sql`update channel set access_token = ${token}, access_until = ${until}::timestamptz where id = ${id}`.execute(db)
}

/** Notes what keeps a channel from taking anything, and until when it is left alone. */
export async function keepProblem(tx: Tx, id: string, problem: ChannelProblem, holdUntil: Date): Promise<void> {
  await sql`update channel set problem = ${JSON.stringify(problem)}::jsonb, attempts = attempts + 1, hold_until = ${holdUntil}::timestamptz where id = ${id}`.execute(
    tx,
  )
}

/** Says that a channel took what it was told. */
export async function clearProblem(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`update channel set problem = null, attempts = 0, hold_until = null, synced_at = ${now}::timestamptz where id = ${id}`.execute(
    tx,
  )
}

/** Says whether staff have been told of a channel's trouble; true when that is news. */
export async function setAlerted(tx: Tx, id: string, now: Date | null): Promise<boolean> {
  const changed = await first(
    tx,
    sql`update channel set alerted_at = ${now}::timestamptz where id = ${id} and (alerted_at is null) <> (${now}::timestamptz is null) returning id`,
  )
  return changed !== undefined
}
