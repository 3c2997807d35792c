import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#lib/errors.ts'
import type { Runtime } from '../runtime.ts'

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'content-length',
  'host',
  'content-encoding',
])

/** The gateway's part: hands a request on to the process that runs the service, and its answer back, as streams. */
export function proxyTo(runtime: Runtime, service: string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const peer = runtime.config.peers[service]
    if (!peer)
      throw new AppError('unavailable', 'service_unavailable', `The service ${service} does not run here.`, { retry_after: 5 })
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) {
      if (!HOP_BY_HOP.has(name) && typeof value === 'string') headers.set(name, value)
    }
    headers.set('x-request-id', request.id)
    // Who asks is what this door found out, not what the request says of itself.
    headers.set('x-forwarded-for', request.ip)
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    const body = request.body === undefined ? (hasBody ? request.raw : undefined) : JSON.stringify(request.body)
    const answer = await fetch(new URL(request.url, peer.http), {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as BodyInit, duplex: 'half' }),
    } as RequestInit).catch((cause: unknown) => {
      throw new AppError('unavailable', 'service_unavailable', `The service ${service} does not answer just now.`, {
        retry_after: 2,
        cause: String(cause),
      })
    })
    reply.code(answer.status)
    for (const [name, value] of answer.headers) if (!HOP_BY_HOP.has(name)) reply.header(name, value)
    return reply.send(answer.body ?? undefined)
  }
}
