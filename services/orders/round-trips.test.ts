import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { runJob } from '#test/kit/people.ts'
import { guestCart, order } from '#test/kit/selling.ts'
import { addProduct, openShop } from '#test/kit/shop.ts'

const MOST = 12

test(`a purchase asks the database at most ${MOST} times`, async () => {
  await using shop = await openShop({}, false)
  const [one, two] = [await addProduct(shop, { quantity: 50 }), await addProduct(shop, { quantity: 50 })]
  await runJob(shop, 'catalog.refreshAll')
  const lines = [[one.variantId, 1] as const, [two.variantId, 2] as const]
  assert.equal((await order(shop, { cart: await guestCart(shop, ...lines) })).status, 201)
  const cart = await guestCart(shop, ...lines)
  const asked: string[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given
    asked.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? '?'))
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    const answer = await order(shop, { cart })
    assert.equal(answer.body.status, 'confirmed', JSON.stringify(answer.body))
  } finally {
    pg.Client.prototype.query = query
  }
  assert.ok(asked.length > 3, 'the questions are counted')
  assert.ok(
    asked.length <= MOST,
    `${asked.length} questions:\n${asked.map((text) => text.replace(/\s+/g, ' ').slice(0, 120)).join('\n')}`,
  )
})
