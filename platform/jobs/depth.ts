import type pg from 'pg'
import type { Service } from '../service.ts'
import type { Reading } from '../telemetry/readings.ts'

const STATES = ['waiting', 'scheduled', 'running', 'retrying', 'failed'] as const

/** How many jobs of the services wait for their turn or their time, run, wait to be tried again, or are given up. */
export async function depthOf(pool: pg.Pool, services: readonly Service[]): Promise<Reading[]> {
  const names = services.flatMap((service) => Object.keys(service.jobs ?? {}).map((name) => `${service.name}.${name}`))
  const { rows } = await pool.query<{ job: string; state: string; jobs: number }>({
    name: 'depth of jobs',
    text: `select task_identifier as job, count(*)::int as jobs,
        case when attempts >= max_attempts and locked_at is null then 'failed' when locked_at is not null then 'running'
          when attempts > 0 then 'retrying' when run_at > now() then 'scheduled' else 'waiting' end as state
      from graphile_worker.jobs where task_identifier = any($1) group by 1, 3`,
    values: [names],
  })
  const found = new Map(rows.map((row) => [`${row.job} ${row.state}`, row.jobs]))
  return names.flatMap((job) =>
    STATES.map((state) => ({ name: 'jobs', labels: { job, state }, value: found.get(`${job} ${state}`) ?? 0 })),
  )
}
