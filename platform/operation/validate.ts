import type { TSchema } from 'typebox'
import { AppError, type FieldError } from '#lib/errors.ts'
import type { Operation } from './operation.ts'

const MAX_ERRORS = 20
const MAX_DEPTH = 64
const MAX_NAMES = 40

/** Refuses (422 `invalid_input`) an input that does not fit the operation's declaration, naming every wrong field. */
export function validate(op: Operation<TSchema, TSchema>, input: unknown): void {
  const validator = op.validator()
  if (!validator.Check(input)) {
    const errors = fieldErrors(validator.Errors(input), op.input)
    const named = errors.map((error) => `${error.pointer || '/'} ${error.detail}`).join('; ')
    throw new AppError('invalid', 'invalid_input', `The request is not valid: ${named}.`, { errors })
  }
  refuseUnstorable(input, '')
}

interface Found {
  keyword: string
  instancePath: string
  message: string
  params: unknown
}

function fieldErrors(found: Found[], input: TSchema): FieldError[] {
  const errors = found
    // A property that is not allowed is reported twice; the line that names it is enough.
    .filter((error) => error.keyword !== 'boolean' && error.keyword !== 'if')
    .flatMap((error) => unfold(error, partAt(input, error.instancePath)))
  const byPointer = new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error]))
  return [...byPointer.values()].slice(0, MAX_ERRORS)
}

function unfold(error: Found, part: Part | undefined): FieldError[] {
  const params = error.params as { requiredProperties?: string[]; additionalProperties?: string[] }
  const at = error.instancePath
  if (error.keyword === 'required')
    return (params.requiredProperties ?? []).map((name) => ({ pointer: `${at}/${name}`, code: 'required', detail: 'is missing' }))
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys(part?.properties ?? {}).slice(0, MAX_NAMES)
    const detail = known.length > 0 ? `is not known here; known are ${known.join(', ')}` : 'is not known here'
    return (params.additionalProperties ?? []).map((name) => ({ pointer: `${at}/${name}`, code: error.keyword, detail }))
  }
  // A pattern that has words says what it wants by them.
  const detail = error.keyword === 'pattern' && part?.description ? `must be ${part.description}` : error.message
  return [{ pointer: at, code: error.keyword, detail }]
}

interface Part {
  description?: string
  properties?: Record<string, Part>
  items?: Part
}

// The part of a schema that an instance's pointer leads to; undefined where that depends on the value.
function partAt(schema: Part, pointer: string): Part | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Part | undefined>((part, name) => part?.properties?.[name] ?? (/^\d+$/.test(name) ? part?.items : undefined), schema)
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
