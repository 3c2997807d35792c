import { createServer, type Http2Server } from 'node:http2'
import type { Runtime } from '../runtime.ts'
import type { answerCalls } from './methods.ts'

/**
 * The gRPC door of the services that run here, on HTTP/2 without TLS (a mesh or proxy adds it). The contracts behind it fill
 * tens of megabytes, so they are read at the first call: a shop that runs as one process usually hears none.
 */
export function createRpcServer(runtime: Runtime): Http2Server {
  let loading: Promise<ReturnType<typeof answerCalls>> | undefined
  return createServer((request, response) => {
    loading ??= import('./methods.ts').then((methods) => methods.answerCalls(runtime))
    loading.then(
      (answer) => answer(request, response),
      (error: unknown) => {
        runtime.log.error({ err: error }, 'fault')
        response.writeHead(500).end()
      },
    )
  })
}
