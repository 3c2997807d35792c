import { ArrowLeftOutlined, ArrowRightOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { Output } from '#sdk'
import { problemText } from '../../../components/use-action.ts'
import { usePreferences } from '../../../i18n/preferences.tsx'

type Props = { preview: UseQueryResult<Output<'order.preview_edit'>>; changed: boolean }

/** What a change makes of the bill, told while it is being entered: the total before and after, and what goes back or is owed. */
export function EditDifference({ preview, changed }: Props) {
  const { t, money, rtl } = usePreferences()
  if (preview.isError) return <Alert type="error" showIcon title={problemText(t, preview.error)} />
  if (!changed || preview.data?.changes.length === 0) return <Alert type="info" showIcon title={t('orderEdit.nothing')} />
  if (!preview.data) return null
  const { total_before: before, totals, refund, due } = preview.data
  const Arrow = rtl ? ArrowLeftOutlined : ArrowRightOutlined
  return (
    <Alert
      type={due.amount > 0 ? 'warning' : 'info'}
      showIcon
      title={
        <>
          <span className="figure">
            {t('orders.total')}: {money(before)} <Arrow style={{ marginInline: 6, fontSize: 12 }} />{' '}
            <strong>{money(totals.total)}</strong>
          </span>
          <br />
          {refund.amount > 0
            ? t('orderEdit.refund', { amount: money(refund) })
            : due.amount > 0
              ? t('orderEdit.due', { amount: money(due) })
              : t('orderEdit.even')}
        </>
      }
    />
  )
}
