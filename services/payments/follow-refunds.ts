import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import type { GivenBack } from './gateway.ts'
import { leftOf, noteParts, settleIn, unsettleIn } from './give-back.ts'
import { doorOf, knownOf } from './link.ts'
import { listRefunds, type RefundRow } from './refund-store.ts'
import * as store from './store.ts'

/** The reason of money that was given back in the gateway's own pages; who shows it says it in words. */
export const AT_GATEWAY = 'refunded_at_gateway'

const TAKEN: readonly string[] = ['succeeded', 'refunded']

/**
 * Follows what staff gave back in the gateway's own pages (PAY-04): what the gateway says went back, less what we know of, is
 * noted as refunds that are done, and one that failed after it was done is taken back. Told late, twice or out of order it is
 * noted once, and never what went back by our own word.
 */
export async function followRefunds(ctx: Context, row: store.PaymentRow): Promise<void> {
  if (!TAKEN.includes(row.status)) return
  const { gateway, link } = await doorOf(ctx, row)
  const said = await gateway.givenBack?.(link, knownOf(row))
  if (!said) return
  await ctx.tx(async (tx) => {
    const payment = (await store.lockForOrder(tx, row.order_id)).find(({ id }) => id === row.id)
    if (!payment) return
    const known = (await listRefunds(tx, row.order_id)).filter((refund) => refund.payment_id === row.id)
    if (Array.isArray(said)) await followFailed(ctx, tx, said, known)
    let left = leftOf(payment)
    for (const { key, reference, minor } of unknownOf(said, known)) {
      // Staff may have noted by hand what they gave back there: then nothing is left to be noted.
      const part = minor < left ? minor : left
      if (part < minor) ctx.runtime.log.warn({ payment: row.id, reference }, 'a gateway gave back more than is left of a payment')
      left -= part
      if (part > 0n) await note(ctx, tx, { ...payment }, part, key, reference)
    }
  })
}

// What had been done, by our word or in the gateway's pages, may come to nothing days later.
async function followFailed(ctx: Context, tx: Tx, said: GivenBack[], known: readonly RefundRow[]): Promise<void> {
  for (const { failure, ours, reference } of said) {
    const row = failure && known.find((one) => one.status === 'done' && (one.id === ours || one.reference === reference))
    if (row) await unsettleIn(ctx, tx, row, failure)
  }
}

async function note(
  ctx: Context,
  tx: Tx,
  payment: store.PaymentRow,
  minor: bigint,
  key: string,
  reference: string,
): Promise<void> {
  const [refund] = await noteParts(ctx, tx, [{ payment, minor }], key, AT_GATEWAY)
  if (refund) await settleIn(ctx, tx, refund, { status: 'done', reference })
}

// What the gateway gave back without our word. Of a sum it is what exceeds all that went, or is about to go, by our word.
function unknownOf(said: GivenBack[] | { sumMinor: bigint }, known: readonly RefundRow[]) {
  if (!Array.isArray(said)) {
    const ours = known.filter(({ status, by_hand }) => status !== 'failed' && !by_hand)
    const minor = ours.reduce((sum, refund) => sum - refund.amount_minor, said.sumMinor)
    return minor > 0n ? [{ key: `gateway ${said.sumMinor}`, reference: 'sum', minor }] : []
  }
  return said
    .filter(({ isDone, reference, ours }) => isDone && !known.some((row) => row.id === ours || row.reference === reference))
    .map(({ reference, amountMinor }) => ({ key: `gateway ${reference}`, reference, minor: amountMinor }))
}
