import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallName, Calls } from '#contracts/calls.ts'
import type { EventName } from '#contracts/events.ts'
import type { Locale, Translations } from '#lib/locale.ts'
import type { Route } from './http/route.ts'
import type { Snapshot } from './operation/audit.ts'
import type { Context } from './operation/context.ts'
import type { Operation } from './operation/operation.ts'
import type { Rpc } from './rpc/rpc.ts'
import type { Measure } from './telemetry/metrics.ts'
import type { Reading, ReadingKind } from './telemetry/readings.ts'

/** An event as a consumer reads it. */
export interface StoredEvent {
  id: string
  sequence: bigint
  name: EventName
  version: number
  aggregate_id: string
  actor: { kind: string; id: string | null; name: string }
  branch_id: string | null
  payload: Record<string, unknown>
  at: string
}

/** A service's interest in events of others (or its own): which, and what to do with a batch of them, in order. */
export interface Subscription {
  name: string
  events: readonly EventName[]
  /** Must tolerate the same event again: at least once is what is promised. */
  handle(ctx: Context, events: StoredEvent[]): Promise<void>
}

/** Background work by name; the payload is JSON. */
export type JobHandler = (
  ctx: Context,
  payload: Record<string, unknown>,
  progress: { attempt: number; last: boolean },
) => Promise<void>

/** A permission, as the service that uses it declares it. */
export interface Permission {
  name: string
  group: string
  /** What it lets people do, for whoever makes roles. */
  label: Record<Locale, string>
  needs?: readonly string[]
}

/** The kinds of control by which a setting is drawn. */
export const SETTING_TYPES = ['number', 'switch', 'select', 'money', 'text', 'translated_text', 'image', 'list'] as const

/** A setting, as the service that reads it declares it. */
export interface Setting {
  key: string
  group: string
  type: (typeof SETTING_TYPES)[number]
  default: unknown
  min?: number
  max?: number
  step?: number
  options?: readonly { value: string; label: Translations<string> }[]
  label: Translations<string>
  description?: Translations<string>
  warning?: Translations<string>
  /** What each text of it has to be. */
  format?: 'email' | 'url' | 'country'
  /** The shop does not start without it (SET-04), and it cannot be emptied. */
  required?: boolean
  perBranch?: boolean
  permission: string
}

/** An operation whose shapes are those of a call of the contract. */
interface Answering<K extends CallName> {
  run(ctx: Context, input: Calls[K]['input']): Promise<Calls[K]['output']>
}

/** A protocol of its own below /api/v1 that a library speaks, and the operations it leads to: who may run them may speak it. */
export interface Mount {
  path: string
  methods: readonly ('POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'OPTIONS')[]
  operations: readonly Pick<Operation, 'name' | 'access' | 'fails'>[]
  /** The body is unread; refusals may be thrown until the answer is taken over. */
  handle(ctx: Context, request: FastifyRequest, reply: FastifyReply): Promise<void>
}

/** A service's face: all that the platform needs to know of it. */
export interface Service {
  name: string
  migrations: URL
  /** Its statements find rows by key whatever is asked, so that one plan each is enough; without it they are planned for what is asked. */
  plansOnce?: boolean
  /** Functions of the platform's schema that it may call, with the types of their arguments. */
  doors?: readonly string[]
  routes: readonly Route[]
  mounts?: readonly Mount[]
  /** The same for gRPC. */
  rpc?: readonly Rpc[]
  /** What other services may ask it, by the names of the contract. */
  calls: { [K in CallName]?: Operation & Answering<K> }
  subscriptions?: readonly Subscription[]
  jobs?: Record<string, JobHandler>
  /** How records of its entities are read for the audit, before and after a change (SEC-07). */
  audits?: Readonly<Record<string, Snapshot>>
  /** What can be opened for editing under a lock, and the permission to change it. */
  lockable?: Readonly<Record<string, string>>
  /** Events that its jobs and subscriptions tell of, by the name of the job or the subscription. */
  emits?: Readonly<Record<string, readonly EventName[]>>
  /** Cron lines (UTC): `[cron, job]`. */
  schedules?: readonly (readonly [string, string])[]
  permissions?: readonly Permission[]
  settings?: readonly Setting[]
  /** Which cached answers an event makes stale. */
  invalidates?: Partial<Record<EventName, (event: { aggregate_id: string; payload: Record<string, unknown> }) => string[]>>
  /** Of these, events that count from the next request on in every process: who causes one is answered when all have heard of it. */
  atOnce?: readonly EventName[]
  /** What it counts and times of its own, beside its operations. */
  measures?: readonly Measure[]
  /** What there is of its things, read by one statement when the metrics page is asked for. */
  readings?: { kinds: Record<string, ReadingKind>; read(ctx: Context): Promise<Reading[]> }
  /** What the shop must not run without (SET-04). */
  checks?: readonly Check[]
  /** Makes what must exist from the first day. */
  prepare?(ctx: Context): Promise<void>
  /** Path by which a shop that nobody owns is taken over, once what waits for its owner is made; a fresh one ends those before. */
  invite?(ctx: Context, isFresh: boolean): Promise<string | undefined>
  /** Fills a fresh shop with what the demo shows of this service; leaves a used one alone. */
  demo?(ctx: Context, progress: (done: number, total: number) => void): Promise<void>
  /** Invariants that `serai verify` proves: a sentence each, and what breaks it. */
  invariants?: readonly Invariant[]
}

/** Something that the shop must not run without: what is wrong with it and what to do, in one line, if anything is. */
export interface Check {
  code: string
  name: string
  problem(ctx: Context): Promise<string | undefined>
}

/** Something that must always be true, and the query that finds what breaks it. */
export interface Invariant {
  name: string
  violations(ctx: Context): Promise<Record<string, unknown>[]>
}

/** Declares a service. */
export function defineService(service: Service): Service {
  return service
}
