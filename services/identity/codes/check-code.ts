import Type from 'typebox'
import { type AppError, invalidField } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import { isCode, TRIES } from './code.ts'
import * as store from './store.ts'

/** The six digits of a code. */
export const Digits = Type.String({ pattern: '^\\d{6}$' })

/** Refusals of a code. */
export const CODE_REFUSALS = ['wrong_code', 'code_expired'] as const

/** The code that these digits are of, with one of its tries taken; refuses digits that are wrong or too late. */
export async function checkCode(
  ctx: Context,
  said: { phone: string; code: string; purpose: store.CodeRow['purpose']; accountId: string | null },
): Promise<store.CodeRow> {
  const { phone, purpose, accountId } = said
  // Counted at once and whatever comes after: nobody tries more often than they may by trying all at once.
  const code = await store.takeTry(ctx.db, { phone, purpose, accountId, now: new Date(ctx.now()), tries: TRIES })
  if (!code) throw codeExpired()
  if (!isCode(ctx.runtime.config.secrets.serviceSecret, code.id, said.code, code.hash))
    throw invalidField('/code', 'wrong_code', 'These are not the digits that were sent.')
  return code
}

/** 422: there is no code for this phone that can still be used. */
export function codeExpired(): AppError {
  return invalidField('/code', 'code_expired', 'This code is too old, was used, or was tried too often; ask for a new one.')
}
