import { PictureOutlined } from '@ant-design/icons'
import { direction, fallbackChain, type Locale } from '#lib/locale.ts'
import type { Advertisement } from '../../api/advertisements.ts'
import { useStore } from '../../api/store.ts'
import { smallest } from '../../components/thumb.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { AdvertisementDraft } from './advertisement-draft.ts'

type Props = { draft: Partial<AdvertisementDraft>; locale: Locale }

/** A banner as shoppers of a language will see it, texts of other languages standing in where its own are missing. */
export function BannerPreview({ draft, locale }: Props) {
  const { t } = usePreferences()
  const store = useStore()
  const chain = fallbackChain(locale, store.data?.default_locale)
  const text = (field: keyof NonNullable<Advertisement['translations']['en']>) =>
    chain.map((code) => draft.translations?.[code]?.[field]?.trim()).find(Boolean)
  const image = draft.own_images?.[locale] ?? draft.image
  const [title, body, button] = [text('title'), text('text'), text('button')]
  const wide = draft.position === 'category' || draft.position === 'search'
  return (
    <figure className="banner-preview">
      <figcaption className="muted">{t('ads.preview')}</figcaption>
      <div className={`banner${wide ? ' banner-slim' : ''}`} dir={direction(locale)} lang={locale}>
        {image ? (
          <img src={smallest(image, 1_200)} alt={text('alt') ?? ''} />
        ) : (
          <span className="banner-empty">
            <PictureOutlined aria-hidden />
          </span>
        )}
        {(title || body || button) && (
          <div className="banner-words">
            {title && <strong>{title}</strong>}
            {body && <span>{body}</span>}
            {button && draft.link?.type !== 'none' && <span className="banner-button">{button}</span>}
          </div>
        )}
      </div>
    </figure>
  )
}
