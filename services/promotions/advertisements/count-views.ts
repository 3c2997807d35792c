import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { count } from './counts.ts'
import { shownNow } from './shown.ts'
import { agentInput, isPerson } from './visitor.ts'

/** Counts one view of each advertisement that a page showed: told once a page view, by people's browsers; what is not shown now does not count. */
export const countViews = operation('advertisement.count_views', {
  access: open,
  input: Type.Object(
    { ids: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }), ...agentInput },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  limit: 240,
  async run(ctx, input) {
    if (!isPerson(input.agent)) return null
    const ids = new Set((await shownNow(ctx)).map(({ row }) => row.id))
    count(
      ctx.runtime,
      input.ids.map((id) => id.toLowerCase()).filter((id) => ids.has(id)),
      'views',
    )
    return null
  },
})
