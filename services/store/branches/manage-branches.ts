import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { BRANCH_FAILS, duplicateSlug, needBranch, termsOf, viewBranch } from './branch.ts'
import { Branch, branchFields } from './shapes.ts'
import * as store from './store.ts'

/** Every branch of the caller, published or not, the default one first. */
export const listAllBranches = operation('branch.list_all', {
  access: permission('branch.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Branch) }),
  async run(ctx) {
    const found = await store.listAll(ctx.db)
    return { data: found.filter(({ id }) => inScope(ctx.actor, id)).map((row) => viewBranch(row, ctx.locale)) }
  },
})

/** One branch. */
export const getBranch = operation('branch.get', {
  access: permission('branch.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Branch,
  fails: ['branch_not_found', 'other_branch'],
  async run(ctx, { id }) {
    return viewBranch(needBranch(ctx, await store.findBranch(ctx.db, id)), ctx.locale)
  },
})

/** Opens a branch, unpublished, with the deliveries of the default one: shoppers do not see it before it is published (STO-01). */
export const createBranch = operation('branch.create', {
  access: permission('branch.create'),
  input: Type.Object(branchFields, { additionalProperties: false }),
  output: Branch,
  fails: BRANCH_FAILS,
  emits: ['branch.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const terms = termsOf(newId(), input, await shopOf(ctx))
    return ctx.tx(async (tx) => {
      const row = await store.insertBranch(tx, terms)
      if (!row) throw duplicateSlug()
      await store.copyDeliveries(tx, row.id)
      await appendEvents(tx, [ctx.event('branch.changed', row.id, { id: row.id, change: 'created' }, row.id)])
      return viewBranch(row, ctx.locale)
    })
  },
})

/** Writes a branch anew; what is left out stays. Offline, its shoppers can browse but not order. */
export const updateBranch = operation('branch.update', {
  access: permission('branch.manage'),
  input: Type.Object({ id: Id, ...versionInput, ...branchFields }, { additionalProperties: false }),
  output: Branch,
  fails: [...BRANCH_FAILS, 'branch_not_found', 'other_branch', 'stale_version', 'default_branch_stays'],
  emits: ['branch.changed'],
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const before = needBranch(ctx, await store.lockBranch(tx, id))
      checkVersion(version, before.version)
      const row = await store.updateBranch(tx, termsOf(id, said, shop, before))
      if (!row) throw duplicateSlug()
      await appendEvents(tx, [ctx.event('branch.changed', id, { id, change: 'updated' }, id)])
      return viewBranch(row, ctx.locale)
    })
  },
})
