import { Card } from 'antd'
import { Link } from 'react-router'
import { formatPercent } from '#lib/locale.ts'
import type { Order } from '../../api/order-types.ts'
import type { Money } from '../../api/types.ts'
import { Thumb } from '../../components/thumb.tsx'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDecimal } from '../../i18n/tags.ts'

/** What was ordered and the bill. */
export function OrderLines({ order }: { order: Order }) {
  const { t, money, number, day, locale } = usePreferences()
  const { totals } = order
  return (
    <Card
      title={t('orders.lines', { n: order.lines.reduce((sum, line) => sum + line.quantity, 0) })}
      styles={{ body: { paddingBlockStart: 6 } }}
    >
      <ul className="row-list">
        {order.lines.map((line) => (
          <li key={line.id} style={line.parts ? { alignItems: 'start' } : {}}>
            <Thumb media={line.image} size={48} />
            <span className="grow clip">
              <Link to={`/products/${line.product_id}`}>
                <bdi>{line.name}</bdi>
              </Link>
              <br />
              <span className="muted">
                {line.options.map((option) => `${option.name}: ${option.value}`).join(' · ')}{' '}
                <span className="mono">{line.sku}</span>
              </span>
              {line.backordered > 0 && (
                <div>
                  <Tone tone="wait">
                    {line.restock_date
                      ? t('inventory.lateDay', { n: line.backordered, day: day(line.restock_date) })
                      : t('inventory.late', { n: line.backordered })}
                  </Tone>
                </div>
              )}
              {line.parts?.map((part) => (
                <span key={part.variant_id} className="muted" style={{ display: 'block' }}>
                  {number(part.quantity * line.quantity)} ×{' '}
                  <bdi>{[part.name, ...part.options.map((option) => option.value)].join(' / ')}</bdi>{' '}
                  <span className="mono">{part.sku}</span>
                </span>
              ))}
            </span>
            <span className="line-price">
              <span className="figure muted">
                {number(line.quantity)} × {money(line.unit_price)}
              </span>
              <strong className="figure">{money(line.total)}</strong>
            </span>
          </li>
        ))}
      </ul>
      <div className="bill" style={{ marginBlockStart: 12, marginInlineStart: 'auto', maxInlineSize: 360 }}>
        <Row title={t('orders.subtotal')} value={totals.subtotal} />
        {totals.discount.amount > 0 && (
          <Row
            title={[t('orders.discount'), order.reduction?.code].filter(Boolean).join(' · ')}
            value={{ ...totals.discount, amount: -totals.discount.amount }}
          />
        )}
        <Row title={t('orders.delivery')} value={totals.delivery} />
        {totals.payment_fee.amount > 0 && <Row title={t('orders.paymentFee')} value={totals.payment_fee} />}
        {order.taxes.map((part) => (
          <Row
            key={part.percent}
            title={t(totals.tax_included ? 'taxes.includedAt' : 'taxes.at', { percent: formatPercent(part.percent, locale) })}
            value={part.tax}
          />
        ))}
        {order.taxes.length === 0 && (
          <Row title={totals.tax_included ? t('orders.taxIncluded') : t('orders.tax')} value={totals.tax} />
        )}
        <span className="bill-total">{t('orders.total')}</span>
        <span className="bill-total figure">{money(totals.total)}</span>
        {order.exchange && (
          <>
            <Row title={t('currencies.orderBase')} value={order.exchange.total} />
            <span className="muted">{t('currencies.orderRate')}</span>
            <bdi className="figure" style={{ textAlign: 'end' }}>
              {t('currencies.rateOf', { base: order.exchange.base_currency })} {formatDecimal(order.exchange.rate, locale)}{' '}
              {order.currency}
            </bdi>
          </>
        )}
        {order.amount_due.amount > 0 && order.amount_due.amount !== totals.total.amount && (
          <>
            <strong className="owed">{t('orderEdit.owed')}</strong>
            <strong className="figure owed" style={{ textAlign: 'end' }}>
              {money(order.amount_due)}
            </strong>
          </>
        )}
        {order.amount_back.amount > 0 && (
          <>
            <strong className="owed">{t('orderEdit.goesBack')}</strong>
            <strong className="figure owed" style={{ textAlign: 'end' }}>
              {money(order.amount_back)}
            </strong>
          </>
        )}
      </div>
    </Card>
  )
}

function Row({ title, value }: { title: string; value: Money }) {
  const { money } = usePreferences()
  return (
    <>
      <span className="muted">{title}</span>
      <span className="figure" style={{ textAlign: 'end' }}>
        {money(value)}
      </span>
    </>
  )
}
