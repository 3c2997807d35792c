import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { noAdvertisement } from './advertisement.ts'
import * as store from './store.ts'

/** Removes an advertisement with what was counted of it; its pictures stay in the library. */
export const deleteAdvertisement = operation('advertisement.delete', {
  access: permission('advertisement.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['advertisement_not_found', 'other_branch', 'stale_version'],
  emits: ['advertisement.changed'],
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const before = await store.lockAdvertisement(tx, input.id)
      if (!before) throw noAdvertisement()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(input.version, before.version)
      await store.deleteAdvertisement(tx, input.id)
      const told = { id: input.id, change: 'deleted', image_ids: [] }
      await appendEvents(tx, [ctx.event('advertisement.changed', input.id, told, before.branch_id)])
      return null
    }),
})
