import { LOCALES, type Locale } from '#lib/locale.ts'
import type { Advertisement, AdvertisementInput } from '../../api/advertisements.ts'
import type { Media } from '../../api/types.ts'

/** An advertisement being written. */
export type AdvertisementDraft = {
  position: Advertisement['position']
  translations: Advertisement['translations']
  image: Media | null
  own_images: Partial<Record<Locale, Media | null>>
  link: { type: Advertisement['link']['type']; product_id?: string; category_id?: string; url?: string }
  priority: number | null
  starts_at: Date | null
  ends_at: Date | null
}

/** An advertisement as it is edited. */
export function advertisementDraft(known: Advertisement | undefined): AdvertisementDraft {
  const { type = 'none', product_id, category_id, url } = known?.link ?? {}
  return {
    position: known?.position ?? 'home_top',
    translations: known?.translations ?? {},
    image: known?.image ?? null,
    own_images: known?.own_images ?? {},
    link: { type, ...(product_id && { product_id }), ...(category_id && { category_id }), ...(url && { url }) },
    priority: known?.priority ?? 0,
    starts_at: known?.starts_at ? new Date(known.starts_at) : null,
    ends_at: known?.ends_at ? new Date(known.ends_at) : null,
  }
}

/** What is sent for a draft; its picture is there. */
export function advertisementInput(draft: AdvertisementDraft): AdvertisementInput {
  const { type, product_id, category_id, url } = draft.link
  const toProduct = type === 'product' || type === 'product_in_category'
  const toCategory = type === 'category' || type === 'product_in_category'
  return {
    position: draft.position,
    translations: Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const texts = Object.entries(draft.translations?.[locale] ?? {}).filter(([, text]) => text?.trim())
        return texts.length > 0 ? [[locale, Object.fromEntries(texts)]] : []
      }),
    ),
    image_id: draft.image?.id ?? '',
    images: Object.fromEntries(
      Object.entries(draft.own_images ?? {}).flatMap(([locale, one]) => (one ? [[locale, one.id]] : [])),
    ),
    link: {
      type,
      ...(toProduct && product_id && { product_id }),
      ...(toCategory && category_id && { category_id }),
      ...(type === 'url' && url && { url }),
    },
    priority: draft.priority ?? 0,
    starts_at: draft.starts_at?.toISOString() ?? null,
    ends_at: draft.ends_at?.toISOString() ?? null,
  }
}
