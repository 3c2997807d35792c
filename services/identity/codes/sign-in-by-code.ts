import Type from 'typebox'
import { LocaleCode } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { open } from '#platform/operation/access.ts'
import type { Context, NewEvent } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { SessionOutput, Transport } from '../account.ts'
import { openSession, sessionDays } from '../open-session.ts'
import { insertAccount } from '../store.ts'
import { CODE_REFUSALS, checkCode, codeExpired, Digits } from './check-code.ts'
import { Phone } from './request-code.ts'
import * as store from './store.ts'

interface Newcomer {
  phone: string
  first_name?: string
  last_name?: string
  locale?: string
}

/** Opens a session by a phone and the code that was sent to it; who has no account yet says their name and gets one (IDN-01, IDN-02). */
export const signInByCode = operation('user.sign_in_by_code', {
  access: open,
  input: Type.Object(
    {
      phone: Phone,
      code: Digits,
      first_name: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
      last_name: Type.Optional(Type.String({ maxLength: 80 })),
      locale: Type.Optional(LocaleCode),
      transport: Transport,
    },
    { additionalProperties: false },
  ),
  output: SessionOutput,
  fails: [...CODE_REFUSALS, 'name_needed', 'account_blocked'],
  emits: ['user.signed_in', 'user.registered'],
  limit: { client: 20, account: 10, accountField: 'phone' },
  async run(ctx, input) {
    const code = await checkCode(ctx, { phone: input.phone, code: input.code, purpose: 'sign_in', accountId: null })
    const days = await sessionDays(ctx)
    return ctx.tx(async (tx) => {
      if (!(await store.spendCode(tx, code.id, new Date(ctx.now())))) throw codeExpired()
      const known = await store.findByPhone(tx, input.phone)
      if (known?.blocked) throw accountBlocked()
      const events: NewEvent[] = []
      const id = known?.id ?? (await openAccount(ctx, tx, input, events))
      const { session, sessionId } = await openSession(ctx, tx, id, days)
      await appendEvents(tx, [...events, ctx.event('user.signed_in', id, { id, session_id: sessionId })])
      return session
    })
  },
})

/** 403: who has shown that an account is theirs hears that it is blocked. */
export function accountBlocked(): AppError {
  return new AppError('forbidden', 'account_blocked', 'This account cannot sign in; please write to the shop.')
}

async function openAccount(ctx: Context, tx: Tx, said: Newcomer, events: NewEvent[]): Promise<string> {
  const first = said.first_name?.trim()
  // The code stays what it is, for the same question with a name.
  if (!first)
    throw invalidField('/first_name', 'name_needed', 'There is no account with this phone yet; say your name to open one.')
  const id = newId()
  const last = said.last_name?.trim() ?? ''
  const locale = said.locale ?? ctx.locale
  const added = await insertAccount(tx, {
    id,
    kind: 'customer',
    email: null,
    phone: said.phone,
    passwordHash: null,
    firstName: first,
    lastName: last,
    locale,
    roles: ['customer'],
  })
  if (!added) throw codeExpired()
  events.push(ctx.event('user.registered', id, { id, email: '', name: `${first} ${last}`.trim(), kind: 'customer', locale }))
  return id
}
