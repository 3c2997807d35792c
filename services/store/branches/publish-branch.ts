import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { defaultStays, needBranch, viewBranch } from './branch.ts'
import { Branch } from './shapes.ts'
import * as store from './store.ts'

const access = permission('branch.manage')
const ById = Type.Object({ id: Id }, { additionalProperties: false })

/**
 * Shows a branch to shoppers, once somebody attached to it delivers, somebody attached to it is told of its orders, and it takes
 * payment on delivery (STO-03). Who works in every branch because of their role alone is not attached to this one.
 */
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
    if (missing.length > 0) {
      const needs = missing.map((one) => NEEDS[one]).join('; ')
      throw new AppError('conflict', 'branch_incomplete', `The branch cannot open yet. It needs: ${needs}.`, { missing })
    }
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

type Need = 'delivery' | 'order_notified' | 'pay_on_delivery'

const NEEDS: Record<Need, string> = {
  delivery: 'somebody attached to it who delivers (by the duty, or by order.deliver)',
  order_notified: 'somebody attached to it who is told of orders (by the duty, or by order.receive_notifications)',
  pay_on_delivery: 'its pay on delivery, published',
}

async function missingOf(ctx: Context, id: string): Promise<Need[]> {
  const holders = (name: string) => ctx.call('identity.listHolders', { permission: name, branch_id: id, attached: true })
  const { base_currency: currency } = await shopOf(ctx)
  const [bringers, told, { methods }] = await Promise.all([
    holders('order.deliver'),
    holders('order.receive_notifications'),
    ctx.call('payments.listMethods', { branch_id: id, currency, locale: ctx.locale }),
  ])
  const needs: [Need, boolean][] = [
    ['delivery', bringers.users.length > 0],
    ['order_notified', told.users.length > 0],
    ['pay_on_delivery', methods.some(({ code }) => code === 'pay_on_delivery')],
  ]
  return needs.filter(([, isMet]) => !isMet).map(([need]) => need)
}
