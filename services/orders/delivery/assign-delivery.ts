import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { orderBusy } from '../edits/edit-order.ts'
import { entry, orderEvent, summaryOf } from '../entry.ts'
import { Order, viewOrder } from '../order-view.ts'
import * as store from '../store.ts'
import { workableOrder } from '../visible-order.ts'
import { trackingUrl } from './tracking-url.ts'

const OPEN: readonly string[] = ['processing', 'shipped']

/** Gives an order to a delivery person, who is told, or to a carrier with its tracking number (ORD-06). */
export const assignDelivery = operation('order.assign_delivery', {
  access: permission('order.assign_delivery'),
  input: Type.Object(
    {
      id: Type.String({ minLength: 1, maxLength: 40 }),
      user_id: Type.Optional(Id),
      carrier: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
      tracking_number: Type.Optional(Type.String({ maxLength: 100 })),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Order,
  fails: [
    'order_not_found',
    'order_archived',
    'not_assignable',
    'person_or_carrier',
    'not_a_deliverer',
    'stale_version',
    'order_busy',
  ],
  emits: ['order.delivery_assigned'],
  idempotent: 'own',
  audited: true,
  locks: locksOn('order'),
  async run(ctx, input) {
    const order = await workableOrder(ctx, input.id)
    const carrier = input.carrier?.trim()
    if ((input.user_id === undefined) === (carrier === undefined))
      throw invalidField('/user_id', 'person_or_carrier', 'Choose either a delivery person or a carrier.')
    const { users } = await ctx.call('identity.listHolders', { permission: 'order.deliver', branch_id: order.branch_id })
    const person = users.find((user) => user.id === input.user_id)
    if (input.user_id !== undefined && !person)
      throw invalidField('/user_id', 'not_a_deliverer', 'This person may not deliver orders of this branch.')
    const number = input.tracking_number?.trim() || null
    const template = await ctx.setting<string>('tracking_url_template')
    const sent = {
      deliverer_id: person?.id ?? null,
      deliverer_name: person?.name ?? null,
      carrier: carrier ?? null,
      tracking_number: number,
      tracking_url: carrier && number ? trackingUrl(template, carrier, number) : null,
    }
    const moved = await ctx.tx(async (tx) => {
      const locked = await store.lockOrder(tx, order.id)
      if (!locked || !OPEN.includes(locked.status))
        throw new AppError('conflict', 'not_assignable', `An order that is ${locked?.status} is not given to anyone to deliver.`)
      if (locked.step !== 'done') throw orderBusy()
      checkVersion(input.version, locked.version)
      const told = {
        ...summaryOf(locked, await store.countPieces(tx, order.id)),
        ...(person ? { user_id: person.id } : {}),
        deliverer_name: sent.deliverer_name,
        carrier: sent.carrier,
        tracking_number: number,
      }
      const event = orderEvent(ctx, 'order.delivery_assigned', told)
      const data = { to: person?.name ?? carrier, ...(number ? { tracking_number: number } : {}) }
      const done = await store.changeOrder(tx, order.id, ['done'], { sent }, [entry(ctx, 'assign_delivery', null, data)], [event])
      ctx.after(tx, [event])
      return done
    })
    const { payments } = await ctx.call('payments.listForOrder', { order_id: order.id })
    return viewOrder(ctx, { ...order, ...moved }, payments)
  },
})
