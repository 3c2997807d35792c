import { formatNumber, type Locale } from '#lib/locale.ts'
import type { en } from './en.ts'

/** A text, or its forms by the plural category of `{n}`. */
export type Entry = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** The texts of the panel in one language: the same areas and keys as English. */
export type Messages = { [Area in keyof typeof en]: { [Name in keyof (typeof en)[Area]]: Entry } }

/** The name of a text: area and key. */
export type MessageKey = { [Area in keyof typeof en]: `${Area}.${keyof (typeof en)[Area] & string}` }[keyof typeof en]

/** What is put into the `{names}` of a text; numbers get the digits of the language. */
export type Values = Record<string, string | number>

/** Gives the text of a key in one language. */
export type Translate = (key: MessageKey, values?: Values) => string

const CATALOGUES: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  fa: async () => (await import('./fa.ts')).fa,
  ar: async () => (await import('./ar.ts')).ar,
  uk: async () => (await import('./uk.ts')).uk,
}

/** Fetches the texts of one language. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return CATALOGUES[locale]()
}

/** Makes the function that finds, pluralises and fills texts of one language. */
export function translator(locale: Locale, messages: Messages): Translate {
  const plural = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const [area, name] = key.split('.') as [keyof Messages, string]
    const entry = (messages[area] as Record<string, Entry>)[name]
    if (entry === undefined) return key
    const text = typeof entry === 'string' ? entry : (entry[plural.select(Number(values.n))] ?? entry.other)
    return text.replace(/\{(\w+)\}/g, (whole, slot: string) => {
      const value = values[slot]
      if (value === undefined) return whole
      return typeof value === 'number' ? formatNumber(value, locale) : value
    })
  }
}
