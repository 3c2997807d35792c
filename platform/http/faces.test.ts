import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openShop, type TestShop } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({ faces: true })
})
after(() => shop?.close())

test('what the API does not have is told as a problem also beside the storefront, which has all other addresses (API-03)', async () => {
  const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  const asked: [string, RequestInit][] = [
    ['/api/v1/nothing', {}],
    ['/api/v1/products/x/y/z?q=1', {}],
    ['/api/v1/nothing', json],
    ['/api/v1/nothing', { method: 'DELETE' }],
    ['/api/v9/products', { headers: { accept: 'text/html' } }],
    ['/api', {}],
    ['/api/', {}],
    ['/health/nothing', {}],
    ['/metrics/nothing', {}],
  ]
  for (const [path, init] of asked) {
    const answer = await fetch(shop.url + path, { redirect: 'manual', ...init })
    const what = `${init.method ?? 'GET'} ${path}`
    assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [404, 'application/problem+json'], what)
    assert.equal(((await answer.json()) as { code: string }).code, 'no_such_path', what)
  }
  const page = await fetch(`${shop.url}/en/nothing`)
  assert.deepEqual([page.status, page.headers.get('content-type')], [404, 'text/html; charset=utf-8'])
})
