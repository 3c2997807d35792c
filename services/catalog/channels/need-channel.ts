import { AppError } from '#lib/errors.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'

/** The channel that was looked for; refuses one that is not there, or of a branch that is not the caller's (STO-06). */
export function needChannel<T extends { branch_id: string }>(ctx: Context, channel: T | undefined): T {
  if (!channel) throw new AppError('not_found', 'channel_not_found', 'There is no such channel.')
  if (!inScope(ctx.actor, channel.branch_id))
    throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
  return channel
}
