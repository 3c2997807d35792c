import { formatNumber, type Locale } from '#lib/locale.ts'

const UNITS: Record<Locale, readonly [string, string, string]> = {
  en: ['kB', 'MB', 'GB'],
  fa: ['کیلوبایت', 'مگابایت', 'گیگابایت'],
  ar: ['ك.ب', 'م.ب', 'ج.ب'],
  uk: ['кБ', 'МБ', 'ГБ'],
}

/** The size of a file as people say it. */
export function fileSize(bytes: number, locale: Locale): string {
  const power = bytes >= 1e9 ? 3 : bytes >= 1e6 ? 2 : 1
  const value = bytes / 1000 ** power
  const rounded = value < 10 && power > 1 ? Math.round(value * 10) / 10 : Math.max(1, Math.round(value))
  return `${formatNumber(rounded, locale)}\u00a0${UNITS[locale][power - 1]}`
}
