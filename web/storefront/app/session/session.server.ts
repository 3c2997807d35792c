import { randomBytes } from 'node:crypto'
import { createContext, type RouterContextProvider } from 'react-router'
import { isLocale, type Locale, negotiateLocale } from '#lib/locale.ts'
import { type ApiCall, createApiClient, currencyOf } from '../api/api-client.server.ts'
import { ApiProblem } from '../api/problem.ts'
import { createShopApi, type ShopApi } from '../api/shop-api.server.ts'
import type { Me } from '../api/types.ts'
import { type CookieJar, createCookieJar } from './cookie-jar.server.ts'
import { isTheme, type Theme } from './theme.ts'

/** All that is known of the shopper during one request. */
export type Session = {
  locale: Locale
  currency: string | undefined
  theme: Theme
  nonce: string
  origin: string
  cookies: CookieJar
  api: ShopApi
  /** Who is signed in; asked of the API once a request. */
  visitor(): Promise<Me | undefined>
  /** Has the visitor asked for again: something of theirs was changed. */
  forgetVisitor(): void
}

/** Where loaders and actions find the session of their request. */
export const sessionContext = createContext<Session>()

/** The session of the request that a loader or action answers. */
export function sessionOf(context: Readonly<RouterContextProvider>): Session {
  return context.get(sessionContext)
}

/** Reads who is visiting, and in which language, currency and theme. */
export function openSession(request: Request, call: ApiCall): Session {
  const url = new URL(request.url)
  const cookies = createCookieJar(request.headers.get('Cookie'), url.protocol === 'https:')
  const locale = localeOf(url, cookies, request)
  const theme = cookies.get('serai_theme')
  // Whoever comes by an address that says a currency (a product feed) sees the prices in it, and goes on in it.
  const wanted = url.searchParams.get('currency')
  if (wanted && /^[A-Z]{3}$/.test(wanted)) cookies.set('serai_currency', wanted)
  const client = createApiClient(call, { locale, cookies, headers: request.headers })
  const shopApi = createShopApi(client)
  let visitor: Promise<Me | undefined> | undefined
  return {
    locale,
    currency: currencyOf(cookies),
    theme: isTheme(theme) ? theme : 'system',
    nonce: randomBytes(16).toString('base64'),
    origin: url.origin,
    cookies,
    api: shopApi,
    visitor() {
      visitor ??= cookies.signInHeader() ? whoever(shopApi.me()) : Promise.resolve(undefined)
      return visitor
    },
    forgetVisitor() {
      visitor = undefined
    },
  }
}

/** Whether a request that changes something was sent by a page of another site. */
export function isForeignWrite(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers.get('Sec-Fetch-Site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('Origin')
  return origin !== null && origin !== new URL(request.url).origin
}

async function whoever(me: Promise<Me>): Promise<Me | undefined> {
  try {
    return await me
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401) return undefined
    throw error
  }
}

function localeOf(url: URL, cookies: CookieJar, request: Request): Locale {
  const first = url.pathname.split('/')[1]?.replace(/\.data$/, '')
  if (isLocale(first)) return first
  const remembered = cookies.get('serai_locale')
  if (isLocale(remembered)) return remembered
  return negotiateLocale(request.headers.get('Accept-Language') ?? undefined) ?? 'en'
}
