import { isLocale, type Locale } from '#lib/locale.ts'

/** Leads a visit without a language in its path to the same page in the visitor's language. */
export function throughDoor(request: Request, locale: Locale): Response | undefined {
  const url = new URL(request.url)
  const first = url.pathname.split('/')[1]?.replace(/\.data$/, '')
  if (isLocale(first)) return undefined
  const reading = request.method === 'GET' || request.method === 'HEAD'
  if (!reading || url.pathname.includes('.')) return new Response('Not found', { status: 404 })
  const path = url.pathname === '/' ? '' : url.pathname.replace(/^\/+/, '/')
  return new Response(null, {
    status: 302,
    headers: {
      Location: `/${locale}${path}${url.search}`,
      Vary: 'Accept-Language, Cookie',
      'Cache-Control': 'private, no-cache',
    },
  })
}
