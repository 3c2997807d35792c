import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addBranch } from './kit/branch.ts'
import { newCustomer, PASSWORD } from './kit/people.ts'
import { ADMIN, addProduct, anyPicture, buy, CHECKOUT, openShop, type TestShop } from './kit/shop.ts'

interface Made {
  id: string
  version: number
}

let shop: TestShop
let harbour = ''
let main = ''
/** Somebody who may do everything, in the branch at the harbour only. */
let token = ''
let product: Awaited<ReturnType<typeof addProduct>>

const asAdmin = async <T = Made>(line: string, body?: unknown) => {
  const answer = await shop.call<T>(line, body, { token: await shop.signIn(ADMIN) })
  assert.ok(answer.status < 300, `${line}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
const asLimited = <T = Made>(line: string, body?: unknown, headers: Record<string, string> = {}) =>
  shop.call<T>(line, body, { token, headers, key: randomUUID() })
const refusal = (answer: { status: number; body: Record<string, unknown> }) => [answer.status, answer.body['code']]
const OTHER = [403, 'other_branch']

before(async () => {
  shop = await openShop()
  harbour = await addBranch(shop, 'harbour')
  product = await addProduct(shop, { quantity: 30 })
  const branches = await shop.call<{ data: { id: string; is_default: boolean }[] }>('GET /branches')
  main = branches.body.data.find(({ is_default }) => is_default)?.id ?? ''
  const all = await asAdmin<{ data: { name: string; grantable: boolean }[] }>('GET /permissions')
  const permissions = all.data.filter(({ grantable }) => grantable).map(({ name }) => name)
  await asAdmin('POST /roles', { name: 'harbour_head', translations: { en: { name: 'Harbour' } }, permissions })
  const email = `h-${randomUUID()}@serai.example`
  const person = { email, password: PASSWORD, first_name: 'Har', last_name: 'Bour', roles: ['harbour_head'] }
  await asAdmin('POST /users/staff', { ...person, branches: [{ branch_id: harbour, duties: ['manager'] }] })
  token = (await shop.call<{ access_token: string }>('POST /auth/sign-in', { email, password: PASSWORD })).body.access_token
})
after(() => shop.close())

test('coupons, gifts and advertisements of other branches are neither seen nor touched; new ones are of the own branch (STO-06)', async () => {
  const texts = { en: { name: 'X' } }
  const picture = await anyPicture(shop)
  for (const [path, body, view] of [
    ['/coupons', { code: 'MAIN-5', translations: texts, percent: 5 }, '/coupons'],
    ['/gifts', { code: 'MAIN-G', translations: texts, discount: 5, points: 10 }, '/gifts'],
    [
      '/advertisements',
      { position: 'home_top', translations: { en: { title: 'Hello', alt: 'Hello' } }, image_id: picture, link: { type: 'none' } },
      '/advertisements',
    ],
  ] as const) {
    const theirs = await shop.call<Made>(`POST ${path}`, body, { token: await shop.signIn(ADMIN) })
    assert.equal(theirs.status, 201, `${path}: ${JSON.stringify(theirs.body)}`)
    const { id, version } = theirs.body
    const list = await asLimited<{ data: unknown[] }>(`GET ${view}`)
    assert.deepEqual([list.status, list.body.data], [200, []], path)
    assert.deepEqual(refusal(await asLimited(`GET ${path}/${id}`)), OTHER, path)
    assert.deepEqual(refusal(await asLimited(`PUT ${path}/${id}`, { version, ...body })), OTHER, path)
    for (const move of ['publish', 'unpublish'])
      assert.deepEqual(refusal(await asLimited(`POST ${path}/${id}/${move}`, {})), OTHER, `${path} ${move}`)
    assert.deepEqual(refusal(await asLimited(`DELETE ${path}/${id}`)), OTHER, path)
    assert.deepEqual(refusal(await asLimited(`POST ${path}`, { ...body, branch_id: main })), OTHER, path)
    const own = await asLimited<Made & { branch_id: string }>(
      `POST ${path}`,
      'code' in body ? { ...body, code: `${body.code}-H` } : body,
    )
    assert.deepEqual([own.status, own.body.branch_id], [201, harbour], JSON.stringify(own.body))
    // Nor are they handed over to another branch.
    const away = { version: own.body.version, ...body, branch_id: main }
    assert.deepEqual(refusal(await asLimited(`PUT ${path}/${own.body.id}`, away)), OTHER, path)
  }
  const coupon = await asAdmin<{ data: Made[] }>('GET /coupons?q=MAIN-5')
  const uses = await asLimited<{ data: unknown[] }>(`GET /coupons/${coupon.data.find(Boolean)?.id}/uses`)
  assert.deepEqual(uses.body.data, [])
})

test('orders of other branches are as if they were not there; what is done to them is not done (STO-06)', async () => {
  const order = (await buy(shop, product.variantId)).body
  const moves: [string, unknown][] = [
    ['approve', {}],
    ['force-approve', { reason: 'x' }],
    ['reject', { reason: 'x' }],
    ['ship', {}],
    ['deliver', {}],
    ['close', {}],
    ['cancel', {}],
    ['refund', { amount: 1, reason: 'x' }],
    ['comments', { text: 'x' }],
    ['assign-delivery', { user_id: randomUUID() }],
    ['invoice', {}],
  ]
  for (const line of [
    `GET /orders/${order.id}`,
    `GET /orders/${order.number}`,
    `GET /orders/${order.id}/couriers`,
    `GET /orders/${order.id}/invoices`,
  ])
    assert.equal((await asLimited(line)).status, 404, line)
  for (const [move, body] of moves) {
    const answer = await asLimited(`POST /orders/${order.id}/${move}`, body)
    assert.notEqual(answer.body['code'], 'no_such_path', move)
    assert.ok(
      answer.status === 404 || (answer.status === 403 && answer.body['code'] === 'other_branch'),
      `${move}: ${JSON.stringify(answer.body)}`,
    )
  }
  for (const line of ['GET /orders?scope=all', 'GET /payments?scope=all', 'GET /invoices', 'GET /returns', 'GET /deliveries']) {
    const list = await asLimited<{ data: unknown[] }>(line)
    assert.deepEqual([list.status, list.body.data], [200, []], line)
  }
  const still = await asAdmin<{ status: string }>(`GET /orders/${order.id}`)
  assert.equal(still.status, 'confirmed')
  const file = await fetch(`${shop.url}/api/v1/orders/export`, { headers: { authorization: `Bearer ${token}` } })
  assert.ok(!(await file.text()).includes(order.number), 'nor is it in the export')
})

test('stock, listings, prices and ways to pay of other branches stay as they are (STO-06)', async () => {
  const { id, variantId } = product
  const method = (await asAdmin<{ data: Made[] }>('GET /payment-methods')).data[0]
  for (const [line, body] of [
    [`PUT /products/${id}/inventory`, { variant_id: variantId, branch_id: main, quantity: 1, reason: 'correction' }],
    [`POST /products/${id}/listings/unpublish`, { branch_ids: [main] }],
    [`POST /products/${id}/listings/publish`, { branch_ids: [main] }],
    [`PUT /products/${id}/prices/USD`, { amount: 1, branch_id: main }],
    [`DELETE /products/${id}/prices/USD?branch_id=${main}`, undefined],
    [`POST /products/${id}/discount`, { type: 'percentage', value: 5, branch_id: main }],
    [`PUT /payment-methods/${method?.id}`, { fee: 1 }],
    [`POST /payment-methods/${method?.id}/publish`, {}],
    [`POST /payment-methods/${method?.id}/unpublish`, {}],
    [`DELETE /payment-methods/${method?.id}`, undefined],
    ['POST /discounts', { type: 'percentage', value: 5, product_ids: [id], branch_id: main }],
    ['POST /channels', { adapter: 'file', name: 'X', branch_id: main, locale: 'en', currency: 'USD' }],
  ] as const) {
    const answer = await asLimited(line, body)
    assert.deepEqual(refusal(answer), OTHER, `${line}: ${JSON.stringify(answer.body)}`)
  }
  const stock = await asLimited<{ data: { branch_id: string }[] }>(`GET /products/${id}/inventory`)
  assert.ok(
    stock.body.data.every(({ branch_id }) => branch_id === harbour),
    JSON.stringify(stock.body),
  )
  assert.deepEqual(refusal(await asLimited(`GET /products/${id}/inventory?filter[branch_id]=${main}`)), OTHER)
})

test('whoever names a branch that is not theirs is refused whatever they ask; without a name they work in their own', async () => {
  for (const line of [
    'GET /analytics/dashboard',
    'GET /carts/admin/abandoned',
    'GET /carts/admin/stats',
    `GET /products/${product.id}`,
    'GET /payment-methods',
  ]) {
    const answer = await asLimited(line, undefined, { 'x-branch-id': main })
    assert.deepEqual(refusal(answer), OTHER, line)
    assert.equal((await asLimited(line, undefined, { 'x-branch-id': harbour })).status, 200, line)
  }
  const shown = await asLimited<{ variants: { inventory: { on_hand: number } | null }[] }>(`GET /products/${product.id}`)
  assert.ok(
    !shown.body.variants.some(({ inventory }) => (inventory?.on_hand ?? 0) > 0),
    'the stock of the main branch is not shown',
  )
})

test('customers see their own orders and nobody else does, by whatever door', async () => {
  const [one, two] = [await newCustomer(shop), await newCustomer(shop)]
  await shop.call('POST /cart/lines', { variant_id: product.variantId, quantity: 1 }, { token: one.token })
  const order = (await shop.call<{ id: string }>('POST /orders', CHECKOUT, { token: one.token, key: randomUUID() })).body
  const editor = await shop.signIn('editor@serai.example')
  const doors: [string, unknown?][] = [
    [`GET /orders/${order.id}`],
    [`GET /orders/${order.id}/invoices`],
    [`GET /orders/${order.id}/returns`],
    [`POST /orders/${order.id}/cancel`, {}],
    [`POST /orders/${order.id}/pay`, { payment_method: 'demo' }],
    [`POST /orders/${order.id}/returns`, { lines: [], reason: 'x' }],
  ]
  for (const [line, body] of doors) {
    const as = async (who?: string) => (await shop.call(line, body, { ...(who ? { token: who } : {}), key: randomUUID() })).status
    assert.ok([401, 422].includes(await as()), `${line} as nobody`)
    for (const stranger of [two.token, editor])
      assert.ok([404, 422].includes(await as(stranger)), `${line} as a stranger: ${await as(stranger)}`)
    const own = await as(one.token)
    assert.ok(![401, 403, 404].includes(own), `${line} as the owner: ${own}`)
  }
  assert.equal((await asLimited(`GET /orders/${order.id}`)).status, 404, 'staff of another branch')
})
