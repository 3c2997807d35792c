import { redirectDocument } from 'react-router'
import type { Order } from '../api/types.ts'

/** Where a shopper goes after an order was placed or paid: to the bank, to try again, or to the thanks. */
export function afterOrder(order: Order, locale: string, access = order.access_token): Response {
  const query = access ? `?access=${encodeURIComponent(access)}` : ''
  const page = `/${locale}/orders/${encodeURIComponent(order.number)}`
  if (order.payment?.action) return redirectDocument(order.payment.action.url, 303)
  if (order.payment_status === 'failed' || order.payment?.status === 'failed') return redirectDocument(page + query, 303)
  return redirectDocument(`${page}/placed${query}`, 303)
}
