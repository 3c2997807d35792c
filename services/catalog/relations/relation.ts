import Type, { type Static } from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'

/** How a product goes with another: like it, needed with it, or better than it. */
export const RELATIONS = ['related', 'accessory', 'upsell'] as const

/** A product chosen by hand to go with another. */
export const Relation = Type.Object({ kind: OneOf(RELATIONS), product_id: Id }, { additionalProperties: false })
export type Relation = Static<typeof Relation>

/** Choices in their order, each product once of a kind; refuses a product that is to go with itself. */
export function relationsOf(chosen: readonly Relation[], own: string | undefined): Relation[] {
  const itself = chosen.findIndex((relation) => relation.product_id === own)
  if (itself >= 0)
    throw invalidField(`/related/${itself}/product_id`, 'related_to_itself', 'A product does not go with itself; choose others.')
  const once = new Map(chosen.map(({ kind, product_id }) => [`${kind} ${product_id}`, { kind, product_id }]))
  return [...once.values()]
}
