import { randomUUID } from 'node:crypto'

/** How long a process that does not answer holds up who waits for it; it hears of the change by the log, as of any. */
const PATIENCE_MS = 1_000
// What PostgreSQL carries in one notice (NOTIFY, "Notes"), less what is around the tags.
const MOST_BYTES = 7_500

/** A notice as it comes: from whose connection, and what it says. */
interface Notice {
  processId?: number
  payload?: string | undefined
}

/** What tells other processes to drop answers now, and waits until they have. */
export interface AtOnce {
  /** Resolves when every process that listens has dropped these tags, or has been silent for a second. */
  tell(tags: readonly string[]): Promise<void>
  /** Takes a notice of this kind; false where it is of another. */
  hear(notice: Notice): boolean
}

/**
 * Rights that were taken away, sessions that were ended and settings count from the next request on, in every process: who changes
 * them is answered when all have heard. A notice names the tags; each listener drops them and says so by a notice of its own,
 * known by the connection it comes from. Whoever begins to listen later has kept nothing yet.
 */
export function createAtOnce(options: {
  channel: string
  /** Finds the connections that listen, beside the one that asks. */
  listeners: string
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> | undefined
  drop(tags: readonly string[] | null): void
  /** Is told what kept others from hearing at once. */
  warn(error: unknown, said: string): void
}): AtOnce {
  const waiting = new Map<string, (pid: number) => void>()

  async function tell(tags: readonly string[]): Promise<void> {
    const id = randomUUID()
    const said = JSON.stringify(tags)
    const payload = JSON.stringify({ id, tags: Buffer.byteLength(said) > MOST_BYTES ? null : tags })
    const heard = new Set<number>()
    const all = Promise.withResolvers<void>()
    let expected: readonly number[] | undefined
    const look = () => expected?.every((pid) => heard.has(pid)) && all.resolve()
    waiting.set(id, (pid) => {
      heard.add(pid)
      look()
    })
    const timer = setTimeout(() => {
      options.warn(null, 'a process did not say that it has heard; it hears by the log')
      all.resolve()
    }, PATIENCE_MS)
    try {
      const asked = options.query(
        `select array(select pid from pg_stat_activity where datname = current_database() and application_name like $1 and pid <> pg_backend_pid()) as pids,
          pg_notify('${options.channel}', $2)`,
        [options.listeners, payload],
      )
      // It is committed, so whoever caused it is not refused: the others hear by the log, as of any change.
      const answer = await asked?.catch((error: unknown) => options.warn(error, 'others could not be told at once'))
      const [row] = (answer?.rows ?? []) as { pids: number[] }[]
      expected = row?.pids ?? []
      look()
      await all.promise
    } finally {
      clearTimeout(timer)
      waiting.delete(id)
    }
  }

  function hear({ processId = 0, payload = '' }: Notice): boolean {
    if (!payload.startsWith('{')) return false
    const { id, tags, heard } = JSON.parse(payload) as { id: string; tags?: string[] | null; heard?: true }
    if (heard) {
      waiting.get(id)?.(processId)
      return true
    }
    // Our own notice: what it names was dropped when it was committed.
    if (waiting.has(id)) return true
    options.drop(tags ?? null)
    // An answer that is lost with its connection is missed for a second by who waits, and by nobody else.
    options
      .query(`select pg_notify('${options.channel}', $1)`, [JSON.stringify({ id, heard: true })])
      ?.catch((error: unknown) => options.warn(error, 'what was heard could not be answered'))
    return true
  }

  return { tell, hear }
}
