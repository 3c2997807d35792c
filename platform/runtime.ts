import { join } from 'node:path'
import { type Runner, Logger as WorkerLogger } from 'graphile-worker'
import type { CallName, Calls } from '#contracts/calls.ts'
import { newId } from '#lib/id.ts'
import { AnswerFile, type KeptAnswer } from './cache/answer-file.ts'
import { TagCache } from './cache/tag-cache.ts'
import { TagClock } from './cache/tag-clock.ts'
import { inTime } from './closing.ts'
import type { Config } from './config.ts'
import { migrate, roleOf } from './db/migrate.ts'
import { type Db, openDb, openPool } from './db/pool.ts'
import { createEventBus, type EventBus } from './events/bus.ts'
import { retryEvent } from './events/drain.ts'
import { startJobs } from './jobs/jobs.ts'
import { openWorkerPool } from './jobs/worker-pool.ts'
import { SYSTEM } from './operation/actor.ts'
import { Context, type RequestFacts } from './operation/context.ts'
import { invoke } from './operation/invoke.ts'
import { createLimits, type Limits } from './operation/limits.ts'
import type { Operation } from './operation/operation.ts'
import type { PeerClient } from './rpc/client.ts'
import type { Service } from './service.ts'
import { openStorage, type Storage } from './storage/storage.ts'
import { type TaxCalculator, tableOfRates } from './taxes.ts'
import { createLog, type Logger } from './telemetry/log.ts'
import { createMetrics, type Metrics } from './telemetry/metrics.ts'
import { readProcess } from './telemetry/process-readings.ts'

/** One process of Serai: its services, their databases, and everything they share. */
export interface Runtime {
  config: Config
  /** All services, run here or not: their permissions, settings and events are known everywhere. */
  services: readonly Service[]
  local: readonly Service[]
  log: Logger
  workerLogger: WorkerLogger
  metrics: Metrics
  /** What answers are made of: the shop, its settings, what is offered. */
  cache: TagCache<object>
  /** Whole answers, as the bytes that go out. */
  answers: TagCache<KeptAnswer>
  /** Drops labels, and with them whatever carries them. */
  tags: TagClock
  limits: Limits
  storage: Storage
  events: EventBus
  taxCalculator: TaxCalculator
  clock: () => number
  /** A service's database; `relaxed` where a later commit makes this one durable (docs/decisions/0004). */
  db(service: string, relaxed?: boolean): Db
  call<K extends CallName>(ctx: Context, name: K, input: Calls[K]['input']): Promise<Calls[K]['output']>
  setting<T>(ctx: Context, key: string, branchId?: string): Promise<T>
  context(service: string, facts: RequestFacts): Context
  systemContext(service: string, relaxed?: boolean): Context
  /** For a job or a subscription of a service, which tells only of the events declared for it. */
  workContext(service: Service, name: string, relaxed?: boolean): Context
  /** Called when the process stops accepting work: open streams end then. */
  whenClosing(end: () => void): () => void
  endStreams(): void
  /** Called when nothing else works any more and the database is still there: what was kept in memory is written then. */
  beforeEnd(work: () => Promise<void>): void
  /** Runs jobs and event delivery, and what is due by the clock unless `byClock` is false. */
  startWork(options?: { byClock?: boolean }): Promise<void>
  close(): Promise<void>
}

// Commits that do not wait for the disk are over at once: few connections carry them. Those that wait, wait together.
const RELAXED_CONNECTIONS = 8

/** What a runtime is made of. */
export interface RuntimeOptions {
  config: Config
  services: readonly Service[]
  databaseUrl: string
  clock?: () => number
  log?: Logger
  peers?: PeerClient
  /** Reckons taxes instead of the shop's own table of rates. */
  taxCalculator?: TaxCalculator
}

