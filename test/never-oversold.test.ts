import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addProduct, buy, openShop, violations } from '#test/kit/shop.ts'

test('200 buyers and 50 pieces make exactly 50 orders and 150 clear refusals (CAT-43)', async () => {
  await using shop = await openShop()
  const { variantId } = await addProduct(shop, { quantity: 50 })
  const answers = await Promise.all(Array.from({ length: 200 }, () => buy(shop, variantId)))
  const placed = answers.filter((answer) => answer.status === 201)
  const refused = answers.filter((answer) => answer.status === 409)
  assert.equal(placed.length, 50)
  assert.equal(refused.length, 150)
  assert.ok(placed.every((answer) => answer.body.status === 'confirmed' && answer.body.payment_status === 'paid'))
  assert.ok(
    refused.every((answer) => answer.body['code'] === 'insufficient_stock'),
    JSON.stringify(refused.find((answer) => answer.body['code'] !== 'insufficient_stock')?.body),
  )
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
})

test('the last piece goes to one of two buyers; the other is told what is left (ORD-13)', async () => {
  await using shop = await openShop()
  const { variantId, name } = await addProduct(shop, { quantity: 1 })
  const answers = await Promise.all([buy(shop, variantId), buy(shop, variantId)])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 409])
  const refused = answers.find((answer) => answer.status === 409)
  assert.match(JSON.stringify(refused?.body), new RegExp(`${name}|0`))
})
