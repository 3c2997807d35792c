import { type Operations, ROUTES } from './gen.ts'
import type { Ask, Transport } from './transport.ts'

/** Name of an operation of the REST API, e.g. `product.search`. */
export type OperationName = keyof Operations

/** What an operation takes. */
export type Input<K extends OperationName> = Operations[K]['input']

/** What an operation answers. */
export type Output<K extends OperationName> = Operations[K]['output']

/** One row of what a list answers. */
export type Row<K extends OperationName> = Output<K> extends { data: (infer R)[] } ? R : never

/** A call's extras. */
export type CallOptions = Pick<Ask, 'idempotencyKey' | 'ifMatch' | 'signal'>

/** Calls operations by name, typed from the schemas that the server validates by. Throws `ApiProblem` when refused. */
export type Client = <K extends OperationName>(name: K, input: Input<K>, options?: CallOptions) => Promise<Output<K>>

/** Makes a client over a transport. */
export function createClient(transport: Transport): Client {
  return <K extends OperationName>(name: K, input: Input<K>, options: CallOptions = {}) => {
    const { method, path, ...route } = ROUTES[name]
    const rest: Record<string, unknown> = { ...input }
    const filled = path.replace(/:(\w+)/g, (_, key: string) => {
      const value = rest[key]
      delete rest[key]
      return encodeURIComponent(String(value))
    })
    const carried =
      'upload' in route ? { form: formOf(rest) } : method === 'GET' || method === 'DELETE' ? { query: rest } : { body: rest }
    return transport<Output<K>>(method, filled, { ...options, ...carried })
  }
}

function formOf(input: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(input))
    if (value !== undefined) form.append(name, value instanceof Blob ? value : String(value))
  return form
}
