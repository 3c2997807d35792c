import { sql } from 'kysely'
import type { Context } from '#platform/operation/context.ts'
import type { Measure } from '#platform/telemetry/metrics.ts'
import type { Reading } from '#platform/telemetry/readings.ts'

const STATES = ['in', 'low', 'back', 'out'] as const
const STATE_NAMES = { in: 'in_stock', low: 'low_stock', back: 'backorder', out: 'out_of_stock' } as const

/** What is timed of products (OBS-02). */
export const catalogMeasures: readonly Measure[] = [
  {
    name: 'product_create_duration_seconds',
    help: 'Products created, by type and by whether they have variants, and the time each took.',
    kind: 'seconds',
    labels: { type: ['physical', 'digital', 'service'], variants: ['with', 'without'] },
  },
]

/** What there is of stock, branch by branch. */
export const stockReadings = {
  kinds: {
    stock_variants: { help: 'Variants by how well they can be had.', labels: ['branch', 'state'] },
    stock_units: {
      help: 'Pieces that are there (on_hand) and those of them that are promised (reserved).',
      labels: ['branch', 'kind'],
    },
  },
  async read(ctx: Context): Promise<Reading[]> {
    const found = await ctx.rows(sql<
      Record<(typeof STATES)[number], number> & { branch: string; on_hand: number; reserved: number }
    >`
      select branch_id as branch, sum(on_hand)::float8 as on_hand, sum(reserved)::float8 as reserved,
        ${sql.join(STATES.map((state) => sql`(count(*) filter (where level = ${state}))::int as ${sql.ref(state)}`))}
      from (select branch_id, on_hand, reserved, split_part(stock_level(i), ':', 1) as level from inventory i) counted
      group by branch_id`)
    return found.flatMap(({ branch, on_hand, reserved, ...states }): Reading[] => [
      ...STATES.map((state) => ({
        name: 'stock_variants',
        labels: { branch, state: STATE_NAMES[state] },
        value: states[state],
      })),
      { name: 'stock_units', labels: { branch, kind: 'on_hand' }, value: on_hand },
      { name: 'stock_units', labels: { branch, kind: 'reserved' }, value: reserved },
    ])
  },
}
