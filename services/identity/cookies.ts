import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#lib/errors.ts'
import { ACCESS_COOKIE, REFRESH_COOKIE, refuseForeignOrigin } from '#platform/http/facts.ts'
import type { Context } from '#platform/operation/context.ts'
import type { SessionOutput } from './account.ts'
import { DEVICE_COOKIE, deviceToken, knownDevice } from './passwords/known-device.ts'
import { LONGEST_SESSION_DAYS } from './token.ts'

const DEVICE_DAYS = 365

/** Hands a browser its tokens in cookies that no script can read, and takes them out of the answer. */
export function sessionReply(request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): unknown {
  const session = output as SessionOutput
  const wanted = (request.body as { transport?: string } | null)?.transport
  const usesCookies =
    wanted === 'cookie' ||
    (wanted === undefined &&
      request.cookies[REFRESH_COOKIE] !== undefined &&
      !(request.body as { refresh_token?: string } | null)?.refresh_token)
  if (!usesCookies) return reply.send(session)
  const { access_token: access = '', refresh_token: refresh = '', ...rest } = session
  reply.setCookie(ACCESS_COOKIE, access, { ...options(request), maxAge: LONGEST_SESSION_DAYS * 86_400 })
  reply.setCookie(REFRESH_COOKIE, refresh, { ...options(request), maxAge: LONGEST_SESSION_DAYS * 86_400 })
  const { serviceSecret } = ctx.runtime.config.secrets
  if (!knownDevice(serviceSecret, rest.user.id, request.cookies[DEVICE_COOKIE]))
    reply.setCookie(DEVICE_COOKIE, deviceToken(serviceSecret, rest.user.id), {
      ...options(request),
      maxAge: DEVICE_DAYS * 86_400,
    })
  return reply.send(rest)
}

/** Takes the cookies of an ended session away. */
export function signOutReply(request: FastifyRequest, reply: FastifyReply): unknown {
  reply.clearCookie(ACCESS_COOKIE, options(request)).clearCookie(REFRESH_COOKIE, options(request))
  return reply.send()
}

function options(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', path: '/' } as const
}

/** What a browser keeps of an earlier sign-in on it. */
export function deviceInput(request: FastifyRequest): object {
  const device = request.cookies[DEVICE_COOKIE]
  return device ? { device: device.slice(0, 200) } : {}
}

/** The refresh token of a browser, which only the pages of this shop may use; a browser that has none is simply not signed in. */
export function refreshInput(request: FastifyRequest): object {
  const token = request.cookies[REFRESH_COOKIE]
  if ((request.body as { refresh_token?: string } | null)?.refresh_token !== undefined) return {}
  if (!token) throw new AppError('unauthenticated', 'bad_refresh_token', 'There is no session to renew; sign in.')
  refuseForeignOrigin(request)
  return { refresh_token: token }
}
