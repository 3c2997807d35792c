import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { clearStock } from '../inventory/clear-stock.ts'
import { moveProduct } from './move-product.ts'
import { Product } from './shapes.ts'
import type { ProductSource } from './source.ts'
import { stateAfter } from './states.ts'
import { viewOf } from './view.ts'

/** Why products leave the range. */
export const DISCONTINUE_REASONS = ['end_of_life', 'replaced', 'supplier', 'low_demand', 'quality', 'legal', 'other'] as const

/** What is said when a product leaves the range. */
export const discontinueFields = {
  reason: OneOf(DISCONTINUE_REASONS),
  note: Type.Optional(Type.String({ maxLength: 1_000 })),
  replacement_id: Type.Optional(Id),
  clear_stock: Type.Optional(Type.Boolean()),
}

const Input = Type.Object({ id: Id, ...discontinueFields, ...versionInput }, { additionalProperties: false })
type Input = Static<typeof Input>

/** Takes a product out of the range for a reason; its address leads to the replacement, what is left in stock may be cleared (CAT-18). */
export const discontinue = operation('product.discontinue', {
  access: permission('product.discontinue'),
  input: Input,
  output: Product,
  fails: ['product_not_found', 'illegal_move', 'stale_version', 'replacement_not_found', 'replacement_loop', 'part_of_bundle'],
  emits: ['product.discontinued', 'inventory.updated'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  run(ctx, input) {
    checkClearing(ctx, input)
    return ctx.tx(async (tx) => viewOf(ctx, await discontinueProduct(ctx, tx, input)))
  },
})

/** Refuses to clear stock for those who may not change it. */
export function checkClearing(ctx: Context, input: { clear_stock?: boolean }): void {
  if (input.clear_stock && ctx.actor.kind !== 'system' && !ctx.actor.permissions.has('inventory.update'))
    throw missingPermission('inventory.update')
}

/** The same in the caller's transaction. */
export async function discontinueProduct(ctx: Context, tx: Tx, input: Input): Promise<ProductSource> {
  const { id, replacement_id: replacement = null } = input
  // Both products at once, in the order of their ids: two that replace each other at the same moment cannot both be right.
  const locked = await rows(
    tx,
    sql<{
      id: string
      status: string
      version: number
    }>`select id, status, version from product where id = any(${[id, ...(replacement ? [replacement] : [])]}::uuid[]) order by id for update`,
  )
  const own = locked.find((row) => row.id === id)
  if (!own) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
  checkVersion(input.version, own.version)
  stateAfter(own.status, 'discontinue')
  if (replacement) await checkReplacement(tx, id, replacement, locked.find((row) => row.id === replacement)?.status)
  await sql`update product set discontinue_reason = ${input.reason}, replacement_id = ${replacement} where id = ${id}`.execute(tx)
  if (input.clear_stock) await clearStock(ctx, tx, id, input.reason)
  const reason = input.note ? `${input.reason}: ${input.note}` : input.reason
  return moveProduct(ctx, tx, id, 'discontinue', { reason, mayApproveOwn: false })
}

async function checkReplacement(tx: Tx, id: string, replacement: string, status: string | undefined): Promise<void> {
  if (status === undefined || status === 'deleted')
    throw invalidField('/replacement_id', 'replacement_not_found', 'There is no such product to replace it.')
  const ahead = await rows(
    tx,
    sql<{ id: string }>`
      with recursive chain (id, next) as (
        select id, replacement_id from product where id = ${replacement}
        union select p.id, p.replacement_id from chain join product p on p.id = chain.next
      ) select id from chain where id = ${id}`,
  )
  if (ahead.length > 0 || replacement === id)
    throw invalidField(
      '/replacement_id',
      'replacement_loop',
      'The replacement is itself replaced by this product; choose another that is on sale.',
    )
}
