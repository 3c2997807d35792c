import { sql } from 'kysely'
import { fallbackChain } from '#lib/locale.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { ADAPTERS } from './adapters/adapters.ts'
import { needChannel } from './need-channel.ts'
import type { Channel } from './shapes.ts'
import { type ChannelRow, findChannel, type ListingCounts } from './store.ts'

const SHOWN = 100

/** A channel with its listings counted. */
export type ShownChannel = ChannelRow & { counts: ListingCounts }

/** A channel as the API shows it, for who may see it. */
export async function channelOf(ctx: Context, db: Db | Tx, id: string): Promise<Channel> {
  const row = needChannel(ctx, await findChannel(db, id))
  const [shown] = await channelViews(ctx, db, [row])
  return shown as Channel
}

/** Channels as the API shows them, in the caller's language. */
export async function channelViews(ctx: Context, db: Db | Tx, channels: readonly ShownChannel[]): Promise<Channel[]> {
  const ids = [...new Set(channels.flatMap((channel) => channel.product_ids.slice(0, SHOWN)))]
  const found = await rows(
    db,
    sql<
      Channel['products'][number]
    >`select p.id, p.sku, coalesce((select t.name from product_translation t where t.product_id = p.id
        order by array_position(${fallbackChain(ctx.locale)}::text[], t.locale) limit 1), p.sku) as name
      from product p where p.id = any(${ids}::uuid[])`,
  )
  const products = new Map(found.map((product) => [product.id, product]))
  return channels.map((channel) => viewOf(channel, products))
}

// Of its secrets only whether there are any.
function viewOf(row: ShownChannel, products: Map<string, Channel['products'][number]>): Channel {
  const { id, name, adapter, branch_id, currency, product_ids, category_ids, state, counts, problem, version, created_at } = row
  return {
    id,
    name,
    adapter,
    branch_id,
    locale: row.locale as Channel['locale'],
    currency,
    product_ids,
    category_ids,
    products: product_ids.slice(0, SHOWN).flatMap((one) => products.get(one) ?? []),
    options: { ...ADAPTERS[adapter].defaults, ...row.options },
    has_credentials: row.credentials !== null,
    state,
    gathering: row.walking && state !== 'paused',
    counts,
    problem,
    hold_until: row.hold_until,
    synced_at: row.synced_at,
    version,
    created_at,
  }
}
