import type { Context } from '#platform/operation/context.ts'
import { avatarOf } from '../profile/avatar.ts'
import { FENCE } from '../roles/rights.ts'
import type { Person } from './shapes.ts'
import type { PersonRow } from './store.ts'

/** Somebody as the caller sees them. */
export function personView(ctx: Context, row: PersonRow): Person {
  const { actor } = ctx
  const isWithin = row.permissions.every((name) => name === FENCE || actor.permissions.has(name))
  const isFenced = actor.branches === null || row.permissions.length === 0 || row.permissions.includes(FENCE)
  return { ...row, avatar: avatarOf(row.avatar), manageable: actor.kind === 'system' || (isWithin && isFenced) }
}
