import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { createReader, type Readings } from './readings.ts'

/** A measure that grows with what happens, as the service that keeps it declares it. */
export interface Measure {
  name: string
  help: string
  kind: 'counter' | 'seconds'
  /** Labels with the values that are known beforehand: those begin at zero, so that the first event is seen as a change. */
  labels: Record<string, readonly string[]>
  buckets?: readonly number[]
}

/** The process's measures, in Prometheus' form at `/metrics`. */
export interface Metrics {
  observeOperation(operation: string, outcome: string, milliseconds: number): void
  /** Counts one event of a measure that a service declares. */
  count(name: string, labels: Record<string, string>): void
  /** Adds a duration to a measure that a service declares. */
  observe(name: string, labels: Record<string, string>, milliseconds: number): void
  /** Adds values that are read when the page is asked for. */
  read(readings: Readings): void
  page(): Promise<{ type: string; text: string }>
}

const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Makes the measures of one process; `failed` hears of values that could not be read, which are left out of the page. */
export function createMetrics(
  measures: readonly Measure[],
  now: () => number,
  failed: (error: unknown, readings: string) => void,
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const total = new Counter({
    name: 'operation_total',
    help: 'Operations by outcome: ok, replayed, cached, fault or the code of the refusal.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  })
  const duration = new Histogram({
    name: 'operation_duration_seconds',
    help: 'Time an operation took.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const counters = new Map<string, Counter>()
  const histograms = new Map<string, Histogram>()
  for (const measure of measures) declare(measure, registry, counters, histograms)
  const refresh: (() => Promise<void>)[] = []
  return {
    observeOperation(operation, outcome, milliseconds) {
      total.inc({ operation, outcome })
      duration.observe({ operation }, milliseconds / 1000)
    },
    count: (name, labels) => known(counters, name).inc(labels),
    observe: (name, labels, milliseconds) => known(histograms, name).observe(labels, milliseconds / 1000),
    read(readings) {
      refresh.push(createReader(registry, readings, now, failed))
    },
    async page() {
      await Promise.all(refresh.map((read) => read()))
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

function declare(
  { name, help, kind, labels, buckets = BUCKETS }: Measure,
  registry: Registry,
  counters: Map<string, Counter>,
  histograms: Map<string, Histogram>,
): void {
  const shape = { name, help, labelNames: Object.keys(labels), registers: [registry] }
  if (kind === 'counter') {
    const counter = new Counter(shape)
    for (const values of combinations(labels)) counter.inc(values, 0)
    counters.set(name, counter)
  } else {
    const histogram = new Histogram({ ...shape, buckets: [...buckets] })
    for (const values of combinations(labels)) histogram.zero(values)
    histograms.set(name, histogram)
  }
}

function combinations(labels: Record<string, readonly string[]>): Record<string, string>[] {
  return Object.entries(labels).reduce<Record<string, string>[]>(
    (all, [name, values]) => all.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
    [{}],
  )
}

function known<T>(declared: Map<string, T>, name: string): T {
  const metric = declared.get(name)
  if (!metric) throw new Error(`No service declares the measure ${name}.`)
  return metric
}
