import { AppError } from '#lib/errors.ts'
import { inScope } from './actor.ts'
import type { Context } from './context.ts'

/**
 * Has staff who are limited to branches work in one of theirs (STO-06): the one they name, else their first. Whatever an
 * operation takes from "the branch that is worked in" is then theirs.
 */
export function keepToBranches(ctx: Context): void {
  const { actor, facts } = ctx
  if (actor.branches === null || facts.caller !== undefined) return
  if (facts.branchId !== undefined && !inScope(actor, facts.branchId)) throw otherBranch()
  const [own] = actor.branches
  if (own === undefined)
    throw new AppError('forbidden', 'no_branch', 'You are limited to your branches and have none yet; ask to be attached to one.')
  facts.branchId ??= own
}

/** Refuses what belongs to a branch that is not the caller's. */
export function refuseOtherBranch(ctx: Context, branchId: string): void {
  if (!inScope(ctx.actor, branchId)) throw otherBranch()
}

/** 403: this is of another branch. */
export function otherBranch(): AppError {
  return new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
}
