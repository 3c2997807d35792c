import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { create, type ProductAnswer } from '#test/kit/product.ts'
import { guestCart, order } from '#test/kit/selling.ts'
import { ADMIN, addProduct, buy, openShop, publish, type TestShop, violations } from '#test/kit/shop.ts'

interface Bundle extends ProductAnswer {
  parts: { variant_id: string; quantity: number }[]
}

let shop: TestShop
let branch: string
before(async () => {
  shop = await openShop()
  branch = (await shop.call<{ branch: { id: string } }>('GET /store')).body.branch.id
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

const bundleOf = (parts: object[], change: object = {}) =>
  create(shop, { type: 'bundle', inventory: undefined, parts, prices: [{ currency: 'USD', amount: 25 }], ...change })
async function addBundle(...parts: (readonly [variantId: string, quantity: number])[]) {
  const made = await bundleOf(parts.map(([variant_id, quantity]) => ({ variant_id, quantity })))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await publish(shop, made.body.id)
  return {
    id: made.body.id,
    variantId: made.body.variants[0]?.id ?? '',
    sku: made.body.sku,
    slug: made.body.translations['en']?.slug ?? '',
  }
}
const read = async (id: string) =>
  (await shop.call<Bundle>(`GET /products/${id}`, undefined, { token: await shop.signIn(ADMIN) })).body
const stock = async (id: string) => {
  const inventory = (await read(id)).variants[0]?.inventory
  return [inventory?.on_hand, inventory?.reserved]
}
const move = async (id: string, name: string, body: object = {}) =>
  shop.call<{ code: string; detail: string }>(`POST /products/${id}/${name}`, body, { token: await shop.signIn(ADMIN) })
const orders = () => shop.runtime.systemContext('orders')
const reserve = (id: string, ...lines: { variant_id: string; quantity: number }[]) =>
  shop.runtime.call(orders(), 'catalog.reserveStock', {
    order_id: id,
    branch_id: branch,
    expires_at: new Date(Date.now() + 900_000).toISOString(),
    lines,
  })

test('a bundle shows what is inside and what it saves; its stock is that of its parts (CAT-05)', async () => {
  const cup = await addProduct(shop, { price: 10, quantity: 7 })
  const pot = await addProduct(shop, { price: 12, quantity: 3 })
  const bundle = await addBundle([cup.variantId, 2], [pot.variantId, 1])
  type Page = {
    type: string
    stock: string
    bundle: {
      parts: { name: string; quantity: number; slug: string }[]
      separately: { amount: number }
      saves: { amount: number }
    }
  }
  const page = async () => (await shop.call<Page>(`GET /products/by-slug/${bundle.slug}`)).body
  const shown = await page()
  assert.deepEqual(
    shown.bundle.parts.map(({ name, quantity }) => [name, quantity]),
    [
      [cup.name, 2],
      [pot.name, 1],
    ],
  )
  assert.deepEqual([shown.type, shown.bundle.separately.amount, shown.bundle.saves.amount], ['bundle', 32, 7])
  assert.equal((await stock(bundle.id))[0], 3)
  assert.equal((await buy(shop, cup.variantId, 3)).status, 201)
  assert.equal((await stock(bundle.id))[0], 2)
  const token = await shop.signIn(ADMIN)
  await shop.call(`PUT /products/${pot.id}/prices/USD`, { amount: 15 }, { token })
  await shop.settle()
  assert.equal((await page()).bundle.saves.amount, 10)
  const list = await shop.call<{ data: { available: number }[] }>(
    'GET /products?filter[type]=bundle&filter[stock]=in',
    undefined,
    { token },
  )
  assert.deepEqual(
    list.body.data.map((row) => row.available),
    [2],
  )
  const refused = await buy(shop, bundle.variantId, 3)
  assert.deepEqual([refused.status, refused.body['code']], [409, 'insufficient_stock'])
})

test('an order of a bundle freezes what was inside, and takes, keeps and gives back its parts', async () => {
  const cup = await addProduct(shop, { quantity: 10 })
  const pot = await addProduct(shop, { quantity: 5 })
  const bundle = await addBundle([cup.variantId, 2], [pot.variantId, 1])
  const bought = await buy(shop, bundle.variantId, 2)
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  assert.deepEqual(
    [await stock(cup.id), await stock(pot.id)],
    [
      [6, 0],
      [3, 0],
    ],
  )
  const lines = async () => {
    const answer = await shop.call<{ lines: { parts: { name: string; quantity: number; sku: string }[] | null }[] }>(
      `GET /orders/${bought.body.id}`,
      undefined,
      { token: await shop.signIn(ADMIN) },
    )
    return answer.body.lines[0]?.parts?.map(({ name, quantity }) => [name, quantity])
  }
  assert.deepEqual(await lines(), [
    [cup.name, 2],
    [pot.name, 1],
  ])
  const token = await shop.signIn(ADMIN)
  const { version } = await read(bundle.id)
  const changed = await shop.call<Bundle>(
    `PATCH /products/${bundle.id}`,
    { parts: [{ variant_id: cup.variantId, quantity: 5 }], version },
    { token },
  )
  assert.deepEqual(changed.body.parts, [{ variant_id: cup.variantId, quantity: 5 }])
  assert.deepEqual(await lines(), [
    [cup.name, 2],
    [pot.name, 1],
  ])
  const cancelled = await shop.call(`POST /orders/${bought.body.id}/cancel`, { reason: 'changed my mind' }, { token })
  assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body))
  await shop.settle()
  assert.deepEqual(
    [await stock(cup.id), await stock(pot.id)],
    [
      [10, 0],
      [5, 0],
    ],
  )
  // What was ordered keeps its SKU, though no stock of its own was moved.
  const renamed = await shop.call<Bundle>(
    `PATCH /products/${bundle.id}`,
    { sku: 'ANOTHER-1', version: changed.body.version },
    { token },
  )
  assert.deepEqual([renamed.status, renamed.body.code], [409, 'sku_is_final'])
  const single = await buy(shop, cup.variantId)
  const plain = await shop.call<{ lines: { parts: null }[] }>(`GET /orders/${single.body.id}`, undefined, { token })
  assert.equal(plain.body.lines[0]?.parts, null)
})

