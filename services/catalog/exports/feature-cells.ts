import type { Locale } from '#lib/locale.ts'
import { pack, packAll } from '../exchange/packed.ts'
import type { ProductFeature } from '../features/feature.ts'
import type { ExportFacts } from './facts.ts'

type Known = Pick<ExportFacts, 'features' | 'places'>

/** What a product has of features: words in the column of their language, all else in the one without. */
export function featuresCell(list: readonly ProductFeature[], locale: Locale | undefined): string {
  const pairs = list.flatMap(({ feature, text, number, flag, choices }) => {
    if (locale) return text?.[locale] ? [[feature, text[locale]]] : []
    if (number !== undefined) return [[feature, String(number)]]
    if (flag !== undefined) return [[feature, String(flag)]]
    return (choices ?? []).map((code) => [feature, code])
  })
  return packAll(pairs.map((pair) => pack(pair, '=')))
}

/** What the features of a product are, for a shop that does not know them. */
export function featureKindsCell(list: readonly ProductFeature[], { features, places }: Known): string {
  return packAll(
    knownOf(list, features).map(({ code, kind, filterable, group }) =>
      pack([code, kind, filterable ? 'filter' : '', group ?? '', places.of('feature', code)], '='),
    ),
  )
}

/** What they, their groups and the values that the product has are called in a language. */
export function featureNamesCell(list: readonly ProductFeature[], { features, places }: Known, locale: Locale): string {
  const known = knownOf(list, features)
  const groups = [...new Set(known.flatMap(({ group }) => group ?? []))].flatMap((code) => {
    const name = features.groups.get(code)?.translations[locale]?.name
    return name ? [pack([`@${code}`, name, places.of('group', code)], '=')] : []
  })
  const names = known.flatMap((feature) => {
    const { name, unit } = feature.translations[locale] ?? {}
    const chosen = list.find((own) => own.feature === feature.code)?.choices ?? []
    const values = feature.values.flatMap((value) => {
      const label = chosen.includes(value.code) ? value.translations[locale]?.label : undefined
      const place = places.of(`feature.${feature.code}`, value.code)
      return label ? [pack([`${feature.code}.${value.code}`, label, place], '=')] : []
    })
    return [...(name ? [pack(unit ? [feature.code, name, unit] : [feature.code, name], '=')] : []), ...values]
  })
  return packAll([...groups, ...names])
}

function knownOf(list: readonly ProductFeature[], features: Known['features']) {
  return list.flatMap((own) => features.byCode.get(own.feature) ?? [])
}
