import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { recoverNow } from '#test/kit/recovery.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { MOVES, type Move, movesFrom, STATUSES } from './states.ts'

interface Told {
  status: string
  payment_status: string
  tracking_number: string | null
  allowed_moves: string[]
  payment: { status: string }
  timeline: { type: string; data: { reason?: string } }[]
  totals: { total: { amount: number } }
}

const MANAGER = 'manager@serai.example'
const moves = Object.keys(MOVES) as Move[]
let shop: TestShop

before(async () => {
  shop = await openShop()
})
after(async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const move = async (id: string, name: Move, body: object = {}, email = MANAGER) =>
  shop.call<Told>(`POST /orders/${id}/${name.replace('_', '-')}`, body, { token: await shop.signIn(email) })

const look = async (id: string) =>
  (await shop.call<Told>(`GET /orders/${id}`, undefined, { token: await shop.signIn(MANAGER) })).body

const left = async (productId: string) => {
  const product = await shop.call<{ variants: { inventory: { available: number } }[] }>(`GET /products/${productId}`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  return product.body.variants[0]?.inventory.available
}

/** Puts an order into a status as its saga would have left it. */
const putInto = (id: string, status: string) =>
  sql`with o as (update orders set status = ${status} where id = ${id}) insert into order_event (id, order_id, type, status, actor) values (${randomUUID()}, ${id}, 'moved', ${status}, '{"kind":"system","name":""}')`.execute(
    shop.runtime.db('orders'),
  )

test('a paid order goes from approval to its close', async () => {
  const { variantId } = await addProduct(shop)
  const { id } = (await buy(shop, variantId)).body
  const steps = [
    ['approve', 'processing', {}],
    ['ship', 'shipped', { tracking_number: 'UA-17' }],
    ['deliver', 'delivered', {}],
    ['close', 'closed', {}],
  ] as const
  for (const [name, status, body] of steps) {
    const answer = await move(id, name, body)
    assert.deepEqual([answer.status, answer.body.status], [200, status], JSON.stringify(answer.body))
    assert.deepEqual(answer.body.allowed_moves, movesFrom(status))
  }
  const told = await look(id)
  assert.equal(told.tracking_number, 'UA-17')
  assert.deepEqual(
    told.timeline.map((entry) => entry.type),
    ['created', 'paid', 'confirmed', 'approve', 'ship', 'deliver', 'close'],
  )
})

test('an order to be paid on delivery is closed with just what it costs (ORD-07)', async () => {
  const { variantId } = await addProduct(shop, { price: 20 })
  const bought = await buy(shop, variantId, 1, { payment_method: 'pay_on_delivery', payment: undefined })
  assert.deepEqual([bought.body.status, bought.body.payment_status], ['confirmed', 'pending'])
  const { id } = bought.body
  for (const name of ['approve', 'ship', 'deliver'] as const) assert.equal((await move(id, name)).status, 200, name)
  const total = (await look(id)).totals.total.amount
  for (const body of [{}, { paid_amount: total - 1 }, { paid_amount: total + 0.01 }, { paid_amount: total + 0.001 }]) {
    const refused = await move(id, 'close', body)
    assert.equal(refused.status, 422, JSON.stringify(body))
  }
  assert.equal((await look(id)).status, 'delivered')
  const closed = await move(id, 'close', { paid_amount: total })
  assert.deepEqual([closed.status, closed.body.status, closed.body.payment_status], [200, 'closed', 'paid'])
  assert.equal(closed.body.payment.status, 'succeeded')
})

test('an order whose card payment is still owed is not closed', async () => {
  const { variantId } = await addProduct(shop)
  const { id } = (await buy(shop, variantId)).body
  await sql`update orders set payment_status = 'failed' where id = ${id}`.execute(shop.runtime.db('orders'))
  for (const name of ['approve', 'ship', 'deliver'] as const) assert.equal((await move(id, name)).status, 200, name)
  const answer = await move(id, 'close')
  assert.deepEqual([answer.status, answer.body['code']], [409, 'not_paid'])
})

test('every move that a status does not allow is a 409 naming those it does (ORD-03)', async () => {
  const { variantId } = await addProduct(shop)
  const { id } = (await buy(shop, variantId)).body
  for (const status of STATUSES) {
    await putInto(id, status)
    const allowed = movesFrom(status)
    for (const name of moves.filter((candidate) => !allowed.includes(candidate))) {
      const answer = await move(id, name, { reason: 'because' })
      assert.deepEqual([answer.status, answer.body['code']], [409, 'illegal_move'], `${status} ${name}`)
      assert.deepEqual(answer.body['allowed'], allowed)
    }
  }
})

test('a cancelled order gives its stock and its money back, once (ORD-08)', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 4 })
  const bought = await buy(shop, variantId, 3)
  const { id, access_token: access } = bought.body
  assert.equal(await left(productId), 1)
  const [one, two] = await Promise.all([
    shop.call<Told>(`POST /orders/${id}/cancel?access=${access}`, { reason: 'Changed my mind' }),
    shop.call<Told>(`POST /orders/${id}/cancel?access=${access}`, { reason: 'Changed my mind' }),
  ])
  assert.deepEqual([one.status, two.status].sort(), [200, 409])
  const told = await look(id)
  assert.deepEqual([told.status, told.payment_status, told.payment.status], ['cancelled', 'refunded', 'refunded'])
  assert.equal(told.timeline.filter((entry) => entry.type === 'cancel').length, 1)
  assert.equal(told.timeline.find((entry) => entry.type === 'cancel')?.data.reason, 'Changed my mind')
  assert.equal(await left(productId), 4)
  const bank = await sql<{
    status: string
  }>`select d.status from demo_charge d join payment p on p.reference = d.reference where p.order_id = ${id}`.execute(
    shop.runtime.db('payments'),
  )
  assert.deepEqual(bank.rows, [{ status: 'refunded' }])
})

