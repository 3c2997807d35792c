import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { AccountShape } from './shapes.ts'
import * as store from './store.ts'

/** Gives a customer points, or takes some, saying why; never more than there are. */
export const adjustPoints = operation('loyalty.adjust', {
  access: permission('loyalty.adjust'),
  input: Type.Object(
    {
      id: Id,
      points: Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 }),
      reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    },
    { additionalProperties: false },
  ),
  output: AccountShape,
  fails: ['no_points', 'points_missing', 'customer_not_found'],
  emits: ['points.adjusted'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { id, points, reason }) {
    if (points === 0) throw invalidField('/points', 'no_points', 'Say how many points to give (above zero) or to take (below).')
    const { users } = await ctx.call('identity.listContacts', { ids: [id] })
    if (users.length === 0) throw new AppError('not_found', 'customer_not_found', 'There is no such customer.')
    return ctx.tx(async (tx) => {
      const [cause, actor] = [reason.trim(), actorSummary(ctx.actor)]
      await store.book(tx, { customerId: id, type: 'adjusted', points: BigInt(points), cause, actor })
      const account = await store.findAccount(tx, id)
      if (points < 0 && account.points < 0)
        throw new AppError('conflict', 'points_missing', `The customer has only ${account.points - points} points.`, {
          points: account.points - points,
        })
      await appendEvents(tx, [ctx.event('points.adjusted', id, { customer_id: id, points, reason: cause })])
      return account
    })
  },
})
