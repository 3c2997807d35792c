import { ORDER_STATUSES, type OrderStatus, PAYMENT_STATUSES, type PaymentStatus } from '../api/order-types.ts'
import type { ProductStatus } from '../api/product-types.ts'
import { usePreferences } from '../i18n/preferences.tsx'
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

const PAYMENT_TONES: Record<PaymentStatus, ToneName> = {
  pending: 'wait',
  authorized: 'busy',
  paid: 'good',
  failed: 'bad',
  partially_refunded: 'quiet',
  refunded: 'quiet',
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

/** The state of a payment as an outlined tag. */
export function PaymentTag({ status }: { status: string }) {
  const { t } = usePreferences()
  const known = PAYMENT_STATUSES.find((one) => one === status)
  return (
    <Tone tone={known ? PAYMENT_TONES[known] : 'quiet'} outlined>
      {known ? t(`paymentStatus.${known}`) : status}
    </Tone>
  )
}
