import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
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
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, runtime.config.metricsToken)) {
      const detail = 'The figures are for this machine, and for who sends METRICS_TOKEN as a bearer token.'
      throw new AppError('forbidden', 'metrics_closed', detail)
    }
    const { type, text } = await runtime.metrics.page()
    return reply.type(type).send(text)
  })
}

// They tell how a shop is doing: who reads them from elsewhere shows that they may.
function mayReadMetrics({ ip, headers }: FastifyRequest, token: string | undefined): boolean {
  if (/^(::ffff:)?127\.|^::1$/.test(ip)) return true
  const [said, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) =>
    createHash('sha256').update(text).digest(),
  )
  return token !== undefined && said !== undefined && wanted !== undefined && timingSafeEqual(said, wanted)
}
