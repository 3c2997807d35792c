import { Alert } from 'antd'
import type { Input } from '#sdk'
import { Problem } from '../../../api/client.ts'
import { useEditPreview } from '../../../api/orders.ts'
import { problemText } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'

/** What a change makes of the bill, told while it is being entered: the total before and after, and what goes back or is owed. */
export function EditDifference({ input, version }: { input: Input<'order.preview_edit'>; version: number }) {
  const { t, money, rtl } = usePreferences()
  const preview = useEditPreview(input, version)
  const refusal = preview.error instanceof Problem ? preview.error : undefined
  if (refusal?.code === 'nothing_changed') return <Alert type="info" showIcon title={t('orderEdit.nothing')} />
  if (preview.isError) return <Alert type="error" showIcon title={problemText(t, preview.error)} />
  if (!preview.data) return null
  const { total_before: before, totals, refund, due } = preview.data
  return (
    <Alert
      type={due.amount > 0 ? 'warning' : 'info'}
      showIcon
      title={
        <span className="figure">
          {t('orders.total')}: {money(before)} {rtl ? '←' : '→'} <strong>{money(totals.total)}</strong>
        </span>
      }
      description={
        refund.amount > 0
          ? t('orderEdit.refund', { amount: money(refund) })
          : due.amount > 0
            ? t('orderEdit.due', { amount: money(due) })
            : t('orderEdit.even')
      }
    />
  )
}
