import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { Method, methodFields } from './shapes.ts'
import { deleteMethodRow, isUsed, lockMethod, type MethodRow, setPublished, updateMethodRow } from './store.ts'
import { cashStays, isReady, needMethod, TERM_FAILS, termsOf } from './terms.ts'
import { viewMethod } from './view.ts'

const access = permission('payment_method.manage')
const emits = ['payment_method.changed'] as const
const ById = Type.Object({ id: Id }, { additionalProperties: false })

/** Changes a way to pay: what is left out stays as it is, secrets too, which are never shown again. */
export const updateMethod = operation('payment_method.update', {
  access,
  input: Type.Object({ id: Id, ...versionInput, ...methodFields }, { additionalProperties: false }),
  output: Method,
  fails: [...TERM_FAILS, 'payment_method_not_found', 'payment_method_incomplete', 'stale_version'],
  emits,
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const shop = await shopOf(ctx)
    return ctx.tx(async (tx) => {
      const before = needMethod(ctx, await lockMethod(tx, id))
      checkVersion(version, before.version)
      const row = await updateMethodRow(tx, id, termsOf(ctx, shop, before.gateway, said, before))
      if (row?.published) refuseIncomplete(ctx, row)
      await appendEvents(tx, [told(ctx, before, 'updated')])
      return viewMethod(ctx, shop, row ?? before)
    })
  },
})

/** Offers a way to pay to shoppers. */
export const publishMethod = operation('payment_method.publish', {
  access,
  input: ById,
  output: Method,
  fails: ['payment_method_not_found', 'payment_method_incomplete', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) => setTo(ctx, id, true),
})

/** Stops offering a way to pay; pay-on-delivery stays, so that there is always one that needs no gateway. */
export const unpublishMethod = operation('payment_method.unpublish', {
  access,
  input: ById,
  output: Method,
  fails: ['payment_method_not_found', 'pay_on_delivery_stays', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) => setTo(ctx, id, false),
})

/** Forgets a way to pay by which nothing was paid yet; one that was used is only unpublished, since refunds need its account. */
export const deleteMethod = operation('payment_method.delete', {
  access,
  input: ById,
  output: Type.Object({}),
  fails: ['payment_method_not_found', 'pay_on_delivery_stays', 'payment_method_used', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const row = needMethod(ctx, await lockMethod(tx, id))
      refuseLast(row)
      if (await isUsed(tx, row.branch_id, row.code))
        throw new AppError(
          'conflict',
          'payment_method_used',
          'Orders were paid by it, and refunds need its account; unpublish it instead.',
        )
      await deleteMethodRow(tx, id)
      await appendEvents(tx, [told(ctx, row, 'deleted')])
      return {}
    }),
})

async function setTo(ctx: Context, id: string, published: boolean): Promise<Method> {
  const shop = await shopOf(ctx)
  return ctx.tx(async (tx) => {
    const before = needMethod(ctx, await lockMethod(tx, id))
    if (published) refuseIncomplete(ctx, before)
    else refuseLast(before)
    if (before.published === published) return viewMethod(ctx, shop, before)
    const row = await setPublished(tx, id, published)
    await appendEvents(tx, [told(ctx, before, published ? 'published' : 'unpublished')])
    return viewMethod(ctx, shop, row ?? before)
  })
}

function refuseIncomplete(ctx: Context, row: MethodRow): void {
  if (isReady(ctx, row)) return
  throw new AppError(
    'conflict',
    'payment_method_incomplete',
    'Something that its gateway needs is missing; enter the account before it is offered.',
  )
}

function refuseLast(row: MethodRow): void {
  if (row.gateway === 'pay_on_delivery') throw cashStays()
}

function told(ctx: Context, { id, branch_id, code }: MethodRow, change: string) {
  return ctx.event('payment_method.changed', id, { id, branch_id, code, change }, branch_id)
}
