import { ApiProblem, type Problem, problemOf, unreachable } from './problem.ts'

/** Values of a query string: undefined ones are left out, lists repeated, objects told as `filter[status]`. */
export type Query = { [name: string]: unknown }

/** What one request may carry. */
export interface Ask {
  query?: Query
  body?: unknown
  form?: FormData
  idempotencyKey?: string
  /** ETag or version of what was read: refused with 412 when it was changed meanwhile. */
  ifMatch?: string
  signal?: AbortSignal
}

/** How a client reaches the API, and in whose name. */
export interface TransportOptions {
  /** Address of the shop, e.g. `https://shop.example`. */
  baseUrl: string
  /** Headers of every request: authorization, language, branch. */
  headers?: () => HeadersInit
  /** Query values of every request: `locale`, `currency`. */
  query?: () => Query
  fetch?: (request: Request) => Promise<Response>
  /** Opens an expired session again; true when the refused request is worth another try. */
  renew?: () => Promise<boolean>
  /** May put a refusal in other words. */
  reword?: (problem: Problem) => Problem
}

/** Sends a request to the API; gives the parsed answer, throws `ApiProblem` when refused. */
export type Transport = <T>(method: string, path: string, ask?: Ask) => Promise<T>

const BASE = '/api/v1'

/** Makes what carries requests: JSON, problem documents, and one more try after an expired session was renewed. */
export function createTransport(options: TransportOptions): Transport {
  const reach = options.fetch ?? ((request: Request) => fetch(request))

  async function send(method: string, path: string, ask: Ask): Promise<Response> {
    const url = new URL(addressOf(path, { ...ask.query, ...options.query?.() }), options.baseUrl)
    const headers = new Headers({ accept: 'application/json' })
    for (const [name, value] of new Headers(options.headers?.())) headers.set(name, value)
    if (ask.idempotencyKey) headers.set('idempotency-key', ask.idempotencyKey)
    if (ask.ifMatch) headers.set('if-match', ask.ifMatch)
    if (ask.body !== undefined) headers.set('content-type', 'application/json')
    const body = ask.form ?? (ask.body === undefined ? null : JSON.stringify(ask.body))
    const request = new Request(url, { method, headers, body, redirect: 'manual', signal: ask.signal ?? null })
    try {
      return await reach(request)
    } catch (cause) {
      throw ask.signal?.aborted ? cause : unreachable(cause)
    }
  }

  return async <T>(method: string, path: string, ask: Ask = {}): Promise<T> => {
    let answer = await send(method, path, ask)
    if (answer.status === 401 && !path.startsWith('/auth/') && (await options.renew?.())) {
      await answer.body?.cancel()
      answer = await send(method, path, ask)
    }
    if (!answer.ok) throw await refusal(answer)
    return (answer.status === 204 ? undefined : await answer.json()) as T
  }

  async function refusal(answer: Response): Promise<ApiProblem> {
    const problem = await problemOf(answer)
    return new ApiProblem(options.reword?.(problem) ?? problem)
  }
}

/** The address of an API path with its query, for streams and links. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  append(search, query)
  const text = search.toString()
  return `${BASE}${path}${text ? `?${text}` : ''}`
}

function append(search: URLSearchParams, value: unknown, name = ''): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) for (const item of value) search.append(name, String(item))
  else if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) append(search, inner, name ? `${name}[${key}]` : key)
  else search.append(name, String(value))
}
