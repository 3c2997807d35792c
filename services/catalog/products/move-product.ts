import Type from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import type { EventName } from '#contracts/events.ts'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { refuseGoneParts, refuseParts } from '../bundles/store.ts'
import { addListings } from '../listings/store.ts'
import { insertRevision } from '../revisions/store.ts'
import { dropSchedules, type PlannedMove } from '../schedules/store.ts'
import { blockersOf } from './blockers.ts'
import { Product } from './shapes.ts'
import type { ProductSource } from './source.ts'
import { MOVES, type Move, stateAfter } from './states.ts'
import * as store from './store.ts'
import { viewOf } from './view.ts'

// What is done makes plans of it void.
const VOIDS: Partial<Record<Move, PlannedMove[]>> = {
  publish: ['publish'],
  unpublish: ['unpublish'],
  discontinue: ['publish', 'unpublish'],
  delete: ['publish', 'unpublish'],
}

/** How a move is made: why, and whether authors may approve what is theirs. */
export interface MoveOptions {
  reason?: string | undefined
  mayApproveOwn: boolean
  /** The version at which the caller saw it. */
  version?: number | undefined
}

/** Declares the operation `product.<move>` of the state machine (CAT-10); taking out of the range says more and has its own. */
export function moveOperation(move: Exclude<Move, 'discontinue'>) {
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
      ...(move === 'delete' ? ['part_of_bundle'] : []),
      ...(move === 'publish' ? ['not_publishable', 'part_gone'] : []),
      ...(move === 'reject' ? ['reason_needed'] : []),
      ...(move === 'approve' ? ['own_work'] : []),
    ],
    emits: [MOVES[move].event],
    idempotent: 'key',
    audited: true,
    locks: locksOn('product'),
    async run(ctx, input) {
      const mayApproveOwn = await ctx.setting<boolean>('author_may_approve')
      return ctx.tx(async (tx) =>
        viewOf(ctx, await moveProduct(ctx, tx, input.id, move, { reason: input.reason, mayApproveOwn, version: input.version })),
      )
    },
  })
}

/** Moves a product in the caller's transaction: rules, state, listing, plans, revision, event. */
export async function moveProduct(ctx: Context, tx: Tx, id: string, move: Move, options: MoveOptions): Promise<ProductSource> {
  if (move === 'reject' && !options.reason?.trim())
    throw invalidField('/reason', 'reason_needed', 'Say why it is rejected, so that its author can mend it.')
  const shop = await shopOf(ctx)
  const locked = await store.lockProduct(tx, id)
  if (!locked) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  checkVersion(options.version, locked.version)
  const to = stateAfter(locked.status, move, locked.status_before_delete)
  if (move === 'discontinue' || move === 'delete') await refuseParts(tx, id)
  if (move === 'approve' && !options.mayApproveOwn && locked.author_id !== null && locked.author_id === ctx.actor.id) {
    throw new AppError(
      'forbidden',
      'own_work',
      'Authors do not approve their own products; ask a colleague, or allow it in the catalog settings.',
    )
  }
  if (move === 'publish') {
    await refuseGoneParts(tx, id)
    refuseBlocked((await store.findProduct(tx, id, shop.branch.id)) as ProductSource, shop)
    await addListings(tx, id, [shop.branch.id])
  }
  await store.setStatus(tx, id, to, move === 'delete' ? locked.status : null)
  await dropSchedules(tx, id, VOIDS[move] ?? [])
  const product = (await store.findProduct(tx, id, shop.branch.id)) as ProductSource
  const reason = options.reason?.trim()
  await insertRevision(tx, product, { id: newId(), type: move, actor: actorSummary(ctx.actor), ...(reason && { reason }) })
  const payload = {
    id,
    sku: locked.sku,
    from: locked.status,
    to,
    ...(reason ? { reason } : {}),
    ...(move === 'reject' ? { user_id: locked.author_id } : {}),
  }
  await appendEvents(tx, [ctx.event(MOVES[move].event as EventName & 'product.published', id, payload, shop.branch.id)])
  return product
}

/** Refuses (422 `not_publishable`) a product that is not ready for shoppers, naming everything that is missing at once (CAT-17). */
export function refuseBlocked(product: ProductSource, shop: Shop): void {
  const blockers = blockersOf(product, shop)
  if (blockers.length === 0) return
  const errors = blockers.map((blocker) => ({ pointer: '', ...blocker }))
  const missing = blockers.map((blocker) => blocker.detail).join(' ')
  throw new AppError('invalid', 'not_publishable', `It cannot be published yet: ${missing}`, { errors })
}
