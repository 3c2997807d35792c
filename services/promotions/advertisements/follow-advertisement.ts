import Type from 'typebox'
import { Id, Nullable, OneOf } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { noAdvertisement } from './advertisement.ts'
import { count } from './counts.ts'
import { LINK_TYPES } from './link.ts'
import { shownNow } from './shown.ts'
import { agentInput, isPerson } from './visitor.ts'

/** Says where an advertisement that is shown now leads, and counts the click when a person came. */
export const followAdvertisement = operation('advertisement.follow', {
  access: open,
  input: Type.Object(
    {
      id: Id,
      ...agentInput,
      /** False where nobody clicked: a browser that only looks ahead. */
      counted: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ type: OneOf(LINK_TYPES), slug: Nullable(Type.String()), url: Nullable(Type.String()) }),
  fails: ['advertisement_not_found'],
  async run(ctx, { id, agent, counted = true }) {
    const found = (await shownNow(ctx)).find(({ row }) => row.id === id.toLowerCase())
    if (!found) throw noAdvertisement()
    if (counted && isPerson(agent)) count(ctx.runtime, [found.row.id], 'clicks')
    return found.link
  },
})
