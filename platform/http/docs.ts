import reference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { openApi } from './openapi.ts'

/** The OpenAPI document at /api/openapi.json and its pages at /api/docs. */
export async function installDocs(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const document = openApi(runtime.services)
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(document))
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: { content: document, hideClientButton: true, telemetry: false } as never,
  })
}
