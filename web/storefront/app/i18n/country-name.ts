import type { Locale } from '#lib/locale.ts'

/** A country (ISO 3166-1 alpha-2) as people of a language call it. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code
}
