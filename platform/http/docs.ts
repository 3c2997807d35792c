import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Runtime } from '../runtime.ts'
import { etagOf, isKnown } from './etag.ts'
import { guardRaw } from './guard.ts'
import { openApi } from './openapi.ts'

const PAGES = '/api/docs'

// The pages run files of the shop alone, and ask nobody else. What they draw sets styles as it goes.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API</title>
  </head>
  <body>
    <div id="app"></div>
    <script src="js/before.js"></script>
    <script src="js/scalar.js"></script>
    <script src="js/begin.js"></script>
  </body>
</html>
`
const SETTINGS = {
  url: '/api/openapi.json',
  hideClientButton: true,
  telemetry: false,
  withDefaultFonts: false,
  showDeveloperTools: 'never',
  mcp: { disabled: true },
  agent: { disabled: true },
}

const PROGRAMS = {
  // What checks the settings would try whether it may make programs of texts (zod); it need not.
  'before.js': 'globalThis.__zod_globalConfig = { jitless: true }\n',
  'begin.js': `Scalar.createApiReference('#app', ${JSON.stringify(SETTINGS)})\n`,
}

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
  app.get(`${PAGES}/`, (_request, reply) =>
    reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' }).type('text/html; charset=utf-8').send(PAGE),
  )
  for (const [name, program] of Object.entries(PROGRAMS))
    app.get(`${PAGES}/js/${name}`, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(program),
    )
  app.get(PAGES, show)
  app.get(`${PAGES}/*`, show)
}

// The pages bring a program of some megabytes: it is loaded when someone first reads them.
async function docsPages(document: object): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const pages = Fastify()
  await pages.register(reference, {
    routePrefix: PAGES,
    configuration: { content: document } as never,
  })
  await pages.ready()
  return pages
}
