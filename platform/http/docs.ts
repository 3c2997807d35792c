import reference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { etagOf, isKnown } from './etag.ts'
import { openApi } from './openapi.ts'

/** The OpenAPI document at /api/openapi.json and its pages at /api/docs. */
export async function installDocs(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const document = openApi(runtime.services)
  const body = JSON.stringify(document)
  const etag = etagOf(body)
  app.get('/api/openapi.json', async (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache')
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('application/json').send(body)
  })
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: { content: document, hideClientButton: true, telemetry: false } as never,
  })
}
