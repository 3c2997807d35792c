import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { checkServer } from '#platform/db/pool.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { claimFolder, runningProcess } from './lock.ts'

/** A database to work with: the configured one, or the embedded one. */
export interface OpenDatabase {
  url: string
  close(): Promise<void>
}

/** Reaches the configured PostgreSQL, or starts the embedded one; refuses in one line when neither can be had. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await checkServer(config.databaseUrl)
    return { url: config.databaseUrl, close: async () => undefined }
  }
  const release = claimFolder(config.dataDirectory)
  const server = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory })
  const file = addressFile(config)
  writeFileSync(file, server.url, { mode: 0o600 })
  return {
    url: server.url,
    async close() {
      rmSync(file, { force: true })
      await server.stop()
      release()
    },
  }
}

/** The same for a tool beside a running shop: joins the database that the shop has open. */
export async function joinDatabase(config: Config): Promise<OpenDatabase> {
  const file = addressFile(config)
  if (!config.databaseUrl && runningProcess(config.dataDirectory) !== undefined && existsSync(file)) {
    const url = readFileSync(file, 'utf8')
    await checkServer(url)
    return { url, close: async () => undefined }
  }
  return openDatabase(config)
}

function addressFile(config: Config): string {
  return join(config.dataDirectory, 'database-url')
}
