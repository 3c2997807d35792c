import { type AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import * as store from './store.ts'

/** A code ready to be written: its columns. */
export type CodeDraft = Omit<store.CouponRow, 'used' | 'version' | 'created_at' | 'published' | 'given_minor'>

/** A kind of code that branches keep: coupons and gifts differ in what they say, not in how they are kept. */
export interface CodeKind {
  type: store.CouponRow['type']
  event: 'coupon.changed' | 'gift.changed'
  none: () => AppError
  /** How one that was used before is spoken of. */
  used: string
}

/** Writes a new code of the caller's branches, unpublished; `show` makes the answer, which is kept with the change. */
export function makeCode<View>(
  ctx: Context,
  kind: CodeKind,
  draft: CodeDraft,
  show: (row: store.CouponRow) => View,
): Promise<View> {
  refuseOtherBranch(ctx, draft.branch_id)
  return ctx.tx(async (tx) => {
    if (!(await store.insertCoupon(tx, draft))) throw duplicate(draft.code)
    return show(await tell(ctx, tx, kind, draft, 'created'))
  })
}

/** Writes a code anew; what it has been used for stays, and a limit below that is refused. */
export function rewriteCode<View>(
  ctx: Context,
  kind: CodeKind,
  of: { id: string; version: number },
  draftOf: (before: store.CouponRow) => CodeDraft,
  show: (row: store.CouponRow) => View,
): Promise<View> {
  return ctx.tx(async (tx) => {
    const before = await lockCode(ctx, tx, kind, of)
    const draft = draftOf(before)
    refuseOtherBranch(ctx, draft.branch_id)
    if (draft.total_limit !== null && draft.total_limit < before.used)
      throw invalidField(
        '/total_limit',
        'limit_below_uses',
        `It has been ${kind.used} ${before.used} times already; the limit cannot be less.`,
      )
    if (!(await store.updateCoupon(tx, draft))) throw duplicate(draft.code)
    return show(await tell(ctx, tx, kind, draft, 'updated'))
  })
}

/** Publishes a code, or takes it back; one that is so already stays untouched. */
export function turnCode<View>(
  ctx: Context,
  kind: CodeKind,
  of: { id: string; version?: number },
  published: boolean,
  show: (row: store.CouponRow) => View,
): Promise<View> {
  return ctx.tx(async (tx) => {
    const before = await lockCode(ctx, tx, kind, of)
    if (before.published === published) return show(before)
    await store.markPublished(tx, of.id, published)
    return show(await tell(ctx, tx, kind, before, published ? 'published' : 'unpublished'))
  })
}

/** Removes a code. It is free to be given again; orders that have used it keep what they got. */
export function removeCode(ctx: Context, kind: CodeKind, of: { id: string; version?: number }): Promise<null> {
  return ctx.tx(async (tx) => {
    const before = await lockCode(ctx, tx, kind, of)
    await store.markDeleted(tx, of.id)
    await appendEvents(tx, [ctx.event(kind.event, of.id, { id: of.id, change: 'deleted' }, before.branch_id)])
    return null
  })
}

async function lockCode(
  ctx: Context,
  tx: Tx,
  kind: CodeKind,
  { id, version }: { id: string; version?: number },
): Promise<store.CouponRow> {
  const before = await store.lockCoupon(tx, id, kind.type)
  if (!before) throw kind.none()
  refuseOtherBranch(ctx, before.branch_id)
  checkVersion(version, before.version)
  return before
}

// Tells of a change that was written, and gives the code as it is now.
async function tell(
  ctx: Context,
  tx: Tx,
  kind: CodeKind,
  { id, branch_id: branch }: { id: string; branch_id: string },
  change: 'created' | 'updated' | 'published' | 'unpublished',
): Promise<store.CouponRow> {
  await appendEvents(tx, [ctx.event(kind.event, id, { id, change }, branch)])
  const now = await store.findCoupon(tx, id, kind.type)
  if (!now) throw kind.none()
  return now
}

function duplicate(code: string): AppError {
  return invalidField('/code', 'duplicate_code', `The branch has another coupon or gift with the code ${code}.`)
}
