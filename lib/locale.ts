/** The languages Serai speaks, in the order in which a missing translation falls back. */
export const LOCALES = ['en', 'fa', 'ar', 'uk'] as const

/** BCP 47 language tag of a supported language. */
export type Locale = (typeof LOCALES)[number]

/** Texts by language; any may be missing. */
export type Translations<T> = Partial<Record<Locale, T>>

// Persian shoppers read Persian digits and the Jalali calendar; Arabic ones Arabic digits and the Gregorian calendar.
const TAGS: Record<Locale, string> = {
  en: 'en-US',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
  ar: 'ar-SA-u-ca-gregory-nu-arab',
  uk: 'uk-UA',
}

/** Whether a text is one of the supported language tags. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value)
}

/** Writing direction of a language, for the `dir` attribute. */
export function direction(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'fa' || locale === 'ar' ? 'rtl' : 'ltr'
}

/** What stands between notes in one line. A dot in the middle would read as a zero beside Persian and Arabic digits. */
export function between(locale: Locale): string {
  return direction(locale) === 'rtl' ? '، ' : '\u00a0· '
}

/** The order in which languages are tried for a text: the wanted one, the shop's default, then the rest. */
export function fallbackChain(wanted: Locale, shopDefault: Locale = 'en'): Locale[] {
  return [...new Set<Locale>([wanted, shopDefault, ...LOCALES])]
}

/** The best supported language of an `Accept-Language` header (RFC 9110 §12.5.4), if it names any. */
export function negotiateLocale(header: string | undefined): Locale | undefined {
  if (!header) return undefined
  const ranked = header
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { language: tag.split('-')[0]?.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter((choice) => choice.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return ranked.map((choice) => choice.language).find(isLocale)
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(key: string, make: () => T): T {
  const found = formats.get(key)
  if (found) return found as T
  const made = make()
  formats.set(key, made)
  return made
}

// Persian shops write the currency as a word after the number; elsewhere the usual sign is enough, save where CLDR says "US$".
const CURRENCY_WORDS: Partial<Record<Locale, Record<string, string>>> = {
  fa: { USD: 'دلار', EUR: 'یورو', IRR: 'ریال', UAH: 'هریونیا', SAR: 'ریال سعودی' },
  ar: { USD: '$' },
}
const RIGHT_TO_LEFT_MARK = '\u200f'
const NO_BREAK_SPACE = '\u00a0'

/** An amount in major units as people of a language write it, on one line and in its direction, e.g. `$1,234.50`. */
export function formatMoney(money: { amount: number; currency: string }, locale: Locale): string {
  const format = cached(
    `money ${locale} ${money.currency}`,
    () =>
      new Intl.NumberFormat(TAGS[locale], {
        style: 'currency',
        currency: money.currency,
        ...(locale === 'fa'
          ? { currencyDisplay: 'name', trailingZeroDisplay: 'stripIfInteger' }
          : { currencyDisplay: 'narrowSymbol' }),
      }),
  )
  const word = CURRENCY_WORDS[locale]?.[money.currency]
  const parts = format.formatToParts(money.amount).map(({ type, value }) => (type === 'currency' && word ? word : value))
  const text = parts.join('').replaceAll(' ', NO_BREAK_SPACE)
  return direction(locale) === 'rtl' && !text.startsWith(RIGHT_TO_LEFT_MARK) ? RIGHT_TO_LEFT_MARK + text : text
}

/** A number with the digits and separators of a language. */
export function formatNumber(value: number, locale: Locale): string {
  return cached(`number ${locale}`, () => new Intl.NumberFormat(TAGS[locale])).format(value)
}

// Fields rather than styles: the medium style of Arabic is all figures, and which of them is the month is anybody's guess.
const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const
const DATE_STYLES = {
  date: DAY,
  datetime: { ...DAY, hour: 'numeric', minute: '2-digit' },
  time: { timeStyle: 'short' },
  weekday: { weekday: 'short' },
} as const

/** An RFC 3339 instant in the calendar and digits of a language; Persian dates are Jalali. */
export function formatDate(iso: string, locale: Locale, style: keyof typeof DATE_STYLES = 'date', timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {}
  const format = cached(
    `date ${locale} ${style} ${timeZone ?? ''}`,
    () => new Intl.DateTimeFormat(TAGS[locale], { ...DATE_STYLES[style], ...zone }),
  )
  // A line never begins with the word for "year" that ends a Ukrainian date.
  return format.format(new Date(iso)).replace(/ (?=р\.)/, NO_BREAK_SPACE)
}

/** A rate in percent with the digits and the sign of a language. */
export function formatPercent(percent: number, locale: Locale): string {
  const format = cached(
    `percent ${locale}`,
    () => new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 2 }),
  )
  return format.format(percent / 100)
}

/** A day (YYYY-MM-DD) as people of a language read it, the same in every time zone. */
export function formatDay(day: string, locale: Locale): string {
  return formatDate(`${day}T12:00:00Z`, locale, 'date', 'UTC')
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago, or in how long, an instant is: "3 hours ago". */
export function formatRelative(iso: string, locale: Locale, now: number = Date.now()): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000)
  const format = cached(`relative ${locale}`, () => new Intl.RelativeTimeFormat(TAGS[locale], { numeric: 'auto' }))
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(seconds, 'second')
}
