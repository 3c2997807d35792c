import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShop } from '#test/kit/shop.ts'
import { openWorkerPool } from './worker-pool.ts'

test('the runner of jobs reads the numbers of jobs as texts, which it writes into JSON when it gives jobs back', async () => {
  await using shop = await openShop({}, false)
  const pool = openWorkerPool(shop.databaseUrl)
  const { rows } = await pool.query('select 9007199254740993::int8 as id, 3::int as attempts')
  assert.equal(JSON.stringify(rows), '[{"id":"9007199254740993","attempts":3}]')
  await pool.end()
})