test('200 buyers of a bundle and of its parts at once: no part is sold twice (CAT-43)', async () => {
  const cup = await addProduct(shop, { quantity: 60 })
  const pot = await addProduct(shop, { quantity: 40 })
  const bundle = await addBundle([cup.variantId, 2], [pot.variantId, 1])
  const choices = [bundle.variantId, cup.variantId, bundle.variantId, pot.variantId]
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const variant = choices[n % choices.length] ?? ''
      return { variant, answer: await buy(shop, variant) }
    }),
  )
  const sold = (variant: string) => answers.filter((one) => one.variant === variant && one.answer.status === 201).length
  const refused = answers.filter((one) => one.answer.status !== 201)
  assert.ok(
    refused.every((one) => one.answer.status === 409 && one.answer.body['code'] === 'insufficient_stock'),
    JSON.stringify(refused[0]?.answer.body),
  )
  const [bundles, cups, pots] = [sold(bundle.variantId), sold(cup.variantId), sold(pot.variantId)]
  await shop.settle()
  assert.deepEqual(await stock(cup.id), [60 - cups - 2 * bundles, 0])
  assert.deepEqual(await stock(pot.id), [40 - pots - bundles, 0])
  // Nothing was refused that could be had: either cups or pots are used up to what a bundle no longer fits into.
  assert.ok(refused.length > 0 && (60 - cups - 2 * bundles < 2 || 40 - pots - bundles < 1), `${bundles} ${cups} ${pots}`)
  assert.deepEqual(await violations(shop), [])
})

test('a bundle and its own part in one order share the stock; each line is told what is left beside the other', async () => {
  const cup = await addProduct(shop, { quantity: 5 })
  const bundle = await addBundle([cup.variantId, 2])
  const both = (bundles: number, cups: number) => [
    { variant_id: bundle.variantId, quantity: bundles },
    { variant_id: cup.variantId, quantity: cups },
  ]
  const short = await reserve(randomUUID(), ...both(2, 2))
  assert.equal(short.reserved, false)
  const left = new Map(short.shortages.map((line) => [line.variant_id, line.available]))
  assert.deepEqual([left.get(bundle.variantId), left.get(cup.variantId)], [1, 1])
  const fits = randomUUID()
  for (let time = 0; time < 2; time += 1) assert.equal((await reserve(fits, ...both(2, 1))).reserved, true)
  assert.deepEqual(await stock(cup.id), [5, 5])
  const release = () => shop.runtime.call(orders(), 'catalog.releaseStock', { order_id: fits, reason: 'test' })
  assert.deepEqual([await release(), await release()], [{ released: true }, { released: false }])
  assert.deepEqual(await stock(cup.id), [5, 0])
  const cart = await guestCart(shop, [bundle.variantId, 1], [cup.variantId, 3])
  assert.equal((await order(shop, { cart })).status, 201)
  assert.deepEqual(await stock(cup.id), [0, 0])
})

