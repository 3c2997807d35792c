import { standingOf } from '#lib/payment-standing.ts'
import { ORDER_STATUSES, type Order, type OrderRow, type OrderStatus, type PaymentStatus } from '../api/order-types.ts'
import type { ProductStatus } from '../api/product-types.ts'
import type { Money } from '../api/types.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import type { Translate } from '../i18n/translate.ts'
import { Tone, type ToneName } from './tone.tsx'

const PRODUCT_TONES: Record<ProductStatus, ToneName> = {
  draft: 'quiet',
  pending_review: 'wait',
  in_review: 'wait',
  approved: 'busy',
  rejected: 'bad',
  published: 'good',
  unpublished: 'quiet',
  out_of_stock: 'bad',
  discontinued: 'quiet',
  archived: 'quiet',
  deleted: 'bad',
}

const ORDER_TONES: Record<OrderStatus, ToneName> = {
  pending: 'wait',
  confirmed: 'busy',
  processing: 'busy',
  shipped: 'busy',
  delivered: 'good',
  closed: 'quiet',
  cancelled: 'bad',
  rejected: 'bad',
}

const PAYMENT_TONES: Record<PaymentStatus | 'partly_paid' | 'to_refund', ToneName> = {
  pending: 'wait',
  authorized: 'busy',
  paid: 'good',
  failed: 'bad',
  partially_refunded: 'quiet',
  refunded: 'quiet',
  partly_paid: 'wait',
  to_refund: 'wait',
}

/** The state of a product as a coloured tag. */
export function ProductTag({ status }: { status: ProductStatus }) {
  const { t } = usePreferences()
  return <Tone tone={PRODUCT_TONES[status]}>{t(`productStatus.${status}`)}</Tone>
}

/** The state of an order as a coloured tag. */
export function OrderTag({ status }: { status: string }) {
  const { t } = usePreferences()
  const known = ORDER_STATUSES.find((one) => one === status)
  return known ? <Tone tone={ORDER_TONES[known]}>{t(`orderStatus.${known}`)}</Tone> : <Tone tone="quiet">{status}</Tone>
}

/** How an order stands with its payment as an outlined tag, with what is still owed or to be given back. */
export function PaymentTag({ order }: { order: Order | OrderRow }) {
  const { state } = standing(order)
  const text = usePaymentText()
  return (
    <Tone tone={PAYMENT_TONES[state]} outlined>
      {text(order)}
    </Tone>
  )
}

/** Says how an order stands with its payment: its state, or how much is still owed or to be given back. */
export function usePaymentText(): (order: Order | OrderRow) => string {
  const { t, money } = usePreferences()
  return (order) => paymentText(order, t, money)
}

/** The same in a language of its own, as what is printed has. */
export function paymentText(order: Order | OrderRow, t: Translate, money: (value: Money) => string): string {
  const found = standing(order)
  return t(`paymentStatus.${found.state}`, 'amount' in found ? { amount: money(found.amount) } : undefined)
}

function standing(order: Order | OrderRow) {
  return standingOf({ ...order, total: 'totals' in order ? order.totals.total : order.total })
}
