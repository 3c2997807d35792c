import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ownerOf } from '#contracts/events.ts'
import type { Runtime } from '#platform/runtime.ts'

const PATIENCE_MS = 20_000

/** Waits until every consumer has read every event there is; transactions of other tests on the same server can hold a log back for a moment. */
export async function settled(runtime: Runtime, databaseUrl: string): Promise<void> {
  const pairs = runtime.local.flatMap((service) => {
    const sources = new Set((service.subscriptions ?? []).flatMap((subscription) => subscription.events.map(ownerOf)))
    return [...sources].map((source) => [service.name, source] as const)
  })
  const unread = pairs.map(
    ([consumer, source]) => `select '${consumer}<-${source}' as pair where exists (select from "${source}".event e
      where (e.txid, e.sequence) > coalesce((select (o.txid, o.sequence) from "${consumer}".consumer_offset o where o.source = '${source}'), ('0'::xid8, 0::bigint)))`,
  )
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      await runtime.events.settle()
      const { rows } = await client.query<{ pair: string }>(unread.join(' union all '))
      if (rows.length === 0) return
      if (Date.now() > deadline) throw new Error(`Events are still unread: ${rows.map((row) => row.pair).join(', ')}`)
      await sleep(20)
    }
  } finally {
    await client.end()
  }
}
