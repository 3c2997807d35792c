import { rpc } from '#platform/rpc/rpc.ts'
import { barUnwritten } from './bar-unwritten.ts'
import { assignDelivery } from './delivery/assign-delivery.ts'
import { describeSetup } from './describe-setup.ts'
import { editOrder } from './edits/edit-order.ts'
import { getOrder } from './get-order.ts'
import { createInvoice } from './invoices/create-invoice.ts'
import { describeInvoice, getInvoice } from './invoices/read-invoices.ts'
import { listKnown } from './list-known.ts'
import { listOpen } from './list-open.ts'
import { listOrders } from './list-orders.ts'
import { moveOperation } from './move-order.ts'
import { placeOrder } from './place-order.ts'
import { previewOrder } from './preview-order.ts'
import { describeCustomer } from './privacy/describe-customer.ts'
import { describePerson } from './privacy/describe-person.ts'
import { refundOrder } from './refund-order.ts'
import { cancelReturn } from './returns/cancel-return.ts'
import { listReturns } from './returns/list-returns.ts'
import { requestReturn } from './returns/request-return.ts'
import { trackOrder } from './track-order.ts'
import { updateOrderStatus } from './update-order-status.ts'

/** What others may ask of orders, by gRPC. */
export const rpcs = [
  rpc('OrderService.CreateOrder', placeOrder),
  rpc('OrderService.CalculateTotal', previewOrder),
  rpc('OrderService.GetOrder', getOrder),
  rpc('OrderService.ListOrders', listOrders),
  rpc('OrderService.TrackOrder', trackOrder),
  rpc('OrderService.UpdateOrderStatus', updateOrderStatus),
  rpc('OrderService.ListOpenOrders', listOpen),
  rpc('OrderService.ListKnownOrders', listKnown),
  rpc('OrderService.BarUnwrittenOrders', barUnwritten),
  rpc('OrderService.CreateInvoice', createInvoice),
  rpc('OrderService.GetInvoice', getInvoice),
  rpc('OrderService.DescribeInvoice', describeInvoice),
  rpc('OrderService.CancelOrder', moveOperation('cancel')),
  rpc('OrderService.ApproveOrder', moveOperation('approve')),
  rpc('OrderService.ShipOrder', moveOperation('ship')),
  rpc('OrderService.DeliverOrder', moveOperation('deliver')),
  rpc('OrderService.EditOrder', editOrder),
  rpc('OrderService.AssignDelivery', assignDelivery),
  rpc('OrderService.ListReturns', listReturns),
  rpc('OrderService.RequestReturn', requestReturn),
  rpc('OrderService.CancelReturn', cancelReturn),
  rpc('OrderService.RefundOrder', refundOrder),
  rpc('OrderService.CloseOrder', moveOperation('close')),
  rpc('OrderService.DescribeCustomer', describeCustomer),
  rpc('OrderService.DescribePerson', describePerson),
  rpc('OrderService.DescribeSetup', describeSetup),
]
