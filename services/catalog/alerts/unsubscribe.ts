import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import * as store from './store.ts'

/** Takes an address out of every queue it waits in, by the token of a mail's link; doing it again is no mistake (CAT-46). */
export const unsubscribe = operation('stock_alert.unsubscribe', {
  access: open,
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({ removed: Type.Integer() }),
  fails: ['link_unknown'],
  limit: 30,
  async run(ctx, input) {
    const removed = await ctx.tx((tx) => store.removeByToken(tx, input.token))
    if (removed === undefined)
      throw new AppError('not_found', 'link_unknown', 'This link is too old; you are told nothing more by it.')
    return { removed }
  },
})
