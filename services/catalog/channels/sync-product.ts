import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { rows } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { makeDue } from './listing-store.ts'
import { markProducts, wakeSync } from './mark.ts'
import { needChannel } from './need-channel.ts'
import { beginWalk, lockChannel } from './store.ts'

const Told = Type.Object({ due: Type.Integer() })

/**
 * Tells channels of a product again, also what they know already: those named, or every one it is on. A channel that is
 * limited to other products takes it among its own (CAT-52).
 */
export const syncProduct = operation('product.sync', {
  access: permission('channel.manage'),
  input: Type.Object(
    { id: Id, channels: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })) },
    { additionalProperties: false },
  ),
  output: Told,
  fails: ['product_not_found', 'product_not_on_sale', 'channel_not_found', 'other_branch'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const [product] = await rows(
        tx,
        sql<{ status: string }>`select status from product where id = ${input.id} and status <> 'deleted'`,
      )
      if (!product) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
      if (input.channels && !['published', 'out_of_stock'].includes(product.status))
        throw new AppError(
          'conflict',
          'product_not_on_sale',
          'Only what is on sale in the shop is offered on channels; publish it first.',
        )
      const chosen = input.channels ?? null
      const known = await rows(
        tx,
        sql<{
          id: string
          branch_id: string
          limited: boolean
        }>`select id, branch_id, product_ids <> '{}' or category_ids <> '{}' as limited from channel c
          where ${chosen}::uuid[] is null or id = any(${chosen}::uuid[]) order by id for update`,
      )
      const missing = chosen?.filter((id) => !known.some((channel) => channel.id === id)) ?? []
      if (missing.length > 0) throw invalidField('/channels', 'channel_not_found', `There is no channel ${missing.join(', ')}.`)
      if (chosen && known.some((channel) => !inScope(ctx.actor, channel.branch_id)))
        throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
      const mine = known.filter((channel) => inScope(ctx.actor, channel.branch_id)).map((channel) => channel.id)
      if (chosen)
        await sql`update channel c set product_ids = product_ids || ${input.id}::uuid, version = version + 1
          where id = any(${mine}::uuid[]) and (product_ids <> '{}' or category_ids <> '{}') and ${input.id}::uuid <> all(product_ids)
            and not exists (select from product_category pc join category k on k.id = pc.category_id where pc.product_id = ${input.id} and k.path && c.category_ids)`.execute(
          tx,
        )
      for (const id of mine) await markProducts(tx, [input.id], new Date(ctx.now()), id)
      const due = await rows(
        tx,
        sql`update channel_listing set sent_hash = case when remote is null then sent_hash end where product_id = ${input.id} and channel_id = any(${mine}::uuid[]) returning variant_id`,
      )
      await wakeSync(tx)
      return { due: due.length }
    }),
})

/** Tells a channel again what failed, or the variants named, or (`everything`) all there is, also what it knows already. */
export const retryChannel = operation('channel.retry', {
  access: permission('channel.manage'),
  input: Type.Object(
    {
      id: Id,
      variant_ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1_000 })),
      everything: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Told,
  fails: ['channel_not_found', 'other_branch', 'channel_paused'],
  idempotent: 'key',
  audited: true,
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const channel = needChannel(ctx, await lockChannel(tx, input.id))
      if (channel.state === 'paused')
        throw new AppError('conflict', 'channel_paused', 'The channel is paused and is told nothing; make it active first.')
      const everything = input.everything ?? false
      const which = { variantIds: input.variant_ids ?? null, failedOnly: !everything && !input.variant_ids, anew: everything }
      const due = await makeDue(tx, channel.id, which, new Date(ctx.now()))
      await beginWalk(tx, channel.id)
      await wakeSync(tx)
      return { due }
    }),
})
