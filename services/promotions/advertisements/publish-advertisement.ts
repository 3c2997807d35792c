import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { Advertisement, noAdvertisement, picturesOf, viewOf } from './advertisement.ts'
import * as store from './store.ts'
import { targetsOf } from './targets.ts'

/** Shows an advertisement to shoppers, as far as its time and what it leads to allow. */
export const publishAdvertisement = turn('advertisement.publish', true)

/** Takes an advertisement off the shop's pages. */
export const unpublishAdvertisement = turn('advertisement.unpublish', false)

function turn(name: 'advertisement.publish' | 'advertisement.unpublish', published: boolean) {
  return operation(name, {
    access: permission('advertisement.publish'),
    input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
    output: Advertisement,
    fails: ['advertisement_not_found', 'other_branch', 'stale_version'],
    emits: ['advertisement.changed'],
    idempotent: 'own',
    audited: true,
    async run(ctx, input) {
      const row = await ctx.tx(async (tx) => {
        const before = await store.lockAdvertisement(tx, input.id)
        if (!before) throw noAdvertisement()
        refuseOtherBranch(ctx, before.branch_id)
        checkVersion(input.version, before.version)
        if (before.published === published) return before
        await store.markPublished(tx, input.id, published)
        const told = { id: input.id, change: published ? 'published' : 'unpublished', image_ids: picturesOf(before) }
        await appendEvents(tx, [ctx.event('advertisement.changed', input.id, told, before.branch_id)])
        return { ...before, published, version: before.version + 1 }
      })
      return viewOf(row, await targetsOf(ctx, row.branch_id, ctx.locale, [row]), ctx.now())
    },
  })
}
