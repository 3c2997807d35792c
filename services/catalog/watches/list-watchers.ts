import Type from 'typebox'
import { Currency, Id, Instant, Nullable } from '#contracts/shapes.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'
import { watchToken } from './watch-token.ts'

const AT_ONCE = 500

/** Who is to be told that a product got cheaper, a page at a time, with what their letters need. */
export const listWatchers = operation('watch.list', {
  access: internal,
  input: Type.Object(
    { product_id: Id, branch_id: Id, currencies: Type.Array(Currency), before: Instant, after: Nullable(Id) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    names: Type.Array(Type.Object({ locale: Type.String(), name: Type.String(), slug: Type.String() })),
    watchers: Type.Array(
      Type.Object({
        id: Id,
        user_id: Nullable(Id),
        email: Nullable(Type.String()),
        locale: Type.String(),
        currency: Currency,
        token: Type.String(),
      }),
    ),
  }),
  async run(ctx, input) {
    const found = await store.listWatches(ctx.db, { ...input, limit: AT_ONCE })
    if (found.length === 0) return { names: [], watchers: [] }
    const { serviceSecret } = ctx.runtime.config.secrets
    return {
      names: await store.namesOf(ctx.db, input.product_id, input.branch_id),
      watchers: found.map((row) => ({ ...row, token: watchToken(serviceSecret, row.id) })),
    }
  },
})
