import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import type { Context } from '#platform/operation/context.ts'
import type { JobHandler } from '#platform/service.ts'
import { signDemo } from './gateways/demo.ts'
import { carryOut } from './give-back.ts'
import { actOn } from './handle-webhook.ts'
import { doorOf, knownOf } from './link.ts'
import { listOpenRefunds } from './refund-store.ts'
import { settlePayment } from './settle-payment.ts'
import * as store from './store.ts'
import { listOpenMessages } from './webhook-store.ts'

const WAIT_SECONDS = 20

/** Background work of payments. */
export const jobs: Record<string, JobHandler> = {
  // Whatever message was lost, the gateway itself knows: payments that wait too long are asked about (PAY-03).
  async reconcile(ctx) {
    for (const message of await listOpenMessages(ctx.db, WAIT_SECONDS)) await orLater(ctx, () => actOn(ctx, message))
    for (const row of await store.listWaiting(ctx.db, WAIT_SECONDS, ['pay_on_delivery']))
      await orLater(ctx, async () => {
        const { gateway, link } = await doorOf(ctx, row)
        const state = await gateway.fetch(link, knownOf(row))
        if (state && state.status !== 'pending') await settlePayment(ctx, row, state)
        // The gateway never heard of it: the process died before it asked.
        else if (!state && row.status === 'created')
          await settlePayment(ctx, row, { status: 'failed', reference: null, reason: 'not_attempted' })
        else await store.touch(ctx.db, row.id)
      })
    // A refund that was noted is carried out, whatever happened to who noted it (PAY-04).
    for (const refund of await listOpenRefunds(ctx.db, WAIT_SECONDS)) await carryOut(ctx, refund)
  },
  async settleDemo(ctx, payload) {
    const { reference, scenario } = payload as { reference: string; scenario: string }
    await sql`update demo_charge set status = 'succeeded' where reference = ${reference} and status = 'waiting'`.execute(ctx.db)
    const times = scenario === 'lost_webhook' ? 0 : scenario === 'duplicate_webhook' ? 2 : 1
    for (let count = 0; count < times; count += 1)
      await addJob(ctx.db, 'payments.sendDemoWebhook', { reference }, { maxAttempts: 5 })
  },
  async sendDemoWebhook(ctx, payload) {
    const charge = await ctx.first(
      sql`select reference, status, scenario, reason from demo_charge where reference = ${payload['reference']}`,
    )
    if (!charge) return
    const body = JSON.stringify({ id: newId(), payment_id: String(payload['reference']).replace('demo_', ''), charge })
    const answer = await fetch(`${ctx.runtime.config.publicUrl}/api/v1/payments/webhooks/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-signature': signDemo(ctx, body) },
      body,
    })
    if (!answer.ok) throw new Error(`The shop answered ${answer.status} to the simulated bank.`)
  },
}

// One gateway that does not answer holds up nobody else's money.
async function orLater(ctx: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    ctx.runtime.log.warn({ err: error }, 'a gateway could not be asked; it is asked again in a minute')
  }
}

/** When they run by themselves (UTC). */
export const schedules = [['* * * * *', 'reconcile']] as const
