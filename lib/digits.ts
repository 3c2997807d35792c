import { formatNumber, type Locale } from './locale.ts'

/** Persian and Arabic digits of a text as Latin ones. */
export function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** What a field for a count takes: digits of any of the scripts that shoppers type. */
export const COUNT_PATTERN = '[0-9۰-۹٠-٩]+'

/** A count that a shopper typed in any script; undefined where it is none. */
export function readCount(text: string): number | undefined {
  const digits = latinDigits(text.trim())
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** A count as it stands in a field: in the digits of a language, without separators, so that it reads back. */
export function writeCount(count: number, locale: Locale): string {
  return String(count).replace(/\d/g, (digit) => formatNumber(Number(digit), locale))
}

/** An amount (`1250.5`) as it stands in a field: in the digits and with the decimal sign of a language, without separators. */
export function writeAmount(amount: string, locale: Locale): string {
  const point = formatNumber(0.5, locale).slice(1, 2)
  return amount.replace('.', point).replace(/\d/g, (digit) => formatNumber(Number(digit), locale))
}
