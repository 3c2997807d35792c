import { sql } from 'kysely'
import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { captureOnShipping, capturePayments } from './capture-payments.ts'
import { answerChallenge, backToShop, challengePage, showChallenge } from './demo-bank.ts'
import { describePaid } from './describe-paid.ts'
import { forgetCustomer } from './forget-customer.ts'
import { GATEWAY_CODES } from './gateways/gateways.ts'
import { handleWebhook, webhookInput } from './handle-webhook.ts'
import { jobs, schedules } from './jobs.ts'
import { listCash } from './list-cash.ts'
import { listForOrder } from './list-for-order.ts'
import { listPayments } from './list-payments.ts'
import { createMethod } from './methods/create-method.ts'
import { describeSetup } from './methods/describe-setup.ts'
import { listMethods } from './methods/list-methods.ts'
import { offerMethods } from './methods/offer-methods.ts'
import { reorderMethods } from './methods/reorder-methods.ts'
import { deleteMethod, publishMethod, unpublishMethod, updateMethod } from './methods/update-method.ts'
import { paymentsPermissions } from './permissions.ts'
import { giveMethods, preparePayments } from './prepare.ts'
import { processPayment } from './process-payment.ts'
import { recordCash } from './record-cash.ts'
import { refundPayments } from './refund-payments.ts'
import { returnFromGateway, returnInput } from './return-from-gateway.ts'
import { rpcs } from './rpc.ts'
import { setCash } from './set-cash.ts'
import { SETTLE_EMITS } from './settle-payment.ts'
import { sumKept } from './sum-kept.ts'
import { undoPayments } from './undo-payments.ts'

/** Ways to pay, gateways, payments and their messages. */
export const payments = defineService({
  name: 'payments',
  migrations: new URL('./migrations/', import.meta.url),
  plansOnce: true,
  routes: [
    route('GET /payments', listPayments),
    route('GET /payment-methods', listMethods),
    route('POST /payment-methods', createMethod, 201),
    route('POST /payment-methods/order', reorderMethods),
    route('PUT /payment-methods/:id', updateMethod),
    route('POST /payment-methods/:id/publish', publishMethod),
    route('POST /payment-methods/:id/unpublish', unpublishMethod),
    route('DELETE /payment-methods/:id', deleteMethod, 204),
    route('POST /payments/webhooks/:gateway', handleWebhook, 200, { input: webhookInput, anonymous: true }),
    route('GET /pay/:payment_id/return', returnFromGateway, 200, {
      input: returnInput,
      page: true,
      anonymous: true,
      reply: backToShop,
    }),
    route('GET /demo-bank/:payment_id', showChallenge, 200, { page: true, anonymous: true, reply: challengePage }),
    route('POST /demo-bank/:payment_id', answerChallenge, 200, { page: true, anonymous: true, reply: backToShop }),
  ],
  rpc: rpcs,
  calls: {
    'payments.listMethods': offerMethods,
    'payments.process': processPayment,
    'payments.capture': capturePayments,
    'payments.refund': refundPayments,
    'payments.undo': undoPayments,
    'payments.recordCash': recordCash,
    'payments.setCash': setCash,
    'payments.listCash': listCash,
    'payments.sumKept': sumKept,
    'payments.listForOrder': listForOrder,
    'payments.describePaid': describePaid,
    'payments.describeSetup': describeSetup,
  },
  subscriptions: [
    captureOnShipping,
    forgetsPeople(forgetCustomer),
    {
      name: 'give new branches their ways to pay',
      events: ['branch.changed'],
      async handle(ctx, events) {
        const made = events.filter((event) => event.payload['change'] === 'created')
        if (made.length > 0)
          await giveMethods(
            ctx,
            made.map((event) => event.aggregate_id),
          )
      },
    },
  ],
  emits: { reconcile: SETTLE_EMITS, [captureOnShipping.name]: SETTLE_EMITS },
  invalidates: { 'payment_method.changed': () => ['payment_methods'] },
  jobs,
  schedules,
  permissions: paymentsPermissions,
  audits: { payment_method: rowOf('method') },
  prepare: preparePayments,
  measures: [
    {
      name: 'payment_errors_total',
      help: 'Payments that failed, by method.',
      kind: 'counter',
      labels: { method: GATEWAY_CODES },
    },
  ],
  invariants: [
    {
      name: 'nothing is refunded beyond what was taken',
      violations: (ctx) =>
        ctx.rows(
          sql<
            Record<string, unknown>
          >`select id, amount_minor::text, refunded_minor::text from payment where refunded_minor > amount_minor`,
        ),
    },
    {
      name: 'what was given back of a payment is the sum of its refunds',
      violations: (ctx) =>
        ctx.rows(
          sql<
            Record<string, unknown>
          >`select p.id, p.refunded_minor::text, p.asked_minor::text from payment p left join refund r on r.payment_id = p.id
            group by p.id having (coalesce(sum(r.amount_minor) filter (where r.status = 'done'), 0), coalesce(sum(r.amount_minor) filter (where r.status = 'asked'), 0))
              <> (p.refunded_minor, p.asked_minor)`,
        ),
    },
    {
      name: 'an order is paid at most once, but for what it came to cost more',
      violations: (ctx) =>
        ctx.rows(
          sql<
            Record<string, unknown>
          >`select order_id, count(*)::int from payment where status = 'succeeded' and attempt not like 'difference %' and attempt <> 'rest in cash' group by order_id having count(*) > 1`,
        ),
    },
    {
      name: 'no payment waits for its gateway longer than ten minutes unasked',
      violations: (ctx) =>
        ctx.rows(
          sql<
            Record<string, unknown>
          >`select id, order_id from payment where status = 'created' and updated_at < now() - interval '10 minutes'`,
        ),
    },
  ],
})
