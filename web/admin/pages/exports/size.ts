import { formatNumber, type Locale } from '#lib/locale.ts'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** The size of a file, in the digits of the language. */
export function sizeOf(bytes: number, locale: Locale): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  return `${formatNumber(value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value), locale)}\u00a0${UNITS[power]}`
}
