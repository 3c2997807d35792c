import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { setSetting } from '#test/kit/people.ts'
import { addProduct, openShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'

test('what is sold out is tagged in lists, or leaves them and keeps its page, by setting; it comes back by itself (CAT-44)', async () => {
  await using shop = await openShop()
  const { id, name } = await addProduct(shop, { quantity: 1 })
  const seen = async () => {
    await shop.settle()
    const list = await shop.call<{ data: { stock: string }[] }>(`GET /search/products?q=${encodeURIComponent(name)}`)
    const page = await shop.call<{ stock: string }>(`GET /products/by-slug/${name.toLowerCase().replace(' ', '-')}`)
    return [list.body.data[0]?.stock, page.body.stock]
  }
  const stock = (quantity: number) => ask(shop, `PUT /products/${id}/inventory`, { quantity, reason: 'x' })
  await stock(0)
  assert.deepEqual(await seen(), ['out_of_stock', 'out_of_stock'])
  await setSetting(shop, 'sold_out_products', 'hide')
  assert.deepEqual(await seen(), [undefined, 'out_of_stock'])
  await stock(9)
  assert.deepEqual(await seen(), ['in_stock', 'in_stock'])
  await stock(0)
  assert.deepEqual(await seen(), [undefined, 'out_of_stock'])
  const { rows } = await sql<{
    visible: boolean
    card: unknown
  }>`select visible, card from product_document where product_id = ${id}`.execute(shop.runtime.db('catalog'))
  assert.ok(rows.length > 0 && rows.every((row) => row.visible && row.card === null))
  await setSetting(shop, 'sold_out_products', 'tag')
  assert.deepEqual(await seen(), ['out_of_stock', 'out_of_stock'])
})
