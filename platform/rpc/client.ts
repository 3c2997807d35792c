import { type DescMethodUnary, fromJson, type JsonValue, toJson } from '@bufbuild/protobuf'
import type { Transport } from '@connectrpc/connect'
import { createGrpcTransport } from '@connectrpc/connect-node'
import { ConsecutiveBreaker, circuitBreaker, ExponentialBackoff, handleWhen, type IPolicy, retry, wrap } from 'cockatiel'
import type { CallName, Calls } from '#contracts/calls.ts'
import { RPC_SERVICES } from '#contracts/rpc.ts'
import { AppError } from '#lib/errors.ts'
import type { Config } from '../config.ts'
import type { Context } from '../operation/context.ts'
import type { Service } from '../service.ts'
import { fromConnect } from './errors.ts'
import { callerHeaders } from './identity.ts'
import type { Rpc } from './rpc.ts'
import { shapeOf } from './shape.ts'
import { fromWire, toWire } from './wire.ts'

const DEADLINE_MS = 5_000

/** Asks services that run in other processes. */
export interface PeerClient {
  call<K extends CallName>(ctx: Context, name: K, input: Calls[K]['input']): Promise<Calls[K]['output']>
}

interface Target {
  service: string
  line: Rpc
  method: DescMethodUnary
}

/**
 * Calls by gRPC with a deadline, retries while the other side cannot be reached (every call of the contract may be repeated),
 * and a breaker that answers at once while it stays away.
 */
export function createPeerClient(config: Config, services: readonly Service[]): PeerClient {
  const targets = new Map(services.flatMap((service) => targetsOf(service)))
  const peers = new Map<string, { transport: Transport; policy: IPolicy }>()

  function peerOf(service: string) {
    const known = peers.get(service)
    if (known) return known
    const address = config.peers[service]
    if (!address)
      throw new AppError(
        'unavailable',
        'service_unavailable',
        `The service ${service} runs elsewhere and no address is configured: set ${service.toUpperCase()}_GRPC_URL.`,
      )
    const away = handleWhen((error) => error instanceof AppError && error.code === 'service_unavailable')
    const made = {
      transport: createGrpcTransport({ baseUrl: address.grpc, defaultTimeoutMs: DEADLINE_MS }),
      policy: wrap(
        retry(away, { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 500 }) }),
        circuitBreaker(away, { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(20) }),
      ),
    }
    peers.set(service, made)
    return made
  }

  return {
    async call(ctx, name, input) {
      const target = targets.get(name)
      if (!target) throw new Error(`${name} has no gRPC method.`)
      const { transport, policy } = peerOf(target.service)
      const { operation } = target.line
      return policy.execute(async () => {
        const message = fromJson(target.method.input, (toWire(shapeOf(operation.input), input) ?? {}) as JsonValue)
        const headers = callerHeaders(config.secrets.serviceSecret, ctx.service, ctx.facts, ctx.now())
        try {
          const answer = await transport.unary(target.method, undefined, DEADLINE_MS, headers, message as never)
          return fromWire(
            shapeOf(operation.output),
            toJson(target.method.output, answer.message, { useProtoFieldName: true }) as never,
          ) as never
        } catch (error) {
          throw fromConnect(error)
        }
      })
    },
  }
}

function targetsOf(service: Service): [string, Target][] {
  return Object.entries(service.calls).flatMap(([name, operation]): [string, Target][] => {
    const line = service.rpc?.find((candidate) => candidate.operation.name === operation.name)
    if (!line) return []
    const descriptor = RPC_SERVICES[line.service as keyof typeof RPC_SERVICES]
    const method = descriptor.methods.find((candidate) => candidate.name === line.method) as DescMethodUnary | undefined
    return method ? [[name, { service: service.name, line, method }]] : []
  })
}
