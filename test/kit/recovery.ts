import { sql } from 'kysely'
import { services } from '#services/services.ts'
import type { TestShop } from './shop.ts'

/**
 * Lets what stands still look old enough, and runs the recovery jobs that the clock would run within a minute. What moved in
 * the last seconds is left to the server that may still be at it; none is at it when that is dead.
 */
export async function recoverNow(shop: TestShop, seconds = 2): Promise<void> {
  await sql`update orders set step_at = now() - interval '1 hour' where step in ('placing', 'undoing') and step_at < now() - ${seconds}::int * interval '1 second'`.execute(
    shop.runtime.db('orders'),
  )
  await sql`update payment set updated_at = now() - interval '1 hour' where status = 'created' and updated_at < now() - ${seconds}::int * interval '1 second'`.execute(
    shop.runtime.db('payments'),
  )
  await sql`update cart set updated_at = now() - interval '1 hour' where status = 'checking_out' and updated_at < now() - ${seconds}::int * interval '1 second'`.execute(
    shop.runtime.db('cart'),
  )
  for (const [name, job] of [
    ['payments', 'reconcile'],
    ['orders', 'recover'],
    ['catalog', 'releaseExpired'],
    ['cart', 'returnCarts'],
  ] as const) {
    const service = services.find((candidate) => candidate.name === name)
    if (service) await service.jobs?.[job]?.(shop.runtime.workContext(service, job), {}, { attempt: 1, last: false })
  }
}
