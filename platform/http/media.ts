import { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#lib/errors.ts'
import type { Runtime } from '../runtime.ts'
import { dispositionOf } from '../storage/disposition.ts'

const YEAR = 31_536_000
const DAY = 86_400
const SHOWN = /\.(webp|avif|jpe?g|png|gif|mp4)$/i
// Whatever a file is, nothing in it runs under the shop's name.
const GUARD = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" }

/** Serves the shop's pictures, videos and documents at /media: from the disk, from the store, or from the address of its own. */
export async function installMedia(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const { mediaUrl } = runtime.config
  if (mediaUrl) {
    app.get('/media/*', (request: FastifyRequest, reply: FastifyReply) =>
      reply.header('cache-control', `public, max-age=${DAY}`).redirect(mediaUrl + request.url.slice('/media'.length), 302),
    )
  } else if (runtime.storage.directory === undefined) {
    app.get('/media/*', (request, reply) => sendStored(runtime, request, reply))
  }
  // Registered in any case: it brings `sendFile`, and files of the time before the store are still found.
  await app.register(fastifyStatic, {
    root: runtime.storage.directory ?? `${runtime.config.dataDirectory}/media`,
    prefix: '/media/',
    serve: !mediaUrl && runtime.storage.directory !== undefined,
    decorateReply: true,
    immutable: true,
    maxAge: YEAR * 1000,
    index: false,
    setHeaders(reply, path) {
      reply.headers(GUARD)
      if (!SHOWN.test(path)) reply.header('content-disposition', dispositionOf(path.split(/[\\/]/).at(-1) ?? ''))
    },
  })
}

async function sendStored(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const path = (request.params as { '*': string })['*']
  const parts = path.split('/')
  if (parts.includes('..') || parts.includes('')) throw notThere(path)
  const { range, 'if-none-match': etag } = request.headers
  const file = await runtime.storage.read(path, { range, etag })
  if (!file) throw notThere(path)
  reply.code(file.status).headers({ ...GUARD, ...file.headers, 'accept-ranges': 'bytes' })
  if (file.status === 416) return reply.send()
  reply.header('cache-control', `public, max-age=${YEAR}, immutable`)
  if (!SHOWN.test(path)) reply.header('content-disposition', dispositionOf(parts.at(-1) ?? ''))
  if (request.method !== 'HEAD') return reply.send(file.body)
  file.body?.destroy()
  // An empty stream leaves the length as it was told.
  return reply.send(Readable.from([]))
}

function notThere(path: string): AppError {
  return new AppError('not_found', 'no_such_path', `There is nothing at GET /media/${path}.`)
}
