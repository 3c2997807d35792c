import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The process's measures, in Prometheus' form at `/metrics`. */
export interface Metrics {
  registry: Registry
  observeOperation(operation: string, outcome: string, milliseconds: number): void
  count(name: 'orders_total' | 'payment_errors_total', labels: Record<string, string>): void
  gauge(name: string, help: string, read: () => number | Promise<number>): void
}

const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Makes the measures of one process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const total = new Counter({
    name: 'operation_total',
    help: 'Operations by outcome: ok, replayed, fault or the code of the refusal.',
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
  const counters = {
    orders_total: new Counter({
      name: 'orders_total',
      help: 'Orders by the status they reached.',
      labelNames: ['status'],
      registers: [registry],
    }),
    payment_errors_total: new Counter({
      name: 'payment_errors_total',
      help: 'Payments that failed, by method.',
      labelNames: ['method'],
      registers: [registry],
    }),
  }
  return {
    registry,
    observeOperation(operation, outcome, milliseconds) {
      total.inc({ operation, outcome })
      duration.observe({ operation }, milliseconds / 1000)
    },
    count: (name, labels) => (counters[name] as Counter).inc(labels),
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read())
        },
      })
    },
  }
}
