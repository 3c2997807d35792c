import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { branchShop } from '../branch-scope.ts'
import { listZones } from '../cities/store.ts'
import { Method, methodFields } from './shapes.ts'
import * as store from './store.ts'
import { needMethod, TERM_FAILS, termsOf, told, viewMethod } from './terms.ts'

const access = permission('delivery_method.manage')
const emits = ['delivery_method.changed'] as const
const ById = Type.Object({ id: Id }, { additionalProperties: false })

/** Changes a way of delivery: what is left out stays as it is. Orders keep what they were billed and the time they chose. */
export const updateDelivery = operation('delivery_method.update', {
  access,
  input: Type.Object({ id: Id, ...versionInput, ...methodFields }, { additionalProperties: false }),
  output: Method,
  fails: [...TERM_FAILS, 'delivery_method_not_found', 'stale_version'],
  emits,
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const before = needMethod(ctx, await store.lockMethod(tx, id))
      checkVersion(version, before.version)
      const cities = (await listZones(tx, before.branch_id)).map((zone) => zone.city_id)
      const row = await store.updateMethod(tx, id, termsOf(shop, cities, said, before))
      await appendEvents(tx, [told(ctx, before, 'updated')])
      return viewMethod(shop, row ?? before)
    })
  },
})

/** Offers a way of delivery to shoppers. */
export const publishDelivery = operation('delivery_method.publish', {
  access,
  input: ById,
  output: Method,
  fails: ['delivery_method_not_found', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) => setTo(ctx, id, true),
})

/** Stops offering a way of delivery; the last one of a branch stays, or nobody could order. */
export const unpublishDelivery = operation('delivery_method.unpublish', {
  access,
  input: ById,
  output: Method,
  fails: ['delivery_method_not_found', 'last_delivery_method', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) => setTo(ctx, id, false),
})

/** Forgets a way of delivery; orders that chose it keep its name. */
export const deleteDelivery = operation('delivery_method.delete', {
  access,
  input: ById,
  output: Type.Null(),
  fails: ['delivery_method_not_found', 'last_delivery_method', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const row = await lockedAmongAll(ctx, tx, id)
      await store.deleteMethod(tx, id)
      await appendEvents(tx, [told(ctx, row, 'deleted')])
      return null
    }),
})

/** Puts the ways of delivery of a branch into the order in which shoppers see them; the first is chosen at the beginning. */
export const reorderDeliveries = operation('delivery_method.reorder', {
  access,
  input: Type.Object(
    { branch_id: Type.Optional(Id), ids: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ data: Type.Array(Method) }),
  fails: ['branch_not_found', 'other_branch', 'delivery_methods_changed'],
  emits,
  audited: true,
  async run(ctx, input) {
    const shop = await branchShop(ctx, input.branch_id)
    const branchId = shop.branch.id
    return ctx.tx(async (tx) => {
      const known = (await store.lockMethods(tx, branchId)).map(({ id }) => id)
      if (known.length !== input.ids.length || !known.every((id) => input.ids.includes(id)))
        throw new AppError(
          'conflict',
          'delivery_methods_changed',
          'The delivery methods of the branch are others by now; load them again and name each of them once.',
        )
      await store.setOrder(tx, input.ids)
      await appendEvents(tx, [told(ctx, { id: input.ids[0] ?? '', branch_id: branchId, code: '' }, 'reordered')])
      return { data: (await store.listMethods(tx, branchId)).map((row) => viewMethod(shop, row)) }
    })
  },
})

async function setTo(ctx: Context, id: string, published: boolean): Promise<Method> {
  const shop = await shopOf(ctx)
  return ctx.tx(async (tx) => {
    const before = published ? needMethod(ctx, await store.lockMethod(tx, id)) : await lockedAmongAll(ctx, tx, id)
    if (before.published === published) return viewMethod(shop, before)
    const row = await store.setPublished(tx, id, published)
    await appendEvents(tx, [told(ctx, before, published ? 'published' : 'unpublished')])
    return viewMethod(shop, row ?? before)
  })
}

// Of two who take the last two away at once one is refused: all of the branch are locked, in the order of their ids.
async function lockedAmongAll(ctx: Context, tx: Tx, id: string): Promise<store.MethodRow> {
  const { branch_id } = needMethod(ctx, await store.findMethod(tx, id))
  const all = await store.lockMethods(tx, branch_id)
  const row = needMethod(
    ctx,
    all.find((one) => one.id === id),
  )
  if (row.published && !all.some((one) => one.published && one.id !== id))
    throw new AppError(
      'conflict',
      'last_delivery_method',
      'This is the only delivery method that is offered; offer another one first.',
    )
  return row
}