test('a cancellation cut off in the middle is carried on by recovery', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 4 })
  const { id } = (await buy(shop, variantId, 3)).body
  await putInto(id, 'cancelled')
  await sql`update orders set step = 'undoing', step_at = now() - interval '1 hour' where id = ${id}`.execute(
    shop.runtime.db('orders'),
  )
  await recoverNow(shop)
  await recoverNow(shop)
  const told = await look(id)
  assert.deepEqual([told.status, told.payment_status], ['cancelled', 'refunded'])
  assert.equal(await left(productId), 4)
})

test('a shipped order cannot be cancelled any more', async () => {
  const { variantId } = await addProduct(shop)
  const bought = await buy(shop, variantId)
  const { id, access_token: access } = bought.body
  for (const name of ['approve', 'ship'] as const) assert.equal((await move(id, name)).status, 200)
  const answer = await shop.call(`POST /orders/${id}/cancel?access=${access}`, {})
  assert.deepEqual([answer.status, answer.body['code'], answer.body['allowed']], [409, 'illegal_move', ['deliver']])
})

test('a rejection needs a reason and gives everything back', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 2 })
  const { id } = (await buy(shop, variantId, 2)).body
  for (const body of [{}, { reason: '  ' }]) {
    const refused = await move(id, 'reject', body)
    assert.deepEqual([refused.status, (refused.body['errors'] as { code: string }[])[0]?.code], [422, 'reason_needed'])
  }
  const answer = await move(id, 'reject', { reason: 'Cannot be delivered there' })
  assert.deepEqual([answer.status, answer.body.status, answer.body.payment_status], [200, 'rejected', 'refunded'])
  assert.equal(await left(productId), 2)
})

test('what is unusual is approved only by force and with a reason (ORD-04)', async () => {
  const { variantId } = await addProduct(shop)
  const { id } = (await buy(shop, variantId)).body
  await sql`update orders set placed_at = now() - interval '3 days' where id = ${id}`.execute(shop.runtime.db('orders'))
  const refused = await move(id, 'approve')
  assert.deepEqual(
    [refused.status, refused.body['code'], refused.body['why']],
    [409, 'needs_force_approve', ['it was not placed today']],
  )
  assert.equal((await move(id, 'force_approve')).status, 422)
  const answer = await move(id, 'force_approve', { reason: 'Phoned the customer' })
  assert.deepEqual([answer.status, answer.body.status], [200, 'processing'])
})

test('an unpaid order approved by force keeps its stock when the time to pay is over', async () => {
  const { id: productId, variantId } = await addProduct(shop, { quantity: 3 })
  const { id } = (await buy(shop, variantId, 2, { payment: { card_number: '4000000000000002' } })).body
  const refused = await move(id, 'approve')
  assert.deepEqual([refused.status, refused.body['code']], [409, 'needs_force_approve'])
  const forced = await move(id, 'force_approve', { reason: 'Pays by bank transfer' })
  assert.deepEqual([forced.status, forced.body.status], [200, 'processing'])
  await sql`update orders set reserved_until = now() - interval '1 minute' where id = ${id}`.execute(shop.runtime.db('orders'))
  await sql`update reservation set expires_at = now() - interval '1 minute' where order_id = ${id}`.execute(
    shop.runtime.db('catalog'),
  )
  await recoverNow(shop)
  const told = await look(id)
  assert.deepEqual([told.status, told.payment_status], ['processing', 'pending'])
  assert.equal(await left(productId), 1)
  for (const name of ['ship', 'deliver'] as const) assert.equal((await move(id, name)).status, 200)
  const closed = await move(id, 'close', { paid_amount: told.totals.total.amount })
  assert.deepEqual([closed.body.status, closed.body.payment_status], ['closed', 'paid'])
})

test('of two different moves at once one is made', async () => {
  const { variantId } = await addProduct(shop)
  const { id } = (await buy(shop, variantId)).body
  const answers = await Promise.all([move(id, 'approve'), move(id, 'reject', { reason: 'No' }), move(id, 'approve')])
  assert.equal(answers.filter((answer) => answer.status === 200).length >= 1, true)
  const told = await look(id)
  assert.ok(['processing', 'rejected'].includes(told.status))
  assert.ok(told.timeline.filter((entry) => entry.type === 'approve').length <= 1)
  if (told.status === 'rejected') assert.equal(told.payment_status, 'refunded')
})
