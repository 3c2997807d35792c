import type { TSchema } from 'typebox'
import type { Operation } from '../operation/operation.ts'

/** One line of a service's gRPC face: service and method of the contract, and the operation behind it. */
export interface Rpc {
  service: string
  method: string
  operation: Operation
}

/** Declares a method: `rpc('ProductService.CreateProduct', createProduct)`. */
export function rpc<I extends TSchema, O extends TSchema>(line: string, operation: Operation<I, O>): Rpc {
  const [service = '', method = ''] = line.split('.')
  return { service, method, operation: operation as unknown as Operation }
}
