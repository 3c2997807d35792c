import type { Runtime } from '#platform/runtime.ts'
import { addCounts } from './store.ts'

const WRITE_AFTER_MS = 3_000

interface Count {
  views: number
  clicks: number
}

/** What a process has counted and not written yet. */
interface Sums {
  byId: Map<string, Count>
  timer: NodeJS.Timeout | undefined
  writing: Promise<void>
}

const sumsOf = new WeakMap<Runtime, Sums>()

/** Counts a view or a click of advertisements in memory; a few seconds later, and when the process ends, it is written by one statement for all. */
export function count(runtime: Runtime, ids: Iterable<string>, what: keyof Count): void {
  const sums = sumsOf.get(runtime) ?? begin(runtime)
  for (const id of ids) {
    const known = sums.byId.get(id) ?? { views: 0, clicks: 0 }
    known[what] += 1
    sums.byId.set(id, known)
  }
  if (sums.byId.size > 0) writeLater(runtime, sums)
}

/** Writes what this process has counted so far; what cannot be written is kept for the next time. */
export function writeCounts(runtime: Runtime): Promise<void> {
  const sums = sumsOf.get(runtime)
  if (!sums) return Promise.resolve()
  clearTimeout(sums.timer)
  sums.timer = undefined
  // One after another: whoever asks waits for what was taken before, too.
  sums.writing = sums.writing.then(() => write(runtime, sums))
  return sums.writing
}

function begin(runtime: Runtime): Sums {
  const sums: Sums = { byId: new Map(), timer: undefined, writing: Promise.resolve() }
  sumsOf.set(runtime, sums)
  runtime.beforeEnd(() => writeCounts(runtime))
  return sums
}

function writeLater(runtime: Runtime, sums: Sums): void {
  sums.timer ??= setTimeout(() => void writeCounts(runtime), WRITE_AFTER_MS).unref()
}

async function write(runtime: Runtime, sums: Sums): Promise<void> {
  if (sums.byId.size === 0) return
  const taken = sums.byId
  sums.byId = new Map()
  try {
    await addCounts(
      runtime.db('promotions'),
      [...taken].map(([id, { views, clicks }]) => ({ id, views, clicks })),
    )
  } catch (error) {
    runtime.log.warn({ err: error }, 'views and clicks could not be written; they are tried again')
    for (const [id, { views, clicks }] of taken) {
      const since = sums.byId.get(id) ?? { views: 0, clicks: 0 }
      sums.byId.set(id, { views: since.views + views, clicks: since.clicks + clicks })
    }
    writeLater(runtime, sums)
  }
}
