import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { addBranch } from '#test/kit/branch.ts'
import { MANAGER, runJob } from '#test/kit/people.ts'
import { create, type ProductAnswer, productInput } from '#test/kit/product.ts'
import { ADMIN, openShop, publish, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let second = ''
before(async () => {
  shop = await openShop()
  second = await addBranch(shop, 'second')
})
after(() => shop.close())

interface Listings {
  data: { branch_id: string; branch_name: string; listed: boolean; changeable: boolean; blockers: { code: string }[] }[]
  code?: string
}

const ask = async <T = Listings>(line: string, body?: object, as = ADMIN, headers: Record<string, string> = {}) =>
  shop.call<T>(line, body, { token: await shop.signIn(as), headers })
const inSecond = { 'x-branch-id': '' }

async function inBoth() {
  inSecond['x-branch-id'] = second
  const input = await productInput(shop)
  const { body } = await create(shop, input)
  // Saved in the other branch, it has its inventory there too.
  const saved = await ask<ProductAnswer>(
    `PUT /products/${body.id}`,
    { ...input, version: body.version, inventory: { quantity: 3 } },
    ADMIN,
    inSecond,
  )
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
  return { id: body.id, slug: body.translations['en']?.slug ?? '' }
}

test('a product is offered branch by branch, and seen where it is offered (CAT-17)', async () => {
  const { id, slug } = await inBoth()
  const early = await ask(`POST /products/${id}/listings/publish`, { branch_ids: [second] })
  assert.deepEqual([early.status, early.body.code], [409, 'not_on_sale'])
  await publish(shop, id)
  const seen = async () => {
    await shop.settle()
    const [here, there] = await Promise.all([
      shop.call(`GET /products/by-slug/${slug}`),
      shop.call(`GET /products/by-slug/${slug}`, undefined, { headers: inSecond }),
    ])
    return [here.status, there.status]
  }
  assert.deepEqual(await seen(), [200, 404])
  const listed = await ask(`POST /products/${id}/listings/publish`, { branch_ids: [second] })
  assert.equal(listed.status, 200, JSON.stringify(listed.body))
  assert.deepEqual(
    listed.body.data.map((row) => row.listed),
    [true, true],
  )
  assert.deepEqual(await seen(), [200, 200])
  const first = listed.body.data.find((row) => row.branch_id !== second)?.branch_id ?? ''
  await ask(`POST /products/${id}/listings/unpublish`, { branch_ids: [first] })
  assert.deepEqual(await seen(), [404, 200])
  await ask(`POST /products/${id}/unpublish`, {})
  assert.deepEqual(await seen(), [404, 404])
  await ask(`POST /products/${id}/publish`, {}, ADMIN, inSecond)
  assert.deepEqual(await seen(), [404, 200], 'each branch is as it was left')
})

test('a branch without stock does not offer; unknown branches and products are refused (CAT-17)', async () => {
  const { body } = await create(shop)
  await publish(shop, body.id)
  const empty = await ask(`POST /products/${body.id}/listings/publish`, { branch_ids: [second] })
  assert.deepEqual([empty.status, empty.body.code], [422, 'not_publishable'])
  const read = await ask(`GET /products/${body.id}/listings`)
  assert.deepEqual(
    read.body.data.find((row) => row.branch_id === second)?.blockers.map((blocker) => blocker.code),
    ['no_stock'],
  )
  const unknown = await ask(`POST /products/${body.id}/listings/publish`, { branch_ids: [randomUUID()] })
  assert.deepEqual([unknown.status, unknown.body.code], [422, 'branch_not_found'])
  for (const line of [`GET /products/${randomUUID()}/listings`, `POST /products/${randomUUID()}/listings/unpublish`]) {
    const answer = await ask(line, line.startsWith('GET') ? undefined : { branch_ids: [second] })
    assert.deepEqual([answer.status, answer.body.code], [404, 'product_not_found'])
  }
  assert.equal(
    (await ask(`POST /products/${body.id}/listings/publish`, { branch_ids: [second] }, 'editor@serai.example')).status,
    403,
  )
})

test('staff of a branch change their branch only, and use the categories it shows (STO-06, CAT-13)', async () => {
  const { id } = await inBoth()
  await publish(shop, id)
  const identity = shop.runtime.db('identity')
  const first = (await ask(`GET /products/${id}/listings`)).body.data.find((row) => row.branch_id !== second)?.branch_id ?? ''
  await sql`update role set permissions = permissions || array['branch.filter_content'] where name = 'manager'`.execute(identity)
  await sql`insert into account_branch (account_id, branch_id) select id, ${second}::uuid from account where email = ${MANAGER}`.execute(
    identity,
  )
  shop.runtime.cache.clear()
  const read = await ask(`GET /products/${id}/listings`, undefined, MANAGER)
  assert.deepEqual(
    read.body.data.map((row) => [row.branch_id, row.changeable]),
    [
      [first, false],
      [second, true],
    ],
  )
  const other = await ask(`POST /products/${id}/listings/unpublish`, { branch_ids: [first] }, MANAGER)
  assert.deepEqual([other.status, other.body.code], [403, 'other_branch'])
  assert.equal((await ask(`POST /products/${id}/listings/publish`, { branch_ids: [second] }, MANAGER)).status, 200)
  const input = await productInput(shop)
  const [category] = input['categories'] as string[]
  await ask(`POST /categories/${category}/unpublish`, { branch_id: second })
  const refused = await create(shop, input, { as: MANAGER })
  assert.deepEqual([refused.status, refused.body.code], [403, 'category_not_allowed'])
  await ask(`POST /categories/${category}/publish`, { branch_id: second })
  assert.equal((await create(shop, input, { as: MANAGER })).status, 201)
})

test('a branch is prepared before it opens: stocked, its products offered, its prices set; shoppers see it when it is published', async () => {
  const made = await ask<{ id: string }>('POST /branches', {
    slug: 'east',
    time_zone: 'UTC',
    translations: { en: { name: 'East side' } },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const east = { 'x-branch-id': made.body.id }
  const { id, slug } = await inBoth()
  await publish(shop, id)
  const stock = { branch_id: made.body.id, quantity: 7, reason: 'first delivery' }
  assert.equal((await ask(`PUT /products/${id}/inventory`, stock)).status, 200)
  assert.equal((await ask(`POST /products/${id}/listings/publish`, { branch_ids: [made.body.id] })).status, 200)
  assert.equal((await ask(`PUT /products/${id}/prices/USD`, { amount: 9, branch_id: made.body.id })).status, 200)
  const methods = await ask<{ data: { code: string }[] }>(`GET /payment-methods?branch_id=${made.body.id}`)
  assert.ok(methods.body.data.some((method) => method.code === 'pay_on_delivery'))
  const choices = await ask<{ data: { slug: string; published: boolean }[] }>('GET /branches/choices')
  assert.deepEqual(
    choices.body.data.filter((branch) => branch.slug === 'east').map((branch) => branch.published),
    [false],
  )
  await shop.settle()
  assert.equal((await shop.call(`GET /products/by-slug/${slug}`, undefined, { headers: east })).status, 404)
  await sql`update branch set published = true where id = ${made.body.id}`.execute(shop.runtime.db('store'))
  shop.runtime.tags.drop(['shop'])
  await runJob(shop, 'catalog.refreshAll')
  await shop.settle()
  const seen = await shop.call<{ price: { amount: number } }>(`GET /products/by-slug/${slug}`, undefined, { headers: east })
  assert.deepEqual([seen.status, seen.body.price?.amount], [200, 9])
})
