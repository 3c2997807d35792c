import Type, { type Static } from 'typebox'
import { Id, Time } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { missingPermission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import type { HeldLock } from '#platform/operation/locks.ts'

/** How long a lock holds without a word of its holder. */
export const LOCK_SECONDS = 120

/** Which record, of which kind. */
export const lockFields = {
  kind: Type.String({ minLength: 1, maxLength: 40 }),
  id: Type.String({ minLength: 1, maxLength: 100 }),
}

/** A record that somebody has open for editing; `mine` where that is the caller. */
export const Lock = Type.Object({
  ...lockFields,
  holder: Type.Object({ id: Id, name: Type.String() }),
  since: Time,
  expires_at: Time,
  mine: Type.Boolean(),
})

/** A lock as the caller sees it. */
export function lockView(ctx: Context, { holder_id, holder_name, ...lock }: HeldLock): Static<typeof Lock> {
  const { kind, id, since, expires_at } = lock
  return { kind, id, holder: { id: holder_id, name: holder_name }, since, expires_at, mine: holder_id === ctx.actor.id }
}

/** Refuses kinds of records that have no locks, and those the caller may not change anyway. */
export function refuseUnlockable(ctx: Context, kind: string): void {
  const needed = ctx.runtime.services.map((service) => service.lockable?.[kind]).find(Boolean)
  if (!needed) throw invalidField('/kind', 'not_lockable', `Nothing of the kind ${kind} is opened for editing.`)
  if (!ctx.actor.permissions.has(needed)) throw missingPermission(needed)
}
