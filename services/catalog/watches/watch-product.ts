import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { notSignedIn, open, signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { endOwnWatch, endWatch, isWatched, keepWatch, type Watcher } from './store.ts'
import { isWatchToken } from './watch-token.ts'

const Watching = Type.Object({ watching: Type.Boolean() })

/** Has the caller told when a product gets cheaper: by their account, or a guest by an e-mail address they agree to be written at (CAT-37). */
export const watchProduct = operation('product.watch', {
  access: open,
  input: Type.Object(
    {
      id: Id,
      email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+$' })),
      consent: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Watching,
  fails: ['product_not_found', 'email_needed', 'consent_needed', 'unknown_currency'],
  limit: 20,
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const kept = await keepWatch(ctx.db, {
      id: newId(),
      product_id: input.id,
      branch_id: shop.branch.id,
      locale: ctx.locale,
      currency: currencyOf(ctx, shop),
      ...watcherOf(ctx, input),
    })
    if (!kept) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    return { watching: true }
  },
})

function watcherOf(ctx: Context, { email, consent }: { email?: string; consent?: boolean }): Watcher {
  if (ctx.actor.id !== null) return { user_id: ctx.actor.id, email: null }
  if (email === undefined) throw invalidField('/email', 'email_needed', 'Sign in, or give an e-mail address to be told at.')
  if (consent !== true)
    throw invalidField(
      '/consent',
      'consent_needed',
      'Agree to be written at this address; every letter carries a link that ends it.',
    )
  return { user_id: null, email }
}

/** Ends a watch: the caller's own, or a guest's by the link of a letter. Ending one that is over is no mistake. */
export const unwatchProduct = operation('product.unwatch', {
  access: open,
  input: Type.Object(
    { id: Id, watch: Type.Optional(Id), token: Type.Optional(Type.String({ maxLength: 100 })) },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: ['bad_link'],
  async run(ctx, input) {
    if (input.watch !== undefined) {
      if (!isWatchToken(ctx.runtime.config.secrets.serviceSecret, input.watch, input.token ?? ''))
        throw new AppError('forbidden', 'bad_link', 'This link is not whole; open it from the letter again.')
      await endWatch(ctx.db, input.id, input.watch)
      return null
    }
    if (ctx.actor.id === null) throw notSignedIn()
    await endOwnWatch(ctx.db, input.id, (await shopOf(ctx)).branch.id, ctx.actor.id)
    return null
  },
})

/** Whether the caller watches a product. */
export const getWatch = operation('product.get_watch', {
  access: signedIn,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Watching,
  async run(ctx, input) {
    return { watching: await isWatched(ctx.db, input.id, (await shopOf(ctx)).branch.id, ctx.actor.id ?? '') }
  },
})
