import type { RawBuilder } from 'kysely'
import type { Calls } from '#contracts/calls.ts'
import type { EventName, EventPayloads } from '#contracts/events.ts'
import { newId } from '#lib/id.ts'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, one, rows, type Tx } from '../db/pool.ts'
import type { Runtime } from '../runtime.ts'
import { type Actor, actorSummary } from './actor.ts'
import { announce, transact } from './transact.ts'

/** What is known of a request, whatever door it came through. */
export interface RequestFacts {
  actor: Actor
  requestId: string
  locale: Locale
  currency: string | undefined
  branchId: string | undefined
  /** The service that calls, when it is not a person. */
  caller: string | undefined
  ip: string | undefined
  /** What the caller's program calls itself. */
  userAgent?: string | undefined
  idempotencyKey: string | undefined
  /** Unguessable token of a guest's cart. */
  cartToken: string | undefined
}

/** An event as it is written to the log. */
export interface NewEvent {
  id: string
  name: EventName
  aggregate_id: string
  branch_id: string | null
  actor: object
  payload: object
}

/** What an operation has at hand: who asks, the clock, its service's database, the other services, events and jobs. */
export class Context {
  readonly runtime: Runtime
  readonly service: string
  readonly facts: RequestFacts
  readonly #relaxed: boolean
  /** Name of the running operation, and its input for the audit. */
  operation:
    | {
        name: string
        input: unknown
        audited: boolean
        keyed: boolean
        emits: readonly EventName[]
        lock: { kind: string; id: string } | undefined
      }
    | undefined
  /** Name of the job or the subscription at work, where no operation is, and the events it tells of. */
  background: { name: string; emits: readonly EventName[] } | undefined

  constructor(runtime: Runtime, service: string, facts: RequestFacts, relaxed = false) {
    this.runtime = runtime
    this.service = service
    this.facts = facts
    this.#relaxed = relaxed
  }

  get actor(): Actor {
    return this.facts.actor
  }
  get locale(): Locale {
    return this.facts.locale
  }
  get db(): Db {
    return this.runtime.db(this.service, this.#relaxed)
  }
  /** For writes that a later commit of the same work makes durable: they do not wait for the disk (docs/decisions/0004). */
  get relaxedDb(): Db {
    return this.runtime.db(this.service, true)
  }
  /** Milliseconds since 1970; tests move it. */
  now(): number {
    return this.runtime.clock()
  }

  rows<T>(statement: RawBuilder<T>): Promise<T[]> {
    return rows(this.db, statement)
  }
  first<T>(statement: RawBuilder<T>): Promise<T | undefined> {
    return first(this.db, statement)
  }
  one<T>(statement: RawBuilder<T>): Promise<T> {
    return one(this.db, statement)
  }

  /** Runs the work in one short transaction; its events become visible, and caches drop, when it commits. */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return transact(this, work)
  }

  /** Asks another service: a function call in one process, gRPC across processes. */
  call<K extends keyof Calls>(name: K, input: Calls[K]['input']): Promise<Calls[K]['output']> {
    return this.runtime.call(this, name, input)
  }

  /**
   * An event ready to be written by a statement of the operation's own; announce it with `committed`. One that the work at
   * hand does not declare is a fault, before anything is written.
   */
  event<K extends EventName>(name: K, aggregateId: string, payload: EventPayloads[K], branchId: string | null = null): NewEvent {
    const work = this.operation ?? this.background
    if (work && !work.emits.includes(name)) this.#undeclared(`${work.name} tells of ${name}, which it does not declare (emits).`)
    return { id: newId(), name, aggregate_id: aggregateId, branch_id: branchId, actor: actorSummary(this.actor), payload }
  }

  // A fault of whoever wrote the operation: tests end by it, a shop only says so.
  #undeclared(fault: string): void {
    if (process.env['NODE_TEST_CONTEXT']) throw new Error(fault)
    this.runtime.log.error(fault)
  }

  /** Has events that a statement of the operation's own wrote in a transaction announced when that commits. */
  after(tx: Tx, events: NewEvent[]): void {
    announce(tx, events)
  }

  /** Tells the caches and the consumers of events that a statement of the operation's own has committed. */
  committed(events: NewEvent[]): void {
    this.runtime.events.committed(this.service, events)
  }

  /** The value of a setting, for a branch where it may differ. */
  setting<T>(key: string, branchId?: string): Promise<T> {
    return this.runtime.setting<T>(this, key, branchId)
  }

  /** The same work of the background on behalf of someone, with what they may. */
  acting(facts: RequestFacts): Context {
    const ctx = new Context(this.runtime, this.service, facts, this.#relaxed)
    ctx.background = this.background
    return ctx
  }

  /** The same request inside another service. */
  within(service: string, caller: string, relaxed = false): Context {
    return new Context(this.runtime, service, { ...this.facts, caller, idempotencyKey: undefined }, relaxed)
  }
}
