import type { FastifyRequest } from 'fastify'
import type { ActorFacts } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { isId } from '#lib/id.ts'
import { isLocale, type Locale, negotiateLocale } from '#lib/locale.ts'
import { type Actor, ANONYMOUS, isVisitor } from '../operation/actor.ts'
import { Context, type RequestFacts } from '../operation/context.ts'
import { type Runtime, systemFacts } from '../runtime.ts'
import { branchOfVisitor } from '../visitors/branch-of-visitor.ts'

/** Name of the cookie that carries a browser's access token. */
export const ACCESS_COOKIE = 'serai_access'
/** Name of the cookie that carries a browser's refresh token. */
export const REFRESH_COOKIE = 'serai_refresh'

/** What every API key begins with, so that one that leaks is recognised. */
export const API_KEY_PREFIX = 'serai_'

const KEY_MAX = 255

/** The language of an answer: `?locale=`, else Accept-Language, else English. */
export function localeOf(request: FastifyRequest, query: Record<string, unknown>): Locale {
  if (isLocale(query['locale'])) return query['locale']
  return negotiateLocale(request.headers['accept-language']) ?? 'en'
}

/** Everything the platform needs to know of a request before it runs an operation; the branch of a visitor where that is known already. */
export async function factsOf(
  runtime: Runtime,
  request: FastifyRequest,
  query: Record<string, unknown>,
  anonymous = false,
  visited?: { branchId: string | undefined },
): Promise<RequestFacts> {
  const branch = header(request, 'x-branch-id')
  if (branch !== undefined && !isId(branch)) throw new AppError('malformed', 'malformed_header', 'X-Branch-Id is not an id.')
  const currency = typeof query['currency'] === 'string' ? query['currency'].toUpperCase() : undefined
  const key = header(request, 'idempotency-key') ?? header(request, 'x-idempotency-key')
  if (key !== undefined && (key.length === 0 || key.length > KEY_MAX))
    throw new AppError('malformed', 'malformed_header', `An Idempotency-Key has 1 to ${KEY_MAX} characters.`)
  const facts: RequestFacts = {
    actor: ANONYMOUS,
    requestId: request.id,
    locale: localeOf(request, query),
    currency,
    branchId: branch,
    caller: undefined,
    ip: request.ip,
    userAgent: header(request, 'user-agent'),
    idempotencyKey: key,
    cartToken: header(request, 'x-cart-token'),
  }
  const token = anonymous ? undefined : tokenOf(request)
  if (token) facts.actor = await authenticate(runtime, token)
  if (branch === undefined && !anonymous && isVisitor(facts.actor))
    facts.branchId = visited ? visited.branchId : await branchOfVisitor(runtime, facts.actor, request.ip)
  return facts
}

/** The access token of a request, from its header or the browser's cookie; a cookie counts only from our own pages. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const authorization = request.headers.authorization
  if (authorization !== undefined) {
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1]
    if (!token) throw new AppError('unauthenticated', 'bad_token', 'Authorization must be: Bearer <access token>.')
    return token
  }
  const cookie = request.cookies[ACCESS_COOKIE]
  if (cookie) refuseForeignOrigin(request)
  return cookie || undefined
}

/** Refuses a request that changes something with a browser's cookie but comes from another site (CSRF). */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const sameOrigin = origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host
  if (site === 'same-origin' || sameOrigin) return
  throw new AppError('forbidden', 'foreign_origin', 'A signed-in browser may change things only from the pages of this shop.')
}

/** Whom an access token belongs to; kept until a session or account changes. */
export async function authenticate(runtime: Runtime, token: string): Promise<Actor> {
  // An API key is looked up anew each minute, so that it is known when it was last used.
  const minute = token.startsWith(API_KEY_PREFIX) ? Math.floor(runtime.clock() / 60_000) : ''
  const found = (await runtime.cache.load(`token ${token} ${minute}`, async () => {
    const ctx = new Context(runtime, 'http', { ...systemFacts(), caller: 'http' })
    const answer = await runtime.call(ctx, 'identity.authenticate', { token })
    if (!answer.actor)
      throw new AppError(
        'unauthenticated',
        answer.reason ?? 'bad_token',
        'The access token is not valid (any more); refresh it or sign in again.',
      )
    return {
      value: { actor: actorOf(answer.actor), until: answer.actor.expires_at },
      tags: [
        'users',
        `session:${answer.actor.session_id}`,
        `user:${answer.actor.id}`,
        `user:${answer.actor.maker_id}`,
        ...answer.actor.roles.map((role) => `role:${role}`),
      ],
      bytes: 2_000,
    }
  })) as { actor: Actor; until: number }
  if (found.until * 1000 <= runtime.clock())
    throw new AppError('unauthenticated', 'token_expired', 'The access token has expired; refresh it.')
  return found.actor
}

/** The acting person, from what identity says of the token. */
export function actorOf(facts: ActorFacts): Actor {
  return {
    kind: facts.kind,
    id: facts.id,
    name: facts.name,
    permissions: new Set(facts.permissions),
    branches: facts.branches,
    sessionId: facts.session_id,
  }
}

/** A header that must not come twice. */
export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
