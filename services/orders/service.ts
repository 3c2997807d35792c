import { forgetsPeople } from '#platform/forget.ts'
import { route } from '#platform/http/route.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { rowOf } from '#platform/operation/audit.ts'
import { defineService } from '#platform/service.ts'
import { archiveBefore, archiveOrders } from './archive/archive-orders.ts'
import { countArchivable } from './archive/count-archivable.ts'
import { restoreOrder } from './archive/restore-order.ts'
import { barUnwritten } from './bar-unwritten.ts'
import { commentOrder } from './comment-order.ts'
import { assignDelivery } from './delivery/assign-delivery.ts'
import { failDelivery } from './delivery/fail-delivery.ts'
import { listCouriers } from './delivery/list-couriers.ts'
import { listDeliveries } from './delivery/list-deliveries.ts'
import { proveDelivery } from './delivery/prove-delivery.ts'
import { describeSetup } from './describe-setup.ts'
import { EDIT_EMITS, recoverEdits } from './edits/drive-edit.ts'
import { editOrder } from './edits/edit-order.ts'
import { previewEdit } from './edits/preview-edit.ts'
import { exportOrders, exportReply } from './export-orders.ts'
import { FOLLOW_EMITS, followPayments } from './follow-payments.ts'
import { getOptions } from './get-options.ts'
import { getOrder } from './get-order.ts'
import { orderInvariants } from './invariants.ts'
import { createInvoice, sendInvoice } from './invoices/create-invoice.ts'
import { downloadInvoice, invoiceReply } from './invoices/download-invoice.ts'
import { issueInvoice } from './invoices/issue.ts'
import { KEEP_EMITS, keepInvoices } from './invoices/keep-invoices.ts'
import { makeInvoice } from './invoices/make-file.ts'
import { describeInvoice, getInvoice, listInvoices, listOrderInvoices } from './invoices/read-invoices.ts'
import { listKnown } from './list-known.ts'
import { listOpen } from './list-open.ts'
import { listOrders } from './list-orders.ts'
import { orderMeasures } from './measures.ts'
import { moveOperation } from './move-order.ts'
import { payOrder } from './pay-order.ts'
import { ordersPermissions } from './permissions.ts'
import { placeOrder } from './place-order.ts'
import { previewOrder } from './preview-order.ts'
import { describeCustomer } from './privacy/describe-customer.ts'
import { describePerson } from './privacy/describe-person.ts'
import { forgetCustomer } from './privacy/forget-customer.ts'
import { refundOrder } from './refund-order.ts'
import { addReturnPhoto } from './returns/add-return-photo.ts'
import { cancelReturn } from './returns/cancel-return.ts'
import { approveReturn, rejectReturn } from './returns/decide-return.ts'
import { exchangeReturn } from './returns/exchange-return.ts'
import { getReturn } from './returns/get-return.ts'
import { listOrderReturns } from './returns/list-order-returns.ts'
import { listReturns } from './returns/list-returns.ts'
import { previewExchange } from './returns/preview-exchange.ts'
import { receiveReturn } from './returns/receive-return.ts'
import { recoverReturns } from './returns/recover-returns.ts'
import { refundReturn } from './returns/refund-return.ts'
import { requestReturn } from './returns/request-return.ts'
import { RETURN_EMITS } from './returns/tell.ts'
import { rpcs } from './rpc.ts'
import { recover, SAGA_EMITS } from './saga.ts'
import { ordersSettings } from './settings.ts'
import { MOVES, type Move } from './states.ts'
import { trackOrder } from './track-order.ts'
import { updateOrderStatus } from './update-order-status.ts'

const STUCK_SECONDS = 15
const moves = Object.keys(MOVES) as Move[]

