import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { first, one } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { ChargeState, Gateway } from '../gateway.ts'

/** What the simulated bank does, by the card that is used. */
const SCENARIOS: Record<string, string> = {
  '4242424242424242': 'success',
  '4000000000000002': 'decline',
  '4000002500003155': 'challenge',
  '4000000000000259': 'delay',
  '4000000000000341': 'duplicate_webhook',
  '4000000000000408': 'lost_webhook',
}

interface DemoCharge {
  reference: string
  status: 'succeeded' | 'failed' | 'waiting' | 'refunded'
  scenario: string
  reason: string | null
}

/** A bank that is played by this very process, with success, decline, challenge, delay, and webhooks twice or never. Refused in production. */
export const demo: Gateway = {
  code: 'demo',
  deferred: false,
  needs: { options: [], secrets: [] },
  defaults: {},
  takes: () => true,
  async create({ ctx }, charge) {
    const card = charge.cardNumber?.replace(/\D/g, '') ?? ''
    const scenario = charge.scenario ?? (card ? (SCENARIOS[card] ?? 'decline') : 'decline')
    const reference = referenceOf(charge.paymentId)
    const settled = scenario === 'success' ? 'succeeded' : scenario === 'decline' ? 'failed' : 'waiting'
    const made = await one(
      ctx.relaxedDb,
      sql<DemoCharge>`
      insert into demo_charge (reference, amount_minor, currency, status, scenario, reason)
      values (${reference}, ${charge.amountMinor.toString()}::bigint, ${charge.currency}, ${settled}, ${scenario}, ${scenario === 'decline' ? 'card_declined' : null})
      on conflict (reference) do update set scenario = demo_charge.scenario returning reference, status, scenario, reason`,
    )
    if (made.status === 'waiting' && scenario !== 'challenge') await settleLater(ctx, reference, scenario)
    const state = stateOf(made)
    if (card) Object.assign(state, { cardBrand: card.startsWith('4') ? 'visa' : 'card', cardLast4: card.slice(-4) })
    if (made.status === 'waiting' && scenario === 'challenge')
      state.actionUrl = `${ctx.runtime.config.publicUrl}/demo-bank/${charge.paymentId}?locale=${ctx.locale}`
    return state
  },
  async fetch({ ctx }, payment) {
    const found = await ctx.first(
      sql<DemoCharge>`select reference, status, scenario, reason from demo_charge where reference = ${referenceOf(payment.id)}`,
    )
    return found && stateOf(found)
  },
  async refund({ ctx }, payment, { key, amountMinor }) {
    const reference = referenceOf(payment.id)
    return ctx.db.transaction().execute(async (tx) => {
      const charge = await first(
        tx,
        sql<
          DemoCharge & { amount_minor: bigint }
        >`select reference, status, amount_minor from demo_charge where reference = ${reference} for update`,
      )
      const { given, known } = await one(
        tx,
        sql<{
          given: bigint
          known: boolean
        }>`select coalesce(sum(amount_minor), 0)::bigint as given, coalesce(bool_or(key = ${key}), false) as known from demo_refund where reference = ${reference}`,
      )
      if (known) return { status: 'done', reference: key }
      if (charge?.status !== 'succeeded' || given + amountMinor > charge.amount_minor)
        return { status: 'failed', reference: null, failure: 'more_than_taken' }
      await sql`insert into demo_refund (key, reference, amount_minor) values (${key}, ${reference}, ${amountMinor.toString()}::bigint)`.execute(
        tx,
      )
      if (given + amountMinor === charge.amount_minor)
        await sql`update demo_charge set status = 'refunded' where reference = ${reference}`.execute(tx)
      return { status: 'done', reference: key }
    })
  },
  async void({ ctx }, payment) {
    const reference = referenceOf(payment.id)
    const found = await ctx.first(
      sql<DemoCharge>`update demo_charge set status = case status when 'waiting' then 'failed' else status end where reference = ${reference} returning reference, status, scenario, reason`,
    )
    return { status: found?.status === 'succeeded' ? 'succeeded' : 'voided', reference }
  },
  async verify({ ctx }, { raw, headers }) {
    const wanted = Buffer.from(signDemo(ctx, raw))
    const given = Buffer.from(headers['x-demo-signature'] ?? '')
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined
    const body = JSON.parse(raw.toString('utf8')) as { id: string; payment_id: string; charge: DemoCharge }
    return { eventId: body.id, paymentId: body.payment_id, state: stateOf(body.charge) }
  },
}

/** The simulated bank's signature of a message: HMAC-SHA256 of its bytes, in hex. */
export function signDemo(ctx: Context, raw: Buffer | string): string {
  return createHmac('sha256', `demo ${ctx.runtime.config.secrets.serviceSecret}`).update(raw).digest('hex')
}

/** Books the shopper's decision at the simulated bank and has the shop told of it. */
export async function decideDemo(ctx: Context, paymentId: string, approved: boolean): Promise<void> {
  const reference = referenceOf(paymentId)
  await sql`update demo_charge set status = ${approved ? 'succeeded' : 'failed'}, reason = ${approved ? null : 'challenge_refused'} where reference = ${reference} and status = 'waiting'`.execute(
    ctx.db,
  )
  await addJob(ctx.db, 'payments.sendDemoWebhook', { reference }, { maxAttempts: 5 })
}

async function settleLater(ctx: Context, reference: string, scenario: string): Promise<void> {
  const runAt = new Date(Date.now() + (scenario === 'delay' ? 5_000 : 500))
  await addJob(ctx.db, 'payments.settleDemo', { reference, scenario }, { runAt, key: `settle ${reference}` })
}

function referenceOf(paymentId: string): string {
  return `demo_${paymentId}`
}

function stateOf(charge: DemoCharge): ChargeState {
  const status = charge.status === 'waiting' ? 'pending' : charge.status
  return { status, reference: charge.reference, ...(charge.reason ? { reason: charge.reason } : {}) }
}
