import Type from 'typebox'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
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

/** Makes an advertisement, unpublished: shoppers see it when it is published (PRM-04). */
export const createAdvertisement = operation('advertisement.create', {
  access: permission('advertisement.manage'),
  input: Type.Object(advertisementFields, { additionalProperties: false }),
  output: Advertisement,
  fails: [...ADVERTISEMENT_FAILS, 'other_branch'],
  emits: ['advertisement.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const draft = draftOf(newId(), input, await shopOf(ctx))
    refuseOtherBranch(ctx, draft.branch_id)
    const targets = await checkTargets(ctx, draft)
    return ctx.tx(async (tx) => {
      await store.insertAdvertisement(tx, draft)
      const told = { id: draft.id, change: 'created', image_ids: picturesOf(draft) }
      await appendEvents(tx, [ctx.event('advertisement.changed', draft.id, told, draft.branch_id)])
      const made = await store.findAdvertisement(tx, draft.id)
      if (!made) throw noAdvertisement()
      return viewOf(made, targets, ctx.now())
    })
  },
})
