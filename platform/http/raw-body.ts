import type { FastifyRequest } from 'fastify'

const bodies = new WeakMap<FastifyRequest, Buffer>()

/** Remembers the bytes of a body for those who check signatures. */
export function keepRawBody(request: FastifyRequest, body: Buffer): void {
  bodies.set(request, body)
}

/** The bytes of a request's body, as they came. */
export function rawBodyOf(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0)
}
