import type { Discount } from '../../api/prices.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES: Record<Discount['status'], ToneName> = { planned: 'wait', running: 'good', over: 'quiet' }

/** Where a discount stands, as a coloured word. */
export function DiscountTag({ status }: { status: Discount['status'] }) {
  const { t } = usePreferences()
  return <Tone tone={TONES[status]}>{t(`discounts.${status}`)}</Tone>
}

/** How a discount is told of: its size, what it is on, and when. */
export function useDiscountWords() {
  const { t, money, number, date } = usePreferences()
  return {
    size: (one: Discount) => (one.amount ? money(one.amount) : t('prices.percent', { n: number(one.percent ?? 0) })),
    aim: (one: Discount) => {
      const names = [
        ...one.categories.map((category) => category.name),
        ...one.products.slice(0, 3).map((product) => product.name),
      ]
      const more = one.product_count - Math.min(one.products.length, 3)
      return names.join(', ') + (more > 0 ? ` ${t('discounts.andMore', { n: more })}` : '')
    },
    time: (one: Discount) => {
      const from = date(one.started_at ?? one.starts_at, 'datetime')
      const until = one.status === 'over' ? one.ended_at : one.ends_at
      return (
        <>
          <span className="unbroken">{from} –</span>{' '}
          <span className="unbroken">{until ? date(until, 'datetime') : t('discounts.open')}</span>
        </>
      )
    },
  }
}
