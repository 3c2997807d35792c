import type { Config } from '#platform/config.ts'
import { checkServer } from '#platform/db/pool.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { claimFolder } from './lock.ts'

/** A database to work with: the configured one, or the embedded one started for this process. */
export interface OpenDatabase {
  url: string
  embedded: boolean
  close(): Promise<void>
}

/** Reaches the configured PostgreSQL, or starts the embedded one; refuses in one line when neither can be had. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await checkServer(config.databaseUrl)
    return { url: config.databaseUrl, embedded: false, close: async () => undefined }
  }
  const release = claimFolder(config.dataDirectory)
  const server = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory })
  return {
    url: server.url,
    embedded: true,
    async close() {
      await server.stop()
      release()
    },
  }
}
