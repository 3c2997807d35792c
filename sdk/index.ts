import { type Operations, ROUTES } from './gen.ts'

export type { Operations } from './gen.ts'

/** Name of an operation of the REST API, e.g. `product.search`. */
export type OperationName = keyof Operations

/** What the API said when it refused: RFC 9457 problem details. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Record<string, unknown>

  constructor(status: number, problem: Record<string, unknown>) {
    super(String(problem['detail'] ?? `HTTP ${status}`))
    this.name = 'ApiProblem'
    this.status = status
    this.code = String(problem['code'] ?? 'unknown')
    this.problem = problem
  }
}

/** How a client reaches the API. */
export interface ClientOptions {
  /** Address of the shop, e.g. `https://shop.example`. */
  baseUrl: string
  headers?: () => Record<string, string>
  fetch?: (request: Request) => Promise<Response>
}

/** A call's extras: query facts such as locale and currency, an Idempotency-Key. */
export interface CallOptions {
  locale?: string
  currency?: string
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Calls operations by name, typed from the same schemas that the server validates by. Throws `ApiProblem` when refused. */
export function createClient(options: ClientOptions) {
  const send = options.fetch ?? ((request: Request) => fetch(request))
  return async function call<K extends OperationName>(
    name: K,
    input: Operations[K]['input'],
    extras: CallOptions = {},
  ): Promise<Operations[K]['output']> {
    const { method, path } = ROUTES[name]
    const rest = { ...(input as Record<string, unknown>) }
    const filled = path.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key] ?? '')
      delete rest[key]
      return encodeURIComponent(value)
    })
    const url = new URL(`/api/v1${filled}`, options.baseUrl)
    const inQuery = method === 'GET' || method === 'DELETE'
    if (inQuery) appendQuery(url.searchParams, rest)
    if (extras.locale) url.searchParams.set('locale', extras.locale)
    if (extras.currency) url.searchParams.set('currency', extras.currency)
    const answer = await send(
      new Request(url, {
        method,
        headers: {
          ...options.headers?.(),
          ...(inQuery ? {} : { 'content-type': 'application/json' }),
          ...(extras.idempotencyKey ? { 'idempotency-key': extras.idempotencyKey } : {}),
        },
        ...(inQuery ? {} : { body: JSON.stringify(rest) }),
        ...(extras.signal ? { signal: extras.signal } : {}),
      }),
    )
    const text = await answer.text()
    const body = text === '' ? null : JSON.parse(text)
    if (!answer.ok) throw new ApiProblem(answer.status, body ?? {})
    return body as Operations[K]['output']
  }
}

function appendQuery(query: URLSearchParams, value: unknown, prefix = ''): void {
  if (Array.isArray(value)) for (const item of value) query.append(prefix, String(item))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) appendQuery(query, inner, prefix ? `${prefix}[${key}]` : key)
  } else if (value !== undefined) query.append(prefix, String(value))
}
