import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import {
  ADVERTISEMENT_FAILS,
  Advertisement,
  advertisementFields,
  draftOf,
  noAdvertisement,
  picturesOf,
  viewOf,
} from './advertisement.ts'
import * as store from './store.ts'
import { checkTargets } from './targets.ts'

/** Writes an advertisement anew; what was counted of it stays. */
export const updateAdvertisement = operation('advertisement.update', {
  access: permission('advertisement.manage'),
  input: Type.Object({ id: Id, version: Type.Integer(), ...advertisementFields }, { additionalProperties: false }),
  output: Advertisement,
  fails: ['advertisement_not_found', 'other_branch', 'stale_version', ...ADVERTISEMENT_FAILS],
  emits: ['advertisement.changed'],
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const known = await store.findAdvertisement(ctx.db, id)
    if (!known) throw noAdvertisement()
    refuseOtherBranch(ctx, known.branch_id)
    const draft = draftOf(id, { branch_id: known.branch_id, ...said }, await shopOf(ctx))
    refuseOtherBranch(ctx, draft.branch_id)
    const targets = await checkTargets(ctx, draft)
    return ctx.tx(async (tx) => {
      const before = await store.lockAdvertisement(tx, id)
      if (!before) throw noAdvertisement()
      refuseOtherBranch(ctx, before.branch_id)
      checkVersion(version, before.version)
      await store.updateAdvertisement(tx, draft)
      const told = { id, change: 'updated', image_ids: picturesOf(draft) }
      await appendEvents(tx, [ctx.event('advertisement.changed', id, told, draft.branch_id)])
      return viewOf((await store.findAdvertisement(tx, id)) ?? before, targets, ctx.now())
    })
  },
})
