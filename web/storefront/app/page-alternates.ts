import { useLocation, useMatches } from 'react-router'
import { LOCALES, type Locale } from '#lib/locale.ts'

/** The address of one thing in every language, when its name is part of the address. */
export function slugAlternates(prefix: string, slugs: Partial<Record<Locale, string>>): Partial<Record<Locale, string>> {
  return Object.fromEntries(LOCALES.flatMap((locale) => (slugs[locale] ? [[locale, `/${locale}${prefix}${slugs[locale]}`]] : [])))
}

/** The same page in every language: as the page says itself, else by exchanging the language in its address. */
export function usePageAlternates(): Record<Locale, string> {
  const { pathname, search } = useLocation()
  const own =
    useMatches()
      .map((match) => match.loaderData)
      .find(hasAlternates)?.alternates ?? {}
  const rest = pathname.replace(/^\/[^/]+/, '') + search
  const entries = LOCALES.map((locale) => [locale, own[locale] ? own[locale] + search : `/${locale}${rest}`])
  return Object.fromEntries(entries) as Record<Locale, string>
}

function hasAlternates(data: unknown): data is { alternates: Partial<Record<Locale, string>> } {
  return typeof data === 'object' && data !== null && 'alternates' in data
}
