import { rpc } from '#platform/rpc/rpc.ts'
import { handleWebhook } from './handle-webhook.ts'
import { listCash } from './list-cash.ts'
import { listForOrder } from './list-for-order.ts'
import { listMethods } from './list-methods.ts'
import { processPayment } from './process-payment.ts'
import { recordCash } from './record-cash.ts'
import { refundPayments } from './refund-payments.ts'
import { setCash } from './set-cash.ts'
import { undoPayments } from './undo-payments.ts'

/** What others may ask of payments, by gRPC. */
export const rpcs = [
  rpc('PaymentService.ProcessPayment', processPayment),
  rpc('PaymentService.HandleWebhook', handleWebhook),
  rpc('PaymentService.RefundPayment', undoPayments),
  rpc('PaymentService.RefundPart', refundPayments),
  rpc('PaymentService.ListTransactions', listForOrder),
  rpc('PaymentService.ListMethods', listMethods),
  rpc('PaymentService.RecordCash', recordCash),
  rpc('PaymentService.SetCash', setCash),
  rpc('PaymentService.ListCash', listCash),
]
