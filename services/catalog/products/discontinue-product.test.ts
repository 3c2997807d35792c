import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

async function discontinue(id: string, change: object = {}, as = ADMIN) {
  const body = { reason: 'end_of_life', ...change }
  return shop.call<ProductAnswer>(`POST /products/${id}/discontinue`, body, { token: await shop.signIn(as) })
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')
const successor = async (name: string) => {
  await shop.settle()
  return shop.call<{ name: string; successor_slug: string | null; related: { id: string }[] }>(
    `GET /products/by-slug/${slugOf(name)}/successor`,
  )
}

test('a product leaves the range for a reason that is kept and told (CAT-18)', async () => {
  const { id } = await addProduct(shop)
  const unsaid = await shop.call(`POST /products/${id}/discontinue`, {}, { token: await shop.signIn(ADMIN) })
  assert.equal(unsaid.status, 422)
  const done = await discontinue(id, { reason: 'supplier', note: 'The kiln is closed.' })
  assert.deepEqual([done.status, done.body.status, done.body['discontinue_reason']], [200, 'discontinued', 'supplier'])
  const { rows } = await sql<{ payload: { reason: string } }>`
    select payload from event where name = 'product.discontinued' and aggregate_id = ${id}`.execute(shop.runtime.db('catalog'))
  assert.equal(rows[0]?.payload.reason, 'supplier: The kiln is closed.')
  assert.equal((await discontinue(id)).body.code, 'illegal_move')
  assert.equal((await discontinue(randomUUID())).body.code, 'product_not_found')
  assert.equal((await discontinue(id, {}, 'editor@serai.example')).status, 403)
})

test('the old address leads to what replaced it, and on from there, without loops (CAT-18)', async () => {
  const [one, two, three] = [await addProduct(shop), await addProduct(shop), await addProduct(shop)]
  assert.equal((await discontinue(one.id, { replacement_id: two.id })).status, 200)
  assert.equal((await successor(one.name)).body.successor_slug, slugOf(two.name))
  assert.equal((await discontinue(two.id, { replacement_id: three.id })).status, 200)
  assert.equal((await successor(one.name)).body.successor_slug, slugOf(three.name))
  for (const replacement of [one.id, two.id, three.id]) {
    const loop = await discontinue(three.id, { replacement_id: replacement })
    assert.deepEqual([loop.status, loop.body.code], [422, 'replacement_loop'], replacement)
  }
  assert.equal((await discontinue(three.id, { replacement_id: randomUUID() })).body.code, 'replacement_not_found')
  assert.equal((await discontinue(three.id)).status, 200)
  assert.equal((await successor(one.name)).body.successor_slug, null)
})

test('two products that are to replace each other at the same moment do not both get their way (CAT-18)', async () => {
  const [one, two] = [await addProduct(shop), await addProduct(shop)]
  const answers = await Promise.all([
    discontinue(one.id, { replacement_id: two.id }),
    discontinue(two.id, { replacement_id: one.id }),
  ])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 422])
})

test('without a replacement the old address knows the name and what is like it; others know nothing (CAT-18)', async () => {
  const [gone, like] = [await addProduct(shop, { name: 'Old Lamp' }), await addProduct(shop)]
  assert.equal((await successor(gone.name)).status, 404)
  await discontinue(gone.id)
  const { status, body } = await successor(gone.name)
  assert.deepEqual([status, body.name, body.successor_slug], [200, 'Old Lamp', null])
  assert.ok(body.related.some((card) => card.id === like.id))
  assert.ok(!body.related.some((card) => card.id === gone.id))
  await shop.call(`POST /products/${gone.id}/archive`, {}, { token: await shop.signIn(ADMIN) })
  assert.equal((await successor(gone.name)).status, 200)
})

test('what is left in stock is cleared as a movement, save what is promised (CAT-18, CAT-43)', async () => {
  const { id, variantId } = await addProduct(shop, { quantity: 9 })
  await sql`update inventory set reserved = 2 where variant_id = ${variantId}`.execute(shop.runtime.db('catalog'))
  await sql`insert into reservation (order_id, variant_id, branch_id, quantity, state, expires_at)
    select ${randomUUID()}::uuid, variant_id, branch_id, 2, 'held', now() + interval '1 hour' from inventory where variant_id = ${variantId}`.execute(
    shop.runtime.db('catalog'),
  )
  const done = await discontinue(id, { clear_stock: true })
  assert.deepEqual(done.body.variants[0]?.inventory?.on_hand, 2, JSON.stringify(done.body))
  const ledger = await shop.call<{ data: { type: string; quantity: number; before: number; after: number }[] }>(
    `GET /products/${id}/movements`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  const [line] = ledger.body.data
  assert.deepEqual([line?.type, line?.quantity, line?.before, line?.after], ['discontinue', -7, 9, 2])
  assert.deepEqual(await violations(shop), [])
})

test('a discontinued product is not bought any more (CAT-18)', async () => {
  const { id, variantId } = await addProduct(shop)
  await discontinue(id)
  await shop.settle()
  const refused = await buy(shop, variantId)
  assert.ok(refused.status >= 400 && refused.status < 500, JSON.stringify(refused.body))
})

test('a deleted product comes back as what it was; a rejection needs its reason (CAT-10)', async () => {
  const token = await shop.signIn(ADMIN)
  const made = await create(shop)
  const ask = (name: string, body: object = {}, as = token) =>
    shop.call<ProductAnswer>(`POST /products/${made.body.id}/${name}`, body, { token: as })
  await ask('submit-review')
  await ask('delete')
  const restored = await ask('restore')
  assert.deepEqual([restored.status, restored.body.status], [200, 'pending_review'])
  const refused = await ask('publish')
  assert.deepEqual([refused.status, refused.body.code], [409, 'illegal_move'])
  assert.match(refused.body.detail ?? '', /possible from here: start_review, approve, reject, delete/)
  assert.equal((await ask('reject', { reason: ' ' })).body.errors?.[0]?.code, 'reason_needed')
  assert.equal((await ask('reject', { reason: 'The picture is too dark.' })).body.status, 'rejected')
  type Revisions = { data: { type: string; reason: string | null }[] }
  const kept = await shop.call<Revisions>(`GET /products/${made.body.id}/revisions?per_page=2`, undefined, { token })
  assert.deepEqual(
    kept.body.data.map(({ type, reason }) => [type, reason]),
    [
      ['reject', 'The picture is too dark.'],
      ['restore', null],
    ],
  )
})
