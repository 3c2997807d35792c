import type { Measure } from '#platform/telemetry/metrics.ts'
import { STATUSES } from './states.ts'

// A checkout that waits for no bank is over in a moment; one that does, in the minutes its shopper takes.
const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600]

/** What is counted and timed of orders (OBS-02). */
export const orderMeasures: readonly Measure[] = [
  { name: 'orders_total', help: 'Orders by the status they reached.', kind: 'counter', labels: { status: STATUSES } },
  {
    name: 'order_duration_seconds',
    help: 'Time from the moment an order was made to its confirmation.',
    kind: 'seconds',
    labels: {},
    buckets: SECONDS,
  },
]