/** Migrates the database and puts the services together. Nothing runs in the background before `startWork`. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { config, databaseUrl } = options
  const services = options.services.map((service) => ({ ...service, jobs: { ...service.jobs, retryEvent: retryEvent(service) } }))
  const local = config.services ? services.filter((service) => config.services?.includes(service.name)) : services
  await migrate(databaseUrl, local)
  const storage = await openStorage(config)
  const log = options.log ?? createLog(config.logLevel, config.logFile)
  const pools = new Map(
    local.map((service) => [
      service.name,
      openPool({
        url: databaseUrl,
        role: roleOf(service.name),
        schema: service.name,
        max: config.poolSize,
        name: service.name,
        plansOnce: service.plansOnce ?? false,
      }),
    ]),
  )
  const dbs = new Map([...pools].map(([name, pool]) => [name, openDb(pool)]))
  // Only where every service shares one database, and with it one log, does a later commit make earlier ones durable.
  const sharesOneLog = local.length === services.length
  const relaxedDbs = new Map(
    (sharesOneLog ? local : []).map((service) => {
      const pool = openPool({
        url: databaseUrl,
        role: roleOf(service.name),
        schema: service.name,
        max: Math.min(config.poolSize, RELAXED_CONNECTIONS),
        name: `${service.name} relaxed`,
        relaxed: true,
        // These carry the short statements of hot paths.
        plansOnce: true,
      })
      pools.set(`${service.name} relaxed`, pool)
      return [service.name, openDb(pool)]
    }),
  )
  const answering = new Map<string, { service: string; op: Operation }>()
  for (const service of local)
    for (const [name, op] of Object.entries(service.calls)) answering.set(name, { service: service.name, op: op as Operation })
  const defaults = new Map(
    services.flatMap((service) => (service.settings ?? []).map((setting) => [setting.key, setting.default] as const)),
  )
  const workerPool = openWorkerPool(databaseUrl)
  workerPool.on('error', (error) => log.warn({ err: error }, 'job pool lost a connection'))
  workerPool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'a job connection broke')))
  const tags = new TagClock(options.clock ?? Date.now)
  const memory = (config.cacheMegabytes * 1024 * 1024) / 2
  const answerFile =
    config.cacheFileMegabytes > 0
      ? new AnswerFile(join(config.dataDirectory, 'cache'), config.cacheFileMegabytes, log)
      : undefined
  const closing = new Set<() => void>()
  const lastWork: (() => Promise<void>)[] = []
  let isClosing = false
  let runner: Runner | undefined

  const runtime: Runtime = {
    config,
    services,
    local,
    log,
    workerLogger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log[level === 'error' ? 'error' : 'warn']({ worker: true }, message)
    }),
    metrics: createMetrics(
      local.flatMap((service) => service.measures ?? []),
      options.clock ?? Date.now,
      (error, group) => log.warn({ err: error, group }, 'values for the metrics page could not be read'),
    ),
    cache: new TagCache<object>(tags, memory),
    answers: new TagCache<KeptAnswer>(tags, memory, answerFile),
    tags,
    limits: createLimits(config.rateLimitFactor, options.clock ?? Date.now),
    storage,
    events: undefined as never,
    taxCalculator: options.taxCalculator ?? tableOfRates,
    clock: options.clock ?? Date.now,
    db(service, relaxed) {
      const db = (relaxed ? relaxedDbs.get(service) : undefined) ?? dbs.get(service)
      if (!db) throw new Error(`The service ${service} does not run in this process.`)
      return db
    },
    async call(ctx, name, input) {
      const target = answering.get(name)
      if (target)
        return (await invoke(target.op, ctx.within(target.service, ctx.service, target.op.relaxed), input)).output as never
      if (!options.peers) throw new Error(`Nobody answers ${name}: the service does not run here and no address is configured.`)
      return options.peers.call(ctx, name, input)
    },
    async setting<T>(ctx: Context, key: string, branchId?: string) {
      if (!defaults.has(key)) throw new Error(`No service declares the setting ${key}.`)
      const values = (await runtime.cache.load(`settings ${branchId ?? ''}`, async () => {
        const answer = await runtime.call(ctx, 'store.getSettings', { branch_id: branchId ?? null })
        return { value: answer.values, tags: ['settings'], bytes: 4_000 }
      })) as Record<string, unknown>
      return (key in values ? values[key] : defaults.get(key)) as T
    },
    context: (service, facts) => new Context(runtime, service, facts),
    systemContext: (service, relaxed) => new Context(runtime, service, systemFacts(), relaxed),
    workContext(service, name, relaxed) {
      const ctx = runtime.systemContext(service.name, relaxed)
      ctx.background = { name: `${service.name}.${name}`, emits: service.emits?.[name] ?? [] }
      return ctx
    },
    whenClosing(end) {
      // One that opened while the others were ended ends at once; nobody would end it later.
      if (isClosing) queueMicrotask(end)
      closing.add(end)
      return () => void closing.delete(end)
    },
    endStreams() {
      isClosing = true
      for (const end of closing) end()
    },
    beforeEnd: (work) => void lastWork.push(work),
    async startWork({ byClock = true } = {}) {
      await runtime.events.start()
      runner = await startJobs(runtime, local, workerPool, byClock)
    },
    async close() {
      // A job that still runs needs the connections of the workers for its end.
      const areDone = await inTime(log, 'the jobs', 3_000, runner?.stop())
      await inTime(log, 'the delivery of events', 1_000, runtime.events.stop())
      await inTime(log, 'the last work', 1_000, Promise.all(lastWork.map((work) => work())))
      const ended = [...dbs.values(), ...relaxedDbs.values()].map((db) => db.destroy())
      await inTime(log, 'the connections to the database', 1_000, Promise.all([...ended, areDone && workerPool.end()]))
      answerFile?.close()
      log.flush()
    },
  }
  runtime.events = createEventBus(runtime, services, local, databaseUrl)
  readProcess(runtime, pools, workerPool)
  for (const { name, readings } of local)
    if (readings) runtime.metrics.read({ ...readings, group: name, read: () => readings.read(runtime.systemContext(name)) })
  return runtime
}

/** The facts of work that nobody asked for: jobs, recovery, consumers. */
export function systemFacts(): RequestFacts {
  return {
    actor: SYSTEM,
    requestId: newId(),
    locale: 'en',
    currency: undefined,
    branchId: undefined,
    caller: 'system',
    ip: undefined,
    idempotencyKey: undefined,
    cartToken: undefined,
  }
}
