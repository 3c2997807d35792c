import { isLocale } from '#lib/locale.ts'

/** What a setting's declaration says of its values. */
interface Bounds {
  type: string
  min?: number
  max?: number
  step?: number
  options?: readonly { value: string }[]
}

/** Says what is wrong with a value for a setting; undefined when nothing is. */
export function problemOfValue(setting: Bounds, value: unknown): string | undefined {
  switch (setting.type) {
    case 'number':
    case 'money':
      return problemOfNumber(setting, value)
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'select':
      return setting.options?.some((option) => option.value === value)
        ? undefined
        : `must be one of ${setting.options?.map((option) => option.value).join(', ')}`
    case 'image':
      return value === null || isPicture(value) ? undefined : 'must be an uploaded picture, or nothing'
    case 'text':
      return typeof value === 'string' && value.length <= 2_000 ? undefined : 'must be a text of at most 2,000 characters'
    case 'translated_text':
      return isTranslated(value) ? undefined : 'must be texts by language (en, fa, ar, uk)'
    default:
      return problemOfList(setting, value)
  }
}

function problemOfNumber(setting: Bounds, value: unknown): string | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step } = setting
  if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
    return `must be a number from ${min} to ${max}`
  if (step && Math.abs(value / step - Math.round(value / step)) > 1e-9) return `must be a multiple of ${step}`
  return undefined
}

function problemOfList(setting: Bounds, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 200 || !value.every((item) => typeof item === 'string'))
    return 'must be a list of texts, at least one'
  const unknown = setting.options ? value.filter((item) => !setting.options?.some((option) => option.value === item)) : []
  return unknown.length > 0 ? `does not know ${unknown.join(', ')}` : undefined
}

function isTranslated(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([locale, text]) => isLocale(locale) && typeof text === 'string' && text.length <= 2_000)
  )
}

function isPicture(value: unknown): boolean {
  const url = (value as { url?: unknown } | null)?.url
  return typeof url === 'string' && url.startsWith('/media/')
}
