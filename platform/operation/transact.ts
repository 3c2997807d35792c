import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { first, type Tx } from '../db/pool.ts'
import { seal, unseal } from '../seal.ts'
import { isAudited, readBefore, writeAudit } from './audit.ts'
import type { Context, NewEvent } from './context.ts'

/** Thrown inside a transaction to answer a repeated key with the first answer. */
export class Replay extends Error {
  readonly response: unknown

  constructor(response: unknown) {
    super('replay')
    this.response = response
  }
}

const pending = new WeakMap<Tx, NewEvent[]>()

/** Appends events to the service's log in the caller's transaction. */
export async function appendEvents(tx: Tx, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await insertEvents(events).execute(tx)
  announce(tx, events)
}

/** Adds events already written by the transaction to those that are told of when it commits. */
export function announce(tx: Tx, events: NewEvent[]): void {
  pending.get(tx)?.push(...events)
}

/** The statement that writes events to the log of the schema it runs in; also usable as a part of a larger one. */
export function insertEvents(events: NewEvent[]): RawBuilder<unknown> {
  const list = JSON.stringify(events)
  return sql`insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select id, name, aggregate_id, branch_id, actor, payload
    from jsonb_to_recordset(${list}::jsonb) as e(id uuid, name text, aggregate_id text, branch_id uuid, actor jsonb, payload jsonb)`
}

/** Runs work in a transaction: keeps the idempotency key and the audit entry with the effect, then announces the events. */
export async function transact<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const events: NewEvent[] = []
  const result = await ctx.db.transaction().execute(async (tx) => {
    pending.set(tx, events)
    const key = ctx.operation?.keyed ? ctx.facts.idempotencyKey : undefined
    if (key) await claimKey(ctx, tx, key)
    const audited = isAudited(ctx)
    const before = audited ? await readBefore(ctx, tx) : null
    const done = await work(tx)
    if (audited) await writeAudit(ctx, tx, before, done)
    if (key)
      await sql`update idempotency set response = ${keptAnswer(ctx, done)}::jsonb where actor = ${scope(ctx)} and key = ${key}`.execute(
        tx,
      )
    return done
  })
  if (events.length > 0) {
    ctx.runtime.events.committed(ctx.service, events)
    await ctx.runtime.events.heardOf(events)
  }
  return result
}

/** Whose keys these are: a key means something only to the caller who chose it. */
export function scope(ctx: Context): string {
  return ctx.actor.id ?? ctx.facts.cartToken ?? `ip:${ctx.facts.ip ?? ''}`
}

/** Fingerprint of an operation's input, to tell a repetition from a reused key. */
export function requestHash(operation: string, input: unknown): string {
  return createHash('sha256')
    .update(`${operation} ${JSON.stringify(input)}`)
    .digest('base64url')
}

async function claimKey(ctx: Context, tx: Tx, key: string): Promise<void> {
  const name = ctx.operation?.name ?? ''
  const hash = requestHash(name, ctx.operation?.input)
  const mine = await first(
    tx,
    sql<{ claimed: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`${scope(ctx)} ${key}`}, 0)) as claimed`,
  )
  if (!mine?.claimed) throw inProgress()
  const kept = await first(
    tx,
    sql<{ request_hash: string; response: Kept | null }>`
      with fresh as (
        insert into idempotency (actor, key, operation, request_hash) values (${scope(ctx)}, ${key}, ${name}, ${hash})
        on conflict do nothing returning key
      )
      select request_hash, response from idempotency where actor = ${scope(ctx)} and key = ${key} and not exists (select from fresh)`,
  )
  if (!kept) return
  if (kept.request_hash !== hash) throw keyReused()
  throw new Replay(answerOf(ctx, kept.response))
}

interface Kept {
  sealed?: string
  /** How answers were kept before they were sealed. */
  body?: unknown
}

// An answer may show what the database must not (a cost, a guest's token), so it is kept sealed (SEC-04).
function keptAnswer(ctx: Context, answer: unknown): string {
  const kept: Kept = { sealed: seal(ctx.runtime.config.secrets.costKey, JSON.stringify(answer ?? null)) }
  return JSON.stringify(kept)
}

function answerOf(ctx: Context, kept: Kept | null): unknown {
  const { costKey, oldCostKeys } = ctx.runtime.config.secrets
  if (kept?.sealed === undefined) return kept?.body ?? null
  const text = unseal([costKey, ...oldCostKeys], kept.sealed)
  if (text === undefined) throw keyReused()
  return JSON.parse(text)
}

function inProgress(): AppError {
  return new AppError(
    'conflict',
    'idempotency_in_progress',
    'The first request with this Idempotency-Key is still running; wait for its answer.',
  )
}

/** 422: the key came before with another request. */
export function keyReused(): AppError {
  return new AppError('invalid', 'idempotency_key_reused', 'This Idempotency-Key was used for another request; choose a new one.')
}

/**
 * Keeps an operation's key where its work is more than one transaction: the key is claimed first, the answer kept after. The
 * work itself must bear repetition, because a claim without an answer (a crash) is worked again after a minute.
 */
export async function onceByKey<T>(ctx: Context, input: unknown, work: () => Promise<T>): Promise<T> {
  const key = ctx.facts.idempotencyKey ?? ''
  const name = ctx.operation?.name ?? ''
  const hash = requestHash(name, input)
  const kept = await ctx.first(sql<{ request_hash: string; response: Kept | null; fresh: boolean }>`
    insert into idempotency (actor, key, operation, request_hash) values (${scope(ctx)}, ${key}, ${name}, ${hash})
    on conflict (actor, key) do update set
      created_at = case when idempotency.response is null and idempotency.created_at < now() - interval '1 minute' then now() else idempotency.created_at end
    returning request_hash, response, xmax = 0 or (response is null and created_at = now()) as fresh`)
  if (kept?.request_hash !== hash) throw keyReused()
  if (kept.response) throw new Replay(answerOf(ctx, kept.response))
  if (!kept.fresh) throw inProgress()
  try {
    const done = await work()
    await sql`update idempotency set response = ${keptAnswer(ctx, done)}::jsonb where actor = ${scope(ctx)} and key = ${key}`.execute(
      ctx.db,
    )
    return done
  } catch (error) {
    // A refusal leaves nothing behind: the same key may ask again.
    await sql`delete from idempotency where actor = ${scope(ctx)} and key = ${key} and response is null`.execute(ctx.db)
    throw error
  }
}
