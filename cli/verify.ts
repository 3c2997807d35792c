import { services } from '#services/services.ts'
import { withRuntime } from './with-runtime.ts'

/** Proves the invariants of stock, carts, orders and payments; ends with 1 when one is broken. */
export async function verify(args: string[]): Promise<void> {
  const found = await withRuntime(async (runtime) => {
    const results = []
    for (const service of services) {
      for (const invariant of service.invariants ?? []) {
        results.push({
          service: service.name,
          invariant: invariant.name,
          violations: await invariant.violations(runtime.systemContext(service.name)),
        })
      }
    }
    return results
  })
  if (args.includes('--json'))
    console.log(JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? value.toString() : value), 2))
  else {
    for (const { service, invariant, violations } of found) {
      console.log(`  ${violations.length === 0 ? '✔' : '✘'} ${service}: ${invariant}`)
      for (const row of violations.slice(0, 10))
        console.log(`      ${JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? value.toString() : value))}`)
    }
  }
  if (found.some((result) => result.violations.length > 0)) process.exitCode = 1
}
