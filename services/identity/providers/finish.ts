import Type from 'typebox'
import { OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { open } from '#platform/operation/access.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { SessionOutput, Transport } from '../account.ts'
import { accountBlocked } from '../codes/sign-in-by-code.ts'
import { openSession, sessionDays } from '../open-session.ts'
import { insertAccount } from '../store.ts'
import { type Person, personAt, providerOf } from './issuer.ts'
import * as store from './store.ts'
import { openTicket, type Ticket } from './ticket.ts'

/**
 * Ends a sign-in at a provider: opens a session for who the provider says it is. Somebody known by a confirmed e-mail address is
 * linked to the account that has it; who is new gets an account of a shopper, never one of staff (IDN-02).
 */
export const finishProviderSignIn = operation('user.finish_provider_sign_in', {
  access: open,
  input: Type.Object(
    {
      provider: Type.String({ maxLength: 40 }),
      ticket: Type.String({ minLength: 1, maxLength: 4_000 }),
      /** The query with which the provider sent the person back. */
      answer: Type.String({ maxLength: 8_000 }),
      transport: Transport,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...SessionOutput.properties, face: OneOf(['shop', 'admin']), next: Type.String() }),
  fails: ['provider_not_found', 'sign_in_denied', 'sign_in_failed', 'email_not_verified', 'not_staff', 'account_blocked'],
  emits: ['user.signed_in', 'user.registered', 'user.email_verified'],
  limit: 30,
  async run(ctx, input) {
    const { config } = ctx.runtime
    const provider = providerOf(config, input.provider)
    const { costKey, oldCostKeys } = config.secrets
    const ticket = openTicket([costKey, ...oldCostKeys], input.ticket, ctx.now())
    if (!ticket || ticket.provider !== provider.id) throw failed()
    if (new URLSearchParams(input.answer).get('error') === 'access_denied')
      throw new AppError('forbidden', 'sign_in_denied', 'The sign-in was cancelled.')
    const person = await personAt(config, provider, input.answer, ticket).catch((error: unknown) => {
      ctx.runtime.log.warn({ err: error, provider: provider.id }, 'a sign-in at a provider came to nothing')
      throw failed()
    })
    const days = await sessionDays(ctx)
    return ctx.tx(async (tx) => {
      const events: NewEvent[] = []
      const account = await accountFor(ctx, tx, provider.id, person, ticket.face, events)
      const { session, sessionId } = await openSession(ctx, tx, account.id, days)
      await appendEvents(tx, [...events, ctx.event('user.signed_in', account.id, { id: account.id, session_id: sessionId })])
      return { ...session, face: ticket.face, next: ticket.next }
    })
  },
})

async function accountFor(
  ctx: Context,
  tx: Tx,
  provider: string,
  person: Person,
  face: Ticket['face'],
  events: NewEvent[],
): Promise<{ id: string }> {
  const linked = await store.findLinked(tx, provider, person.subject)
  if (linked) return admitted(linked, face)
  if (!person.email || !person.email_verified)
    throw new AppError('forbidden', 'email_not_verified', 'That account has no confirmed e-mail address; sign in another way.')
  const known = await store.findByEmail(tx, person.email)
  if (known) {
    const account = admitted(known, face)
    await store.proveEmail(tx, known)
    await store.link(tx, provider, person.subject, account.id)
    if (!known.email_verified) events.push(ctx.event('user.email_verified', account.id, { id: account.id }))
    return account
  }
  if (face === 'admin') throw notStaff()
  const id = newId()
  const { email, first_name: firstName, last_name: lastName } = person
  const locale = ctx.locale
  const added = await insertAccount(tx, {
    id,
    kind: 'customer',
    email,
    passwordHash: null,
    firstName,
    lastName,
    locale,
    roles: ['customer'],
  })
  // Somebody registered with the address at this very moment.
  if (!added) throw failed()
  await store.markVerified(tx, id)
  await store.link(tx, provider, person.subject, id)
  const name = `${firstName} ${lastName}`.trim()
  events.push(ctx.event('user.registered', id, { id, email, name, kind: 'customer', locale }))
  return { id }
}

function admitted(account: store.Known, face: Ticket['face']): store.Known {
  if (account.blocked) throw accountBlocked()
  if (face === 'admin' && account.kind !== 'staff') throw notStaff()
  return account
}

function failed(): AppError {
  return new AppError('invalid', 'sign_in_failed', 'The sign-in did not succeed; please try again.')
}

function notStaff(): AppError {
  return new AppError('forbidden', 'not_staff', 'There is no staff account with this e-mail address.')
}
