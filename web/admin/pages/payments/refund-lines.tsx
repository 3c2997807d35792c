import type { Refund } from '../../api/payments.ts'
import { reasonText } from '../../components/own-reason.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { RefundTag, Why } from './payment-tags.tsx'

/** What was given back of a payment, oldest first: how much, why, by whom and when. */
export function RefundLines({ refunds }: { refunds: Refund[] }) {
  const { t, money, date } = usePreferences()
  return (
    <ul className="row-list">
      {refunds.map((refund) => (
        <li key={refund.id} style={{ alignItems: 'start', flexWrap: 'wrap' }}>
          <span className="grow clip">
            <span className="toolbar" style={{ gap: 8 }}>
              <span>{t('payments.refund')}</span>
              <RefundTag refund={refund} />
            </span>
            <bdi>{reasonText(t, refund.reason)}</bdi>
            {refund.failure && (
              <div className="muted">
                <Why code={refund.failure} />
              </div>
            )}
            <div className="muted">
              <bdi>{refund.actor_name}</bdi> · {date(refund.created_at, 'datetime')}
            </div>
            {refund.reference && <div className="muted mono clip">{refund.reference}</div>}
          </span>
          {refund.status === 'failed' ? (
            <del className="figure muted">{money(refund.amount)}</del>
          ) : (
            <strong className="figure">{money({ ...refund.amount, amount: -refund.amount.amount })}</strong>
          )}
        </li>
      ))}
    </ul>
  )
}
