import type { TSchema } from 'typebox'
import { AppError, type FieldError } from '#lib/errors.ts'
import type { Operation } from './operation.ts'

const MAX_ERRORS = 20
const MAX_DEPTH = 64

/** Refuses (422 `invalid_input`) an input that does not fit the operation's declaration, naming every wrong field. */
export function validate(op: Operation<TSchema, TSchema>, input: unknown): void {
  const validator = op.validator()
  if (!validator.Check(input)) {
    const errors = fieldErrors(validator.Errors(input))
    const named = errors.map((error) => `${error.pointer || '/'} ${error.detail}`).join('; ')
    throw new AppError('invalid', 'invalid_input', `The request is not valid: ${named}.`, { errors })
  }
  refuseUnstorable(input, '')
}

function fieldErrors(found: { keyword: string; instancePath: string; message: string; params: unknown }[]): FieldError[] {
  const errors = found
    // A property that is not allowed is reported twice; the line that names it is enough.
    .filter((error) => error.keyword !== 'boolean' && error.keyword !== 'if')
    .flatMap((error) => unfold(error))
  const byPointer = new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error]))
  return [...byPointer.values()].slice(0, MAX_ERRORS)
}

function unfold(error: { keyword: string; instancePath: string; message: string; params: unknown }): FieldError[] {
  const params = error.params as { requiredProperties?: string[]; additionalProperties?: string[] }
  const names =
    error.keyword === 'required'
      ? params.requiredProperties
      : error.keyword === 'additionalProperties'
        ? params.additionalProperties
        : undefined
  if (!names) return [{ pointer: error.instancePath, code: error.keyword, detail: error.message }]
  const detail = error.keyword === 'required' ? 'is missing' : 'is not known here'
  return names.map((name) => ({ pointer: `${error.instancePath}/${name}`, code: error.keyword, detail }))
}

// PostgreSQL cannot store the character U+0000, half a surrogate pair is no text, and no honest value is nested without end.
function refuseUnstorable(value: unknown, pointer: string, depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      const error = { pointer, code: 'broken_text', detail: 'contains characters that are not text' }
      throw new AppError('invalid', 'invalid_input', `The request is not valid: ${pointer} ${error.detail}.`, { errors: [error] })
    }
  } else if (typeof value === 'object' && value !== null) {
    if (depth === MAX_DEPTH)
      throw new AppError('invalid', 'invalid_input', 'The request is not valid: its values are nested too deeply.')
    for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, `${pointer}/${key}`, depth + 1)
  }
}
