import Type from 'typebox'
import { Id, Nullable } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { branchServing } from '#platform/visitors/branch-of-visitor.ts'

/** The branch that delivers to a city, by the city's name in any of the shop's languages; null where none says so (STO-05). */
export const servingBranch = operation('branch.serving', {
  access: open,
  input: Type.Object(
    {
      country: Type.String({ pattern: '^[A-Z]{2}$' }),
      city: Type.String({ minLength: 1, maxLength: 120 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ branch: Nullable(Type.Object({ id: Id, name: Type.String() })) }),
  cache: { tags: () => ['shop'] },
  async run(ctx, home) {
    const id = await branchServing(ctx.runtime, home)
    if (id === undefined) return { branch: null }
    const { branch } = await shopOf(ctx, id)
    return { branch: { id, name: branch.name } }
  },
})
