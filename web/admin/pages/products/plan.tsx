import { CalendarOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { DISCONTINUE_REASONS } from '../../api/lifecycle.ts'
import type { Product } from '../../api/product-types.ts'
import { useCan } from '../../api/session.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'

const PLANNABLE = ['approved', 'unpublished', 'published', 'out_of_stock']

type Props = { product: Product; dirty: boolean; locked: boolean; onMoved: (product: Product) => void }

/** What is planned for a product, or why it left the range and what replaced it. */
export function Plan({ product, dirty, locked, onMoved }: Props) {
  const { t, date } = usePreferences()
  const can = useCan()
  const [planning, setPlanning] = useState(false)
  const plans = [
    { key: 'lifecycle.willPublish' as const, at: product.publish_at ?? '' },
    { key: 'lifecycle.willUnpublish' as const, at: product.unpublish_at ?? '' },
  ]
    .filter((plan) => plan.at !== '')
    .sort((a, b) => a.at.localeCompare(b.at))
  const reason = DISCONTINUE_REASONS.find((one) => one === product.discontinue_reason)
  return (
    <div className="stack" style={{ gap: 8, marginBlockStart: 8 }}>
      {plans.length > 0 && (
        <ul className="plans">
          {plans.map((plan) => (
            <li key={plan.key}>
              <CalendarOutlined aria-hidden /> <span>{t(plan.key, { when: date(plan.at, 'datetime') })}</span>
            </li>
          ))}
        </ul>
      )}
      {PLANNABLE.includes(product.status) && can('product.publish') && (
        <Button block icon={<CalendarOutlined />} disabled={locked || dirty} onClick={() => setPlanning(true)}>
          {t(plans.length > 0 ? 'lifecycle.planChange' : 'lifecycle.plan')}
        </Button>
      )}
      {reason && !(reason === 'replaced' && product.replacement_id) && <span>{t(`lifecycle.${reason}`)}</span>}
      {product.replacement_id && <Link to={`/products/${product.replacement_id}`}>{t('lifecycle.replacedBy')}</Link>}
      {planning && <ScheduleDialog product={product} close={() => setPlanning(false)} onMoved={onMoved} />}
    </div>
  )
}
