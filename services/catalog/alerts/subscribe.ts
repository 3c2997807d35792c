import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId, newToken } from '#lib/id.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { variantOf } from '../inventory/item.ts'
import * as store from './store.ts'

/** Puts a shopper into the queue of those who are told when a variant is back: by their account, or as a guest by an address they agree to (CAT-46). */
export const subscribe = operation('stock_alert.subscribe', {
  access: open,
  input: Type.Object(
    {
      id: Id,
      variant_id: Type.Optional(Id),
      email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' })),
      consent: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ email: Type.String() }),
  fails: ['variant_not_found', 'variant_needed', 'email_needed', 'consent_needed', 'in_stock'],
  limit: 20,
  async run(ctx, input) {
    const branchId = (await shopOf(ctx)).branch.id
    const variantId = await variantOf(ctx, input.id, input.variant_id)
    const { email, locale } = await contactOf(ctx, input)
    await ctx.tx(async (tx) => {
      const offered = await store.lockOffered(tx, input.id, variantId, branchId)
      if (!offered?.sold_here) throw new AppError('not_found', 'variant_not_found', 'This is not sold (any more).')
      if (offered.free === null || offered.free > 0)
        throw new AppError('conflict', 'in_stock', 'It is in stock: put it into your cart right away.')
      await store.addSubscriber(tx, {
        id: newId(),
        variantId,
        branchId,
        productId: input.id,
        customerId: ctx.actor.id,
        email,
        locale,
        token: newToken(),
      })
    })
    return { email }
  },
})

async function contactOf(ctx: Context, input: { email?: string; consent?: boolean }): Promise<{ email: string; locale: string }> {
  if (ctx.actor.id !== null && input.email === undefined) {
    const { users } = await ctx.call('identity.listContacts', { ids: [ctx.actor.id] })
    if (users[0]) return { email: users[0].email, locale: ctx.locale }
  }
  if (input.email === undefined) throw invalidField('/email', 'email_needed', 'Say by which e-mail address you want to be told.')
  if (!input.consent)
    throw invalidField('/consent', 'consent_needed', 'Agree that we write to this address once, when the product is back.')
  return { email: input.email.trim(), locale: ctx.locale }
}
