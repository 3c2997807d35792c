import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createPeerClient } from '#platform/rpc/client.ts'
import { createRuntime } from '#platform/runtime.ts'
import { services } from '#services/services.ts'
import { freePort, startProcess } from '#test/kit/process.ts'
import { addProduct, CHECKOUT, openShop, violations } from '#test/kit/shop.ts'

test('catalog in one process and orders in another make one purchase, by gRPC (SCL-03)', async () => {
  await using shop = await openShop({}, false)
  const { variantId, id } = await addProduct(shop, { quantity: 3, price: 25 })
  const [catalogHttp, catalogGrpc, restHttp, restGrpc] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const rest = services.map((service) => service.name).filter((name) => name !== 'catalog' && name !== 'search')
  const address = (names: string[], http: number, grpc: number) =>
    Object.fromEntries(
      names.flatMap((name) => [
        [`${name.toUpperCase()}_GRPC_URL`, `http://127.0.0.1:${grpc}`],
        [`${name.toUpperCase()}_HTTP_URL`, `http://127.0.0.1:${http}`],
      ]),
    )
  const starting = [
    startProcess(shop, {
      SERVICES: 'catalog,search',
      PORT: String(catalogHttp),
      GRPC_PORT: String(catalogGrpc),
      ...address(rest, restHttp, restGrpc),
    }),
    startProcess(shop, {
      SERVICES: rest.join(','),
      PORT: String(restHttp),
      GRPC_PORT: String(restGrpc),
      ...address(['catalog', 'search'], catalogHttp, catalogGrpc),
    }),
  ]
  const [one, two] = await Promise.all(starting)
  assert.ok(one && two)
  await using _one = one
  await using _two = two
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${two.url}/api/v1${path}`, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, never> }
  }
  // The page comes from the other process, through the door of this one.
  await waitFor(async () => (await ask('GET', '/search/products')).body['data']?.['length'] === 1)
  const cart = await ask('POST', '/cart/lines', { variant_id: variantId, quantity: 2 })
  assert.equal(cart.status, 201, JSON.stringify(cart.body))
  const order = await ask('POST', '/orders', CHECKOUT, {
    'x-cart-token': cart.body['token'] ?? '',
    'idempotency-key': randomUUID(),
  })
  assert.equal(order.status, 201, JSON.stringify(order.body))
  assert.equal(order.body['status'], 'confirmed')
  const second = await ask('POST', '/cart/lines', { variant_id: variantId, quantity: 2 })
  assert.equal(second.status, 409, 'refusals keep their code across processes')
  assert.equal(second.body['code'], 'insufficient_stock')
  assert.deepEqual(await violations(shop), [])
  await refusesStrangers(shop, catalogGrpc, catalogHttp, id)
})

async function refusesStrangers(
  shop: Awaited<ReturnType<typeof openShop>>,
  grpc: number,
  http: number,
  product: string,
): Promise<void> {
  const { config } = shop.runtime
  const stranger = {
    ...config,
    peers: { catalog: { grpc: `http://127.0.0.1:${grpc}`, http: `http://127.0.0.1:${http}` } },
    secrets: { ...config.secrets, serviceSecret: 'guessed' },
  }
  const runtime = await createRuntime({ config: stranger, services, databaseUrl: shop.databaseUrl })
  const ctx = runtime.systemContext('orders')
  await assert.rejects(
    createPeerClient(stranger, services).call(ctx, 'catalog.releaseStock', { order_id: product, reason: 'x' }),
    { code: 'unknown_caller' },
  )
  await runtime.close()
}

async function waitFor(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isTrue()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  assert.fail('It did not come true in ten seconds.')
}
