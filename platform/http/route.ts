import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { Context } from '../operation/context.ts'
import type { Operation } from '../operation/operation.ts'

/** One line of a service's REST face: method and path (below /api/v1), the operation, the status of its answer. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  operation: Operation
  status: number
  /** Takes a file by multipart/form-data; its bytes are on disk when the operation runs, as `file`. */
  upload?: { maxBytes: number }
  /** A page of its own outside the API: the path is taken as it is. */
  page?: boolean
  /** More of the input, from where bodies and queries do not reach (cookies). */
  input?: (request: FastifyRequest) => object
  /** Ignores who is signed in: the door by which sessions are renewed. */
  anonymous?: boolean
  /** Has the last word on the answer: cookies, redirects, streams. */
  reply?: (request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context) => unknown
}

/** Declares a route: `route('POST /products', createProduct, 201)`. */
export function route<I extends TSchema, O extends TSchema>(
  line: string,
  operation: Operation<I, O>,
  status = 200,
  extra: Pick<Route, 'upload' | 'reply' | 'input' | 'anonymous' | 'page'> = {},
): Route {
  const [method, path] = line.split(' ') as [Route['method'], string]
  return { method, path, operation: operation as unknown as Operation, status, ...extra }
}
