import { createHash } from 'node:crypto'
import { LOCALES, type Locale, type Translations } from '#lib/locale.ts'
import { slugify } from '#lib/slug.ts'
import type { Feature, ProductFeature } from '../../features/feature.ts'
import type { Features } from '../../features/features.ts'
import type { Placed } from '../../features/store.ts'
import type { FileFeature, FileFeatureWords, FileProduct } from '../formats/file-product.ts'
import { readAmount, readSwitch } from '../formats/numbers.ts'

type Value = Feature['values'][number] & Placed
/** A feature, and where the file says that it and its values stand. */
type Known = Omit<Feature, 'values'> & Placed & { values: Value[] }
interface NewGroup extends Placed {
  translations: Translations<{ name: string }>
}
type Draft = Omit<Known, 'id' | 'version'>

/** The shop's features as they will be when products of a file are written: what they name and the shop does not know is added. */
export class FileFeatures {
  readonly #byCode: Map<string, Known>
  readonly #byName = new Map<string, Known>()
  readonly #groups: Features['groups']
  readonly #new = new Set<string>()
  readonly #grown = new Set<string>()
  readonly #newGroups = new Map<string, NewGroup>()

  constructor(known: Features) {
    this.#byCode = new Map(known.byCode)
    this.#groups = known.groups
    for (const feature of known.byCode.values()) this.#name(feature)
  }

  /** Every feature, those to come too. */
  get features(): Features {
    return { byCode: this.#byCode, groups: this.#groups }
  }

  /** What is to be written before the products are. */
  get missing(): {
    groups: (NewGroup & { code: string })[]
    added: Known[]
    grown: Known[]
  } {
    const of = (codes: Iterable<string>) => [...codes].flatMap((code) => this.#byCode.get(code) ?? [])
    return {
      groups: [...this.#newGroups].map(([code, group]) => ({ code, ...group })),
      added: of(this.#new),
      grown: of([...this.#grown].filter((code) => !this.#new.has(code))),
    }
  }

  /** What a product of the file has of features; what does not fit the feature's kind is remarked. */
  read(product: FileProduct, locale: Locale): ProductFeature[] | undefined {
    for (const words of product.featureWords) this.#learn(words)
    if (product.features === undefined) return undefined
    const found = new Map<string, ProductFeature>()
    for (const said of product.features) {
      const feature = this.#find(said, said.locale ?? locale)
      const own = found.get(feature.code) ?? { feature: feature.code }
      const fault = this.#add(own, feature, said, said.locale ?? locale)
      if (fault)
        product.remarks.push({
          line: product.firstLine,
          column: said.column,
          code: 'invalid_feature',
          detail: `${said.name}: ${fault}`,
          severity: 'error',
        })
      else found.set(feature.code, own)
    }
    return [...found.values()]
  }

  #add(own: ProductFeature, feature: Known, { value }: FileFeature, locale: Locale): string | undefined {
    if (feature.kind === 'text') own.text = { ...own.text, [locale]: value }
    else if (feature.kind === 'number') {
      const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : readAmount(value)
      if (number === undefined) return `"${value.slice(0, 60)}" is not a number.`
      own.number = number
    } else if (feature.kind === 'flag') {
      const flag = readSwitch(value)
      if (flag === undefined) return `"${value.slice(0, 60)}" is neither true nor false.`
      own.flag = flag
    } else own.choices = [...new Set([...(own.choices ?? []), this.#choice(feature, value, locale)])]
    return undefined
  }

  // A value of a choice by its code or by what it is called; a new one becomes known.
  #choice(feature: Known, value: string, locale: Locale): string {
    const word = value.toLowerCase()
    const known =
      feature.values.find((one) => one.code === value) ??
      feature.values.find((one) => LOCALES.some((other) => one.translations[other]?.label.toLowerCase() === word))
    if (known) return known.code
    const code = (slugify(value) || value).slice(0, 60)
    this.#grow(feature, [{ code, translations: { [locale]: { label: value.slice(0, 120) } }, retired: false }])
    return code
  }

  #find(said: FileFeature, locale: Locale): Known {
    const known = this.#byCode.get(said.name) ?? this.#byName.get(said.name.toLowerCase())
    if (known) return known
    const ascii = said.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
    // A name without Latin letters has no code of its own to give.
    const code = ascii.slice(0, 40) || `feature_${createHash('sha256').update(said.name).digest('hex').slice(0, 8)}`
    return (
      this.#byCode.get(code) ??
      this.#make({
        code,
        kind: 'text',
        translations: { [locale]: { name: said.name } },
        group: null,
        filterable: false,
        values: [],
      })
    )
  }

  #learn(words: FileFeatureWords): void {
    const values = [...words.values].map(([code, { translations, place }]) => ({ code, translations, place, retired: false }))
    const known = this.#byCode.get(words.code)
    if (known) {
      if (known.kind === 'choice') this.#grow(known, values)
      return
    }
    if (words.group && !this.#groups.has(words.group))
      this.#newGroups.set(words.group, {
        translations: { ...this.#newGroups.get(words.group)?.translations, ...words.groupNames },
        place: words.groupPlace,
      })
    const names = Object.keys(words.names).length > 0 ? words.names : { en: { name: words.code } }
    this.#make({
      code: words.code,
      kind: words.kind,
      translations: names,
      group: words.group,
      filterable: words.filterable,
      place: words.place,
      values: words.kind === 'choice' ? values : [],
    })
  }

  #make(draft: Draft): Known {
    const made = { ...draft, id: '', version: 1 }
    this.#byCode.set(made.code, made)
    this.#new.add(made.code)
    this.#name(made)
    return made
  }

  #grow(feature: Known, values: readonly Value[]): void {
    const fresh = values.filter((value) => !feature.values.some((known) => known.code === value.code))
    if (fresh.length === 0) return
    const grown = { ...feature, values: [...feature.values, ...fresh] }
    this.#byCode.set(feature.code, grown)
    this.#grown.add(feature.code)
    this.#name(grown)
  }

  #name(feature: Known): void {
    for (const locale of LOCALES) {
      const name = feature.translations[locale]?.name
      if (name) this.#byName.set(name.toLowerCase(), feature)
    }
  }
}
