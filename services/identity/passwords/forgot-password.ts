import Type from 'typebox'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Email } from '../account.ts'
import { wishLetter } from './send-letters.ts'

/** Has a link sent by which a new password can be chosen; says and does the same whether there is such an account or not. */
export const forgotPassword = operation('user.forgot_password', {
  access: open,
  input: Type.Object({ email: Email }, { additionalProperties: false }),
  output: Type.Null(),
  limit: { client: 10, account: 5, accountField: 'email' },
  async run(ctx, { email }) {
    await wishLetter(ctx.db, { kind: 'reset_password', email })
    return null
  },
})
