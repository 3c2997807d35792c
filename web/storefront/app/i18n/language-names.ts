import type { Locale } from '#lib/locale.ts'

/** Every language as its own speakers call it. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  fa: 'فارسی',
  ar: 'العربية',
  uk: 'Українська',
}
