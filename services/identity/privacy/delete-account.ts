import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission, signedIn } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { seal } from '#platform/seal.ts'
import { verifyPassword } from '../password.ts'
import { wrongPassword } from '../passwords/change-password.ts'
import { dropAvatar } from '../profile/set-avatar.ts'
import * as store from './store.ts'

const AGAIN_AFTER = 3_600_000
const REFUSALS = ['user_not_found', 'user_blocked', 'user_has_open_orders', 'not_a_customer'] as const

/** Deletes the signed-in person's own account and has every service forget them; orders and books stay (IDN-10). */
export const deleteOwnAccount = operation('user.delete_own', {
  access: signedIn,
  input: Type.Object(
    {
      /** Needed where there is a password. */
      current_password: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: [...REFUSALS, 'wrong_password'],
  emits: ['user.deleted'],
  limit: 10,
  async run(ctx, input) {
    const id = ctx.actor.id ?? ''
    const account = await store.findLeaving(ctx.db, id)
    if (account?.password_hash && !(await verifyPassword(input.current_password ?? '', account.password_hash)))
      throw wrongPassword()
    await forget(ctx, id)
    return null
  },
})

/** Deletes a customer's account by the same rules, at their wish or the law's. */
export const deleteUser = operation('user.delete', {
  access: permission('user.delete'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: REFUSALS,
  emits: ['user.deleted'],
  audited: true,
  locks: locksOn('user'),
  async run(ctx, { id }) {
    await forget(ctx, id)
    return null
  },
})

async function forget(ctx: Context, id: string): Promise<void> {
  // An address that nobody confirmed may be another's.
  const leaving = await store.findLeaving(ctx.db, id)
  const confirmed = leaving?.email_verified ? leaving.email : null
  const bought = await ctx.call('orders.describeCustomer', { id, email: confirmed })
  await ctx.tx(async (tx) => {
    const account = await store.lockLeaving(tx, id)
    if (!account || account.deleted) throw new AppError('not_found', 'user_not_found', 'There is no such account.')
    if (account.kind !== 'customer')
      throw new AppError('conflict', 'not_a_customer', 'Accounts of staff are not deleted; block them instead.')
    if (account.blocked) throw new AppError('conflict', 'user_blocked', 'A blocked account is not deleted; unblock it first.')
    if (bought.open > 0)
      throw new AppError(
        'conflict',
        'user_has_open_orders',
        'There are orders under way; the account can be deleted once they have ended.',
        {
          open: bought.open,
        },
      )
    const book = await store.placesOf(tx, id)
    const { email, phone, first_name: first, last_name: last } = account
    const person = {
      id,
      emails: unique([email, ...bought.emails]),
      phones: unique([phone, ...book.phones, ...bought.phones]),
      names: unique([first, last, `${first} ${last}`.trim(), ...book.names, ...bought.names]),
      places: unique([...book.places, ...bought.places]),
      guest_emails: unique([confirmed]),
    }
    const at = new Date(ctx.now())
    await store.keepForgotten(tx, id, seal(ctx.runtime.config.secrets.costKey, JSON.stringify(person)), at)
    await dropAvatar(tx, account.avatar)
    await store.anonymise(tx, id, phone, at)
    await appendEvents(tx, [ctx.event('user.deleted', id, { id })])
    // What was under way at this moment may write a name down once more.
    await addJob(tx, 'identity.forgetAgain', { id }, { runAt: new Date(ctx.now() + AGAIN_AFTER) })
  })
}

function unique(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== null && text !== ''))]
}
