import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openShop, type TestShop } from '#test/kit/shop.ts'
import type { Service, StoredEvent } from '../service.ts'
import { createEventBus, type EventBus } from './bus.ts'

/** A bus of its own on which notifications follow the log of carts; `heard` are the carts it was told of. */
async function follow(
  shop: TestShop,
  gate?: Promise<void>,
): Promise<{ bus: EventBus; heard: string[]; pool: pg.Pool; seen: string[] }> {
  const [heard, seen]: [string[], string[]] = [[], []]
  const notifications = shop.runtime.services.find((service) => service.name === 'notifications')
  assert.ok(notifications)
  const follower: Service = {
    ...notifications,
    subscriptions: [
      {
        name: 'listen',
        events: ['cart.expired'],
        async handle(_ctx, events: readonly StoredEvent[]) {
          heard.push(...events.map((event) => event.aggregate_id))
          await gate
        },
      },
    ],
  }
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 })
  await pool.query('truncate cart.event')
  const bus = createEventBus(shop.runtime, shop.runtime.services, [follower], shop.databaseUrl)
  bus.watch('cart', (events) => seen.push(...events.map((event) => event.aggregate_id)))
  return { bus, heard, pool, seen }
}

async function expire(pool: pg.Pool, cart: string, txid: number): Promise<void> {
  await pool.query(
    `insert into cart.event (id, name, aggregate_id, actor, payload, txid) values (gen_random_uuid(), 'cart.expired', $1, '{}', '{}', $2::text::xid8)`,
    [cart, txid],
  )
}

async function breakListener(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'serai listen %' and datname = current_database()`,
  )
  await sleep(200)
}

async function until(isSo: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !isSo(); await sleep(20)) assert.ok(Date.now() < deadline, 'not in time')
}

test('numbers that a crash of the database took back and gave again are read by who had read past them (EVT-02)', async () => {
  await using shop = await openShop({}, false)
  const { bus, heard, pool, seen } = await follow(shop)
  try {
    await bus.start()
    await expire(pool, 'kept', 10)
    await bus.settle()
    await expire(pool, 'lost', 12)
    await bus.settle()
    assert.deepEqual(
      [heard, seen],
      [
        ['kept', 'lost'],
        ['kept', 'lost'],
      ],
    )
    // What a crash undoes: the end of the log, and with it what was noted of having read it.
    await pool.query(`delete from cart.event where txid = '12'::xid8`)
    await pool.query(`update notifications.consumer_offset set txid = '10'::xid8, sequence = 1 where source = 'cart'`)
    await breakListener(pool)
    await expire(pool, 'anew', 11)
    await until(() => heard.length === 3)
    assert.deepEqual(heard, ['kept', 'lost', 'anew'])
    await expire(pool, 'after', 12)
    await until(() => heard.length === 4)
    await until(() => seen.length === 3)
    assert.deepEqual([heard.at(-1), seen.at(-1)], ['after', 'after'])
  } finally {
    await bus.stop()
    await pool.end()
  }
})

test('a wake-up that brings nothing new takes no lock and reads no offset (EVT-02)', async () => {
  await using shop = await openShop({}, false)
  const { bus, heard, pool } = await follow(shop)
  try {
    await expire(pool, 'one', 10)
    await bus.start()
    await bus.settle()
    assert.deepEqual(heard, ['one'])
    // Who asks for the offset now gets no answer: a transaction holds the table.
    const holder = await pool.connect()
    await holder.query('begin; lock table notifications.consumer_offset in access exclusive mode')
    await bus.settle()
    await holder.query('rollback')
    holder.release()
    await expire(pool, 'two', 11)
    await bus.settle()
    assert.deepEqual(heard, ['one', 'two'])
  } finally {
    await bus.stop()
    await pool.end()
  }
})

test('what is in hand when the connection with the lock breaks is not marked as done, and handed out again (EVT-02)', async () => {
  await using shop = await openShop({}, false)
  const gate = Promise.withResolvers<void>()
  const { bus, heard, pool } = await follow(shop, gate.promise)
  try {
    await bus.start()
    await expire(pool, 'twice', 10)
    const settled = bus.settle()
    await until(() => heard.length === 1)
    await breakListener(pool)
    gate.resolve()
    await settled
    await until(() => heard.length === 2)
    await bus.settle()
    assert.deepEqual(heard, ['twice', 'twice'])
  } finally {
    gate.resolve()
    await bus.stop()
    await pool.end()
  }
})
