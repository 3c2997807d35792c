import type { ReactNode } from 'react'
import { slotText } from '#lib/slot-text.ts'
import type { Order } from '../api/types.ts'
import { countryName } from '../i18n/country-name.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PaymentStanding } from './payment-standing.tsx'

/** Where an order goes, how it travels and how it is paid. */
export function OrderFacts({ order }: { order: Order }) {
  const { locale, m } = useLanguage()
  const address = order.shipping_address
  const lines = address
    ? [
        address.line1,
        address.line2,
        [address.postal_code, address.city].filter(Boolean).join(' '),
        address.state,
        countryName(address.country, locale),
      ]
    : []
  const card = order.payment?.card_last4 ? `${brandName(order.payment.card_brand)} •••• ${order.payment.card_last4}`.trim() : ''
  return (
    <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <Fact name={address ? m.order.deliverTo : m.checkout.contact}>
        <address className="not-italic">
          {order.first_name} {order.last_name}
          {lines.filter(Boolean).map((line) => (
            <span key={line} className="block" suppressHydrationWarning>
              <bdi>{line}</bdi>
            </span>
          ))}
          {order.phone && (
            <span className="block">
              <bdi dir="ltr">{order.phone}</bdi>
            </span>
          )}
          {!address && (
            <span className="block break-words">
              <bdi>{order.email}</bdi>
            </span>
          )}
        </address>
      </Fact>
      <Fact name={m.order.paymentMethod}>
        {order.payment_method.name}
        {card && (
          <span className="block">
            <bdi dir="ltr">{card}</bdi>
          </span>
        )}
        <span className="block text-muted">
          <PaymentStanding order={order} />
        </span>
      </Fact>
      <Fact name={m.order.deliveryMethod}>
        {order.delivery_method.name}
        {order.delivery_slot && (
          <span className="block text-muted" suppressHydrationWarning>
            {slotText(order.delivery_slot, locale)}
          </span>
        )}
      </Fact>
      {order.tracking_number && (
        <Fact name={m.order.tracking}>
          {order.tracking_url ? (
            <a href={order.tracking_url} rel="noreferrer" className="link font-medium">
              <bdi dir="ltr">{order.tracking_number}</bdi>
            </a>
          ) : (
            <bdi dir="ltr" className="font-medium">
              {order.tracking_number}
            </bdi>
          )}
        </Fact>
      )}
      {order.proof_url && (
        <Fact name={m.track.proof}>
          <a href={order.proof_url} className="block">
            <img
              src={order.proof_url}
              alt={m.track.proof}
              className="mt-1 aspect-4/3 w-full rounded-xl object-cover"
              loading="lazy"
            />
          </a>
        </Fact>
      )}
      {order.note && <Fact name={m.order.note}>{order.note}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="mb-1 text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A card's brand as its owner writes it: `visa` becomes `Visa`. */
function brandName(brand: string | null | undefined): string {
  return brand ? brand.charAt(0).toUpperCase() + brand.slice(1) : ''
}
