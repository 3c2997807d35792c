/** One fault of a refused input, pointing into the JSON that was sent. */
export interface FieldFault {
  pointer: string
  code: string
  detail: string
}

/** What the API says when it refuses (RFC 9457), with the members every refusal has and those of its own kind. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** Stable, machine-readable: `duplicate_sku`. */
  code: string
  request_id: string | null
  errors?: FieldFault[]
  /** Seconds after which another try makes sense. */
  retry_after?: number
  [extension: string]: unknown
}

/** The API refused, or could not be reached (status 0, code `unreachable`). */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail || problem.title, { cause })
    this.name = 'ApiProblem'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }
  get code(): string {
    return this.problem.code
  }
  get title(): string {
    return this.problem.title
  }
  get errors(): FieldFault[] {
    return this.problem.errors ?? []
  }
  get requestId(): string | null {
    return this.problem.request_id
  }
  get retryAfter(): number | null {
    return this.problem.retry_after ?? null
  }
}

/** The problem document of an answer; one that came from elsewhere (a proxy) is told in the same form. */
export async function problemOf(answer: Response): Promise<Problem> {
  const told = answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as Partial<Problem>) : {}
  const wait = Number(answer.headers.get('retry-after'))
  return {
    ...(wait > 0 ? { retry_after: wait } : {}),
    ...told,
    type: told.type ?? 'about:blank',
    title: told.title ?? answer.statusText,
    status: answer.status,
    detail: told.detail ?? '',
    code: told.code ?? 'unexpected',
    request_id: told.request_id ?? answer.headers.get('x-request-id'),
  }
}

/** The problem of a request that got no answer. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status: 0, detail: '', code: 'unreachable', request_id: null }, cause)
}
