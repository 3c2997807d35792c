import Type from 'typebox'
import type { EventName } from '#contracts/events.ts'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { blockersOf } from './blockers.ts'
import { Product } from './shapes.ts'
import type { ProductSource } from './source.ts'
import { isVisible, MOVES, type Move, stateAfter } from './states.ts'
import * as store from './store.ts'
import { viewOf } from './view.ts'

/** Declares the operation `product.<move>` of the state machine (CAT-10). */
export function moveOperation(move: Move) {
  return operation(`product.${move}`, {
    access: permission(`product.${move}`),
    input: Type.Object(
      { id: Id, reason: Type.Optional(Type.String({ maxLength: 1_000 })), ...versionInput },
      { additionalProperties: false },
    ),
    output: Product,
    fails: [
      'product_not_found',
      'illegal_move',
      'stale_version',
      ...(move === 'publish' ? ['not_publishable'] : []),
      ...(move === 'reject' ? ['reason_needed'] : []),
      ...(move === 'approve' ? ['own_work'] : []),
    ],
    idempotent: 'key',
    audited: true,
    async run(ctx, input) {
      if (move === 'reject' && !input.reason?.trim())
        throw invalidField('/reason', 'reason_needed', 'Say why it is rejected, so that its author can mend it.')
      const mayApproveOwn = await ctx.setting<boolean>('author_may_approve')
      return ctx.tx(async (tx) =>
        viewOf(ctx, await moveProduct(ctx, tx, input.id, move, { reason: input.reason, mayApproveOwn, version: input.version })),
      )
    },
  })
}

/** Moves a product in the caller's transaction: rules, state, listing, revision, event. */
export async function moveProduct(
  ctx: Context,
  tx: Tx,
  id: string,
  move: Move,
  options: { reason?: string | undefined; mayApproveOwn: boolean; version?: number | undefined },
): Promise<ProductSource> {
  const shop = await shopOf(ctx)
  const locked = await store.lockProduct(tx, id)
  if (!locked) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  checkVersion(options.version, locked.version)
  const to = stateAfter(locked.status, move)
  if (move === 'approve' && !options.mayApproveOwn && locked.author_id !== null && locked.author_id === ctx.actor.id) {
    throw new AppError(
      'forbidden',
      'own_work',
      'Authors do not approve their own products; ask a colleague, or allow it in the catalog settings.',
    )
  }
  if (move === 'publish') {
    const product = (await store.findProduct(tx, id, shop.branch.id)) as ProductSource
    const blockers = blockersOf(product, shop)
    if (blockers.length > 0) {
      const errors = blockers.map((blocker) => ({ pointer: '', ...blocker }))
      throw new AppError(
        'invalid',
        'not_publishable',
        `It cannot be published yet: ${blockers.map((blocker) => blocker.detail).join(' ')}`,
        { errors },
      )
    }
  }
  await store.setStatus(tx, id, to, move === 'delete' ? locked.status : null)
  await store.setListed(tx, id, shop.branch.id, isVisible(to))
  const product = (await store.findProduct(tx, id, shop.branch.id)) as ProductSource
  await store.insertRevision(tx, product, { id: newId(), type: move, actor: actorSummary(ctx.actor) })
  const payload = { id, sku: locked.sku, from: locked.status, to, ...(options.reason ? { reason: options.reason } : {}) }
  await appendEvents(tx, [ctx.event(MOVES[move].event as EventName & 'product.published', id, payload, shop.branch.id)])
  return product
}
