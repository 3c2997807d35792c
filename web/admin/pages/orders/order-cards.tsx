import { Card, Descriptions } from 'antd'
import { Link } from 'react-router'
import { slotText } from '#lib/slot-text.ts'
import type { Order } from '../../api/order-types.ts'
import { usePaymentText } from '../../components/status-tag.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { refusalText } from '../../i18n/refusals.ts'

/** Who ordered and where it goes. */
export function CustomerCard({ order }: { order: Order }) {
  const { t, locale } = usePreferences()
  const address = order.shipping_address
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  return (
    <Card
      title={t('orders.customer')}
      extra={<Link to={`/orders?q=${encodeURIComponent(order.email)}`}>{t('orders.sameCustomer')}</Link>}
    >
      <strong>
        {order.first_name} {order.last_name}
      </strong>
      <div>
        <a className="contact-link" href={`mailto:${order.email}`}>
          <bdi>{order.email}</bdi>
        </a>
      </div>
      {order.phone && (
        <div>
          <a className="contact-link" href={`tel:${order.phone}`}>
            <bdi dir="ltr">{order.phone}</bdi>
          </a>
        </div>
      )}
      <div className="muted" style={{ marginBlockStart: 12 }}>
        {order.delivery_method.name}
        {order.delivery_slot && <div>{slotText(order.delivery_slot, locale)}</div>}
      </div>
      {address && (
        <address style={{ fontStyle: 'normal' }}>
          {[
            address.line1,
            address.line2,
            [address.postal_code, address.city].filter(Boolean).join(' '),
            address.state,
            countries.of(address.country),
          ]
            .filter(Boolean)
            .map((line) => (
              <div key={line}>
                <bdi>{line}</bdi>
              </div>
            ))}
          {address.phone && <bdi dir="ltr">{address.phone}</bdi>}
        </address>
      )}
    </Card>
  )
}

/** How it is paid. */
export function PaymentCard({ order }: { order: Order }) {
  const { t, locale } = usePreferences()
  const paymentText = usePaymentText()
  const payment = order.payment
  return (
    <Card title={t('orders.payment')}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'method', label: t('orders.method'), children: order.payment_method.name },
          { key: 'status', label: t('orders.status'), children: paymentText(order) },
          ...(payment?.card_last4
            ? [
                {
                  key: 'card',
                  label: t('orders.card'),
                  children: (
                    <bdi style={{ textTransform: 'capitalize' }}>
                      {payment.card_brand} •••• {payment.card_last4}
                    </bdi>
                  ),
                },
              ]
            : []),
          ...(payment?.reason
            ? [
                {
                  key: 'reason',
                  label: t('common.reason'),
                  children: <bdi>{refusalText(locale, payment.reason, payment.reason.replaceAll('_', ' '))}</bdi>,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
