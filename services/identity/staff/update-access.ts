import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { SUPER_ADMIN } from '../roles/default-roles.ts'
import { beyondOwnRights, FENCE, refuseAbove, refuseBeyond } from '../roles/rights.ts'
import { lockRights } from '../roles/store.ts'
import { rightsOfDuties } from './duties.ts'
import { Attachments, noUser, Person, RoleNames, refuseUnknownBranches } from './shapes.ts'
import * as store from './store.ts'
import { personView } from './view.ts'

/** Gives a member of staff roles and branches, instead of those they have; it counts from their next request on (ACL-02, 04, 06). */
export const updateAccess = operation('user.update_access', {
  access: permission('user.manage'),
  input: Type.Object(
    { id: Id, version: Type.Integer(), roles: RoleNames, branches: Type.Optional(Attachments) },
    { additionalProperties: false },
  ),
  output: Person,
  fails: [
    'user_not_found',
    'not_staff',
    'stale_version',
    'role_not_found',
    'beyond_own_rights',
    'last_super_admin',
    'branch_not_found',
    'branch_twice',
  ],
  emits: ['user.access_changed'],
  audited: true,
  locks: locksOn('user'),
  async run(ctx, input) {
    await refuseUnknownBranches(ctx, input.branches ?? [])
    return ctx.tx(async (tx) => {
      await store.lockSuperAdmins(tx)
      const rights = await rightsOf(tx, input.roles)
      const before = await store.lockPerson(tx, input.id)
      if (!before) throw noUser()
      if (before.kind !== 'staff')
        throw new AppError('conflict', 'not_staff', 'A customer has no roles; open an account for them as a member of staff.')
      checkVersion(input.version, before.version)
      const branches = input.branches ?? before.branches
      refuseAbove(ctx.actor, before.permissions)
      refuseGrant(ctx, rights, branches)
      await refuseUnmanaged(ctx, tx, [...branches, ...before.branches])
      const wasOwner = before.roles.includes(SUPER_ADMIN) && !before.blocked_at
      if (wasOwner && !input.roles.includes(SUPER_ADMIN) && !(await store.hasOtherSuperAdmin(tx, input.id)))
        throw lastSuperAdmin()
      await store.setAccess(tx, input.id, input.roles, branches)
      const branchIds = branches.map(({ branch_id }) => branch_id)
      await appendEvents(tx, [
        ctx.event('user.access_changed', input.id, { id: input.id, roles: input.roles, branch_ids: branchIds }),
      ])
      return personView(ctx, (await store.findPerson(tx, input.id)) ?? before)
    })
  },
})

/** What the named roles may do together, locked; 422 naming those that do not exist. */
export async function rightsOf(tx: Tx, names: readonly string[]): Promise<string[]> {
  const found = await lockRights(tx, names)
  const unknown = names.filter((name) => !found.some((role) => role.name === name))
  if (unknown.length > 0) throw invalidField('/roles', 'role_not_found', `There is no role ${unknown.join(', ')}.`)
  return [...new Set(found.flatMap((role) => role.permissions))]
}

/** Refuses rights, or branches, that are not the caller's to give. */
export function refuseGrant(ctx: Context, rights: readonly string[], branches: Attachments): void {
  refuseBeyond(ctx, [...rights, ...rightsOfDuties(branches)], rights)
  const { actor } = ctx
  if (actor.branches === null || !rights.includes(FENCE)) return
  if (branches.some(({ branch_id }) => !actor.branches?.includes(branch_id)))
    throw beyondOwnRights('You can attach people to your own branches only.')
}

/** Refuses who is limited to branches to change the staff of one that they do not manage (STO-02). */
export async function refuseUnmanaged(ctx: Context, tx: Tx, branches: Attachments): Promise<void> {
  if (ctx.actor.kind !== 'staff' || ctx.actor.branches === null || branches.length === 0) return
  const managed = await store.branchesManagedBy(tx, ctx.actor.id ?? '')
  if (branches.some(({ branch_id }) => !managed.includes(branch_id)))
    throw beyondOwnRights('You can change the staff of branches that you manage only.')
}

/** 409: a shop needs one super admin who can sign in. */
export function lastSuperAdmin(): AppError {
  return new AppError('conflict', 'last_super_admin', 'This is the last owner of the shop; make somebody else an owner first.')
}
