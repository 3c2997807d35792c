import pg from 'pg'
import type { EventName } from '#contracts/events.ts'
import { bearBreaks } from '../db/pool.ts'
import { sessionName } from '../db/session-name.ts'
import type { NewEvent } from '../operation/context.ts'
import type { Runtime } from '../runtime.ts'
import type { Service, StoredEvent } from '../service.ts'
import { createAtOnce } from './at-once.ts'
import { consumersOf } from './consumers.ts'
import { drain } from './drain.ts'
import { BATCH, type Position, readEvents, tailOf } from './log.ts'
import { openSession, type Session } from './session.ts'
import { createWindow, type LogWindow } from './window.ts'

/** Takes part in what happens: a committed event drops caches at once here, soon elsewhere, and reaches every consumer. */
export interface EventBus {
  committed(service: string, events: readonly NewEvent[]): void
  /** Resolves when no process goes by what these events ended, of those that count from the next request on (`atOnce`). */
  heardOf(events: readonly NewEvent[]): Promise<void>
  /** Sees every event of the given services as it happens, in this process, without a promise of delivery. */
  watch(source: string, see: (events: StoredEvent[]) => void): () => void
  start(): Promise<void>
  /** Resolves when every consumer of this process has handled what was committed before the call. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const CHANNEL = 'serai_event'
const NOTIFY_AFTER_MS = 15
const NOTIFY_EVERY_MS = 250
const POLL_MS = 1_000

/**
 * The embedded transport: each service's log is read from the database. A commit wakes readers by NOTIFY, sent outside
 * the transaction, soon after the first event and at most four times a second (NOTIFY inside one would make commits queue);
 * a poll finds what a lost notice would hide. All who follow a log share what is read of it (window.ts).
 */
export function createEventBus(runtime: Runtime, services: readonly Service[], local: readonly Service[], url: string): EventBus {
  const watchers = new Map<string, Set<(events: StoredEvent[]) => void>>()
  const rules = new Map(
    services.flatMap((service) =>
      Object.entries(service.invalidates ?? {}).map(([name, rule]) => [`${service.name} ${name}`, rule] as const),
    ),
  )
  const ruleNames = [...rules.keys()].map((key) => key.split(' ') as [string, string])
  const pressing = new Set(services.flatMap((service) => service.atOnce ?? []))
  const sources = [...new Set(services.map((service) => service.name))]
  const consumers = consumersOf(local)
  const reader = bearBreaks(
    new pg.Pool({
      connectionString: url,
      max: 3,
      application_name: sessionName('events'),
      options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
    }),
  )
  reader.on('error', (error) => runtime.log.warn({ err: error }, 'event reader lost its connection'))
  const tails = new Map<string, Position>()
  const reached = new Map<string, Position>()
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const outbox = new Set<string>()
  const windows = new Map<string, LogWindow>()
  let notifyTimer: NodeJS.Timeout | undefined
  let notifiedAt = 0
  let heard = 0
  let pollTimer: NodeJS.Timeout | undefined
  let session: Session | undefined
  let stopped = false

  const atOnce = createAtOnce({
    channel: CHANNEL,
    listeners: 'serai listen %',
    query: (text, values) => session?.query(text, values),
    drop: (tags) => (tags === null ? runtime.tags.dropAll() : runtime.tags.drop([...tags])),
    warn: (error, said) => runtime.log.warn({ err: error }, said),
  })

  function invalidate(events: readonly { name: string; aggregate_id: string; payload: object }[]): void {
    const tags = tagsOf(events)
    if (tags.length > 0) runtime.tags.drop(tags)
  }

  function tagsOf(events: readonly { name: string; aggregate_id: string; payload: object }[]): string[] {
    const tags: string[] = []
    for (const event of events) {
      for (const [service, name] of ruleNames) {
        if (name === event.name)
          tags.push(
            ...(rules.get(`${service} ${name}`)?.({
              aggregate_id: event.aggregate_id,
              payload: event.payload as Record<string, unknown>,
            }) ?? []),
          )
      }
    }
    return tags
  }

  // One run at a time for each piece of work; a wake-up that comes meanwhile causes exactly one more.
  function schedule(key: string, work: () => Promise<void>): void {
    if (stopped) return
    if (running.has(key)) {
      again.add(key)
      return
    }
    const run = work()
      .catch((error: unknown) => {
        if (!stopped) runtime.log.error({ err: error, work: key }, 'event delivery failed; tried again at the next wake-up')
      })
      .finally(() => {
        running.delete(key)
        if (again.delete(key)) schedule(key, work)
      })
    running.set(key, run)
  }

  function read(source: string, from: Position): ReturnType<typeof readEvents> {
    return windows.get(source)?.after(from) ?? readEvents(reader, source, from)
  }

  function wake(source: string): void {
    windows.get(source)?.stale()
    schedule(`tail ${source}`, () => tail(source))
    for (const consumer of consumers) {
      if (consumer.source === source) schedule(`${consumer.service.name}<-${source}`, () => consume(consumer))
    }
  }

  async function consume(consumer: (typeof consumers)[number]): Promise<void> {
    const [key, current] = [`${consumer.service.name}<-${consumer.source}`, session]
    if (!current?.isOpen()) return
    // Most wake-ups bring nothing to most who follow: what they read last is still the end, and nobody needs to be asked.
    const before = reached.get(key)
    if (before && (await read(consumer.source, before)).length === 0) return
    const end = await drain(runtime, consumer.service, consumer.source, (from) => read(consumer.source, from), current)
    if (end && current === session) reached.set(key, end)
  }

  async function tail(source: string): Promise<void> {
    const from = tails.get(source)
    if (!from) return
    const events = await read(source, from)
    const last = events.at(-1)
    if (!last) return
    tails.set(source, last.position)
    const seen = events.map((event) => event.event)
    invalidate(seen)
    for (const see of watchers.get(source) ?? []) see(seen)
    if (events.length === BATCH) again.add(`tail ${source}`)
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: sessionName('listen'), keepAlive: true })
    client.on('error', (error) => runtime.log.warn({ err: error }, 'the connection that hears of events broke; opened anew'))
    const opened = openSession(client)
    // One that never came to listen is tried again by whoever opened it: two who try would be four, then eight.
    client.on('end', () => {
      if (session !== opened) return
      session = undefined
      if (!stopped) setTimeout(() => void reconnect(), 500)
    })
    client.on('notification', (notice) => atOnce.hear(notice) || wake(notice.payload ?? ''))
    try {
      await client.connect()
      // Stopped while it connected: nobody would end it later.
      if (stopped) return await client.end()
      await client.query(`listen ${CHANNEL}`)
      // A server that crashed may have lost the end of a log and give its numbers again: nothing read before is a place any more.
      reached.clear()
      await Promise.all(sources.map(begin))
      if (!opened.isOpen()) throw new Error('The connection broke before anything was heard on it.')
    } catch (error) {
      await client.end()
      throw error
    }
    session = opened
    // What was missed while nobody listened is unknown: forget every answer and read on from here.
    runtime.tags.dropAll()
  }

  async function begin(source: string): Promise<void> {
    const end = await tailOf(reader, source)
    tails.set(source, end)
    windows.set(
      source,
      createWindow(end, (from) => readEvents(reader, source, from)),
    )
  }

  async function reconnect(): Promise<void> {
    if (stopped) return
    try {
      await listen()
    } catch (error) {
      runtime.log.warn({ err: error }, 'cannot listen for events yet')
      setTimeout(() => void reconnect(), 1_000)
    }
  }

  async function flush(): Promise<void> {
    notifyTimer = undefined
    notifiedAt = performance.now()
    const names = [...outbox]
    outbox.clear()
    const current = session
    if (stopped || !current) return
    for (const name of names) await current.query('select pg_notify($1, $2)', [CHANNEL, name])
  }

  return {
    committed(service, events) {
      heard += events.length
      invalidate(events)
      outbox.add(service)
      notifyTimer ??= setTimeout(
        () => {
          flush().catch((error: unknown) => runtime.log.warn({ err: error }, 'a wake-up was lost; the poll finds the events'))
        },
        Math.max(NOTIFY_AFTER_MS, notifiedAt + NOTIFY_EVERY_MS - performance.now()),
      )
    },
    async heardOf(events) {
      const tags = tagsOf(events.filter((event) => pressing.has(event.name as EventName)))
      if (tags.length > 0) await atOnce.tell(tags)
    },
    watch(source, see) {
      const set = watchers.get(source) ?? new Set()
      set.add(see)
      watchers.set(source, set)
      return () => void set.delete(see)
    },
    async start() {
      await listen()
      for (const source of sources) wake(source)
      pollTimer = setInterval(() => sources.forEach(wake), POLL_MS)
    },
    async settle() {
      // Handlers emit events of their own: a round that brought none is the last.
      for (let before = -1; before !== heard; ) {
        before = heard
        sources.forEach(wake)
        while (running.size > 0) await Promise.all(running.values())
      }
    },
    async stop() {
      stopped = true
      clearInterval(pollTimer)
      clearTimeout(notifyTimer)
      await Promise.all(running.values())
      await session?.close()
      await reader.end()
    },
  }
}
