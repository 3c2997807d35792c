import { fallbackChain, formatNumber, type Locale, type Translations } from '#lib/locale.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import type { Feature, ProductFeature } from './feature.ts'
import { type GroupRow, listFeatures, listGroups } from './store.ts'

/** Every feature by code in the order in which they are shown, with the groups they are in. */
export interface Features {
  byCode: Map<string, Feature>
  groups: Map<string, GroupRow>
}

/** The shop's features, kept until one changes. */
export function featuresOf(ctx: Context): Promise<Features> {
  return ctx.runtime.cache.load('features', async () => {
    const value = await readFeatures(ctx.db)
    return { value, tags: ['features'], bytes: value.byCode.size * 3_000 + 100 }
  }) as Promise<Features>
}

/** The features as a transaction sees them. */
export async function readFeatures(db: Db | Tx): Promise<Features> {
  const [features, groups] = [await listFeatures(db), await listGroups(db)]
  return {
    byCode: new Map(features.map((row) => [row.code, row])),
    groups: new Map(groups.map((row) => [row.code, row])),
  }
}

/** A specification as shoppers read it. */
export interface ShownFeature {
  code: string
  name: string
  value: string
  group: string | null
}

const YES_NO: Record<Locale, [yes: string, no: string]> = {
  en: ['Yes', 'No'],
  fa: ['بله', 'خیر'],
  ar: ['نعم', 'لا'],
  uk: ['Так', 'Ні'],
}
const SEPARATOR: Record<Locale, string> = { en: ', ', fa: '، ', ar: '، ', uk: ', ' }

/** A product's specifications in a language, in the shop's order and groups. */
export function shownFeatures(
  list: readonly ProductFeature[],
  features: Features,
  locale: Locale,
  shopDefault: Locale,
): ShownFeature[] {
  const order = [...features.byCode.keys()]
  const chain = fallbackChain(locale, shopDefault)
  return [...list]
    .sort((a, b) => order.indexOf(a.feature) - order.indexOf(b.feature))
    .flatMap((own) => {
      const feature = features.byCode.get(own.feature)
      const value = feature && valueText(own, feature, locale, chain)
      if (!feature || !value) return []
      const group = feature.group === null ? undefined : features.groups.get(feature.group)
      const name = first(feature.translations, chain)?.name ?? feature.code
      return [{ code: feature.code, name, value, group: group ? (first(group.translations, chain)?.name ?? group.code) : null }]
    })
}

/** What a yes/no is called in a language. */
export function flagText(flag: boolean, locale: Locale): string {
  return YES_NO[locale][flag ? 0 : 1]
}

/** What a feature is called in a language, and its unit. */
export function featureName(feature: Feature, locale: Locale): { name: string; unit: string } {
  const chain = fallbackChain(locale)
  const unit = chain.map((code) => feature.translations[code]?.unit).find(Boolean)
  return { name: first(feature.translations, chain)?.name ?? feature.code, unit: unit ?? '' }
}

/** What a value of a choice is called in a language. */
export function choiceLabel(feature: Feature, code: string, locale: Locale): string {
  const value = feature.values.find((known) => known.code === code)
  return (value && first(value.translations, fallbackChain(locale))?.label) ?? code
}

function valueText(own: ProductFeature, feature: Feature, locale: Locale, chain: readonly Locale[]): string | undefined {
  if (own.text) return first(own.text, chain)
  if (own.flag !== undefined) return flagText(own.flag, locale)
  if (own.number !== undefined) {
    const { unit } = featureName(feature, locale)
    return unit ? `${formatNumber(own.number, locale)} ${unit}` : formatNumber(own.number, locale)
  }
  return own.choices?.map((code) => choiceLabel(feature, code, locale)).join(SEPARATOR[locale])
}

function first<T>(translations: Translations<T>, chain: readonly Locale[]): T | undefined {
  return chain.map((code) => translations[code]).find((value) => value !== undefined)
}
