import type { Locale } from '#lib/locale.ts'

/** BCP 47 tags with the calendar and digits people of each language read. */
export const TAGS: Record<Locale, string> = {
  en: 'en-US',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
  ar: 'ar-SA-u-ca-gregory-nu-arab',
  uk: 'uk-UA',
}

/** A day without its year, short enough for the axis of a chart. */
export function formatDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { day: 'numeric', month: 'short' }).format(new Date(iso))
}

/** A number in a few signs, such as 12K, for the axis of a chart. */
export function formatCompact(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { notation: 'compact' }).format(value)
}

/** A decimal with the digits and separators of a language, with the decimals asked for or those it is written with. */
export function formatDecimal(text: string, locale: Locale, precision?: number): string {
  const decimals = precision ?? text.split('.')[1]?.length ?? 0
  const format = new Intl.NumberFormat(TAGS[locale], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return format.format(Number(text))
}
