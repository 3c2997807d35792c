import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { MANAGER } from '#test/kit/people.ts'
import { addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('the file has every order that the filter shows, beyond one stretch of the walk, and no formulas (ORD-10)', async () => {
  const { variantId } = await addProduct(shop, { quantity: 200 })
  const numbers: string[] = []
  for (let count = 0; count < 103; count += 1) numbers.push((await buy(shop, variantId, 1)).body.number)
  const odd = (await buy(shop, variantId, 1, { first_name: '=cmd()', last_name: '' })).body
  const token = await shop.signIn(MANAGER)
  const answer = await shop.call<{ text: string }>('GET /orders/export.csv?filter[status]=confirmed&sort=-placed_at', undefined, {
    token,
  })
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /orders-.*\.csv/)
  const rows = parse(answer.body.text, { bom: true, columns: true }) as Record<string, string>[]
  assert.deepEqual(new Set(rows.map((row) => row['number'])), new Set([...numbers, odd.number]))
  assert.equal(rows.length, numbers.length + 1)
  assert.equal(rows.find((row) => row['number'] === odd.number)?.['customer_name'], "'=cmd()")
  const none = await shop.call<{ text: string }>('GET /orders/export.csv?filter[status]=shipped', undefined, { token })
  assert.equal(parse(none.body.text, { bom: true, columns: true }).length, 0)
  assert.equal(
    (await shop.call('GET /orders/export.csv', undefined, { token: await shop.signIn('shopper@serai.example') })).status,
    403,
  )
})
