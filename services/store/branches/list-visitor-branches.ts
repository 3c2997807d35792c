import Type from 'typebox'
import { Id, Nullable, Time } from '#contracts/shapes.ts'
import { isShownAt, nextChange } from '#lib/publication.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { listForVisitors } from './store.ts'

/** The published branches with their country and the cities they deliver to, by which a visitor's branch is found (STO-05). */
export const listVisitorBranches = operation('branch.list_for_visitors', {
  access: internal,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    branches: Type.Array(
      Type.Object({
        id: Id,
        country: Nullable(Type.String()),
        cities: Type.Array(Type.Object({ country: Type.String(), names: Type.Array(Type.String()) })),
      }),
    ),
    changes_at: Nullable(Time),
  }),
  async run(ctx) {
    const now = ctx.now()
    const found = await listForVisitors(ctx.db)
    const branches = found.filter((branch) => isShownAt(branch, now)).map(({ id, country, cities }) => ({ id, country, cities }))
    return { branches, changes_at: nextChange(found, now) }
  },
})