/** Checkout, the saga of an order, its life and its timeline. */
export const orders = defineService({
  name: 'orders',
  migrations: new URL('./migrations/', import.meta.url),
  plansOnce: true,
  routes: [
    route('GET /checkout/options', getOptions),
    route('POST /orders/preview', previewOrder),
    route('POST /orders', placeOrder, 201),
    route('GET /orders/archivable', countArchivable),
    route('POST /orders/archive', archiveOrders),
    route('POST /orders/:id/restore', restoreOrder),
    route('GET /orders', listOrders),
    route('GET /orders/export.csv', exportOrders, 200, { reply: exportReply }),
    route('GET /orders/:id', getOrder),
    route('GET /orders/:id/tracking', trackOrder),
    route('PUT /orders/:id/status', updateOrderStatus),
    route('POST /orders/:id/pay', payOrder),
    ...moves.map((move) => route(`POST /orders/:id/${move.replace('_', '-')}`, moveOperation(move))),
    route('POST /orders/:id/edit/preview', previewEdit),
    route('POST /orders/:id/edit', editOrder),
    route('POST /orders/:id/refund', refundOrder),
    route('POST /orders/:id/assign-delivery', assignDelivery),
    route('GET /orders/:id/couriers', listCouriers),
    route('POST /orders/:id/fail-delivery', failDelivery),
    route('POST /orders/:id/proof', proveDelivery, 200, { upload: { maxBytes: 20 * 1024 * 1024 } }),
    route('GET /deliveries', listDeliveries),
    route('GET /orders/:id/returns', listOrderReturns),
    route('POST /orders/:id/returns', requestReturn, 201),
    route('GET /returns', listReturns),
    route('GET /returns/:id', getReturn),
    route('POST /returns/:id/photos', addReturnPhoto, 200, { upload: { maxBytes: 20 * 1024 * 1024 } }),
    route('POST /returns/:id/approve', approveReturn),
    route('POST /returns/:id/reject', rejectReturn),
    route('POST /returns/:id/cancel', cancelReturn),
    route('POST /returns/:id/receive', receiveReturn),
    route('POST /returns/:id/refund', refundReturn),
    route('POST /returns/:id/exchange/preview', previewExchange),
    route('POST /returns/:id/exchange', exchangeReturn),
    route('POST /orders/:id/comments', commentOrder),
    route('POST /orders/:id/invoice', createInvoice, 201),
    route('GET /orders/:id/invoices', listOrderInvoices),
    route('GET /invoices', listInvoices),
    route('GET /invoices/:id', getInvoice),
    route('GET /invoices/:id/file', downloadInvoice, 200, { reply: invoiceReply }),
    route('POST /invoices/:id/send', sendInvoice),
  ],
  rpc: rpcs,
  calls: {
    'orders.listOpen': listOpen,
    'orders.listKnown': listKnown,
    'orders.barUnwritten': barUnwritten,
    'orders.describeInvoice': describeInvoice,
    'orders.describeCustomer': describeCustomer,
    'orders.describePerson': describePerson,
    'orders.describeSetup': describeSetup,
  },
  subscriptions: [
    forgetsPeople(forgetCustomer),
    {
      name: 'invoice closed orders',
      events: ['order.closed'],
      async handle(ctx, events) {
        if (!(await ctx.setting<boolean>('invoice_on_close'))) return
        for (const event of events) await issueInvoice(ctx, event.aggregate_id)
      },
    },
    {
      name: 'credit refunds',
      events: ['order.refunded', 'order.cancelled', 'order.rejected'],
      async handle(ctx, events) {
        for (const event of events) await keepInvoices(ctx, event.aggregate_id)
      },
    },
    {
      name: 'follow payments',
      events: ['payment.succeeded', 'payment.failed', 'payment.authorized', 'payment.refunded', 'payment.refund_failed'],
      handle: followPayments,
    },
  ],
  emits: {
    archive: ['order.archived'],
    'invoice closed orders': ['invoice.issued'],
    'credit refunds': KEEP_EMITS,
    keepInvoices: KEEP_EMITS,
    makeInvoice: ['invoice.ready'],
    'follow payments': FOLLOW_EMITS,
    recover: [...new Set([...SAGA_EMITS, ...EDIT_EMITS, ...RETURN_EMITS])],
  },
  jobs: {
    makeInvoice: (ctx, payload) => makeInvoice(ctx, String(payload['id'])),
    keepInvoices: (ctx, payload) => keepInvoices(ctx, String(payload['order_id'])),
    async recover(ctx) {
      await recover(ctx, STUCK_SECONDS)
      await recoverEdits(ctx, STUCK_SECONDS)
      await recoverReturns(ctx, STUCK_SECONDS)
    },
    async archive(ctx) {
      const days = await ctx.setting<number>('archive_after_days')
      if (days === 0) return
      const before = new Date(ctx.now() - days * 86_400_000).toISOString()
      const { skipped } = await archiveBefore(ctx, before, null, Number.POSITIVE_INFINITY)
      if (skipped > 0) ctx.runtime.log.info({ skipped }, 'orders that somebody is at work on are archived the next time')
    },
  },
  schedules: [
    ['* * * * *', 'recover'],
    ['15 3 * * *', 'archive'],
  ],
  permissions: ordersPermissions,
  audits: { order: rowOf('orders'), return: rowOf('goods_return') },
  lockable: { order: 'order.edit' },
  settings: ordersSettings,
  // What a killed process left behind is taken up soon after the next start, not only by the clock.
  async prepare(ctx) {
    await addJob(
      ctx.db,
      'orders.recover',
      {},
      { runAt: new Date(Date.now() + (STUCK_SECONDS + 1) * 1000), key: 'orders.recover after start' },
    )
  },
  measures: orderMeasures,
  invariants: orderInvariants,
})
