import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AppError, REFUSALS } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Locale } from '#lib/locale.ts'
import { asRefusal } from '../operation/invoke.ts'
import type { Runtime } from '../runtime.ts'
import { answer } from './answer.ts'
import { installDocs } from './docs.ts'
import { localeOf } from './facts.ts'
import { guard } from './guard.ts'
import { installHealth } from './health.ts'
import { installMounts } from './mounts.ts'
import { faultProblem, problemOf } from './problem.ts'
import { proxyTo } from './proxy.ts'
import { keepRawBody } from './raw-body.ts'

const BODY_LIMIT = 2 * 1024 * 1024
// What is being answered has this long when the server closes.
const CLOSING_MS = 3_000

/** Builds the one door: REST for the services that run here, a proxy to those that run elsewhere, health, metrics, docs. */
export async function createHttpServer(runtime: Runtime): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => validRequestId(request.headers['x-request-id']) ?? newId(),
    logger: false,
    trustProxy: runtime.config.trustedProxies,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
    // What the router cannot even read (a broken %-escape) is answered like everything else.
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id)
      answerProblem(runtime, error, request, reply)
    },
  })
  await app.register(cookie)
  await app.register(multipart)
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseJson)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  // A connection on which no request was ever sent, or half of one, would hold the closing for ever: it is not idle to Node.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), CLOSING_MS).unref()
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    guard(request, reply)
  })
  // The line of a request names what was asked and no value of it: there is nothing to look for secrets in.
  const requests = runtime.log.child({}, { redact: [] })
  app.addHook('onResponse', async (request, reply) => {
    requests.info(
      {
        id: request.id,
        method: request.method,
        path: request.routeOptions.url ?? request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerProblem(runtime, error, request, reply))
  app.setNotFoundHandler((request, reply) => {
    const error = new AppError('not_found', 'no_such_path', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`)
    const problem = problemOf(error, { url: request.url, id: request.id, locale: askedLocale(request) })
    return reply.code(404).type('application/problem+json').send(JSON.stringify(problem))
  })
  for (const service of runtime.services) {
    const isLocal = runtime.local.some((candidate) => candidate.name === service.name)
    for (const route of service.routes) {
      const handler = isLocal ? answer(runtime, service.name, route) : proxyTo(runtime, service.name)
      app.route({ method: route.method, url: route.page ? route.path : `/api/v1${route.path}`, handler })
    }
  }
  await installMounts(app, runtime)
  installHealth(app, runtime)
  installDocs(app, runtime)
  return app
}

function validRequestId(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parseJson(request: FastifyRequest, body: string | Buffer, done: (error: Error | null, value?: unknown) => void): void {
  if (typeof body !== 'string') keepRawBody(request, body)
  if (body.length === 0) {
    done(null, undefined)
    return
  }
  try {
    done(null, JSON.parse(typeof body === 'string' ? body : decoder.decode(body)))
  } catch (cause) {
    const what = cause instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8'
    done(new AppError('malformed', 'malformed_body', `The body of the request ${what}.`))
  }
}

function answerProblem(runtime: Runtime, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemFor(runtime, error, request)
  if (problem['retry_after'] !== undefined) reply.header('retry-after', String(problem['retry_after']))
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .header('content-language', askedLocale(request))
    .send(JSON.stringify(problem))
}

// A refusal speaks the language that was asked for, also when the query could not be read as a whole.
function askedLocale(request: FastifyRequest): Locale {
  return localeOf(request, (request.query ?? {}) as Record<string, unknown>)
}

function problemFor(runtime: Runtime, error: FastifyError, request: FastifyRequest) {
  const where = { url: request.url, id: request.id, locale: askedLocale(request) }
  const refusal = asRefusal(error) ?? fromFastify(error)
  if (refusal) return problemOf(refusal, where)
  runtime.log.error({ err: error, id: request.id, path: request.url.split('?')[0] }, 'fault')
  return faultProblem(where)
}

function fromFastify(error: FastifyError): AppError | undefined {
  const status = error.statusCode ?? 500
  if (status < 400 || status >= 500) return undefined
  const kind = (Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]).find((name) => REFUSALS[name].http === status)
  return new AppError(kind ?? 'malformed', kind ? `${kind}_request` : 'malformed_request', error.message)
}
