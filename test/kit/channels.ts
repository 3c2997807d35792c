import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { one } from '#platform/db/pool.ts'
import { nextDue } from '#services/catalog/channels/turn.ts'
import { runJob } from './people.ts'
import type { TestShop } from './shop.ts'
import { ask } from './stock.ts'

/** A channel as the API answers it, as far as tests look into it. */
export interface ChannelAnswer {
  id: string
  name: string
  version: number
  state: string
  gathering: boolean
  has_credentials: boolean
  counts: { pending: number; live: number; failed: number; removed: number; waiting: number }
  problem: { code: string; detail: string } | null
  hold_until: string | null
  code?: string
  errors?: { pointer: string; code: string }[]
}

/** A listing of a channel. */
export interface ListingAnswer {
  variant_id: string
  product_id: string
  sku: string
  name: string
  state: string
  problems: { code: string; detail: string; severity: string }[]
  remote_id: string | null
  waiting: boolean
  next_try_at: string | null
  sent_at: string | null
}

/** Makes a channel; throws when that is refused. */
export async function addChannel(shop: TestShop, body: Record<string, unknown>): Promise<ChannelAnswer> {
  const made = await ask<ChannelAnswer>(shop, 'POST /channels', body)
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  return made.body
}

/** Has everything that is due told, also what happened a moment ago; what the shop's own runner is at is waited for. */
export async function tellChannels(shop: TestShop): Promise<void> {
  await shop.settle()
  const db = shop.runtime.db('catalog')
  const taken = sql<{ n: number }>`select count(*)::int as n from channel where runner is not null`
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(20)) {
    await runJob(shop, 'catalog.syncChannels')
    const due = await nextDue(db)
    if ((await one(db, taken)).n === 0 && !(due && due.getTime() <= shop.runtime.clock())) return
  }
  throw new Error('Channels are still being told.')
}

/** A channel as it stands. */
export async function channelNow(shop: TestShop, id: string): Promise<ChannelAnswer> {
  return (await ask<ChannelAnswer>(shop, `GET /channels/${id}`)).body
}

/** The listings of a channel, in the order of their SKUs. */
export async function listingsOf(shop: TestShop, id: string, query = ''): Promise<ListingAnswer[]> {
  return (await ask<{ data: ListingAnswer[] }>(shop, `GET /channels/${id}/listings?per_page=100${query}`)).body.data
}

/** The lines of a file channel, by their SKU. */
export async function fileOf(shop: TestShop, id: string): Promise<string[][]> {
  const { body } = await ask<{ text: string }>(shop, `GET /channels/${id}/file`)
  const { parse } = await import('csv-parse/sync')
  return parse(body.text, { bom: true })
}
