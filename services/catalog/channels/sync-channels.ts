import { sql } from 'kysely'
import { rows } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { type Lease, LeaseLost } from '../long-work/lease.ts'
import { ADAPTERS } from './adapters/adapters.ts'
import { backoff } from './backoff.ts'
import { openLink } from './link.ts'
import { countFailed } from './listing-store.ts'
import { belongs, markProducts } from './mark.ts'
import { sendBatch } from './send-batch.ts'
import { type ChannelRow, clearProblem, findChannel, keepProblem, setAlerted } from './store.ts'
import { ChannelTrouble } from './trouble.ts'
import { nextDue, takeTurn } from './turn.ts'

// A run ends after a while, so that other jobs get their turn; what is left goes on in the next.
const SLICE_MS = 15_000
const BREATH_MS = 1_000
const WALK_STEP = 500
// Staff are told of a channel that has not answered so often in a row; at once where only they can help.
const PATIENCE = 5

/** Tells the channels what is due, channel after channel, and plans the next run (CAT-52). */
export async function syncChannels(ctx: Context): Promise<void> {
  const until = performance.now() + SLICE_MS
  for (let turn = await takeTurn(ctx.db, new Date(ctx.now())); turn; turn = await takeTurn(ctx.db, new Date(ctx.now()))) {
    try {
      await serve(ctx, turn.id, turn.lease, until)
    } catch (error) {
      if (error instanceof LeaseLost) return
      await turn.lease.drop(ctx.db)
      throw error
    }
    await turn.lease.drop(ctx.db)
    if (performance.now() > until) break
  }
  const next = await nextDue(ctx.db)
  if (!next) return
  // What is due already is another process's at the moment, or has had its turn: a breath for the others.
  const runAt = new Date(Math.max(next.getTime(), ctx.now() + BREATH_MS))
  await addJob(ctx.db, 'catalog.syncChannels', {}, { key: 'catalog.syncChannels next', runAt, maxAttempts: 3 })
}

async function serve(ctx: Context, id: string, lease: Lease, until: number): Promise<void> {
  const channel = await findChannel(ctx.db, id)
  if (!channel) return
  while (channel.walking && performance.now() < until) await walkOn(ctx, channel, lease)
  const link = openLink(ctx, channel, () => lease.hold(ctx.db))
  try {
    while (performance.now() < until && (await sendBatch(ctx, channel, ADAPTERS[channel.adapter], link, lease)));
  } catch (error) {
    if (!(error instanceof ChannelTrouble)) throw error
    await noteTrouble(ctx, channel, lease, error)
    return
  }
  await ctx.tx(async (tx) => {
    await lease.hold(tx)
    await clearProblem(tx, id, new Date(ctx.now()))
    const failed = await countFailed(tx, id)
    const isNews = await setAlerted(tx, id, failed > 0 ? new Date(ctx.now()) : null)
    if (isNews && failed > 0) await appendEvents(tx, [failedEvent(ctx, channel, 'listings_refused', '', failed)])
  })
}

// One step of the walk that finds what belongs to a channel: a crash repeats at most one.
async function walkOn(ctx: Context, channel: ChannelRow, lease: Lease): Promise<void> {
  await ctx.tx(async (tx) => {
    await lease.hold(tx)
    const next = await rows(
      tx,
      sql<{ id: string }>`select p.id from product p join channel c on c.id = ${channel.id}
        where (${channel.walk_after}::uuid is null or p.id > ${channel.walk_after}::uuid)
          and (${belongs(sql`p.id`)} or exists (select from channel_listing l where l.channel_id = c.id and l.product_id = p.id))
        order by p.id limit ${WALK_STEP}`,
    )
    await markProducts(
      tx,
      next.map((row) => row.id),
      new Date(ctx.now()),
      channel.id,
    )
    channel.walk_after = next.at(-1)?.id ?? channel.walk_after
    channel.walking = next.length === WALK_STEP
    // A channel that was changed meanwhile has begun a new walk: its place is not touched.
    await sql`update channel set walk_after = ${channel.walk_after}::uuid, walking = ${channel.walking} where id = ${channel.id} and walk = ${channel.walk}`.execute(
      tx,
    )
  })
}

async function noteTrouble(ctx: Context, channel: ChannelRow, lease: Lease, trouble: ChannelTrouble): Promise<void> {
  const { code, message: detail } = trouble
  const needsStaff = code === 'account_refused' || code === 'address_refused'
  const isNormal = code === 'throttled'
  const wait = trouble.wait ?? backoff(needsStaff ? 20 : channel.attempts)
  await ctx.tx(async (tx) => {
    await lease.hold(tx)
    const at = new Date(ctx.now())
    await keepProblem(tx, channel.id, { code, detail, at: at.toISOString() }, new Date(at.getTime() + wait))
    if (!needsStaff && (isNormal || channel.attempts + 1 < PATIENCE)) return
    if (await setAlerted(tx, channel.id, at))
      await appendEvents(tx, [failedEvent(ctx, channel, code, detail, await countFailed(tx, channel.id))])
  })
}

function failedEvent(ctx: Context, channel: ChannelRow, reason: string, detail: string, failed: number) {
  const { id, name, adapter, branch_id } = channel
  return ctx.event('channel.sync_failed', id, { id, name, adapter, reason, detail, failed }, branch_id)
}
