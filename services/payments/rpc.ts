import { rpc } from '#platform/rpc/rpc.ts'
import { capturePayments } from './capture-payments.ts'
import { describePaid } from './describe-paid.ts'
import { handleWebhook } from './handle-webhook.ts'
import { listCash } from './list-cash.ts'
import { listForOrder } from './list-for-order.ts'
import { listPayments } from './list-payments.ts'
import { describeSetup } from './methods/describe-setup.ts'
import { offerMethods } from './methods/offer-methods.ts'
import { processPayment } from './process-payment.ts'
import { recordCash } from './record-cash.ts'
import { refundPayments } from './refund-payments.ts'
import { setCash } from './set-cash.ts'
import { sumKept } from './sum-kept.ts'
import { undoPayments } from './undo-payments.ts'

/** What others may ask of payments, by gRPC. */
export const rpcs = [
  rpc('PaymentService.ProcessPayment', processPayment),
  rpc('PaymentService.HandleWebhook', handleWebhook),
  rpc('PaymentService.CapturePayment', capturePayments),
  rpc('PaymentService.RefundPayment', undoPayments),
  rpc('PaymentService.RefundPart', refundPayments),
  rpc('PaymentService.ListTransactions', listForOrder),
  rpc('PaymentService.ListPayments', listPayments),
  rpc('PaymentService.ListMethods', offerMethods),
  rpc('PaymentService.RecordCash', recordCash),
  rpc('PaymentService.SetCash', setCash),
  rpc('PaymentService.ListCash', listCash),
  rpc('PaymentService.SumKept', sumKept),
  rpc('PaymentService.DescribePaid', describePaid),
  rpc('PaymentService.DescribeSetup', describeSetup),
]
