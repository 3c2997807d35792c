import type { Locale } from '#lib/locale.ts'
import { refusalText } from '../i18n/refusals.ts'

/** What may be asked for in a query string; lists are sent as repeated keys. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** One fault of a refused input, pointing into the JSON that was sent. */
export type FieldFault = { pointer: string; code: string; detail: string }

/** An answer of the API that is not a success, with the text to show in the user's language. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: FieldFault[]
  readonly requestId: string | null
  readonly retryAfter: number | null
  constructor(facts: {
    status: number
    code: string
    title: string
    detail: string
    errors?: FieldFault[]
    requestId?: string | null
    retryAfter?: number | null
  }) {
    super(facts.detail || facts.title)
    this.name = 'Problem'
    this.status = facts.status
    this.code = facts.code
    this.title = facts.title
    this.errors = facts.errors ?? []
    this.requestId = facts.requestId ?? null
    this.retryAfter = facts.retryAfter ?? null
  }
}

type Options = { query?: Query; body?: unknown; form?: FormData; signal?: AbortSignal; idempotencyKey?: string }

const BASE = '/api/v1'
let language: Locale = 'en'
let refreshing: Promise<boolean> | null = null

/** Chooses the language in which the API answers from now on. */
export function speak(locale: Locale): void {
  language = locale
}

/** The language the API answers in. */
export function spoken(): Locale {
  return language
}

/** Calls the API and gives the parsed answer; refreshes an expired session once; throws `Problem` for anything else. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  let response = await send(method, path, options)
  if (response.status === 401 && !path.startsWith('/auth/')) {
    refreshing ??= refresh().finally(() => {
      refreshing = null
    })
    if (await refreshing) response = await send(method, path, options)
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

/** The address of an API path with its query, for streams and links. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue
    if (Array.isArray(value)) for (const one of value) search.append(key, one)
    else search.set(key, String(value))
  }
  const text = search.toString()
  return `${BASE}${path}${text ? `?${text}` : ''}`
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': language })
  if (options.body !== undefined) headers.set('content-type', 'application/json')
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey)
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (options.form) init.body = options.form
  else if (options.body !== undefined) init.body = JSON.stringify(options.body)
  try {
    return await fetch(addressOf(path, options.query), init)
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new Problem({ status: 0, code: 'unreachable', title: '', detail: '' })
  }
}

async function refresh(): Promise<boolean> {
  const response = await fetch(`${BASE}/auth/refresh`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': language },
  })
  return response.ok
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  const retry = Number(response.headers.get('retry-after'))
  const base = { status: response.status, retryAfter: Number.isFinite(retry) && retry > 0 ? retry : null }
  if (!type.includes('json')) return new Problem({ ...base, code: 'unexpected', title: response.statusText, detail: '' })
  const body = (await response.json()) as {
    code?: string
    title?: string
    detail?: string
    errors?: FieldFault[]
    request_id?: string
  }
  return new Problem({
    ...base,
    code: body.code ?? 'unexpected',
    title: body.title ?? response.statusText,
    detail: refusalText(language, body.code ?? '', body.detail ?? ''),
    errors: (body.errors ?? []).map((fault) => ({ ...fault, detail: refusalText(language, fault.code, fault.detail) })),
    requestId: body.request_id ?? null,
  })
}
