import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Runtime } from '../runtime.ts'

/** Liveness, readiness (the database of each service that runs here) and the Prometheus page. */
export function installHealth(app: FastifyInstance, runtime: Runtime): void {
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const checks = await Promise.all(
      runtime.local.map(async (service) => {
        const answered = await Promise.race([
          sql`select 1`.execute(runtime.db(service.name)).then(
            () => true,
            () => false,
          ),
          new Promise<boolean>((done) => setTimeout(() => done(false), 2_000)),
        ])
        return [service.name, answered ? 'ok' : 'no database'] as const
      }),
    )
    const ready = checks.every(([, state]) => state === 'ok')
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(checks) })
  })
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await runtime.metrics.page()
    return reply.type(type).send(text)
  })
}
