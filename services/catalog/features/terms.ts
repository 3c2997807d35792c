import type { FacetLabel } from '#contracts/calls.ts'
import type { Locale } from '#lib/locale.ts'
import type { ProductFeature } from './feature.ts'
import { choiceLabel, type Features, featureName, flagText } from './features.ts'

// No attribute's code begins so.
const MARK = '.'

/** What filters find a product by, of its filterable features: `.material:linen`, and numbers by feature. */
export function termsOf(
  list: readonly ProductFeature[],
  features: Features,
): { terms: string[]; numbers: Record<string, number> } {
  const own = list.filter((one) => features.byCode.get(one.feature)?.filterable)
  return {
    terms: own.flatMap(({ feature, choices = [], flag }) => [
      ...choices.map((code) => `${MARK}${feature}:${code}`),
      ...(flag === undefined ? [] : [`${MARK}${feature}:${flag ? 'yes' : 'no'}`]),
    ]),
    numbers: Object.fromEntries(own.flatMap(({ feature, number }) => (number === undefined ? [] : [[feature, number]]))),
  }
}

/** What terms and the features of numbers are called in a language, for the filters. */
export function termLabels(
  terms: readonly string[],
  numbers: readonly string[],
  features: Features,
  locale: Locale,
): FacetLabel[] {
  const order = [...features.byCode.keys()]
  const label = (code: string, value: string, text: string, position: number, unit = ''): FacetLabel => ({
    locale,
    attribute: `${MARK}${code}`,
    value,
    label: text,
    swatch: null,
    unit,
    position,
  })
  const pairs = terms.map((term) => term.slice(MARK.length).split(/:(.*)/s))
  const codes = new Set([...pairs.map(([code = '']) => code), ...numbers])
  return [
    ...[...codes].flatMap((code) => {
      const feature = features.byCode.get(code)
      if (!feature) return []
      const { name, unit } = featureName(feature, locale)
      return [label(code, '', name, order.indexOf(code), unit)]
    }),
    ...pairs.flatMap(([code = '', value = '']) => {
      const feature = features.byCode.get(code)
      if (!feature) return []
      if (feature.kind === 'flag') return [label(code, value, flagText(value === 'yes', locale), value === 'yes' ? 0 : 1)]
      return [
        label(
          code,
          value,
          choiceLabel(feature, value, locale),
          feature.values.findIndex((known) => known.code === value),
        ),
      ]
    }),
  ]
}
