import type { Locale } from '#lib/locale.ts'
import { rateTurned } from '#lib/rates.ts'
import { formatDecimal } from '../../i18n/tags.ts'

const SMALL = 0.01

/** Whether a rate is read more easily the other way round: what one unit of the currency costs in the base currency. */
export function isTurned(rate: string | undefined): boolean {
  return rate !== undefined && Number(rate) < SMALL
}

/** A rate in the digits of a language, one way round or the other. */
export function rateText(rate: string, turned: boolean, locale: Locale): string {
  return formatDecimal(turned ? rateTurned(rate, 9) : rate, locale)
}
