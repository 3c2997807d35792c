import { Code, ConnectError } from '@connectrpc/connect'
import { BadRequestSchema, ErrorInfoSchema } from '#contracts/gen/google/rpc/error_details_pb.ts'
import { AppError, type FieldError, REFUSALS, type Refusal } from '#lib/errors.ts'
import { asRefusal } from '../operation/invoke.ts'

const DOMAIN = 'serai'

/** A refusal as gRPC tells it: the status, and the same stable code as REST in google.rpc details. */
export function toConnect(error: unknown): ConnectError {
  const refusal = asRefusal(error)
  if (!refusal) return new ConnectError('Something went wrong on our side. It has been logged.', Code.Internal)
  const { errors = [], ...facts } = refusal.data
  const metadata = { refusal: refusal.refusal, data: JSON.stringify(facts) }
  return new ConnectError(refusal.message, REFUSALS[refusal.refusal].grpc as Code, undefined, [
    { desc: ErrorInfoSchema, value: { reason: refusal.code, domain: DOMAIN, metadata } },
    ...(errors.length > 0
      ? [
          {
            desc: BadRequestSchema,
            value: {
              fieldViolations: errors.map(({ pointer, code, detail }) => ({ field: pointer, reason: code, description: detail })),
            },
          },
        ]
      : []),
  ])
}

/** The refusal that another service told by gRPC, as it was thrown there. */
export function fromConnect(error: unknown): unknown {
  if (!(error instanceof ConnectError)) return error
  const info = error.findDetails(ErrorInfoSchema)[0]
  if (info?.domain === DOMAIN) {
    const errors: FieldError[] =
      error.findDetails(BadRequestSchema)[0]?.fieldViolations.map((violation) => ({
        pointer: violation.field,
        code: violation.reason,
        detail: violation.description,
      })) ?? []
    const data = JSON.parse(info.metadata['data'] ?? '{}') as Record<string, unknown>
    return new AppError(info.metadata['refusal'] as Refusal, info.reason, error.rawMessage, {
      ...data,
      ...(errors.length > 0 ? { errors } : {}),
    })
  }
  if (error.code === Code.Unavailable || error.code === Code.DeadlineExceeded) {
    return new AppError(
      'unavailable',
      'service_unavailable',
      'A service of the shop does not answer just now; try again in a moment.',
      { retry_after: 2 },
    )
  }
  return error
}
