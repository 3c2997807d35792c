import { Progress } from 'antd'
import type { Discount } from '../../api/prices.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How far the pages of a large discount follow its last change. */
export function FollowingPages({ discount: { name, progress } }: { discount: Discount }) {
  const { t } = usePreferences()
  const { done, total } = progress
  const text = t('discounts.following', { name: name || t('discounts.unnamed'), done, total })
  return (
    <div role="status" style={{ marginBlockEnd: 12 }}>
      <span className="muted">{text}</span>
      <Progress percent={Math.round((done / Math.max(total, 1)) * 100)} size="small" aria-label={text} />
    </div>
  )
}
