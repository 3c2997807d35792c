import pg from 'pg'
import type { Service } from '../service.ts'
import type { Reading } from '../telemetry/readings.ts'
import { consumersOf } from './consumers.ts'

// Beyond so many it does not matter how many; counting them would only be one more load.
const COUNTED = 10_000

/** How far behind each consumer of the services is, in events and in seconds, and how many events it gave up; one statement. */
export async function lagOf(pool: pg.Pool, services: readonly Service[]): Promise<Reading[]> {
  const name = pg.escapeIdentifier
  const lags = consumersOf(services).map(
    ({
      service,
      source,
    }) => `select ${pg.escapeLiteral(service.name)} as consumer, ${pg.escapeLiteral(source)} as source, w.events, w.seconds
      from (select) one left join ${name(service.name)}.consumer_offset o on o.source = ${pg.escapeLiteral(source)}
      cross join lateral (
        select count(*)::int as events, coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 as seconds
        from (select at from ${name(source)}.event e
          where (e.txid, e.sequence) > (coalesce(o.txid, '0'), coalesce(o.sequence, 0)) order by txid, sequence limit ${COUNTED}) waiting) w`,
  )
  const failed = services.map(
    ({ name: service }) =>
      `select ${pg.escapeLiteral(service)}, null, count(*)::int, null::float8 from ${name(service)}.dead_letter`,
  )
  const { rows } = await pool.query<{ consumer: string; source: string | null; events: number; seconds: number }>(
    [...lags, ...failed].join('\nunion all '),
  )
  return rows.flatMap(({ consumer, source, events, seconds }): Reading[] =>
    source === null
      ? [{ name: 'failed_events', labels: { consumer }, value: events }]
      : [
          { name: 'outbox_lag_events', labels: { consumer, source }, value: events },
          { name: 'outbox_lag_seconds', labels: { consumer, source }, value: Math.max(0, seconds) },
        ],
  )
}
