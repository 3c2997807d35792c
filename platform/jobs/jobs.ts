import { parseCronItem, type Runner, run, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Db, Tx } from '../db/pool.ts'
import type { Runtime } from '../runtime.ts'
import type { Service } from '../service.ts'

/** When and how hard a job is tried. */
export interface JobOptions {
  runAt?: Date
  maxAttempts?: number
  /** A job with the same key replaces one that has not run yet. */
  key?: string
  /** Smaller runs first; publish-related work uses -10. */
  priority?: number
  /** Jobs of one queue run one after another. */
  queue?: string
}

/** Adds a job in the caller's transaction: it runs if, and only if, the transaction commits. */
export async function addJob(db: Db | Tx, task: string, payload: object, options: JobOptions = {}): Promise<void> {
  await sql`select platform.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}::timestamptz,
    ${options.maxAttempts ?? 12}, ${options.key ?? null}, ${options.priority ?? 0}, ${options.queue ?? null})`.execute(db)
}

/** Starts the workers for the jobs of the services that run here; `byClock` also adds those that are due by their schedules. */
export async function startJobs(
  runtime: Runtime,
  services: readonly Service[],
  pgPool: pg.Pool,
  byClock: boolean,
): Promise<Runner> {
  const taskList: TaskList = {}
  for (const service of services) {
    for (const [name, handler] of Object.entries(service.jobs ?? {})) {
      taskList[`${service.name}.${name}`] = async (payload, helpers) => {
        const { attempts, max_attempts: limit } = helpers.job
        const started = performance.now()
        let outcome = 'ok'
        try {
          await handler(runtime.workContext(service, name), (payload ?? {}) as Record<string, unknown>, {
            attempt: attempts,
            last: attempts >= limit,
          })
        } catch (error) {
          outcome = 'fault'
          runtime.log.error({ err: error, job: `${service.name}.${name}`, attempt: attempts }, 'job failed')
          throw error
        } finally {
          runtime.metrics.observeOperation(`job ${service.name}.${name}`, outcome, performance.now() - started)
        }
      }
    }
  }
  const crons = services.flatMap((service) =>
    (service.schedules ?? []).map(([cron, job]) =>
      parseCronItem({
        task: `${service.name}.${job}`,
        match: cron,
        identifier: `${service.name}.${job} ${cron}`,
        options: { maxAttempts: 3 },
      }),
    ),
  )
  return run({
    pgPool,
    taskList,
    parsedCronItems: byClock ? crons : [],
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: runtime.workerLogger,
  })
}
