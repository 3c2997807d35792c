import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { etagOf, isKnown } from './etag.ts'
import { guardRaw } from './guard.ts'
import { openApi } from './openapi.ts'

const PAGES = '/api/docs'

/** The OpenAPI document at /api/openapi.json and its pages at /api/docs. */
export function installDocs(app: FastifyInstance, runtime: Runtime): void {
  const document = openApi(runtime.services)
  const body = JSON.stringify(document)
  const etag = etagOf(body)
  app.get('/api/openapi.json', async (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache')
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('application/json').send(body)
  })
  let pages: Promise<FastifyInstance> | undefined
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    pages ??= docsPages(document)
    const { routing } = await pages
    reply.hijack()
    guardRaw(reply)
    routing(request.raw, reply.raw)
  }
  app.get(PAGES, show)
  app.get(`${PAGES}/*`, show)
}

// The pages bring a program of some megabytes: it is loaded when someone first reads them.
async function docsPages(document: object): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const pages = Fastify()
  await pages.register(reference, {
    routePrefix: PAGES,
    configuration: { content: document, hideClientButton: true, telemetry: false } as never,
  })
  await pages.ready()
  return pages
}
