import type { FacetLabel } from '#contracts/calls.ts'
import type { Locale } from '#lib/locale.ts'
import type { Attributes } from '../attributes/attributes.ts'
import type { Features } from '../features/features.ts'
import { termLabels } from '../features/terms.ts'
import type { Page } from './page.ts'

/** The group of values by which products are told apart by their brand. */
export const BRAND = '@brand'

/** What the values of some pages are called, each once for a language: of options, brands and features. */
export function labelsOf(
  pages: readonly { locale: Locale; page: Page }[],
  attributes: Attributes,
  features: Features,
): FacetLabel[] {
  const labels = new Map<string, FacetLabel>()
  const order = [...attributes.keys()]
  for (const { locale, page } of pages) {
    const add = (label: Omit<FacetLabel, 'locale' | 'unit' | 'swatch'> & Partial<FacetLabel>) =>
      labels.set(`${locale} ${label.attribute}:${label.value}`, { locale, unit: '', swatch: null, ...label })
    for (const { attribute, name, values } of page.options) {
      const codes = [...(attributes.get(attribute)?.values.keys() ?? [])]
      add({ attribute, value: '', label: name, position: order.indexOf(attribute) })
      for (const { value, label, swatch } of values) add({ attribute, value, label, swatch, position: codes.indexOf(value) })
    }
    for (const label of termLabels(page.terms ?? [], Object.keys(page.numbers ?? {}), features, locale)) add(label)
    if (page.brand) add({ attribute: BRAND, value: page.brand.slug, label: page.brand.name, position: 0 })
  }
  return [...labels.values()]
}
