import { create, type DescMethodUnary, fromJson, type JsonValue, type Message, toJson } from '@bufbuild/protobuf'
import type { ConnectRouter, HandlerContext } from '@connectrpc/connect'
import { connectNodeAdapter } from '@connectrpc/connect-node'
import { Health, HealthCheckResponseSchema } from '#contracts/gen/grpc/health/v1/health_pb.ts'
import { RPC_SERVICES } from '#contracts/rpc.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { isLocale } from '#lib/locale.ts'
import { authenticate } from '../http/facts.ts'
import { ANONYMOUS } from '../operation/actor.ts'
import type { RequestFacts } from '../operation/context.ts'
import { invoke } from '../operation/invoke.ts'
import { quotaFields, refuseBeyond } from '../operation/limits.ts'
import type { Runtime } from '../runtime.ts'
import type { Service } from '../service.ts'
import { toConnect } from './errors.ts'
import { callerOf } from './identity.ts'
import { answerOf, inputOf, inputShape, outputShape } from './paging.ts'
import { installReflection } from './reflection.ts'
import type { Rpc } from './rpc.ts'
import { fromWire, toWire } from './wire.ts'

const SERVING = 1

/** Answers calls to the methods of the services that run here. */
export function answerCalls(runtime: Runtime): ReturnType<typeof connectNodeAdapter> {
  return connectNodeAdapter({
    connect: false,
    grpcWeb: false,
    routes(router: ConnectRouter) {
      const names = new Set(runtime.local.flatMap((service) => (service.rpc ?? []).map((line) => line.service)))
      installReflection(router, [Health, ...[...names].map((name) => RPC_SERVICES[name as keyof typeof RPC_SERVICES])])
      router.service(Health, { check: async () => create(HealthCheckResponseSchema, { status: SERVING }) })
      for (const service of runtime.local) {
        const byName = Map.groupBy(service.rpc ?? [], (line) => line.service)
        for (const [name, lines] of byName) mount(runtime, router, service, name as keyof typeof RPC_SERVICES, lines)
      }
    },
  })
}

function mount(
  runtime: Runtime,
  router: ConnectRouter,
  service: Service,
  name: keyof typeof RPC_SERVICES,
  lines: readonly Rpc[],
): void {
  const descriptor = RPC_SERVICES[name]
  for (const line of lines) {
    const method = descriptor.methods.find((candidate) => candidate.name === line.method) as DescMethodUnary | undefined
    const isWrite = service.routes.some((route) => route.operation.name === line.operation.name && route.method !== 'GET')
    if (!method) throw new Error(`${name}.${line.method} is not in the contract; run npm run generate.`)
    router.rpc(method, (message: Message, call: HandlerContext) =>
      handle(runtime, service.name, line, method, message, call, isWrite),
    )
  }
}

async function handle(
  runtime: Runtime,
  service: string,
  line: Rpc,
  method: DescMethodUnary,
  message: Message,
  call: HandlerContext,
  isWrite: boolean,
): Promise<Message> {
  try {
    const facts = await factsOf(runtime, call)
    const sent = fromWire(inputShape(line.operation), toJson(method.input, message, { useProtoFieldName: true }) as never)
    const input = inputOf(line.operation, sent as Record<string, unknown>)
    if (facts.caller === undefined) {
      const quotas = runtime.limits.take(line.operation, isWrite, { ip: undefined, accountId: facts.actor.id }, input)
      for (const [name, value] of Object.entries(quotaFields(quotas))) call.responseHeader.set(name, value)
      refuseBeyond(quotas)
    }
    const { output } = await invoke(line.operation, runtime.context(service, facts), input)
    const told = answerOf(line.operation, output as Record<string, unknown>)
    return fromJson(method.output, (toWire(outputShape(line.operation), told) ?? {}) as JsonValue, {
      ignoreUnknownFields: true,
    })
  } catch (error) {
    const told = toConnect(error)
    if (!(error instanceof AppError) && told.code === 13)
      runtime.log.error({ err: error, operation: line.operation.name }, 'fault')
    throw told
  }
}

async function factsOf(runtime: Runtime, call: HandlerContext): Promise<RequestFacts> {
  const headers = call.requestHeader
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!bearer) return callerOf(runtime.config.secrets.serviceSecret, headers.get('serai-call'), runtime.clock())
  const locale = headers.get('accept-language')
  return {
    actor: (await authenticate(runtime, bearer)) ?? ANONYMOUS,
    requestId: headers.get('x-request-id') ?? newId(),
    locale: isLocale(locale) ? locale : 'en',
    currency: headers.get('serai-currency') ?? undefined,
    branchId: headers.get('x-branch-id') ?? undefined,
    caller: undefined,
    ip: undefined,
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
    cartToken: headers.get('x-cart-token') ?? undefined,
  }
}
