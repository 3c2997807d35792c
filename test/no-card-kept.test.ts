import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import pino from 'pino'
import { addProduct, buy, CHECKOUT, openShop } from './kit/shop.ts'

const CARDS = ['4242424242424242', '4000000000000002', '4000002500003155']

test('a whole purchase leaves nothing of a card but its brand and last four digits: not in a table, not in a log line (PAY-03)', async () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  await using shop = await openShop({}, true, log)
  const { variantId } = await addProduct(shop, { quantity: 9 })
  const [paid, declined, challenged] = [
    await buy(shop, variantId, 1, { payment: { card_number: '4242 4242 4242 4242' } }),
    await buy(shop, variantId, 1, { payment: { card_number: CARDS[1] } }),
    await buy(shop, variantId, 1, { payment: { card_number: CARDS[2] } }),
  ]
  assert.deepEqual([paid.status, declined.status, challenged.status], [201, 201, 201])
  const again = await shop.call(
    `POST /orders/${declined.body.id}/pay?access=${declined.body.access_token}`,
    { payment_method: 'demo', payment: { card_number: CARDS[0] } },
    { key: randomUUID() },
  )
  assert.equal(again.status, 200)
  // What is refused is not written down either.
  await shop.call('POST /orders', { ...CHECKOUT, payment: { card_number: CARDS[0], cvc: '737' } }, { key: randomUUID() })
  await shop.settle()
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  const found: string[] = []
  let tables = 0
  let digits = 0
  try {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    )
    for (const { name } of rows) {
      tables += 1
      const { rows: all } = await client.query<{ text: string }>(`select t::text as text from ${name} t`)
      for (const { text } of all) {
        const bare = text.replace(/[ -]/g, '')
        if (CARDS.some((card) => bare.includes(card) || bare.includes(card.slice(0, 12)))) found.push(`${name}: ${text}`)
        if (bare.includes('4242')) digits += 1
      }
    }
  } finally {
    await client.end()
  }
  assert.ok(tables > 40, `${tables} tables`)
  assert.ok(digits > 0, 'the last four digits are kept, so the search would find what is there')
  assert.deepEqual(found, [])
  assert.ok(lines.length > 5, `${lines.length} log lines`)
  assert.deepEqual(
    lines.filter((line) => CARDS.some((card) => line.replace(/[ -]/g, '').includes(card.slice(0, 12)))),
    [],
  )
})
