import { AppError } from '#lib/errors.ts'
import type { Actor } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'

/** The permission that limits its holders to their branches: a fence, not a right. */
export const FENCE = 'branch.filter_content'

/** Refuses to hand out permissions that the caller has not (ACL-04); whoever is limited to branches hands on the limit as well. */
export function refuseBeyond(ctx: Context, granted: readonly string[], whole: readonly string[] = granted): void {
  const { actor } = ctx
  if (actor.kind === 'system') return
  const beyond = new Set(granted.filter((name) => name !== FENCE && !actor.permissions.has(name)))
  if (beyond.size > 0) throw beyondOwnRights(`You cannot give rights that you do not have: ${[...beyond].join(', ')}.`)
  if (actor.branches !== null && !whole.includes(FENCE))
    throw beyondOwnRights('You are limited to your branches, so nobody gets rights over all branches from you.')
}

/** Refuses to change somebody who may do more than the caller. */
export function refuseAbove(actor: Actor, theirs: readonly string[]): void {
  if (actor.kind === 'system') return
  const above = theirs.filter((name) => name !== FENCE && !actor.permissions.has(name))
  if (above.length > 0 || (actor.branches !== null && theirs.length > 0 && !theirs.includes(FENCE)))
    throw beyondOwnRights('This person may do more than you; somebody with at least their rights has to do this.')
}

/** 403: more than the caller may. */
export function beyondOwnRights(message: string): AppError {
  return new AppError('forbidden', 'beyond_own_rights', message)
}
