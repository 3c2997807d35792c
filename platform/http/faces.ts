import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { installMedia } from './media.ts'

const ROOT = join(import.meta.dirname, '../..')
const ADMIN = join(ROOT, 'web/admin/dist')
const STOREFRONT = join(ROOT, 'web/storefront')
const YEAR = 31_536_000

function adminPolicy(mediaUrl: string | undefined): string {
  const media = mediaUrl ? ` ${new URL(mediaUrl).origin}` : ''
  return `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:${media}; media-src 'self'${media}; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
}

/** What web/storefront/server.ts gives. */
interface Storefront {
  handle(request: Request): Promise<Response>
  clientDirectory: string
}

/** Serves the uploaded media, the admin panel at /admin and the storefront everywhere else. */
export async function installFaces(app: FastifyInstance, runtime: Runtime): Promise<void> {
  await installMedia(app, runtime)
  if (!runtime.config.faces) return
  if (existsSync(ADMIN)) await installAdmin(app, runtime)
  if (existsSync(join(STOREFRONT, 'build/server/index.js'))) await installStorefront(app)
}

async function installAdmin(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const policy = adminPolicy(runtime.config.mediaUrl)
  const index = await readFile(join(ADMIN, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: join(ADMIN, 'assets'),
    prefix: '/admin/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: YEAR * 1000,
    preCompressed: true,
  })
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const name = request.url.split('?')[0]?.slice('/admin/'.length) ?? ''
    if (/^[\w-]+\.(svg|png|ico|webmanifest)$/.test(name) && existsSync(join(ADMIN, name))) return reply.sendFile(name, ADMIN)
    return reply
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-cache',
      })
      .send(index)
  }
  app.get('/admin', page)
  app.get('/admin/*', page)
}

async function installStorefront(app: FastifyInstance): Promise<void> {
  const { createStorefront } = (await import(pathToFileURL(join(STOREFRONT, 'server.ts')).href)) as {
    createStorefront: (options: { api: (request: Request) => Promise<Response>; production: boolean }) => Promise<Storefront>
  }
  const storefront = await createStorefront({ api: (request) => inProcess(app, request), production: true })
  await app.register(fastifyStatic, {
    root: join(storefront.clientDirectory, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: YEAR * 1000,
    preCompressed: true,
  })
  // The storefront has every address that nobody else has; what is asked of a program's door and is not there is a problem.
  for (const door of ['/api', '/api/*', '/health/*', '/metrics/*'])
    app.route({ method: ['GET', 'POST'], url: door, handler: (_request, reply) => reply.callNotFound() })
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers()
    pages.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const handler = async (request: FastifyRequest, reply: FastifyReply) =>
      sendWeb(reply, await storefront.handle(toWeb(request)))
    pages.route({ method: ['GET', 'POST'], url: '/', handler })
    pages.route({ method: ['GET', 'POST'], url: '/*', handler })
  })
}

// The storefront asks the API without leaving the process: no socket, the same route, the same rules.
async function inProcess(app: FastifyInstance, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const payload = request.method === 'GET' || request.method === 'HEAD' ? undefined : Buffer.from(await request.arrayBuffer())
  // The client that the page was sent to, whichever proxies are believed.
  const { 'x-forwarded-for': client, ...headers } = Object.fromEntries(request.headers)
  const answer = await app.inject({
    method: request.method as 'GET',
    url: url.pathname + url.search,
    headers,
    ...(client ? { remoteAddress: client } : {}),
    ...(payload?.length ? { payload } : {}),
  })
  const answered = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined) answered.append(name, String(item))
  }
  const empty = answer.statusCode === 204 || answer.statusCode === 304
  return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers: answered })
}

function toWeb(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && !name.startsWith(':')) headers.append(name, item)
  }
  headers.set('x-forwarded-for', request.ip)
  const url = `${request.protocol}://${request.host}${request.url}`
  const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : Readable.toWeb(request.raw)
  return new Request(url, { method: request.method, headers, ...(body ? { body, duplex: 'half' } : {}) } as RequestInit)
}

async function sendWeb(reply: FastifyReply, response: Response): Promise<unknown> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(response.body ? Readable.fromWeb(response.body as never) : undefined)
}
