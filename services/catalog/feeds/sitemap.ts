import type { Locale } from '#lib/locale.ts'
import { element, xmlText } from './xml.ts'

/** A page of the shop in all its languages. */
export interface Place {
  /** Path by language, each with its language in it. */
  paths: Partial<Record<Locale, string>>
  changed: string | null
  images: readonly string[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGES_MAX = 10

/** Where the entries of a sitemap begin and end. */
export const URLSET = {
  head: `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`,
  end: '</urlset>\n',
}

/**
 * The entries of a page: one for each language, and each names all of them, itself too, with the one for whoever speaks none
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 */
export function entriesOf(place: Place, origin: string, fallback: Locale): string {
  const paths = Object.entries(place.paths)
  const link = (tag: string, path: string) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${xmlText(origin + path)}"/>`
  const start = place.paths[fallback] ?? paths[0]?.[1] ?? ''
  const links = [...paths.map(([locale, path]) => link(locale, path)), link('x-default', start)].join('')
  const images = place.images
    .slice(0, IMAGES_MAX)
    .map((url) => `<image:image>${element('image:loc', url)}</image:image>`)
    .join('')
  const changed = element('lastmod', place.changed)
  return paths.map(([, path]) => `<url>${element('loc', origin + path)}${changed}${links}${images}</url>\n`).join('')
}

/** An index of sitemaps. */
export function indexOf(parts: readonly { url: string; changed: string | null }[]): string {
  const lines = parts.map(({ url, changed }) => `<sitemap>${element('loc', url)}${element('lastmod', changed)}</sitemap>\n`)
  return `${HEAD}<sitemapindex xmlns="${SITEMAP}">\n${lines.join('')}</sitemapindex>\n`
}

/** What crawlers are told by a shop that is not to be found. */
export const NOTHING_TO_READ = 'User-agent: *\nDisallow: /\n'

/** What crawlers are asked to leave alone, and where the index is (RFC 9309). */
export function robotsText(origin: string, locales: readonly Locale[]): string {
  const own = [
    'cart',
    'checkout',
    'orders',
    'account',
    'sign-in',
    'sign-up',
    'sign-out',
    'preferences',
    'suggest',
    'unwatch',
    'stock-alerts',
  ]
  const paths = ['/admin', '/api/', ...locales.flatMap((locale) => own.map((path) => `/${locale}/${path}`))]
  return ['User-agent: *', ...paths.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
