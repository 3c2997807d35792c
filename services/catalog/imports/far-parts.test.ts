import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ADMIN, openShop, type TestShop, violations } from '#test/kit/shop.ts'
import { runImport } from './run-import.ts'

let shop: TestShop
before(async () => {
  shop = await openShop({}, false)
})
after(async () => {
  assert.deepEqual(await violations(shop), [])
  await shop.close()
})

interface Import {
  id: string
  status: string
  created: number
  updated: number
  failed_rows: number
  errors: { line: number; column: string; code: string; severity: string }[]
}

async function imported(lines: string[], options: Record<string, boolean>): Promise<Import> {
  const token = await shop.signIn(ADMIN)
  const form = new FormData()
  form.set('file', new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }), 'products.csv')
  for (const [name, value] of Object.entries(options)) form.set(name, String(value))
  const answer = await fetch(`${shop.url}/api/v1/products/import`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token}` },
  })
  const { id } = (await answer.json()) as Import
  await runImport(shop.runtime.systemContext('catalog'), id)
  return (await shop.call<Import>(`GET /imports/${id}`, undefined, { token })).body
}

// Many more products than are looked at in one go, and bundles after them, and one before.
const HEAD = 'sku,type,name:en,price:USD,parts,stock'
const goods = Array.from({ length: 200 }, (_, n) => `P-${n},physical,Piece ${n},5,,3`)
const set = (sku: string, ...parts: number[]) => `${sku},bundle,Set ${sku},9,${parts.map((n) => `P-${n}=1`).join('|')},`

test('a bundle is found its parts wherever they stand before it, also where a file is tried first (CAT-51)', async () => {
  const file = [HEAD, ...goods, set('S-1', 0, 150), set('S-2', 1), set('S-3', 0, 1, 199)]
  const trial = await imported(file, { dry_run: true })
  assert.deepEqual([trial.status, trial.created, trial.failed_rows, trial.errors], ['completed', 203, 0, []])
  const wrong = await imported([...file, set('S-4', 999), 'P-9,physical,Again,5,,'], { skip_errors: false })
  assert.deepEqual(
    wrong.errors.map(({ line, code }) => [line, code]).sort(),
    [
      [205, 'variant_not_found'],
      [206, 'comes_twice'],
    ],
    'what is wrong is told, and nothing else is',
  )
  const early = await imported([HEAD, set('S-0', 199), ...goods], { dry_run: true })
  assert.deepEqual(
    early.errors.map(({ line, code }) => [line, code]),
    [[2, 'variant_not_found']],
  )
  const done = await imported(file, { skip_errors: false })
  assert.deepEqual([done.status, done.created, done.failed_rows, done.errors], ['completed', 203, 0, []])
})

test('stock below zero, owed to orders taken already, is left as it is and told; it holds nothing up (CAT-45, CAT-51)', async () => {
  const fresh = await imported([HEAD, 'OWED,physical,Owed,5,,-2'], { skip_errors: false })
  assert.deepEqual([fresh.status, fresh.created, fresh.failed_rows], ['completed', 1, 0])
  assert.deepEqual(
    fresh.errors.map(({ line, column, code, severity }) => [line, column, code, severity]),
    [[2, 'stock', 'stock_owed', 'warning']],
  )
  const token = await shop.signIn(ADMIN)
  const { data } = (await shop.call<{ data: { id: string }[] }>('GET /products?q=OWED', undefined, { token })).body
  const put = { quantity: 4, reason: 'counted' }
  assert.equal((await shop.call(`PUT /products/${data[0]?.id}/inventory`, put, { token })).status, 200)
  const over = await imported([HEAD, 'OWED,physical,Owed,6,,-2'], { update_existing: true })
  assert.deepEqual([over.status, over.updated], ['completed', 1])
  const { body } = await shop.call<{ variants: { inventory: { on_hand: number } }[] }>(
    `GET /products/${data[0]?.id}`,
    undefined,
    {
      token,
    },
  )
  assert.equal(body.variants[0]?.inventory.on_hand, 4)
})
