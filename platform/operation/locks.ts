import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { isStaff } from './actor.ts'
import type { Context } from './context.ts'

/** What an operation changes, by its kind and how its input names it. */
export interface Locks<I> {
  kind: string
  id(input: I): string | undefined
}

/** The record that an operation changes is the one its input names as `id`, or by another field. */
export function locksOn<const F extends string = 'id'>(kind: string, field?: F): Locks<{ [K in F]?: string }> {
  return { kind, id: (input) => (input as Record<string, string | undefined>)[field ?? 'id'] }
}

/** A record that somebody has open for editing. */
export interface HeldLock {
  kind: string
  id: string
  holder_id: string
  holder_name: string
  since: string
  expires_at: string
}

/** The record that a call of an operation changes. */
export function lockOf<I>(locks: Locks<I> | undefined, input: I): { kind: string; id: string } | undefined {
  const id = locks?.id(input)
  return locks && id ? { kind: locks.kind, id } : undefined
}

/**
 * Refuses (423) staff what somebody else has open for editing, before anything is done. What is held is kept in memory until
 * it changes; what memory does not know yet is refused in the transaction of the change (see audit.ts).
 */
export async function refuseLocked(ctx: Context, lock: { kind: string; id: string }): Promise<void> {
  if (ctx.facts.caller === undefined && isStaff(ctx.actor)) await refuseHeld(ctx, lock)
}

/** The same for work in the background on behalf of somebody. */
export async function refuseHeld(ctx: Context, lock: { kind: string; id: string }): Promise<void> {
  const held = (await heldLocks(ctx)).get(`${lock.kind} ${lock.id}`)
  if (held && held.holder_id !== ctx.actor.id && Date.parse(held.expires_at) > ctx.now()) throw recordLocked(held)
}

/** The records of a kind that somebody else has open for editing now. */
export async function heldByOthers(ctx: Context, kind: string): Promise<string[]> {
  const held = [...(await heldLocks(ctx)).values()]
  return held
    .filter((one) => one.kind === kind && one.holder_id !== ctx.actor.id && Date.parse(one.expires_at) > ctx.now())
    .map(({ id }) => id)
}

/** 423 naming who has the record open, and since when. */
export function recordLocked({ holder_id, holder_name, since }: HeldLock): AppError {
  return new AppError('locked', 'record_locked', `${holder_name} is editing this; wait until they are done.`, {
    holder: { id: holder_id, name: holder_name },
    since,
  })
}

function heldLocks(ctx: Context): Promise<Map<string, HeldLock>> {
  return ctx.runtime.cache.load('record locks', async () => {
    const held = await ctx.rows(sql<HeldLock>`select * from platform.record_lock where expires_at > now()`)
    // Being renewed is no event: what looks run out here is read again before it counts as free.
    const over = held.map(({ expires_at }) => Date.parse(expires_at))
    if (over.length > 0) ctx.runtime.tags.dropAt(Math.min(...over), ['locks'])
    return { value: new Map(held.map((one) => [`${one.kind} ${one.id}`, one])), tags: ['locks'], bytes: 200 + held.length * 300 }
  }) as Promise<Map<string, HeldLock>>
}
