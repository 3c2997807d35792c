import { isLocale, LOCALES, type Locale } from '#lib/locale.ts'
import { columnName, readColumn } from '../../exchange/columns.ts'
import { parts, plain, readPlace } from '../../exchange/packed.ts'
import { KINDS } from '../../features/feature.ts'
import type { FileFeature, FileFeatureWords } from './file-product.ts'
import type { LineReader } from './line-reader.ts'

const CODE = /^[a-z][a-z0-9_]{0,39}$/

/** What a row says of features, `Material=Wood | Height=9`: by their codes or names, in the column's language. */
export function featuresOf(reader: LineReader): FileFeature[] | undefined {
  const found = reader.columns('features').flatMap((column) => {
    const locale = readColumn(column)?.locale
    return reader.packed(column).flatMap((cell) => {
      const [name = '', value = ''] = parts(cell, '=').map(plain)
      if (name && value)
        return [{ column, name: name.slice(0, 80), value: value.slice(0, 500), locale: isLocale(locale) ? locale : undefined }]
      reader.wrong(column, 'invalid_feature', `"${cell.slice(0, 80)}" is not written as name=value.`)
      return []
    })
  })
  return found.length > 0 ? found : undefined
}

/**
 * What features are, for a shop that does not know them: `height=number=filter=size=3` in `feature_kinds` (its code, kind, whether
 * shoppers filter by it, its group, its place in the shop's order), `height=Height=cm | @size=Size=1 | wood.oak=Oak=2` in
 * `feature_names` of each language (for groups and values, their places).
 */
export function featureWordsOf(reader: LineReader): FileFeatureWords[] {
  const found = new Map<string, FileFeatureWords>()
  for (const cell of reader.packed('feature_kinds')) {
    const [code = '', said = '', filter = '', group = '', place] = parts(cell, '=').map(plain)
    const kind = KINDS.find((known) => known === said)
    if (!CODE.test(code) || !kind || (group && !CODE.test(group))) {
      reader.wrong('feature_kinds', 'invalid_feature', `"${cell.slice(0, 80)}" is not written as code=kind=filter=group=place.`)
      continue
    }
    const isFilter = filter === 'filter' && kind !== 'text'
    found.set(code, {
      code,
      kind,
      filterable: isFilter,
      group: group || null,
      place: readPlace(place),
      names: {},
      values: new Map(),
      groupNames: {},
      groupPlace: undefined,
    })
  }
  for (const locale of LOCALES) addNames(reader, locale, found)
  return [...found.values()]
}

function addNames(reader: LineReader, locale: Locale, found: ReadonlyMap<string, FileFeatureWords>): void {
  for (const cell of reader.packed(columnName({ field: 'feature_names', locale }))) {
    const [key = '', name = '', third = ''] = parts(cell, '=').map(plain)
    if (!name) continue
    const dot = key.indexOf('.')
    const words = found.get(dot < 0 ? key : key.slice(0, dot))
    if (key.startsWith('@')) {
      const members = [...found.values()].filter((one) => one.group === key.slice(1))
      for (const one of members) {
        one.groupNames[locale] = { name }
        one.groupPlace = readPlace(third)
      }
    }
    if (words && dot < 0) words.names[locale] = { name: name.slice(0, 80), ...(third ? { unit: third.slice(0, 20) } : {}) }
    if (words && dot > 0) {
      const code = key.slice(dot + 1)
      const translations = { ...words.values.get(code)?.translations, [locale]: { label: name.slice(0, 120) } }
      words.values.set(code, { translations, place: readPlace(third) })
    }
  }
}
