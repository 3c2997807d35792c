import Type from 'typebox'
import { missingPermission, signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { type HeldLock, recordLocked } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Lock, lockFields, lockView, refuseUnlockable } from './lock.ts'
import * as store from './store.ts'

/**
 * Opens a record for editing: nobody else can change it for two minutes, or as long as this is said again meanwhile (LCK-01).
 * With `take_over` it is taken from whoever has it, who is told at once (LCK-02).
 */
export const takeLock = operation('lock.take', {
  access: signedIn,
  input: Type.Object({ ...lockFields, take_over: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  output: Lock,
  fails: ['not_lockable', 'record_locked'],
  emits: ['lock.changed'],
  async run(ctx, { kind, id, take_over = false }) {
    refuseUnlockable(ctx, kind)
    if (take_over && !ctx.actor.permissions.has('lock.break')) throw missingPermission('lock.break')
    const lock = { kind, id, holderId: ctx.actor.id ?? '', holderName: ctx.actor.name, takeOver: take_over }
    const taken = await ctx.tx(async (tx) => {
      const done = await store.takeLock(tx, lock)
      if (done?.isNew) await appendEvents(tx, [changed(ctx, done.lock, done.formerId)])
      return done
    })
    if (taken) return lockView(ctx, taken.lock)
    const held = await store.findLock(ctx.db, kind, id)
    throw recordLocked(held ?? { kind, id, holder_id: '', holder_name: '', since: '', expires_at: '' })
  },
})

/** Closes a record that the caller had open; one that was taken over meanwhile stays with who has it. */
export const releaseLock = operation('lock.release', {
  access: signedIn,
  input: Type.Object(lockFields, { additionalProperties: false }),
  output: Type.Object({ released: Type.Boolean() }),
  fails: ['not_lockable'],
  emits: ['lock.changed'],
  run(ctx, { kind, id }) {
    refuseUnlockable(ctx, kind)
    return ctx.tx(async (tx) => {
      const released = await store.releaseLock(tx, kind, id, ctx.actor.id ?? '')
      if (released) await appendEvents(tx, [changed(ctx, { kind, id }, ctx.actor.id)])
      return { released }
    })
  },
})

/** Who has a record open for editing, if anybody has. */
export const getLock = operation('lock.get', {
  access: signedIn,
  input: Type.Object(lockFields, { additionalProperties: false }),
  output: Type.Object({ lock: Type.Union([Lock, Type.Null()]) }),
  fails: ['not_lockable'],
  async run(ctx, { kind, id }) {
    refuseUnlockable(ctx, kind)
    const held = await store.findLock(ctx.db, kind, id)
    return { lock: held ? lockView(ctx, held) : null }
  },
})

function changed(ctx: Context, lock: Pick<HeldLock, 'kind' | 'id'> & Partial<HeldLock>, formerId: string | null) {
  const { kind, id, holder_id = null, holder_name = null, since = null } = lock
  return ctx.event('lock.changed', `${kind} ${id}`, { kind, id, holder_id, holder_name, since, former_id: formerId })
}