test('a bundle sells out with its scarcest part and is back with it (CAT-44)', async () => {
  const cup = await addProduct(shop, { quantity: 2 })
  const pot = await addProduct(shop, { quantity: 9 })
  const bundle = await addBundle([cup.variantId, 2], [pot.variantId, 1])
  const shown = async () => [
    (await read(bundle.id)).status,
    (await shop.call<{ stock: string }>(`GET /products/by-slug/${bundle.slug}`)).body.stock,
  ]
  assert.deepEqual(await shown(), ['published', 'low_stock'])
  await buy(shop, cup.variantId)
  await shop.settle()
  assert.deepEqual(await shown(), ['out_of_stock', 'out_of_stock'])
  await shop.call(`PUT /products/${cup.id}/inventory`, { quantity: 40, reason: 'Delivery' }, { token: await shop.signIn(ADMIN) })
  await shop.settle()
  assert.equal((await shown())[0], 'published')
})

test('what a living bundle needs stays: neither its product nor its variant goes, and the bundle is named', async () => {
  const cup = await addProduct(shop)
  const bundle = await addBundle([cup.variantId, 1])
  const refused = await move(cup.id, 'discontinue', { reason: 'end_of_life' })
  assert.deepEqual([refused.status, refused.body.code], [409, 'part_of_bundle'])
  assert.match(refused.body.detail, new RegExp(bundle.sku))
  await move(cup.id, 'unpublish')
  assert.equal((await move(cup.id, 'delete')).body.code, 'part_of_bundle')
  await move(cup.id, 'publish')
  await shop.settle()
  await move(bundle.id, 'discontinue', { reason: 'end_of_life' })
  assert.equal((await move(cup.id, 'discontinue', { reason: 'end_of_life' })).status, 200)
  const other = await addProduct(shop)
  const away = await addBundle([other.variantId, 1])
  await move(away.id, 'unpublish')
  await move(away.id, 'delete')
  await move(other.id, 'discontinue', { reason: 'end_of_life' })
  await move(away.id, 'restore')
  assert.equal((await move(away.id, 'publish')).body.code, 'part_gone')
})

test('a part that is discontinued while it goes into a bundle: one of the two is refused', async () => {
  const cup = await addProduct(shop)
  const [made, gone] = await Promise.all([
    bundleOf([{ variant_id: cup.variantId, quantity: 1 }]),
    move(cup.id, 'discontinue', { reason: 'end_of_life' }),
  ])
  const outcome = `${made.status} ${gone.status}`
  assert.ok(['201 409', '422 200'].includes(outcome), outcome)
})

test('what is no bundle has no parts, and a bundle no variants, no bundle inside and at least one part', async () => {
  const cup = await addProduct(shop)
  const part = { variant_id: cup.variantId, quantity: 1 }
  const bundle = await addBundle([cup.variantId, 1])
  const cases: [object, string, number][] = [
    [{ parts: [] }, 'parts_needed', 422],
    [{ type: 'physical', parts: [part] }, 'not_a_bundle', 422],
    [{ parts: [{ variant_id: bundle.variantId, quantity: 1 }] }, 'invalid_part', 422],
    [{ parts: [{ variant_id: randomUUID(), quantity: 1 }] }, 'invalid_part', 422],
    [{ parts: [part], variants: [{ options: [] }, { options: [] }] }, 'bundle_variants', 422],
  ]
  for (const [change, code, status] of cases) {
    const refused = await bundleOf([], change)
    assert.deepEqual([refused.status, refused.body.code], [status, code], JSON.stringify(change))
  }
  const token = await shop.signIn(ADMIN)
  const { version } = await read(cup.id)
  const turned = await shop.call<Bundle>(`PATCH /products/${cup.id}`, { type: 'bundle', parts: [part], version }, { token })
  assert.deepEqual([turned.status, turned.body.code], [409, 'type_is_final'])
  const copy = await shop.call<Bundle>(`POST /products/${bundle.id}/clone`, {}, { token })
  assert.deepEqual(copy.body.parts, [part])
  const found = await shop.call<{ data: { variant_id: string; available: number }[] }>(
    `GET /bundles/parts?q=${encodeURIComponent(cup.name)}`,
    undefined,
    { token },
  )
  assert.deepEqual(
    found.body.data.map((row) => [row.variant_id, row.available]),
    [[cup.variantId, 10]],
  )
  assert.equal((await shop.call('GET /bundles/parts')).status, 401)
})
