import type { Coupon } from '../../api/promotions.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES: Record<Coupon['state'], ToneName> = {
  unpublished: 'quiet',
  planned: 'wait',
  running: 'good',
  over: 'quiet',
  used_up: 'bad',
}

/** Where a coupon stands, as a coloured word. */
export function CouponTag({ state }: { state: Coupon['state'] }) {
  const { t } = usePreferences()
  return <Tone tone={TONES[state]}>{t(`coupons.${state}`)}</Tone>
}

/** How a coupon is told of: what it takes off, its uses, its time and its terms. */
export function useCouponWords() {
  const { t, money, number, date, locale } = usePreferences()
  return {
    name: ({ code, translations }: Pick<Coupon, 'code' | 'translations'>) =>
      translations[locale]?.name ?? translations.en?.name ?? code,
    size: (one: Coupon) =>
      [
        one.amount ? money(one.amount) : t('prices.percent', { n: number(one.percent ?? 0) }),
        one.max_discount && t('coupons.atMost', { amount: money(one.max_discount) }),
      ]
        .filter(Boolean)
        .join(' · '),
    uses: (one: Coupon) =>
      one.total_limit === null
        ? number(one.used)
        : t('coupons.usedOf', { used: number(one.used), limit: number(one.total_limit) }),
    terms: (one: Coupon) =>
      [
        one.min_subtotal && t('coupons.from', { amount: money(one.min_subtotal) }),
        one.customer_limit !== null && t('coupons.eachTimes', { n: one.customer_limit }),
        one.first_order_only && t('coupons.firstOrder'),
        (one.included_products.length > 0 || one.included_categories.length > 0) && t('coupons.someGoods'),
        (one.excluded_products.length > 0 || one.excluded_categories.length > 0) && t('coupons.notAllGoods'),
      ]
        .filter(Boolean)
        .join(' · '),
    time: (one: Coupon) =>
      one.starts_at || one.ends_at ? (
        <>
          <span className="unbroken">{one.starts_at ? date(one.starts_at, 'datetime') : t('coupons.atOnce')} –</span>{' '}
          <span className="unbroken">{one.ends_at ? date(one.ends_at, 'datetime') : t('discounts.open')}</span>
        </>
      ) : (
        t('coupons.always')
      ),
  }
}
