/** Kinds of refusal, each with its HTTP and gRPC status; the one table of both. */
export const REFUSALS = {
  malformed: { http: 400, grpc: 3 },
  unauthenticated: { http: 401, grpc: 16 },
  forbidden: { http: 403, grpc: 7 },
  not_found: { http: 404, grpc: 5 },
  conflict: { http: 409, grpc: 9 },
  stale: { http: 412, grpc: 10 },
  too_large: { http: 413, grpc: 3 },
  unsupported: { http: 415, grpc: 3 },
  invalid: { http: 422, grpc: 3 },
  locked: { http: 423, grpc: 9 },
  precondition: { http: 428, grpc: 9 },
  too_many: { http: 429, grpc: 8 },
  unavailable: { http: 503, grpc: 14 },
} as const

/** Kind of refusal. */
export type Refusal = keyof typeof REFUSALS

/** One wrong place in an input: a JSON pointer (RFC 6901), a stable code and a sentence. */
export interface FieldError {
  pointer: string
  code: string
  detail: string
}

/** What a refusal carries beside its message: fields at fault and facts for the caller. */
export interface ErrorData {
  errors?: FieldError[]
  retry_after?: number
  [key: string]: unknown
}

/**
 * A refusal that a caller can act on. `code` is stable and machine-readable (`duplicate_sku`); `message` says in
 * English what to do and is translated by `code` where it reaches a person. Anything else thrown is a fault of ours.
 */
export class AppError extends Error {
  readonly refusal: Refusal
  readonly code: string
  readonly data: ErrorData

  constructor(refusal: Refusal, code: string, message: string, data: ErrorData = {}) {
    super(message)
    this.name = 'AppError'
    this.refusal = refusal
    this.code = code
    this.data = data
  }
}

/** A 422 for one field. */
export function invalidField(pointer: string, code: string, detail: string): AppError {
  return new AppError('invalid', code, detail, { errors: [{ pointer, code, detail }] })
}
