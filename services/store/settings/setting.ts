import { isCountry } from '#lib/country.ts'
import { AppError } from '#lib/errors.ts'
import { isLocale } from '#lib/locale.ts'
import { parseMoney } from '#lib/money.ts'

/** What a setting's declaration says of its values. */
interface Bounds {
  key: string
  type: string
  min?: number
  max?: number
  step?: number
  options?: readonly { value: string }[]
  format?: 'email' | 'url' | 'country'
  required?: boolean
}

/** What the shop has already, which a value has to go with. */
interface Present {
  base_currency: string
  locales: readonly string[]
  default_locale: string
}

const LONGEST = 2_000

/** Says what is wrong with a value for a setting; undefined when nothing is. */
export function problemOfValue(setting: Bounds, value: unknown, shop: Present): string | undefined {
  return (
    problemOfType(setting, value, shop) ?? problemOfEmptiness(setting, value, shop) ?? problemOfLanguages(setting, value, shop)
  )
}

/** Whether a value says nothing at all: what is required must not (SET-04). */
export function isEmpty(type: string, value: unknown, defaultLocale: string): boolean {
  if (type === 'translated_text') return !(value as Record<string, string> | null)?.[defaultLocale]?.trim()
  if (typeof value === 'string') return value.trim() === ''
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function problemOfType(setting: Bounds, value: unknown, shop: Present): string | undefined {
  switch (setting.type) {
    case 'number':
      return problemOfNumber(setting, value)
    case 'money':
      return value === null ? undefined : problemOfMoney(value, shop.base_currency)
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'select':
      return setting.options?.some((option) => option.value === value)
        ? undefined
        : `must be one of ${setting.options
            ?.slice(0, 20)
            .map((option) => option.value)
            .join(', ')}`
    case 'image':
      return value === null || isPicture(value) ? undefined : 'must be an uploaded picture, or nothing'
    case 'text':
      if (typeof value !== 'string' || value.length > LONGEST) return 'must be a text of at most 2,000 characters'
      return value.trim() === '' ? undefined : problemOfFormat(setting, value.trim())
    case 'translated_text':
      return isTranslated(value) ? undefined : 'must be texts by language (en, fa, ar, uk)'
    default:
      return problemOfList(setting, value)
  }
}

function problemOfEmptiness(setting: Bounds, value: unknown, shop: Present): string | undefined {
  if (!setting.required || !isEmpty(setting.type, value, shop.default_locale)) return undefined
  return setting.type === 'translated_text'
    ? `is needed in the language of the shop (${shop.default_locale})`
    : 'cannot be left empty'
}

// Whoever speaks another language reads the texts of the shop's own: it cannot be missing among those it speaks.
function problemOfLanguages({ key }: Bounds, value: unknown, shop: Present): string | undefined {
  if (key === 'default_locale' && !shop.locales.includes(String(value)))
    return 'must be one of the languages of the shop; add it there first'
  if (key === 'locales' && !(value as string[]).includes(shop.default_locale))
    return `must contain the default language (${shop.default_locale}); choose another default first`
  return undefined
}

function problemOfNumber(setting: Bounds, value: unknown): string | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step } = setting
  if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
    return `must be a number from ${min} to ${max}`
  if (step && Math.abs(value / step - Math.round(value / step)) > 1e-9) return `must be a multiple of ${step}`
  return undefined
}

function problemOfMoney(value: unknown, base: string): string | undefined {
  const { amount, currency } = (value ?? {}) as { amount?: unknown; currency?: unknown }
  if (typeof amount !== 'number' || currency !== base || Object.keys(value as object).length !== 2)
    return `must be an amount in the base currency: { "amount": 25, "currency": "${base}" }, or nothing`
  try {
    parseMoney(amount, base)
    return undefined
  } catch (error) {
    if (error instanceof AppError) return `must be an amount in ${base}: ${error.message}`
    throw error
  }
}

function problemOfList(setting: Bounds, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length > 200 || !value.every((item) => typeof item === 'string' && item.length <= LONGEST))
    return 'must be a list of texts, at most 200'
  const unknown = setting.options ? value.filter((item) => !setting.options?.some((option) => option.value === item)) : []
  if (unknown.length > 0) return `does not know ${unknown.join(', ')}`
  return value.map((item: string) => problemOfFormat(setting, item)).find((problem) => problem !== undefined)
}

function problemOfFormat({ format }: Bounds, text: string): string | undefined {
  if (format === 'email' && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text))
    return `must be an e-mail address; ${text} is not`
  if (format === 'country' && !isCountry(text)) return `must be two-letter codes of countries (ISO 3166-1); ${text} is not`
  if (format === 'url' && !isWebAddress(text)) return `must be addresses beginning with https://; ${text} is not`
  return undefined
}

function isWebAddress(text: string): boolean {
  return text.length <= 500 && URL.canParse(text) && new URL(text).protocol === 'https:'
}

function isTranslated(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([locale, text]) => isLocale(locale) && typeof text === 'string' && text.length <= LONGEST)
  )
}

function isPicture(value: unknown): boolean {
  const url = (value as { url?: unknown } | null)?.url
  return typeof url === 'string' && url.startsWith('/media/')
}
