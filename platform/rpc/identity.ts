import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '#lib/errors.ts'
import { isLocale } from '#lib/locale.ts'
import type { Actor } from '../operation/actor.ts'
import { ANONYMOUS } from '../operation/actor.ts'
import type { RequestFacts } from '../operation/context.ts'

const LIFETIME_MS = 60_000

/** Headers by which a service proves itself to another and passes on for whom it acts. */
export function callerHeaders(secret: string, caller: string, facts: RequestFacts, now: number): Record<string, string> {
  const { actor, requestId, locale, currency, branchId, ip, cartToken } = facts
  const passed = Buffer.from(
    JSON.stringify({ ...actor, permissions: [...actor.permissions], requestId, locale, currency, branchId, ip, cartToken }),
  ).toString('base64url')
  const claim = `${caller}.${now}.${passed}`
  return { 'serai-call': `${claim}.${sign(secret, claim)}` }
}

/** Who calls and for whom; refuses (401) a call that proves nothing, or proved it too long ago. */
export function callerOf(secret: string, header: string | null, now: number): RequestFacts {
  const [caller = '', time = '', passed = '', signature = ''] = (header ?? '').split('.')
  const wanted = Buffer.from(sign(secret, `${caller}.${time}.${passed}`))
  const given = Buffer.from(signature)
  const isGenuine = given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!isGenuine || Math.abs(now - Number(time)) > LIFETIME_MS) {
    throw new AppError(
      'unauthenticated',
      'unknown_caller',
      'A gRPC call needs an access token of a person or the proof of a service.',
    )
  }
  const told = JSON.parse(Buffer.from(passed, 'base64url').toString()) as Omit<Actor, 'permissions'> & {
    permissions: string[]
  } & Pick<RequestFacts, 'requestId' | 'currency' | 'branchId' | 'ip' | 'cartToken'> & { locale: string }
  const { requestId, locale, currency, branchId, ip, cartToken, ...actor } = told
  return {
    actor: { ...ANONYMOUS, ...actor, permissions: new Set(actor.permissions) },
    requestId,
    locale: isLocale(locale) ? locale : 'en',
    currency,
    branchId,
    ip,
    cartToken,
    caller,
    idempotencyKey: undefined,
  }
}

function sign(secret: string, claim: string): string {
  return createHmac('sha256', `call ${secret}`).update(claim).digest('base64url')
}
