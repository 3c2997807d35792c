import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { SUPER_ADMIN } from '../roles/default-roles.ts'
import { refuseAbove } from '../roles/rights.ts'
import { noUser, Person } from './shapes.ts'
import * as store from './store.ts'
import { lastSuperAdmin } from './update-access.ts'
import { personView } from './view.ts'

const access = permission('user.block')
const input = Type.Object({ id: Id, ...versionInput }, { additionalProperties: false })
const fails = ['user_not_found', 'stale_version', 'beyond_own_rights'] as const

/** Shuts somebody out at once: their sessions end everywhere and they cannot sign in (IDN-09). */
export const blockUser = operation('user.block', {
  access,
  input,
  output: Person,
  fails: [...fails, 'own_account', 'last_super_admin'],
  emits: ['user.blocked'],
  audited: true,
  locks: locksOn('user'),
  run: (ctx, { id, version }) =>
    ctx.tx(async (tx) => {
      await store.lockSuperAdmins(tx)
      const before = await store.lockPerson(tx, id)
      if (!before) throw noUser()
      checkVersion(version, before.version)
      if (id === ctx.actor.id) throw new AppError('conflict', 'own_account', 'Nobody can shut out themselves.')
      refuseAbove(ctx.actor, before.permissions)
      if (before.roles.includes(SUPER_ADMIN) && !(await store.hasOtherSuperAdmin(tx, id))) throw lastSuperAdmin()
      if (before.blocked_at) return personView(ctx, before)
      await store.setBlocked(tx, id, true)
      await appendEvents(tx, [ctx.event('user.blocked', id, { id })])
      return personView(ctx, (await store.findPerson(tx, id)) ?? before)
    }),
})

/** Lets somebody in again; they have to sign in. */
export const unblockUser = operation('user.unblock', {
  access,
  input,
  output: Person,
  fails,
  emits: ['user.unblocked'],
  audited: true,
  locks: locksOn('user'),
  run: (ctx, { id, version }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockPerson(tx, id)
      if (!before) throw noUser()
      checkVersion(version, before.version)
      refuseAbove(ctx.actor, before.permissions)
      if (!before.blocked_at) return personView(ctx, before)
      await store.setBlocked(tx, id, false)
      await appendEvents(tx, [ctx.event('user.unblocked', id, { id })])
      return personView(ctx, (await store.findPerson(tx, id)) ?? before)
    }),
})

/** Ends every session of somebody, who may sign in again. */
export const endUserSessions = operation('user.end_sessions', {
  access,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ ended: Type.Integer() }),
  fails: ['user_not_found', 'beyond_own_rights'],
  emits: ['user.signed_out'],
  audited: true,
  locks: locksOn('user'),
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockPerson(tx, id)
      if (!before) throw noUser()
      if (id !== ctx.actor.id) refuseAbove(ctx.actor, before.permissions)
      const ended = await store.endSessions(tx, id)
      await appendEvents(
        tx,
        ended.map((session_id) => ctx.event('user.signed_out', id, { id, session_id })),
      )
      return { ended: ended.length }
    }),
})
