import { Counter, Gauge, type Registry } from 'prom-client'

/** One value that was read. */
export interface Reading {
  name: string
  labels?: Record<string, string>
  value: number
}

/** What is said of a value: a name that ends with `_total` only ever grows. */
export interface ReadingKind {
  help: string
  labels: readonly string[]
}

/** Values that are there to be read rather than counted: all of a group by one statement, at most every few seconds. */
export interface Readings {
  group: string
  kinds: Record<string, ReadingKind>
  read(): Reading[] | Promise<Reading[]>
}

const KEPT_MS = 5_000

/** Registers the values of a group; the function it gives reads them anew unless they were read a moment ago. */
export function createReader(
  registry: Registry,
  readings: Readings,
  now: () => number,
  failed: (error: unknown, group: string) => void,
): () => Promise<void> {
  const metrics = new Map(
    Object.entries(readings.kinds).map(([name, { help, labels }]) => {
      const shape = { name, help, labelNames: [...labels], registers: [registry] }
      return [name, name.endsWith('_total') ? new Counter(shape) : new Gauge(shape)]
    }),
  )
  let readAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined

  async function read(): Promise<void> {
    const values = await readings.read()
    for (const metric of metrics.values()) metric.reset()
    for (const { name, labels = {}, value } of values) metrics.get(name)?.inc(labels, value)
    readAt = now()
  }

  return () => {
    if (now() - readAt < KEPT_MS) return Promise.resolve()
    running ??= read()
      .catch((error: unknown) => {
        // A value that is not known is left out; the one before would pass for a fresh one.
        for (const metric of metrics.values()) metric.reset()
        failed(error, readings.group)
      })
      .finally(() => {
        running = undefined
      })
    return running
  }
}
