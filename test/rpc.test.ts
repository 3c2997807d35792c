import assert from 'node:assert/strict'
import type { Http2Server } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { fromBinary } from '@bufbuild/protobuf'
import { FileDescriptorProtoSchema, timestampDate } from '@bufbuild/protobuf/wkt'
import { Code, ConnectError, createClient } from '@connectrpc/connect'
import { createGrpcTransport } from '@connectrpc/connect-node'
import { ServerReflection } from '#contracts/gen/grpc/reflection/v1/reflection_pb.ts'
import { ProductService } from '#contracts/gen/serai/catalog/v1/catalog_pb.ts'
import { OrderService } from '#contracts/gen/serai/orders/v1/orders_pb.ts'
import { createRpcServer } from '#platform/rpc/server.ts'
import { services } from '#services/services.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
let server: Http2Server
let headers: HeadersInit
let transport: ReturnType<typeof createGrpcTransport>

before(async () => {
  shop = await openShop({ rateLimitFactor: 1 })
  server = createRpcServer(shop.runtime)
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  transport = createGrpcTransport({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  headers = { authorization: `Bearer ${await shop.signIn(ADMIN)}` }
})

after(async () => {
  server?.close()
  await shop?.close()
})

async function refusal(answer: Promise<unknown>): Promise<ConnectError> {
  const error = await answer.then(
    () => assert.fail('It was not refused.'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof ConnectError, String(error))
  return error
}

test('times are Timestamps, to the millisecond that REST tells', async () => {
  const { id } = await addProduct(shop)
  const rest = await shop.call<{ created_at: string }>(`GET /products/${id}`, undefined, { token: await shop.signIn(ADMIN) })
  const product = await createClient(ProductService, transport).getProduct({ id }, { headers })
  assert.ok(product.createdAt)
  assert.equal(timestampDate(product.createdAt).toISOString(), rest.body.created_at)
  assert.ok(product.publishedAt)
})

test('a time that is asked for is a Timestamp too', async () => {
  const { variantId } = await addProduct(shop)
  const order = await buy(shop, variantId)
  const orders = createClient(OrderService, transport)
  const seconds = BigInt(Math.floor(Date.now() / 1000))
  const within = (gte: bigint) =>
    orders.listOrders({ scope: 'all', filter: { placedAt: { gte: { seconds: gte } } } }, { headers })
  assert.ok((await within(seconds - 60n)).data.some((row) => row.id === order.body.id))
  assert.equal((await within(seconds + 60n)).data.length, 0)
})

test('lists go on by page tokens until nothing follows, each row once', async () => {
  for (let n = 0; n < 5; n++) await addProduct(shop)
  const products = createClient(ProductService, transport)
  const seen: string[] = []
  let token: string | undefined
  do {
    const page = await products.listProducts(
      { pageSize: 2, sort: '-created_at', ...(token === undefined ? {} : { pageToken: token }) },
      { headers },
    )
    assert.ok(page.data.length <= 2)
    seen.push(...page.data.map((row) => row.id))
    token = page.nextPageToken
  } while (token)
  assert.ok(seen.length >= 5)
  assert.equal(new Set(seen).size, seen.length)
  const wrong = await refusal(products.listProducts({ pageToken: 'nonsense' }, { headers }))
  assert.equal(wrong.code, Code.InvalidArgument)
})

test('tools learn by reflection what there is: every service, and files with all they import', async () => {
  const reflection = createClient(ServerReflection, transport)
  async function* asked() {
    yield { messageRequest: { case: 'listServices' as const, value: '' } }
    yield { messageRequest: { case: 'fileContainingSymbol' as const, value: 'serai.orders.v1.OrderService' } }
    yield { messageRequest: { case: 'fileContainingSymbol' as const, value: 'serai.orders.v1.OrderService.GetOrder' } }
    yield { messageRequest: { case: 'fileByFilename' as const, value: 'google/protobuf/timestamp.proto' } }
    yield { messageRequest: { case: 'fileContainingSymbol' as const, value: 'serai.nothing.v1.NoService' } }
  }
  const answers = []
  for await (const { messageResponse } of reflection.serverReflectionInfo(asked())) answers.push(messageResponse)
  const [list, bySymbol, byMethod, byName, unknown] = answers
  assert.ok(list?.case === 'listServicesResponse')
  const offered = list.value.service.map((one) => one.name)
  const named = services.flatMap((service) => (service.rpc ?? []).map((line) => `serai.${service.name}.v1.${line.service}`))
  assert.deepEqual(offered.sort(), [...new Set(named), 'grpc.health.v1.Health', 'grpc.reflection.v1.ServerReflection'].sort())
  for (const answer of [bySymbol, byMethod]) {
    assert.ok(answer?.case === 'fileDescriptorResponse')
    const files = answer.value.fileDescriptorProto.map((bytes) => fromBinary(FileDescriptorProtoSchema, bytes))
    const names = files.map((file) => file.name)
    assert.equal(names[0], 'serai/orders/v1/orders.proto')
    for (const file of files) for (const needed of file.dependency) assert.ok(names.includes(needed), needed)
  }
  assert.equal(byName?.case, 'fileDescriptorResponse')
  assert.ok(unknown?.case === 'errorResponse' && unknown.value.errorCode === Code.NotFound)
})

test('variants of a product, where an order is, and its status are asked by their founding names', async () => {
  const { id, variantId } = await addProduct(shop)
  const variants = await createClient(ProductService, transport).getProductVariants({ id }, { headers })
  assert.deepEqual(
    variants.data.map((variant) => variant.id),
    [variantId],
  )
  const { body } = await buy(shop, variantId)
  const orders = createClient(OrderService, transport)
  const moved = await orders.updateOrderStatus({ id: body.id, status: 'processing' }, { headers })
  assert.equal(moved.status, 'processing')
  const tracked = await orders.trackOrder({ id: body.number }, { headers })
  assert.deepEqual([tracked.status, tracked.timeline.at(-1)?.type], ['processing', 'approve'])
  const illegal = await refusal(orders.updateOrderStatus({ id: body.id, status: 'delivered' }, { headers }))
  assert.equal(illegal.code, Code.FailedPrecondition)
  const stale = await refusal(orders.updateOrderStatus({ id: body.id, status: 'shipped', version: 1 }, { headers }))
  assert.equal(stale.code, Code.Aborted)
  const nobody = await refusal(orders.trackOrder({ id: body.id }))
  assert.equal(nobody.code, Code.Unauthenticated)
})

test('a status is reached only by who may make the move to it', async () => {
  const { variantId } = await addProduct(shop)
  const { body } = await buy(shop, variantId)
  const token = await shop.signIn('products@serai.example')
  const answer = await shop.call(`PUT /orders/${body.id}/status`, { status: 'processing' }, { token })
  assert.deepEqual([answer.status, answer.body['permission']], [403, 'order.approve'])
  const guest = await shop.call(`GET /orders/${body.number}/tracking?access=${body.access_token}`)
  assert.deepEqual([guest.status, guest.body['number']], [200, body.number])
  assert.equal((await shop.call(`GET /orders/${body.number}/tracking?access=guessed`)).status, 404)
})

test('what may be asked and what is left of it is told by gRPC too', async () => {
  let told: string | null = null
  await createClient(OrderService, transport)
    .updateOrderStatus({ id: 'none', status: 'shipped' }, { headers, onHeader: (found) => (told = found.get('ratelimit')) })
    .catch((error: unknown) => {
      assert.ok(error instanceof ConnectError)
      told = error.metadata.get('ratelimit') ?? told
    })
  assert.match(told ?? '', /^"writes:account";r=\d+;t=\d+$/)
})
