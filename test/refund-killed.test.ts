import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { comeBack, offer, orderBy, orderNow, referenceOf } from './kit/bank.ts'
import { startProcess } from './kit/process.ts'
import { recoverNow } from './kit/recovery.ts'
import { ADMIN, openShop, violations } from './kit/shop.ts'
import { openStripe } from './kit/stripe.ts'

test('a process killed after it asked for a refund and before it heard of it leaves a refund that is given once (PAY-04)', async () => {
  await using shop = await openShop({ privateAddresses: true })
  const bank = await openStripe()
  try {
    const { body: order } = await orderBy(shop, await offer(shop, bank), 'USD')
    const reference = referenceOf(order)
    bank.pay(reference)
    await comeBack(shop, order)
    assert.equal((await orderNow(shop, order)).payment_status, 'paid')
    const token = await shop.signIn(ADMIN)
    const victim = await startProcess(shop, { ALLOW_PRIVATE_ADDRESSES: 'true' })
    const heard = new Promise<void>((done) =>
      bank.server.interrupt(({ method, path }) => {
        if (method !== 'POST' || path !== '/v1/refunds') return undefined
        done()
        return 'hold'
      }),
    )
    const asked = fetch(`${victim.url}/api/v1/orders/${order.id}/refund`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ amount: 4, reason: 'Cut off' }),
    })
    const cutOff = assert.rejects(asked, TypeError)
    await heard
    await victim.kill('SIGKILL')
    await cutOff
    const db = shop.runtime.db('payments')
    const open = await sql<{
      status: string
      tries: number
    }>`select status, tries from refund where order_id = ${order.id}`.execute(db)
    assert.deepEqual(open.rows, [{ status: 'asked', tries: 1 }])
    const more = await shop.call(
      `POST /orders/${order.id}/refund`,
      { amount: order.totals.total.amount, reason: 'More than is left' },
      { token, key: randomUUID() },
    )
    assert.equal(more.body['code'], 'refund_too_large', 'what is on its way is not given twice')
    await sql`update refund set updated_at = now() - interval '1 hour' where order_id = ${order.id}`.execute(db)
    await recoverNow(shop)
    await recoverNow(shop)
    assert.equal(bank.given(reference), 400)
    assert.equal((await orderNow(shop, order)).payment_status, 'partially_refunded')
    assert.deepEqual(await violations(shop), [])
  } finally {
    await bank.server.close()
  }
})
