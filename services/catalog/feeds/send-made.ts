import { createHash } from 'node:crypto'
import { pipeline, type Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '#platform/http/etag.ts'
import type { Chunk } from './chunks.ts'

/** Something that is made of stretches of the catalogue. */
export interface Made {
  type: string
  /** What it is; with the versions of its stretches its tag. */
  name: readonly string[]
  chunks: readonly Chunk[]
  body: () => Readable
}

/** Sends it, compressed where that is understood; 304 to whoever has it as it is. */
export function sendMade(request: FastifyRequest, reply: FastifyReply, made: Made): unknown {
  const versions = made.chunks.map((chunk) => `${chunk.number}.${chunk.version}`)
  const etag = `"${createHash('sha1')
    .update(JSON.stringify([made.name, versions]))
    .digest('base64url')}"`
  const changed = Math.max(0, ...made.chunks.map((chunk) => Date.parse(chunk.changed_at)))
  reply.headers({
    etag,
    vary: 'accept-encoding',
    'cache-control': 'public, max-age=300',
    'last-modified': new Date(changed).toUTCString(),
    'x-content-type-options': 'nosniff',
  })
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  reply.type(made.type)
  if (request.method === 'HEAD') return reply.send()
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(made.body())
  // Whoever hangs up ends the work: the pipeline closes what it reads from.
  const packed = pipeline(made.body(), createGzip({ level: 5 }), (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') request.raw.destroy(error)
  })
  return reply.header('content-encoding', 'gzip').send(packed)
}
