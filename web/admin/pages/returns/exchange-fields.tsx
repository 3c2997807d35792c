import { Alert } from 'antd'
import { useDeferredValue } from 'react'
import type { Input } from '#sdk'
import { type GoodsReturn, useExchangePreview } from '../../api/returns.ts'
import { problemText } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { EditLines } from '../orders/edit/edit-lines.tsx'
import type { DraftLine } from '../orders/edit/order-draft.ts'

type Props = { data: GoodsReturn; lines: DraftLine[]; change: (lines: DraftLine[]) => void }

/** What is sent for goods that came back, and who pays the difference, told while it is being chosen. */
export function ExchangeFields({ data, lines, change }: Props) {
  const { t, money } = usePreferences()
  const shown = useDeferredValue(lines)
  const preview = useExchangePreview(data, exchangeOf(shown))
  const told = shown.length > 0 ? preview.data : undefined
  return (
    <div className="stack">
      <EditLines lines={lines} change={change} />
      <div className="bill">
        <span className="muted">{t('returns.worth')}</span>
        <strong className="figure">{money(data.suggested)}</strong>
        {told && (
          <>
            <span className="muted">{t('returns.sent')}</span>
            <strong className="figure">{money(told.goods)}</strong>
          </>
        )}
      </div>
      {lines.length > 0 && preview.isError ? (
        <Alert type="error" showIcon title={problemText(t, preview.error)} />
      ) : (
        told && (
          <Alert
            type={told.due.amount > 0 ? 'warning' : 'info'}
            showIcon
            role="status"
            title={
              told.due.amount > 0
                ? t('returns.customerPays', { amount: money(told.due) })
                : told.refund.amount > 0
                  ? t('returns.shopPays', { amount: money(told.refund) })
                  : t('returns.evenExchange')
            }
          />
        )
      )}
    </div>
  )
}

/** What the API is asked to send. */
export function exchangeOf(lines: readonly DraftLine[]): Input<'return.exchange'>['lines'] {
  return lines.map((line) => ({ variant_id: line.variantId, quantity: line.quantity }))
}
