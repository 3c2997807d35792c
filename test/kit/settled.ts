import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ownerOf } from '#contracts/events.ts'
import type { Runtime } from '#platform/runtime.ts'

const PATIENCE_MS = 20_000
// Most jobs that events set going are short; one that is long or waits is not waited for.
const JOBS_MS = 400
// But the pages of all products are what events are read for, however long a busy machine takes for them.
const PAGES = 'catalog.refreshAll'
const JOB = `select distinct case task_identifier when '${PAGES}' then task_identifier else 'a job' end as pair
  from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`

/** Waits until every consumer has read every event there is, and what that set going is done. */
export interface Reader {
  settled(): Promise<void>
  close(): Promise<void>
}

/** Looks after the consumers of a shop; transactions of other tests on the same server can hold a log back for a moment. */
export function openReader(runtime: Runtime, databaseUrl: string): Reader {
  const pairs = runtime.local.flatMap((service) => {
    const sources = new Set((service.subscriptions ?? []).flatMap((subscription) => subscription.events.map(ownerOf)))
    return [...sources].map((source) => [service.name, source] as const)
  })
  const unread = pairs.map(
    ([consumer, source]) => `select '${consumer}<-${source}' as pair where exists (select from "${source}".event e
      where (e.txid, e.sequence) > coalesce((select (o.txid, o.sequence) from "${consumer}".consumer_offset o where o.source = '${source}'), ('0'::xid8, 0::bigint)))`,
  )
  const question = { name: 'unread', text: [...unread, JOB].join(' union all ') }
  let opened: Promise<pg.Client> | undefined
  const connected = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    // A database that a test restarts takes this connection with it: the next look opens another.
    client.on('error', () => {
      opened = undefined
    })
    await client.connect()
    return client
  }
  return {
    async settled() {
      const began = Date.now()
      for (;;) {
        await runtime.events.settle()
        opened ??= connected()
        const { rows } = await (await opened).query<{ pair: string }>(question)
        const lasted = Date.now() - began
        if (rows.every((row) => row.pair === 'a job' && lasted > JOBS_MS)) return
        if (lasted > PATIENCE_MS) throw new Error(`Events are still unread: ${rows.map((row) => row.pair).join(', ')}`)
        await sleep(20)
      }
    },
    async close() {
      if (opened) await (await opened).end()
    },
  }
}
