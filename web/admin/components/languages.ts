import type { Locale } from '#lib/locale.ts'

/** The languages by their own names. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', fa: 'فارسی', ar: 'العربية', uk: 'Українська' }
