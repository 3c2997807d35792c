import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestShop } from './shop.ts'

/** Writes something that is committed only once what is asked meanwhile waits for it; gives what that is answered. */
export async function meanwhile<T>(shop: TestShop, schema: string, write: string, ask: () => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: shop.databaseUrl })
  const watcher = new pg.Client({ connectionString: shop.databaseUrl })
  await Promise.all([other.connect(), watcher.connect()])
  try {
    await other.query(`set search_path to ${schema}`)
    await other.query('begin')
    await other.query(write)
    const answer = ask()
    const waits = 'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()'
    while ((await watcher.query(waits)).rowCount === 0) await sleep(5)
    await other.query('commit')
    return await answer
  } finally {
    await Promise.all([other.end(), watcher.end()])
  }
}
