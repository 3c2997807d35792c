import type { IncomingMessage } from 'node:http'
import type { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, REFUSALS } from '#lib/errors.ts'
import { isId, newId } from '#lib/id.ts'
import { problemOf } from '#platform/http/problem.ts'
import type { Context } from '#platform/operation/context.ts'
import { asRefusal, invoke } from '#platform/operation/invoke.ts'
import type { Runtime } from '#platform/runtime.ts'
import type { Mount } from '#platform/service.ts'
import { MAX_BYTES } from '../accepted.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload } from './complete-upload.ts'
import * as store from './store.ts'
import { openUploads } from './tus-store.ts'

const PATH = '/api/v1/media/uploads'
const servers = new WeakMap<Runtime, Promise<Server>>()
const asking = new WeakMap<IncomingMessage, { ctx: Context; url: string }>()

/**
 * Uploads that go on where they were cut off (tus 1.0, https://tus.io/protocols/resumable-upload): creation, expiration,
 * termination. The id of an upload is that of the medium it becomes; `media.get` tells how far it is.
 */
export const uploads: Mount = {
  path: '/media/uploads',
  methods: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
  operations: [beginUpload, completeUpload],
  async handle(ctx, request, reply) {
    const id = (request.params as { '*'?: string })['*']
    if (id !== undefined && request.method !== 'OPTIONS' && (await answeredHere(ctx, id, request, reply))) return
    asking.set(request.raw, { ctx, url: request.url })
    let server = servers.get(ctx.runtime)
    if (!server) {
      server = open(ctx.runtime)
      servers.set(ctx.runtime, server)
    }
    const tus = await server
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    await tus.handle(request.raw, reply.raw)
  },
}

// An upload that has become a medium has no bytes left to ask for, but whoever lost the last answer asks.
async function answeredHere(ctx: Context, id: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const upload = isId(id) ? await store.findUpload(ctx.db, id) : undefined
  if (!upload || upload.owner_id !== ctx.actor.id)
    throw new AppError('not_found', 'upload_not_found', 'There is no such upload; begin a new one.')
  if (upload.status === 'uploading' || upload.status === 'receiving') return false
  if (request.method !== 'HEAD') throw new AppError('conflict', 'upload_complete', 'This upload is complete.')
  reply
    .code(200)
    .headers({
      'tus-resumable': '1.0.0',
      'upload-offset': upload.bytes,
      'upload-length': upload.bytes,
      'cache-control': 'no-store',
    })
    .send()
  return true
}

async function open(runtime: Runtime): Promise<Server> {
  const [{ Server: TusServer }, datastore] = await Promise.all([import('@tus/server'), openUploads(runtime.config)])
  return new TusServer({
    path: PATH,
    datastore,
    relativeLocation: true,
    maxSize: Math.max(...Object.values(MAX_BYTES)),
    // The panel is of the same origin, and programs need no leave.
    allowedOrigins: () => false,
    namingFunction: () => newId(),
    onUploadCreate: async (request, upload) => {
      const { filename, filetype, alt } = upload.metadata ?? {}
      const facts = { id: upload.id, bytes: upload.size ?? 0, file_name: filename ?? '', type: filetype ?? '', alt: alt ?? '' }
      await invoke(beginUpload, contextOf(request), facts)
      return {}
    },
    onUploadFinish: async (request, upload) => {
      await invoke(completeUpload, contextOf(request), { id: upload.id })
      return {}
    },
    onResponseError(request, error) {
      const refusal = asRefusal(error)
      const asked = askedBy(request)
      if (!refusal || !asked) {
        if (error instanceof Error) runtime.log.error({ err: error, id: asked?.ctx.facts.requestId }, 'an upload failed')
        return undefined
      }
      const where = { url: asked.url, id: asked.ctx.facts.requestId, locale: asked.ctx.locale }
      return { status_code: REFUSALS[refusal.refusal].http, body: JSON.stringify(problemOf(refusal, where)) }
    },
  })
}

type TusRequest = { runtime?: { node?: { req: object } } }

function askedBy(request: TusRequest) {
  return asking.get(request.runtime?.node?.req as IncomingMessage)
}

function contextOf(request: TusRequest): Context {
  const asked = askedBy(request)
  if (!asked) throw new Error('An upload came through no door of ours.')
  return asked.ctx
}
