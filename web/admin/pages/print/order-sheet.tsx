import { formatDate, formatMoney, formatNumber, formatPercent, type Locale } from '#lib/locale.ts'
import { slotText } from '#lib/slot-text.ts'
import type { Order } from '../../api/order-types.ts'
import { useStore } from '../../api/store.ts'
import { paymentText } from '../../components/status-tag.tsx'
import type { Translate } from '../../i18n/translate.ts'

/** What is printed: the order with its prices, or what goes into the parcel. */
export type Sheet = 'order' | 'slip'

type Props = { order: Order; sheet: Sheet; locale: Locale; t: Translate }

/** One sheet of paper: who, where, what; prices only on the order. */
export function OrderSheet({ order, sheet, locale, t }: Props) {
  const store = useStore()
  const money = (value: { amount: number; currency: string }) => formatMoney(value, locale)
  const { totals } = order
  const sums = [
    [t('orders.subtotal'), totals.subtotal],
    ...(totals.discount.amount > 0
      ? [[t('orders.discount'), { ...totals.discount, amount: -totals.discount.amount }] as const]
      : []),
    [t('orders.delivery'), totals.delivery],
    ...(totals.payment_fee.amount > 0 ? [[t('orders.paymentFee'), totals.payment_fee] as const] : []),
    ...(order.taxes.length > 0
      ? order.taxes.map(
          (part) =>
            [
              t(totals.tax_included ? 'taxes.includedAt' : 'taxes.at', { percent: formatPercent(part.percent, locale) }),
              part.tax,
            ] as const,
        )
      : [[totals.tax_included ? t('orders.taxIncluded') : t('orders.tax'), totals.tax] as const]),
    [t('orders.total'), totals.total],
  ] as const
  return (
    <>
      <header className="sheet-head">
        <div>
          <strong>{store.data?.name}</strong>
          <h1>
            {t(`print.${sheet}`)} <bdi dir="ltr">{order.number}</bdi>
          </h1>
        </div>
        <div>{formatDate(order.placed_at ?? order.created_at, locale, 'date')}</div>
      </header>
      <section className="sheet-who">
        <div>
          <h2>{t('print.to')}</h2>
          <Receiver order={order} locale={locale} />
        </div>
        <div>
          <h2>{t('orders.deliveryMethod')}</h2>
          {order.delivery_method.name}
          {order.delivery_slot && (
            <div>
              {t('delivering.wanted')}: {slotText(order.delivery_slot, locale)}
            </div>
          )}
          {order.tracking_number && (
            <div>
              {t('orders.tracking')}: <bdi dir="ltr">{order.tracking_number}</bdi>
            </div>
          )}
          {sheet === 'order' && (
            <div>
              {t('orders.payment')}: <bdi>{order.payment_method.name}</bdi> · {paymentText(order, t, money)}
            </div>
          )}
        </div>
      </section>
      <table>
        <thead>
          <tr>
            <th>{t('print.goods')}</th>
            <th className="num">{t('print.quantity')}</th>
            {sheet === 'order' ? (
              <>
                <th className="num">{t('print.price')}</th>
                <th className="num">{t('orders.total')}</th>
              </>
            ) : (
              <th className="num">{t('print.packed')}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td>
                <bdi>{line.name}</bdi>
                {line.options.length > 0 && (
                  <small>
                    <bdi>{line.options.map((option) => `${option.name}: ${option.value}`).join(' · ')}</bdi>
                  </small>
                )}
                <small>
                  <bdi dir="ltr">{line.sku}</bdi>
                </small>
                {line.parts?.map((part) => (
                  <small key={part.variant_id}>
                    {formatNumber(part.quantity * line.quantity, locale)} × <bdi>{part.name}</bdi> <bdi dir="ltr">{part.sku}</bdi>
                  </small>
                ))}
              </td>
              <td className="num">{formatNumber(line.quantity, locale)}</td>
              {sheet === 'order' ? (
                <>
                  <td className="num">{money(line.unit_price)}</td>
                  <td className="num">{money(line.total)}</td>
                </>
              ) : (
                <td className="num">
                  <span className="tick" />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {sheet === 'order' && (
          <tfoot>
            {sums.map(([title, value]) => (
              <tr key={title}>
                <td colSpan={3}>{title}</td>
                <td className="num">{money(value)}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
      {order.note && (
        <p>
          {t('orders.note')}: <bdi>{order.note}</bdi>
        </p>
      )}
    </>
  )
}

function Receiver({ order, locale }: { order: Order; locale: Locale }) {
  const address = order.shipping_address
  const country = address && new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(address.country)
  const lines = [
    `${order.first_name} ${order.last_name}`.trim(),
    address?.line1,
    address?.line2,
    [address?.postal_code, address?.city].filter(Boolean).join(' '),
    address?.state,
    country,
  ].filter(Boolean)
  const phone = address?.phone ?? order.phone
  return (
    <address>
      {lines.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
      {phone && <bdi dir="ltr">{phone}</bdi>}
    </address>
  )
}
