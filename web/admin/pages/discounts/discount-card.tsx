import { Button } from 'antd'
import type { Discount } from '../../api/prices.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DiscountTag, useDiscountWords } from './discount-words.tsx'

/** A discount as it shows on a phone. */
export function DiscountCard({ discount, edit, end }: { discount: Discount; edit?: () => void; end?: () => void }) {
  const { t } = usePreferences()
  const words = useDiscountWords()
  return (
    <span className="grow stack" style={{ gap: 6 }}>
      <span className="toolbar">
        <strong className="grow">{discount.name || t('discounts.unnamed')}</strong>
        <strong className="figure">{words.size(discount)}</strong>
        <DiscountTag status={discount.status} />
      </span>
      <span>{words.aim(discount)}</span>
      <span className="muted">{words.time(discount)}</span>
      {edit && end && discount.status !== 'over' && (
        <span className="toolbar">
          <Button onClick={edit}>{t('discounts.change')}</Button>
          <Button danger onClick={end}>
            {t(discount.status === 'planned' ? 'discounts.callOff' : 'discounts.end')}
          </Button>
        </span>
      )}
    </span>
  )
}
