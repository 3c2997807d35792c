import type { Context } from '#platform/operation/context.ts'
import type { Lease } from '../long-work/lease.ts'
import type { Adapter, Change, Link, Outcome } from './adapter.ts'
import { backoff } from './backoff.ts'
import { asItWas, type Decision, decide } from './decide.ts'
import { dropListings, listDue, noteBeginning, type Settled, saveSettled } from './listing-store.ts'
import type { ChannelRow } from './store.ts'

// How often one item is tried that the channel neither takes nor refuses, before staff have to look.
const TRIES = 8

type Sent = Extract<Decision, { kind: 'create' | 'update' | 'remove' }>

/** Tells a channel the next of what is due; false when nothing is. What the channel said is kept even when it breaks off. */
export async function sendBatch(ctx: Context, channel: ChannelRow, adapter: Adapter, link: Link, lease: Lease): Promise<boolean> {
  const due = await listDue(ctx.db, channel.id, new Date(ctx.now()), adapter.batch)
  const decisions = due.map((row) => decide(row, adapter, link.facts, ctx.runtime.config.publicUrl))
  const sent = new Map(decisions.flatMap((one) => ('change' in one ? [[one.row.variant_id, one] as const] : [])))
  const of = (kind: Sent['kind']) => [...sent.values()].filter((one) => one.kind === kind).map((one) => one.change)
  await lease.hold(ctx.db)
  await noteBeginning(
    ctx.db,
    channel.id,
    of('create').map((change) => change.variantId),
  )
  const settled = decisions.flatMap((one) => (one.kind === 'settle' ? [one.settled] : []))
  const dropped = decisions.flatMap((one) => (one.kind === 'drop' ? [one.row] : []))
  try {
    for await (const outcome of tell(adapter, link, of)) {
      const decision = sent.get(outcome.variantId)
      if (decision) settled.push(settle(ctx, decision, outcome))
    }
  } finally {
    await ctx.tx(async (tx) => {
      await lease.hold(tx)
      await saveSettled(tx, channel.id, settled, new Date(ctx.now()))
      await dropListings(tx, channel.id, dropped)
    })
  }
  return due.length > 0
}

// What goes makes room first.
async function* tell(adapter: Adapter, link: Link, of: (kind: Sent['kind']) => Change[]): AsyncGenerator<Outcome> {
  const [removals, creations, updates] = [of('remove') as Change<null>[], of('create'), of('update')]
  if (removals.length > 0) yield* adapter.remove(link, removals)
  if (creations.length > 0) yield* adapter.create(link, creations)
  if (updates.length > 0) yield* adapter.update(link, updates)
}

function settle(ctx: Context, decision: Sent, outcome: Outcome): Settled {
  const { row, change } = decision
  const told = { ...asItWas(row), sku: change.sku, remote: row.remote ?? {}, sent: true, problems: outcome.problems }
  if (outcome.kind === 'done') {
    if (decision.kind !== 'remove') return { ...told, state: 'live', remote: outcome.remote, sent_hash: decision.hash }
    const again = decision.comesBack
      ? { state: 'pending' as const, due_at: new Date(ctx.now()).toISOString() }
      : { state: 'removed' as const }
    return { ...told, remote: null, sent_hash: null, problems: [], ...again }
  }
  const remote = outcome.remote ?? told.remote
  const attempts = row.attempts + 1
  if (outcome.kind === 'refused' || attempts >= TRIES) return { ...told, remote, state: 'failed', attempts }
  return { ...told, remote, attempts, due_at: new Date(ctx.now() + backoff(attempts)).toISOString() }
}
