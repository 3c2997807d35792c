import { sql } from 'kysely'
import { type Config, loadConfig } from '#platform/config.ts'
import { pendingMigrations } from '#platform/db/migrate.ts'
import { askMailServer } from '#platform/mail-server.ts'
import { createRuntime, type Runtime } from '#platform/runtime.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { createLog } from '#platform/telemetry/log.ts'
import { services } from '#services/services.ts'
import { joinDatabase } from './open-database.ts'

/** What was looked at: in which part of the shop, whether it is well, and what is wrong with it and to be done if not. */
interface Finding {
  part: 'connection' | 'check' | 'invariant'
  /** Short and lasting, for programs. */
  code: string
  name: string
  ok: boolean
  problem?: string
}

type Look = () => Promise<string | undefined>

/**
 * Says of everything the shop needs whether it is well: connections, what it does not start without, invariants (SET-04). Changes
 * nothing, not even a database that is behind, and goes on where something is broken.
 */
export async function doctor(args: string[]): Promise<void> {
  const found: Finding[] = []
  const look = async (part: Finding['part'], code: string, name: string, see: Look): Promise<boolean> => {
    const problem = await see().catch((error: unknown) => reasonOf(error))
    found.push({ part, code, name, ok: problem === undefined, ...(problem !== undefined && { problem }) })
    return problem === undefined
  }
  await examine(look)
  const isWell = found.every(({ ok }) => ok)
  if (args.includes('--json')) console.log(JSON.stringify({ ok: isWell, findings: found }, null, 2))
  else for (const { ok, name, problem } of found) console.log(`  ${ok ? '✔' : '✘'} ${name}${problem ? `\n      ${problem}` : ''}`)
  if (!isWell) process.exitCode = 1
}

type Looking = (part: Finding['part'], code: string, name: string, see: Look) => Promise<boolean>

async function examine(look: Looking): Promise<void> {
  let config: Config | undefined
  const isRead = await look('connection', 'configuration', 'the configuration can be read', async () => {
    config = loadConfig()
    return undefined
  })
  if (!isRead || !config) return
  const known = config
  await look('connection', 'storage', known.s3 ? 'the S3 store answers' : 'files can be kept', async () => {
    await openStorage(known)
    return undefined
  })
  const { smtpUrl } = known
  if (smtpUrl)
    await look('connection', 'mail', 'the mail server answers', async () => {
      await askMailServer(smtpUrl)
      return undefined
    })
  let database: Awaited<ReturnType<typeof joinDatabase>> | undefined
  await look('connection', 'database', 'the database answers', async () => {
    database = await joinDatabase(known)
    return undefined
  })
  if (!database) return
  const { url } = database
  try {
    const isCurrent = await look('connection', 'migrations', 'the database is up to date', async () => {
      const pending = await pendingMigrations(url, [...services])
      return pending.length === 0 ? undefined : `${pending.length} migrations are to be applied (${pending[0]} …): serai migrate`
    })
    if (isCurrent) await examineShop(look, known, url)
  } finally {
    await database.close()
  }
}

async function examineShop(look: Looking, config: Config, databaseUrl: string): Promise<void> {
  let runtime: Runtime | undefined
  await look('connection', 'services', 'the services can be put together', async () => {
    runtime = await createRuntime({ config, services, databaseUrl, log: createLog('silent') })
    return undefined
  })
  if (!runtime) return
  const shop = runtime
  try {
    for (const service of shop.local) {
      const ctx = shop.systemContext(service.name)
      for (const { code, name, problem } of service.checks ?? []) await look('check', code, name, () => problem(ctx))
    }
    await look('check', 'failed_events', 'no event was given up', async () => {
      const row = await shop
        .systemContext('store')
        .one<{ n: number }>(sql`select count(*)::int as n from platform.failed_events()`)
      return row.n === 0 ? undefined : `${row.n} events could not be handled: try them again in the panel, under Failed events.`
    })
    for (const service of shop.local) {
      const ctx = shop.systemContext(service.name)
      for (const [at, { name, violations }] of (service.invariants ?? []).entries())
        await look('invariant', `${service.name}_${at + 1}`, `${service.name}: ${name}`, async () => {
          const rows = await violations(ctx)
          return rows.length === 0 ? undefined : `${rows.length} do not hold; serai verify names them.`
        })
    }
  } finally {
    await shop.close()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error)
}
