import type { Operation } from '../operation/operation.ts'
import { type Shape, shapeOf } from './shape.ts'

type Values = Record<string, unknown>

const PAGED_BY = ['page', 'per_page', 'cursor']
const STANDS = ['page', 'per_page', 'total', 'next_cursor']
const TOKEN: Shape = { type: 'string' }
const SIZE: Shape = { type: 'integer' }

// Lists that walk; what has pages only keeps them.
function isWalk(operation: Operation): boolean {
  return 'cursor' in (shapeOf(operation.input).properties ?? {})
}

/** What a method takes: of a list, `page_size` and `page_token` in the place of pages and cursors. */
export function inputShape(operation: Operation): Shape {
  const shape = shapeOf(operation.input)
  if (!isWalk(operation)) return shape
  return { ...shape, properties: { ...without(shape.properties, PAGED_BY), page_size: SIZE, page_token: TOKEN } }
}

/** What a method answers: of a list, `next_page_token`, absent at the end, and what else the list tells of itself. */
export function outputShape(operation: Operation): Shape {
  const shape = shapeOf(operation.output)
  if (!isWalk(operation)) return shape
  const { meta = {}, ...rest } = shape.properties ?? {}
  return { ...shape, properties: { ...rest, ...without(meta.properties, STANDS), next_page_token: TOKEN } }
}

/** The operation's input of what a method was sent. */
export function inputOf(operation: Operation, sent: Values): Values {
  if (!isWalk(operation)) return sent
  const { page_size: size, page_token: token = '', ...rest } = sent
  return { ...rest, cursor: token, ...(size ? { per_page: size } : {}) }
}

/** What a method answers of the operation's output. */
export function answerOf(operation: Operation, output: Values): Values {
  if (!isWalk(operation)) return output
  const { meta, ...rest } = output as { meta: Values }
  return { ...rest, ...without(meta, STANDS), next_page_token: meta['next_cursor'] }
}

function without<T>(all: Record<string, T> = {}, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)))
}
