import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { MANAGER } from './people.ts'
import type { TestShop } from './shop.ts'

/** Makes and publishes a coupon of some percent; gives its code. */
export async function addCoupon(shop: TestShop, terms: object = { percent: 10 }): Promise<string> {
  const token = await shop.signIn(MANAGER)
  const coupon = { code: `K-${randomUUID().slice(0, 8)}`, translations: { en: { name: 'Spring' } }, ...terms }
  const made = await shop.call<{ id: string; code: string }>('POST /coupons', coupon, { token })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await shop.call(`POST /coupons/${made.body.id}/publish`, {}, { token })).status, 200)
  return made.body.code
}

/** Puts a code to a cart. */
export async function applyCode(shop: TestShop, cart: string, code: string): Promise<void> {
  const applied = await shop.call('POST /cart/code', { code }, { cart })
  assert.equal(applied.status, 200, JSON.stringify(applied.body))
}
