import { AppError, type FieldError, REFUSALS } from '#lib/errors.ts'
import type { Locale } from '#lib/locale.ts'
import { detailOf, titleOf } from './refusal-texts.ts'

/** RFC 9457 problem details, with the extensions every Serai error has. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: string
  request_id: string
  errors?: FieldError[]
  [extension: string]: unknown
}

/** The problem document of a refusal, in the caller's language. */
export function problemOf(error: AppError, request: { url: string; id: string; locale: Locale }): Problem {
  const { errors, ...facts } = error.data
  return {
    ...facts,
    type: `urn:serai:error:${error.code}`,
    title: titleOf(error.refusal, request.locale),
    status: REFUSALS[error.refusal].http,
    detail: detailOf(error, request.locale),
    instance: request.url.split('?')[0] ?? request.url,
    code: error.code,
    request_id: request.id,
    ...(errors ? { errors } : {}),
  }
}

/** What is said of a fault of ours: nothing but where to find it in the log. */
export function faultProblem(request: { url: string; id: string; locale: Locale }): Problem {
  const error = new AppError('unavailable', 'internal_error', 'Something went wrong on our side. It has been logged.')
  return { ...problemOf(error, request), status: 500 }
}
