import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkAccess } from '../operation/access.ts'
import type { Runtime } from '../runtime.ts'
import type { Mount } from '../service.ts'
import { factsOf } from './facts.ts'
import { proxyTo } from './proxy.ts'

/** Opens what services speak beside their operations: who may not is refused before a byte of the body is read. */
export async function installMounts(app: FastifyInstance, runtime: Runtime): Promise<void> {
  for (const service of runtime.services) {
    const isLocal = runtime.local.some((candidate) => candidate.name === service.name)
    for (const mount of service.mounts ?? []) {
      const handler = isLocal ? handlerOf(runtime, service.name, mount) : proxyTo(runtime, service.name)
      await app.register(async (door) => {
        door.removeAllContentTypeParsers()
        door.addContentTypeParser('*', (_request, _body, done) => done(null))
        for (const url of [mount.path, `${mount.path}/*`])
          door.route({ method: [...mount.methods], url: `/api/v1${url}`, handler, exposeHeadRoute: false })
      })
    }
  }
}

function handlerOf(runtime: Runtime, service: string, mount: Mount) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const facts = await factsOf(runtime, request, {})
    if (request.method !== 'OPTIONS') for (const { access } of mount.operations) checkAccess(access, facts.actor, facts.caller)
    await mount.handle(runtime.context(service, facts), request, reply)
    return reply
  }
}
