import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { addProduct, CHECKOUT, openShop } from '#test/kit/shop.ts'

const MOST = 12
const asked = new AsyncLocalStorage<string[]>()
const original = pg.Client.prototype.query

// Counts what is sent to the database for one request, and nothing of what else goes on meanwhile.
function countingQuery(this: pg.Client, ...given: unknown[]): unknown {
  const [query] = given as [string | { text?: string }]
  asked.getStore()?.push(typeof query === 'string' ? query : (query.text ?? ''))
  return Reflect.apply(original, this, given)
}

test(`a purchase asks the database at most ${MOST} times`, async () => {
  await using shop = await openShop()
  const { variantId } = await addProduct(shop, { quantity: 20 })
  Reflect.set(pg.Client.prototype, 'query', countingQuery)
  try {
    const counts: string[][] = []
    for (let round = 0; round < 4; round += 1) {
      const cart = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 1 })
      await shop.settle()
      const statements: string[] = []
      const answer = await asked.run(statements, () =>
        shop.app.inject({
          method: 'POST',
          url: '/api/v1/orders',
          headers: { 'x-cart-token': cart.body.token, 'idempotency-key': randomUUID() },
          payload: CHECKOUT,
        }),
      )
      counts.push([...statements])
      assert.equal(answer.statusCode, 201, answer.body)
    }
    console.log(
      counts.map((c) => c.length),
      counts[2],
    )
    const warm = counts.slice(1).sort((a, b) => a.length - b.length)[0] ?? []
    assert.ok(warm.length >= 4, 'the statements were not seen')
    assert.ok(warm.length <= MOST, `${warm.length} statements:\n${warm.map((text) => text.trim().slice(0, 90)).join('\n')}`)
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original)
  }
})
