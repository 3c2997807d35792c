import type { Locale } from '#lib/locale.ts'
import { ApiProblem, type Client, createClient, createTransport, type Transport } from '#sdk'
import type { CookieJar } from '../session/cookie-jar.server.ts'

/** Sends one request to the API, in this process or over the network. */
export type ApiCall = (request: Request) => Promise<Response>

/** For whom the API is called. */
export type Caller = {
  locale: Locale
  cookies: CookieJar
  headers: Headers
}

const ADDRESS = 'http://serai.internal'
const CURRENCY = 'serai_currency'
const BRANCH = 'serai_branch'
const DEVICE = 'serai_device'
const PASSED_ON = ['User-Agent', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Request-Id']

/** A client that speaks with the shopper's cookies and renews an expired sign-in once. */
export function createApiClient(api: ApiCall, caller: Caller): Client {
  const { cookies } = caller
  let renewal: Promise<void> | undefined

  const transport = createTransport({
    baseUrl: ADDRESS,
    headers: () => headersFor(caller),
    query: () => ({ currency: currencyOf(cookies) }),
    async fetch(request) {
      const response = await api(request)
      cookies.accept(response.headers.getSetCookie())
      return response
    },
    async renew() {
      if (!cookies.signInHeader()) return false
      if (cookies.has('serai_refresh')) await renew()
      else cookies.forgetSignIn()
      return true
    },
  })

  function renew(): Promise<void> {
    renewal ??= transport<void>('POST', '/auth/refresh', { body: {} }).catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error
      cookies.forgetSignIn()
    })
    return renewal
  }

  const call: Transport = async (method, path, ask) => {
    if (cookies.needsRenewal()) await renew()
    const chosen = currencyOf(cookies)
    try {
      return await transport(method, path, ask)
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'branch_not_found' && error.status === 404 && branchOf(cookies)) {
        // The store that was chosen once is no longer there: from now on the one that serves where the shopper is.
        cookies.set(BRANCH, undefined)
        return transport(method, path, ask)
      }
      if (!(error instanceof ApiProblem) || error.code !== 'unknown_currency' || !chosen) throw error
      // The shop no longer takes the currency that was chosen once: from now on its own one again.
      cookies.set(CURRENCY, undefined)
      return transport(method, path, ask)
    }
  }

  return createClient(call)
}

/** The currency that a shopper has chosen, when it has the form of one. */
export function currencyOf(cookies: CookieJar): string | undefined {
  const code = cookies.get(CURRENCY)
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined
}

// The store that a shopper has chosen.
function branchOf(cookies: CookieJar): string | undefined {
  const id = cookies.get(BRANCH)
  return id && /^[0-9a-f-]{36}$/i.test(id) ? id : undefined
}

function headersFor(caller: Caller): Headers {
  const headers = new Headers({
    'Accept-Language': caller.locale,
    // The storefront has itself refused writes that came from another site.
    'Sec-Fetch-Site': 'same-origin',
  })
  for (const name of PASSED_ON) {
    const value = caller.headers.get(name)
    if (value) headers.set(name, value)
  }
  const device = caller.cookies.get(DEVICE)
  const said = [caller.cookies.signInHeader(), device && `${DEVICE}=${encodeURIComponent(device)}`].filter(Boolean)
  if (said.length > 0) headers.set('Cookie', said.join('; '))
  const cart = caller.cookies.get('serai_cart')
  if (cart) headers.set('X-Cart-Token', cart)
  const branch = branchOf(caller.cookies)
  if (branch) headers.set('X-Branch-Id', branch)
  return headers
}
