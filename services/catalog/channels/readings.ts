import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import type { Measure } from '#platform/telemetry/metrics.ts'
import type { Reading } from '#platform/telemetry/readings.ts'
import { catalogMeasures, stockReadings } from '../measures.ts'
import { ADAPTER_NAMES } from './adapters/adapters.ts'

/** What is counted of the catalogue, its channels among it. */
export const allMeasures: readonly Measure[] = [
  ...catalogMeasures,
  {
    name: 'channel_requests_total',
    help: 'Requests to channels, by how they were answered.',
    kind: 'counter',
    labels: { adapter: ADAPTER_NAMES, outcome: ['ok', 'refused', 'throttled', 'fault'] },
  },
]

/** What there is of stock, and of listings on channels. */
export const allReadings = {
  kinds: {
    ...stockReadings.kinds,
    channel_listings: { help: 'Variants on a channel, by their state.', labels: ['channel', 'state'] },
  },
  async read(ctx: Context): Promise<Reading[]> {
    const found = await ctx.rows(
      sql<{ channel: string; state: string; n: number }>`
        select c.name as channel, l.state, count(*)::int as n from channel_listing l join channel c on c.id = l.channel_id group by 1, 2`,
    )
    const listings = found.map(({ channel, state, n }) => ({ name: 'channel_listings', labels: { channel, state }, value: n }))
    return [...(await stockReadings.read(ctx)), ...listings]
  },
}
