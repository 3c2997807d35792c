import { LOCALES, type Locale, type Translations } from '#lib/locale.ts'

/** What is said of a medium: in some languages, and for all others. */
export interface MediaWords {
  alt: string
  alts?: Translations<string>
}

/** What a medium shows, as a language reads it: its own words, else those of the shop's own language; empty where nothing is said. */
export function mediaWords({ alt, alts = {} }: MediaWords, locale: Locale, shopLocale: Locale): string {
  return alts[locale] || alts[shopLocale] || alt
}

/** Words by language without those that are empty. */
export function filledWords(words: Translations<string>): Translations<string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = words[locale]?.trim()
      return text ? [[locale, text]] : []
    }),
  )
}
