import { isLocale } from '#lib/locale.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const TYPES = [
  'create',
  'update',
  'price',
  'submit_review',
  'start_review',
  'approve',
  'reject',
  'redraft',
  'publish',
  'unpublish',
  'discontinue',
  'archive',
  'delete',
  'restore',
  'import',
  'schedule',
  'restore_revision',
  'out_of_stock',
  'published',
] as const

/** What changes and the fields of products are called in the language. */
export function useRevisionNames() {
  const { t } = usePreferences()
  const names: Record<string, string> = {
    sku: t('products.sku'),
    type: t('products.type'),
    status: t('compare.status'),
    tags: t('products.tags'),
    categories: t('products.categories'),
    media: t('compare.media'),
    media_id: t('compare.media_id'),
    features: t('compare.features'),
    options: t('compare.options'),
    name: t('products.name'),
    slug: t('products.slug'),
    description: t('products.description'),
    short_description: t('products.shortDescription'),
    seo: t('products.seo'),
    title: t('products.seoTitle'),
    amount: t('products.price'),
    compare_at: t('products.compareAt'),
    cost: t('products.cost'),
    enabled: t('products.enabled'),
    weight_grams: t('products.weight'),
    position: t('compare.position'),
    prices: t('products.prices'),
    variants: t('products.variant'),
    discontinue_reason: t('compare.discontinue_reason'),
    replacement_id: t('compare.replacement_id'),
    publish_at: t('compare.publish_at'),
    unpublish_at: t('compare.unpublish_at'),
    brand_id: t('brands.one'),
    tax_class: t('taxes.class'),
    cart_ttl_hours: t('products.cartTtl'),
    parts: t('bundles.parts'),
    related: t('relations.related'),
    accessory: t('relations.accessory'),
    upsell: t('relations.upsell'),
  }
  const nameOf = (key: string) => names[key] ?? key
  return {
    nameOf,
    /** What made a revision. */
    typeName: (type: string) => {
      const known = TYPES.find((one) => one === type)
      return known ? t(`revision.${known}`) : type
    },
    /** A path into a product's state, as people say it: the thing it belongs to, then the field. */
    pathName: (path: readonly string[], known: Record<string, string>) => {
      const [area = '', key = '', ...rest] = path
      if (area === 'translations' && isLocale(key)) {
        const field = rest[0] === 'seo' && rest[1] === 'description' ? t('products.seoDescription') : nameOf(rest.at(-1) ?? area)
        return `${LANGUAGE_NAMES[key]} · ${field}`
      }
      if (area === 'variants' && key) return [known[key] ?? key, ...rest.map(nameOf)].join(' · ')
      return [nameOf(area), key, ...rest.map(nameOf)].filter(Boolean).join(' · ')
    },
  }
}
