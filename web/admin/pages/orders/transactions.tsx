import { Card } from 'antd'
import type { Order } from '../../api/order-types.ts'
import { useOrderPayments } from '../../api/payments.ts'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { PaidBy, TransactionTag, Why } from '../payments/payment-tags.tsx'
import { RefundLines } from '../payments/refund-lines.tsx'

/** Everything that was paid for an order, tried or given back, newest first. */
export function Transactions({ order }: { order: Order }) {
  const { t, money, date } = usePreferences()
  const payments = useOrderPayments(order.id)
  return (
    <Card title={t('payments.transactions')} styles={{ body: { paddingBlock: 6 } }}>
      <Loaded query={payments} rows={3}>
        {(data) => (
          <ul className="row-list">
            {data.length === 0 && <li className="muted">{t('payments.none')}</li>}
            {data.map((payment) => (
              <li key={payment.id} style={{ display: 'block' }}>
                <div className="toolbar" style={{ alignItems: 'start' }}>
                  <span className="grow clip">
                    <span className="toolbar" style={{ gap: 8 }}>
                      <PaidBy payment={payment} />
                      <TransactionTag payment={payment} />
                    </span>
                    {payment.reason && (
                      <div>
                        <Why code={payment.reason} />
                      </div>
                    )}
                    <div className="muted">{date(payment.created_at, 'datetime')}</div>
                    {payment.reference && <div className="muted mono clip">{payment.reference}</div>}
                  </span>
                  <strong className="figure">{money(payment.amount)}</strong>
                </div>
                {payment.refunds.length > 0 && (
                  <div style={{ paddingInlineStart: 16, borderInlineStart: '2px solid var(--line)', marginBlockStart: 8 }}>
                    <RefundLines refunds={payment.refunds} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
