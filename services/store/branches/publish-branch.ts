import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { defaultStays, needBranch, viewBranch } from './branch.ts'
import { Branch } from './shapes.ts'
import * as store from './store.ts'

const access = permission('branch.manage')
const ById = Type.Object({ id: Id }, { additionalProperties: false })

/** Shows a branch to shoppers, once somebody delivers for it and somebody is told of its orders (STO-03). */
export const publishBranch = operation('branch.publish', {
  access,
  input: ById,
  output: Branch,
  fails: ['branch_not_found', 'other_branch', 'branch_incomplete'],
  emits: ['branch.published', 'branch.changed'],
  audited: true,
  async run(ctx, { id }) {
    needBranch(ctx, await store.findBranch(ctx.db, id))
    const missing = await missingOf(ctx, id)
    if (missing.length > 0)
      throw new AppError('conflict', 'branch_incomplete', `The branch cannot open yet: it needs ${missing.join(', and ')}.`, {
        missing,
      })
    return ctx.tx(async (tx) => {
      const before = needBranch(ctx, await store.lockBranch(tx, id))
      if (before.published) return viewBranch(before, ctx.locale)
      const row = await store.setPublished(tx, id, true)
      await appendEvents(tx, [
        ctx.event('branch.published', id, { id }, id),
        ctx.event('branch.changed', id, { id, change: 'published' }, id),
      ])
      return viewBranch(row ?? before, ctx.locale)
    })
  },
})

/** Hides a branch from shoppers; its products stay as they are. The default branch stays. */
export const unpublishBranch = operation('branch.unpublish', {
  access,
  input: ById,
  output: Branch,
  fails: ['branch_not_found', 'other_branch', 'default_branch_stays'],
  emits: ['branch.changed'],
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const before = needBranch(ctx, await store.lockBranch(tx, id))
      if (before.is_default) throw defaultStays()
      if (!before.published) return viewBranch(before, ctx.locale)
      const row = await store.setPublished(tx, id, false)
      await appendEvents(tx, [ctx.event('branch.changed', id, { id, change: 'unpublished' }, id)])
      return viewBranch(row ?? before, ctx.locale)
    }),
})

/** Makes a published branch the one that shoppers come to first. */
export const makeDefaultBranch = operation('branch.make_default', {
  access: permission('branch.create'),
  input: ById,
  output: Branch,
  fails: ['branch_not_found', 'other_branch', 'branch_unpublished', 'branch_for_a_time'],
  emits: ['branch.changed'],
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const before = needBranch(ctx, await store.lockBranches(tx, id))
      if (before.starts_at !== null || before.ends_at !== null)
        throw new AppError(
          'conflict',
          'branch_for_a_time',
          'The branch begins or ends at a time; the default one is always there. Take the times away first.',
        )
      await store.makeDefault(tx, id)
      const row = needBranch(ctx, await store.findBranch(tx, id))
      if (!row.published)
        throw new AppError('conflict', 'branch_unpublished', 'Shoppers do not see this branch yet; publish it first.')
      await appendEvents(tx, [ctx.event('branch.changed', id, { id, change: 'default' }, id)])
      return viewBranch(row, ctx.locale)
    }),
})

async function missingOf(ctx: Context, id: string): Promise<string[]> {
  const holders = (name: string) => ctx.call('identity.listHolders', { permission: name, branch_id: id })
  const [bringers, told] = await Promise.all([holders('order.deliver'), holders('order.receive_notifications')])
  return [
    ...(bringers.users.length === 0 ? ['somebody who delivers (order.deliver)'] : []),
    ...(told.users.length === 0 ? ['somebody who is told of orders (order.receive_notifications)'] : []),
  ]
}
