import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { openShop } from '#test/kit/shop.ts'
import { BEGINNING, readEvents, tailOf } from './log.ts'

test('events come in the order of their transactions, also where the numbers of those grow longer (EVT-02)', async () => {
  await using shop = await openShop({}, false)
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 })
  try {
    await pool.query('truncate cart.event')
    for (const txid of [8, 9, 10, 99, 100])
      await pool.query(
        `insert into cart.event (id, name, aggregate_id, actor, payload, txid) values (gen_random_uuid(), 'cart.expired', '${txid}', '{}', '{}', '${txid}'::xid8)`,
      )
    const read = await readEvents(pool, 'cart', BEGINNING)
    assert.deepEqual(
      read.map(({ position }) => position.txid),
      ['8', '9', '10', '99', '100'],
    )
    assert.equal((await tailOf(pool, 'cart')).txid, '100')
  } finally {
    await pool.end()
  }
})
