import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addCoupon, applyCode } from '#test/kit/coupon.ts'
import { runJob, setSetting } from '#test/kit/people.ts'
import { guestCart, order } from '#test/kit/selling.ts'
import { addProduct, openShop, type TestShop } from '#test/kit/shop.ts'
import { statementsOf } from '#test/kit/statements.ts'

const MOST = 12

let shop: TestShop
let lines: (readonly [string, number])[]
before(async () => {
  shop = await openShop({}, false)
  const [one, two] = [await addProduct(shop, { quantity: 50 }), await addProduct(shop, { quantity: 50 })]
  lines = [
    [one.variantId, 1],
    [two.variantId, 2],
  ]
  await runJob(shop, 'catalog.refreshAll')
  await setSetting(shop, 'tax_percent', 9)
  assert.equal((await order(shop, { cart: await guestCart(shop, ...lines) })).status, 201)
})
after(() => shop.close())

// A shop that is open for a while knows its goods, its ways to pay and its settings; nothing of the purchase itself is known.
async function asked(cart: string): Promise<string[]> {
  return statementsOf(async () => {
    const answer = await order(shop, { cart })
    assert.equal(answer.body.status, 'confirmed', JSON.stringify(answer.body))
  })
}

function atMost(statements: string[]): void {
  assert.ok(statements.length > 3, 'the questions are counted')
  const told = statements.map((text) => text.replace(/\s+/g, ' ').slice(0, 120)).join('\n')
  assert.ok(statements.length <= MOST, `${statements.length} questions:\n${told}`)
}

test(`a purchase with tax and delivery asks the database at most ${MOST} times`, async () => {
  atMost(await asked(await guestCart(shop, ...lines)))
})

test(`one with a coupon too asks it at most ${MOST} times`, async () => {
  const cart = await guestCart(shop, ...lines)
  await applyCode(shop, cart, await addCoupon(shop))
  atMost(await asked(cart))
})
