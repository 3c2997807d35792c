import type { Advertisement } from '../../api/advertisements.ts'
import { textOf } from '../../components/category-name.ts'
import { Tone, type ToneName } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

const TONES: Record<Advertisement['state'], ToneName> = { unpublished: 'quiet', planned: 'wait', running: 'good', over: 'quiet' }

/** The places of the shop that show advertisements. */
export const POSITIONS = ['home_top', 'home_middle', 'category', 'search'] as const

/** Whether an advertisement would be seen, were it not for where it leads or its lost picture. */
function isHidden({ state, link, image }: Advertisement): boolean {
  return (state === 'running' || state === 'planned') && (!link.visible || image === null)
}

/** Where an advertisement stands, as a coloured word; that it is not seen for what it leads to comes first. */
export function AdvertisementTag({ row }: { row: Advertisement }) {
  const { t } = usePreferences()
  if (isHidden(row)) return <Tone tone="bad">{t(row.image ? 'ads.targetHidden' : 'ads.pictureGone')}</Tone>
  return <Tone tone={TONES[row.state]}>{t(`coupons.${row.state}`)}</Tone>
}

/** How an advertisement is told of: its name, where it leads, its time, and how many of those who saw it followed it. */
export function useAdvertisementWords() {
  const { t, number, date, locale } = usePreferences()
  return {
    name: ({ translations }: Advertisement) => {
      const texts = textOf(translations, locale)
      return texts?.title ?? texts?.alt ?? texts?.text ?? t('ads.untitled')
    },
    target: ({ link }: Advertisement) => {
      if (link.type === 'none') return t('adLinks.none')
      if (link.type === 'url') return link.url ?? ''
      return [link.product, link.category].filter(Boolean).join(' · ') || t('ads.targetGone')
    },
    rate: ({ click_rate: rate }: Advertisement) =>
      rate === null ? '–' : t('prices.percent', { n: number(Math.round(rate * 1_000) / 10) }),
    time: ({ starts_at: starts, ends_at: ends }: Advertisement) =>
      starts || ends
        ? `${starts ? date(starts, 'datetime') : t('coupons.atOnce')} – ${ends ? date(ends, 'datetime') : t('discounts.open')}`
        : t('coupons.always'),
  }
}
