import type { Product } from '../../api/product-types.ts'
import type { Translate } from '../../i18n/translate.ts'

/** What a variant is called among those of its product: its options, or the product itself. */
export function variantTitle(t: Translate, product: Product, variantId: string): string {
  const variant = product.variants.find((candidate) => candidate.id === variantId)
  return variant?.options.map((option) => option.value_label).join(' / ') || t('products.onlyVariant')
}
