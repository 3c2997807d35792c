import type { Locale } from '#lib/locale.ts'
import type { CookieJar } from '../session/cookie-jar.server.ts'
import { ApiProblem, type Problem } from './problem.ts'
import type { Query } from './query.ts'

/** Sends one request to the API, in this process or over the network. */
export type ApiCall = (request: Request) => Promise<Response>

/** What a call to the API may carry. */
export type CallOptions = { query?: Query; body?: unknown; idempotencyKey?: string }

/** Calls the API in the name of one shopper; throws `ApiProblem` when it refuses. */
export type ApiClient = <T>(method: string, path: string, options?: CallOptions) => Promise<T>

/** For whom the API is called. */
export type Caller = {
  locale: Locale
  branch: string | undefined
  cookies: CookieJar
  headers: Headers
}

const BASE = 'http://serai.internal/api/v1'
const CURRENCY = 'serai_currency'
const PASSED_ON = ['User-Agent', 'X-Forwarded-For', 'X-Forwarded-Proto', 'X-Request-Id']

/** A client that speaks with the shopper's cookies and renews an expired sign-in once. */
export function createApiClient(api: ApiCall, caller: Caller): ApiClient {
  let renewal: Promise<boolean> | undefined

  async function send(method: string, path: string, options: CallOptions): Promise<Response> {
    const request = new Request(target(path, { ...options.query, currency: currencyOf(caller.cookies) }), {
      method,
      headers: headersFor(caller, options),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      redirect: 'manual',
    })
    const response = await api(request)
    caller.cookies.accept(response.headers.getSetCookie())
    return response
  }

  function renew(): Promise<boolean> {
    renewal ??= send('POST', '/auth/refresh', { body: {} }).then(async (response) => {
      await response.body?.cancel()
      if (!response.ok) caller.cookies.forgetSignIn()
      return response.ok
    })
    return renewal
  }

  async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
    if (caller.cookies.needsRenewal()) await renew()
    const chosen = currencyOf(caller.cookies)
    let response = await send(method, path, options)
    if (response.status === 401 && !path.startsWith('/auth/') && caller.cookies.signInHeader()) {
      await response.body?.cancel()
      if (caller.cookies.has('serai_refresh')) await renew()
      else caller.cookies.forgetSignIn()
      response = await send(method, path, options)
    }
    if (response.status === 204) return undefined as T
    if (response.ok) return (await response.json()) as T
    const problem = await problemOf(response)
    if (problem.code !== 'unknown_currency' || !chosen) throw new ApiProblem(problem)
    // The shop no longer takes the currency that was chosen once: from now on its own one again.
    caller.cookies.set(CURRENCY, undefined)
    return call<T>(method, path, options)
  }

  return call
}

/** The currency that a shopper has chosen, when it has the form of one. */
export function currencyOf(cookies: CookieJar): string | undefined {
  const code = cookies.get(CURRENCY)
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined
}

function target(path: string, query: Query): string {
  const url = new URL(BASE + path)
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue
    for (const item of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(item))
  }
  return url.href
}

function headersFor(caller: Caller, options: CallOptions): Headers {
  const headers = new Headers({
    Accept: 'application/json',
    'Accept-Language': caller.locale,
    // The storefront has itself refused writes that came from another site.
    'Sec-Fetch-Site': 'same-origin',
  })
  for (const name of PASSED_ON) {
    const value = caller.headers.get(name)
    if (value) headers.set(name, value)
  }
  const signIn = caller.cookies.signInHeader()
  if (signIn) headers.set('Cookie', signIn)
  const cart = caller.cookies.get('serai_cart')
  if (cart) headers.set('X-Cart-Token', cart)
  if (caller.branch) headers.set('X-Branch-Id', caller.branch)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.body !== undefined) headers.set('Content-Type', 'application/json')
  return headers
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  if (response.headers.get('Content-Type')?.includes('json')) {
    const document = JSON.parse(text) as Partial<Problem>
    return { ...document, title: document.title ?? '', code: document.code ?? 'unknown', status: response.status }
  }
  return { title: response.statusText, status: response.status, code: 'unknown' }
}
