import pg from 'pg'
import { loadConfig } from '#platform/config.ts'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { refreshStatistics, seedShop } from './seed.ts'

/** Fills a fresh shop with people and products, and brings its pages and its index up to date. */
export async function fillShop(folder: string, url: string, products: number): Promise<void> {
  const config = loadConfig({ SERAI_DATA: folder, LOG_LEVEL: 'error' })
  const runtime = await createRuntime({ config, services, databaseUrl: url })
  for (const service of services) await service.prepare?.(runtime.systemContext(service.name))
  // A shop in which nobody is told of orders does not start.
  await services.find((service) => service.name === 'identity')?.demo?.(runtime.systemContext('identity'), () => undefined)
  await seedShop(url, products)
  runtime.cache.clear()
  const catalog = services.find((service) => service.name === 'catalog')
  await runtime.events.start()
  await catalog?.jobs?.['refreshAll']?.(runtime.systemContext('catalog'), {}, { attempt: 1, last: false })
  await runtime.events.settle()
  await runtime.close()
  await settle(url)
}

/** Ends what a filling leaves for later, so that every run starts from the same statistics. */
export async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("select graphile_worker.remove_job('catalog.refreshAll')")
  await refreshStatistics(client, 'vacuum analyze')
  await client.query('checkpoint')
  await client.end()
}
