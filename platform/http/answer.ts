import type { FastifyReply, FastifyRequest } from 'fastify'
import { negotiateLocale } from '#lib/locale.ts'
import { checkAccess } from '../operation/access.ts'
import { ANONYMOUS } from '../operation/actor.ts'
import { invoke } from '../operation/invoke.ts'
import { quotaFields, refuseBeyond } from '../operation/limits.ts'
import type { Operation } from '../operation/operation.ts'
import type { Runtime } from '../runtime.ts'
import { branchOfVisitor } from '../visitors/branch-of-visitor.ts'
import { etagOf, isKnown, versionAsked } from './etag.ts'
import { factsOf, header, localeOf, tokenOf } from './facts.ts'
import { coerce, parseQuery } from './query.ts'
import type { Route } from './route.ts'
import { takeUpload } from './upload.ts'

const VARY = 'accept-language, x-branch-id, x-cart-token, authorization, cookie'
const CONTEXT_KEYS = ['locale', 'currency', 'access'] as const

/** The Fastify handler of a route. */
export function answer(runtime: Runtime, service: string, route: Route) {
  const op = route.operation
  return op.cache ? cachedHandler(runtime, service, route, op) : handler(runtime, service, route)
}

function handler(runtime: Runtime, service: string, route: Route) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { ctx, input } = await prepare(runtime, service, route, request, reply)
    const { output, replayed } = await invoke(route.operation, ctx, input)
    reply.code(route.status).header('content-language', ctx.locale)
    if (replayed) reply.header('idempotent-replayed', 'true')
    if (route.reply) return route.reply(request, reply, output, ctx)
    if (route.status === 204) return reply.send()
    const body = JSON.stringify(output)
    const version = (output as { version?: unknown } | null)?.version
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || typeof version === 'number') {
      const etag = etagOf(body, version)
      reply.header('etag', etag)
      if (reads) reply.header('vary', VARY).header('cache-control', 'private, no-cache')
      if (reads && isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    }
    return reply.type('application/json; charset=utf-8').send(body)
  }
}

// What anonymous readers see is kept as the bytes that go out; a hit costs a look-up and no work on objects.
function cachedHandler(runtime: Runtime, service: string, route: Route, op: Operation) {
  const plain = handler(runtime, service, route)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (tokenOf(request)) return plain(request, reply)
    const named = header(request, 'x-branch-id')
    const found = named === undefined ? branchOfVisitor(runtime, ANONYMOUS, request.ip) : undefined
    const branchId = found instanceof Promise ? await found : found
    const branch = named ?? branchId ?? ''
    const key = `${request.url}\n${branch}\n${negotiateLocale(request.headers['accept-language']) ?? ''}`
    const started = performance.now()
    let kept = runtime.answers.get(key)
    if (kept) runtime.metrics.observeOperation(op.name, 'cached', performance.now() - started)
    else {
      // Before others come to wait for the same answer: a refusal is the caller's own.
      count(runtime, route, request, reply, null)
      kept = await runtime.answers.load(key, async () => {
        // For the branch that the key names, whatever has become of the branches meanwhile.
        const { ctx, input } = await prepare(runtime, service, route, request, reply, { branchId })
        const { output } = await invoke(op, ctx, input)
        const body = bytesOf(JSON.stringify(output))
        return {
          value: { body, etag: etagOf(body), language: ctx.locale },
          tags: op.cache?.tags(input, output) ?? [],
          bytes: body.length + key.length * 2 + 400,
        }
      })
    }
    reply
      .header('content-language', kept.language)
      .header('etag', kept.etag)
      .header('vary', VARY)
      .header('cache-control', 'no-cache')
    if (isKnown(request.headers['if-none-match'], kept.etag)) return reply.code(304).send()
    return reply.code(route.status).header('content-type', 'application/json; charset=utf-8').send(kept.body)
  }
}

// Memory of its own: a piece of the shared pool would keep the whole of it.
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

// A call takes from its allowances, and its answer says what is left of them, a refusal too.
function count(runtime: Runtime, route: Route, request: FastifyRequest, reply: FastifyReply, accountId: string | null): void {
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
  const quotas = runtime.limits.take(route.operation, isWrite, { ip: request.ip, accountId }, bodyOf(request))
  reply.headers(quotaFields(quotas))
  refuseBeyond(quotas)
}

async function prepare(
  runtime: Runtime,
  service: string,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  visited?: { branchId: string | undefined },
) {
  const at = request.url.indexOf('?')
  const query = at === -1 ? {} : parseQuery(request.url.slice(at + 1))
  const facts = await factsOf(runtime, request, query, route.anonymous, visited)
  if (!route.operation.cache || facts.actor.id !== null) count(runtime, route, request, reply, facts.actor.id)
  const ctx = runtime.context(service, facts)
  const schema = route.operation.input as unknown as { properties?: Record<string, never> }
  for (const key of CONTEXT_KEYS) if (!schema.properties?.[key]) delete query[key]
  // Who may not do it does not get to fill the disk first.
  if (route.upload) checkAccess(route.operation.access, ctx.actor, ctx.facts.caller)
  const body = route.upload ? await takeUpload(request, reply, route.upload.maxBytes) : bodyOf(request)
  const fromText = route.upload
    ? { ...query, ...body, ...(request.params as object) }
    : { ...query, ...(request.params as object) }
  const input = {
    ...route.input?.(request),
    ...(route.upload ? {} : body),
    ...(coerce(fromText, route.operation.input) as object),
  }
  const version = schema.properties?.['version'] ? versionAsked(request.headers['if-match']) : undefined
  // Both must be what there is: of two that differ at least one is not.
  if (version !== undefined) {
    const said = (input as { version?: unknown }).version
    Object.assign(input, { version: said === undefined || said === version ? version : -1 })
  }
  return { ctx, input }
}

function bodyOf(request: FastifyRequest): object {
  const body = request.body
  if (body === undefined || body === null) return {}
  // An operation's input is an object; what is not one is left for validation to name.
  return typeof body === 'object' && !Array.isArray(body) ? body : { body }
}

export { localeOf }
