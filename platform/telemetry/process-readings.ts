import type pg from 'pg'
import { lagOf } from '../events/lag.ts'
import { depthOf } from '../jobs/depth.ts'
import type { Runtime } from '../runtime.ts'
import type { Reading } from './readings.ts'

/** Reads what the process has besides its services: connections, kept answers, jobs, and how far its consumers are. */
export function readProcess(runtime: Runtime, pools: ReadonlyMap<string, pg.Pool>, shared: pg.Pool): void {
  runtime.metrics.read({
    group: 'process',
    kinds: {
      pool_connections: { help: 'Database connections by pool: idle or busy.', labels: ['pool', 'state'] },
      pool_waiting: { help: 'Work that waits for a database connection.', labels: ['pool'] },
      cache_hits_total: { help: 'Answers taken from memory.', labels: [] },
      cache_misses_total: { help: 'Answers that had to be made.', labels: [] },
    },
    read: () => [
      ...[...pools].flatMap(([pool, { totalCount, idleCount, waitingCount }]): Reading[] => [
        { name: 'pool_connections', labels: { pool, state: 'idle' }, value: idleCount },
        { name: 'pool_connections', labels: { pool, state: 'busy' }, value: totalCount - idleCount },
        { name: 'pool_waiting', labels: { pool }, value: waitingCount },
      ]),
      { name: 'cache_hits_total', value: runtime.answers.hits },
      { name: 'cache_misses_total', value: runtime.answers.misses },
    ],
  })
  runtime.metrics.read({
    group: 'jobs',
    kinds: { jobs: { help: 'Jobs by state: waiting, scheduled, running, retrying or failed.', labels: ['job', 'state'] } },
    read: () => depthOf(shared, runtime.local),
  })
  runtime.metrics.read({
    group: 'events',
    kinds: {
      outbox_lag_events: { help: 'Events that a consumer has not handled yet.', labels: ['consumer', 'source'] },
      outbox_lag_seconds: {
        help: 'Age of the oldest event that a consumer has not handled yet.',
        labels: ['consumer', 'source'],
      },
      failed_events: { help: 'Events that a handler gave up: they wait to be retried or discarded.', labels: ['consumer'] },
    },
    read: () => lagOf(shared, runtime.local),
  })
}
