import { loadConfig } from '#platform/config.ts'
import type { Context } from '#platform/operation/context.ts'
import { invoke } from '#platform/operation/invoke.ts'
import { createRuntime, type Runtime } from '#platform/runtime.ts'
import { createLog } from '#platform/telemetry/log.ts'
import { services } from '#services/services.ts'
import { joinDatabase } from './open-database.ts'

/** Runs a tool on the shop's database, beside a running shop or alone; everything is closed afterwards. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const config = loadConfig()
  const database = await joinDatabase(config)
  try {
    const runtime = await createRuntime({ config, services, databaseUrl: database.url, log: createLog('error') })
    try {
      for (const service of runtime.local) await service.prepare?.(runtime.systemContext(service.name))
      return await work(runtime)
    } finally {
      await runtime.close()
    }
  } finally {
    await database.close()
  }
}

/** Runs an operation of the API by its name, as the system. */
export async function run<T>(runtime: Runtime, name: string, input: object): Promise<T> {
  for (const service of runtime.local) {
    const route = service.routes.find((candidate) => candidate.operation.name === name)
    if (!route) continue
    const ctx: Context = runtime.systemContext(service.name)
    return (await invoke(route.operation, ctx, input)).output as T
  }
  throw new Error(`No service has the operation ${name}.`)
}
