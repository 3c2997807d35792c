import Type from 'typebox'
import { invalidField } from '#lib/errors.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Me, meOf } from '../account.ts'
import { getAccount } from '../store.ts'
import { CODE_REFUSALS, checkCode, codeExpired, Digits } from './check-code.ts'
import { Phone } from './request-code.ts'
import * as store from './store.ts'

/** Makes a phone the signed-in person's own, by the code that was sent to it. */
export const verifyPhone = operation('user.verify_phone', {
  access: signedIn,
  input: Type.Object({ phone: Phone, code: Digits }, { additionalProperties: false }),
  output: Me,
  fails: [...CODE_REFUSALS, 'phone_taken'],
  emits: ['user.updated'],
  limit: 20,
  async run(ctx, { phone, code: digits }) {
    const id = ctx.actor.id ?? ''
    const code = await checkCode(ctx, { phone, code: digits, purpose: 'verify_phone', accountId: id })
    return ctx.tx(async (tx) => {
      if (!(await store.spendCode(tx, code.id, new Date(ctx.now())))) throw codeExpired()
      if (!(await store.setPhone(tx, id, phone)))
        throw invalidField('/phone', 'phone_taken', 'Another account has this phone; sign in with it, or use another number.')
      const account = await getAccount(tx, id)
      await appendEvents(tx, [ctx.event('user.updated', id, { id, name: `${account.first_name} ${account.last_name}`.trim() })])
      return meOf(account)
    })
  },
})
