import Type, { type Static } from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'

/** A variant inside a bundle, and how many of it. */
export const Part = Type.Object(
  { variant_id: Id, quantity: Type.Integer({ minimum: 1, maximum: 1_000 }) },
  { additionalProperties: false },
)
export type Part = Static<typeof Part>

/** Refusals of what is said of a bundle. */
export const BUNDLE_FAILS = [
  'parts_needed',
  'not_a_bundle',
  'bundle_variants',
  'invalid_part',
  'type_is_final',
  'part_of_bundle',
] as const

/** The parts of a product in their order, each variant once: a bundle has some, nothing else has any, and neither becomes the other. */
export function partsOf(
  said: { type: string; parts?: readonly Part[]; options?: readonly string[]; variants?: readonly unknown[] },
  before: { type: string; parts: readonly Part[] } | undefined,
): Part[] {
  const isBundle = said.type === 'bundle'
  if (before && isBundle !== (before.type === 'bundle'))
    throw new AppError(
      'conflict',
      'type_is_final',
      'A bundle stays a bundle, and nothing else becomes one; make another product.',
    )
  if (!isBundle) {
    if (said.parts?.length) throw invalidField('/parts', 'not_a_bundle', 'Only a product of the type bundle has parts.')
    return []
  }
  if (said.options?.length || (said.variants?.length ?? 0) > 1)
    throw invalidField('/variants', 'bundle_variants', 'A bundle has no variants of its own; make a bundle for each choice.')
  const counted = new Map<string, number>()
  for (const part of said.parts ?? before?.parts ?? [])
    counted.set(part.variant_id, (counted.get(part.variant_id) ?? 0) + part.quantity)
  if (counted.size === 0)
    throw invalidField('/parts', 'parts_needed', 'A bundle needs at least one part: say which variants are in it.')
  return [...counted].map(([variant_id, quantity], row) => {
    if (quantity > 1_000)
      throw invalidField(`/parts/${row}/quantity`, 'invalid_part', 'At most 1,000 of one part go into a bundle.')
    return { variant_id, quantity }
  })
}
