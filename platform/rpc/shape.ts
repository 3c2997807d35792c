import type { TSchema } from 'typebox'

/** A schema as JSON Schema, which is what TypeBox schemas are. */
export interface Shape {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  patternProperties?: Record<string, Shape>
}

/** Reads a TypeBox schema as JSON Schema. */
export function shapeOf(schema: TSchema): Shape {
  return schema as Shape
}

/** The shape inside "this or null", and whether null is allowed. */
export function withoutNull(shape: Shape): { shape: Shape; nullable: boolean } {
  const options = shape.anyOf ?? []
  const rest = options.filter((option) => option.type !== 'null')
  if (options.length === 0 || rest.length === options.length) return { shape, nullable: false }
  return { shape: rest.length === 1 && rest[0] ? rest[0] : { anyOf: rest }, nullable: true }
}

/** Whether a shape is money in JSON: `{ amount, currency }`. */
export function isMoney(shape: Shape): boolean {
  const names = Object.keys(shape.properties ?? {})
  return names.length === 2 && shape.properties?.['amount']?.type === 'number' && shape.properties['currency']?.type === 'string'
}

/** Whether a shape is a time. */
export function isTime(shape: Shape): boolean {
  return shape.type === 'string' && shape.format === 'date-time'
}

/** Shape of the values of a map, if the shape is a map. */
export function mapValue(shape: Shape): Shape | undefined {
  return shape.type === 'object' && shape.patternProperties ? Object.values(shape.patternProperties)[0] : undefined
}
