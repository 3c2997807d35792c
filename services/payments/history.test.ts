import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, newCustomer } from '#test/kit/people.ts'
import { ADMIN, addProduct, CHECKOUT, openShop, type TestShop } from '#test/kit/shop.ts'
import { limitTo } from '#test/kit/stock.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Page {
  data: {
    id: string
    order_id: string
    order_number: string
    method: string
    status: string
    amount: { amount: number }
    refunded: { amount: number }
    reference: string | null
    card_last4: string | null
    refunds: { amount: { amount: number }; status: string; reason: string; actor_name: string; created_at: string }[]
  }[]
  meta: { total: number }
}

const order = async (token: string, card = '4242424242424242') => {
  const { variantId } = await addProduct(shop, { price: 20, quantity: 5 })
  await shop.call('DELETE /cart/lines', undefined, { token })
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
  const made = await shop.call<{ id: string; number: string }>(
    'POST /orders',
    { ...CHECKOUT, payment: { card_number: card } },
    { token, key: randomUUID() },
  )
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}

const list = async (query: string, token: string) => (await shop.call<Page>(`GET /payments?${query}`, undefined, { token })).body

test('payments with what was given back are found by order, customer, method, status, date and text (PAY-04)', async () => {
  const [one, two] = [await newCustomer(shop), await newCustomer(shop)]
  const paid = await order(one.token)
  const failed = await order(one.token, '4000000000000002')
  const other = await order(two.token)
  const staff = await shop.signIn(ADMIN)
  await shop.call(`POST /orders/${paid.id}/refund`, { amount: 5, reason: 'Late' }, { token: staff, key: randomUUID() })
  const ids = async (query: string, token = staff) => new Set((await list(query, token)).data.map(({ order_id }) => order_id))
  assert.deepEqual(await ids(`scope=all&filter[order]=${paid.id}`), new Set([paid.id]))
  assert.deepEqual(await ids(`scope=all&filter[customer]=${one.id}`), new Set([paid.id, failed.id]))
  assert.deepEqual(await ids(`scope=all&filter[customer]=${one.id}&filter[status]=failed`), new Set([failed.id]))
  assert.deepEqual(await ids('scope=all&filter[method]=pay_on_delivery'), new Set())
  assert.deepEqual(await ids(`scope=all&q=${other.number}`), new Set([other.id]))
  assert.deepEqual(await ids('scope=all&filter[created_at][gte]=2100-01-01T00:00:00Z'), new Set())
  assert.equal((await list('scope=all&sort=-amount&per_page=2', staff)).meta.total, 3)
  const [row] = (await list(`scope=all&filter[order]=${paid.id}`, staff)).data
  assert.deepEqual([row?.order_number, row?.status, row?.refunded.amount, row?.card_last4], [paid.number, 'succeeded', 5, '4242'])
  assert.deepEqual(
    row?.refunds.map(({ amount, status, reason, actor_name }) => [amount.amount, status, reason, actor_name]),
    [[5, 'done', 'Late', 'Nora Lind']],
  )
  assert.match(row?.refunds[0]?.created_at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

  const own = await list('', one.token)
  assert.deepEqual(new Set(own.data.map(({ order_id }) => order_id)), new Set([paid.id, failed.id]))
  assert.ok(
    own.data.every(({ reference, refunds }) => reference === null && refunds.every(({ actor_name }) => actor_name === '')),
  )
  assert.deepEqual((await list(`filter[order]=${other.id}`, one.token)).data, [])
  const refused = await shop.call('GET /payments?scope=all', undefined, { token: one.token })
  assert.deepEqual([refused.status, refused.body['code']], [403, 'missing_permission'])
  assert.equal((await shop.call('GET /payments')).status, 401)
  await limitTo(shop, MANAGER, await addBranch(shop, 'elsewhere'))
  assert.deepEqual((await list('scope=all', await shop.signIn(MANAGER))).data, [])
})
