export { type CallOptions, type Client, createClient, type Input, type OperationName, type Output, type Row } from './client.ts'
export type { Operations } from './gen.ts'
export { ApiProblem, type FieldFault, type Problem } from './problem.ts'
export { type Ask, addressOf, createTransport, type Query, type Transport, type TransportOptions } from './transport.ts'
