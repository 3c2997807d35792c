import type { TSchema } from 'typebox'
import { EVENTS_BY_SERVICE } from '#contracts/events.ts'
import { type Limit, WRITES } from '../operation/limits.ts'
import type { Service } from '../service.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

const CODES_OF_ALL = ['invalid_input', 'malformed_body', 'rate_limited']

/** The OpenAPI 3.1 document of the services, made from the schemas that validate. */
export function openApi(services: readonly Service[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const service of services) {
    for (const route of service.routes) {
      if (route.page) continue
      const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(service.name, route) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Serai',
      version: '1',
      description:
        'One API for the storefront, the admin and every integration. Errors are RFC 9457 problem documents with a stable `code`. Lists have pages (`page`, `per_page`) and walks: `cursor=` begins one, `meta.next_cursor` goes on. Answers are tagged: send the `ETag` back as `If-None-Match` or `If-Match`. `RateLimit-Policy` and `RateLimit` tell what may be asked and what is left.',
    },
    paths,
    webhooks: Object.fromEntries(
      Object.entries(EVENTS_BY_SERVICE).flatMap(([service, events]) =>
        Object.entries(events).map(([name, payload]) => [
          name,
          {
            post: {
              tags: [`${service} events`],
              summary: name,
              requestBody: { content: { 'application/json': { schema: payload } } },
              responses: { '200': { description: 'Received' } },
            },
          },
        ]),
      ),
    ),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'serai_access' },
      },
      schemas: { Problem: PROBLEM },
    },
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'request_id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    request_id: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

function describe(service: string, route: Route): Json {
  const op = route.operation
  const input = op.input as unknown as { properties?: Record<string, TSchema>; required?: string[] }
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const others = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = new Set(input.required ?? [])
  const parameters: Json[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: input.properties?.[name] ?? { type: 'string' },
  }))
  if (route.method === 'GET' || route.method === 'DELETE') {
    for (const [name, schema] of others)
      parameters.push({
        name,
        in: 'query',
        required: required.has(name),
        schema,
        ...(isObject(schema) ? { style: 'deepObject', explode: true } : {}),
      })
  }
  if (op.idempotent)
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: op.idempotent === 'required',
      schema: { type: 'string', maxLength: 255 },
    })
  if (route.method !== 'GET' && input.properties?.['version'])
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: false,
      description: 'The ETag of what was read, instead of `version`: 412 `stale_version` when it was changed meanwhile.',
      schema: { type: 'string' },
    })
  const body = Object.fromEntries(others)
  const hasBody = route.method !== 'GET' && route.method !== 'DELETE'
  return {
    operationId: op.name,
    tags: [service],
    summary: op.name,
    description:
      accessText(op.access) +
      limitText(op.limit ?? (route.method === 'GET' ? undefined : WRITES)) +
      (op.fails?.length ? `\n\nRefusals: ${[...op.fails, ...CODES_OF_ALL].map((code) => `\`${code}\``).join(', ')}.` : ''),
    parameters,
    ...(hasBody && (others.length > 0 || route.upload)
      ? {
          requestBody: {
            required: others.some(([name]) => required.has(name)),
            content: {
              [route.upload ? 'multipart/form-data' : 'application/json']: {
                schema: {
                  type: 'object',
                  properties: body,
                  required: others.map(([name]) => name).filter((name) => required.has(name)),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      [route.status]:
        route.status === 204
          ? { description: 'Done' }
          : { description: 'Done', content: { 'application/json': { schema: op.output } } },
      '4XX': {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(op.access.kind === 'public' ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
  }
}

function isObject(schema: TSchema): boolean {
  return (schema as { type?: string }).type === 'object'
}

function limitText(limit: Limit | undefined): string {
  if (limit === undefined) return ''
  const { client, account } = typeof limit === 'number' ? { client: limit, account: limit } : limit
  return ` At most ${client} calls a minute of a client, ${account} of an account.`
}

function accessText(access: Route['operation']['access']): string {
  if (access.kind === 'permission') return `Needs the permission \`${access.name}\`.`
  if (access.kind === 'owner') return `For the owner, or holders of \`${access.or}\`.`
  if (access.kind === 'signed_in') return 'Needs a sign-in.'
  return access.kind === 'internal' ? 'For services only.' : 'Open to everyone.'
}
