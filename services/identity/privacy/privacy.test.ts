import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { jobsDone, lettersTo } from '#test/kit/letters.ts'
import { newCustomer, PASSWORD, runJob } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, CHECKOUT, openShop, type TestShop, violations } from '#test/kit/shop.ts'

let shop: TestShop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

interface Said {
  code: string
  open: number
}

const leave = (token: string, body: object = { current_password: PASSWORD }) =>
  shop.call<Said>('POST /me/delete', body, { token })
const remove = async (id: string, who = ADMIN) =>
  shop.call<Said>(`DELETE /users/${id}`, undefined, { token: await shop.signIn(who) })
const NAMES = { first_name: 'Zarathustra', last_name: 'Quillfeather' }
const PLACE = { line1: '77 Nightingale Crossing', city: 'Kyiv', country: 'UA', postal_code: 'QX-90817', phone: '+380671239876' }

async function order(token: string, email: string, change: object = {}) {
  const { variantId } = await addProduct(shop, { price: 25 })
  await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token })
  const placed = await shop.call<{ id: string; number: string }>(
    'POST /orders',
    { ...CHECKOUT, ...NAMES, email, phone: PLACE.phone, note: 'Ring at Quillfeather', shipping_address: PLACE, ...change },
    { token, key: randomUUID() },
  )
  assert.equal(placed.status, 201, JSON.stringify(placed.body))
  return placed.body
}

async function cancel(id: string) {
  const answer = await shop.call(`POST /orders/${id}/cancel`, { reason: 'No longer wanted' }, { token: await shop.signIn(ADMIN) })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

/** Every table that says one of these texts somewhere, whoever's it is. */
async function said(texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(tables.rows.length > 60, 'all schemas are looked at')
    const found: string[] = []
    for (const { name } of tables.rows) {
      for (const text of texts) {
        const { rows } = await client.query(`select t::text as row from ${name} t where t::text ilike $1 limit 1`, [`%${text}%`])
        if (rows.length > 0) found.push(`${name}: ${text}: ${JSON.stringify(rows[0]).slice(0, 600)}`)
      }
    }
    return found
  } finally {
    await client.end()
  }
}

test('an account that is deleted is forgotten everywhere, while orders and books stay whole (IDN-10, SEC-08)', async () => {
  const email = `leaver-${randomUUID()}@example.com`
  const registered = await shop.call<{ access_token: string; refresh_token: string; user: { id: string } }>(
    'POST /auth/register',
    {
      email,
      password: PASSWORD,
      ...NAMES,
    },
  )
  const { access_token: token, user } = registered.body
  await shop.call(
    'PATCH /me',
    { birthday: '1984-02-29', tax_code: { country: 'UA', code: '3184710691' }, wants_email: true },
    { token },
  )
  await shop.call('POST /me/addresses', { type: 'shipping', ...NAMES, ...PLACE }, { token })
  const { id: productId } = await addProduct(shop)
  await shop.call('POST /me/wishlist', { product_id: productId }, { token })
  await shop.call(`POST /products/${productId}/watch`, {}, { token })
  const bought = await order(token, email)
  const gone = await order(token, email.replace('leaver', 'Other-Leaver'))
  await shop.settle()
  const invoice = await shop.call(`POST /orders/${bought.id}/invoice`, {}, { token: await shop.signIn(ADMIN) })
  assert.equal(invoice.status, 201, JSON.stringify(invoice.body))
  await jobsDone(shop, 'orders.')

  const early = await leave(token)
  assert.deepEqual([early.status, early.body.code, early.body.open], [409, 'user_has_open_orders', 2])
  for (const { id } of [bought, gone]) await cancel(id)
  await shop.settle()
  assert.ok((await said([email])).length > 8, 'before, many tables know the address')
  assert.ok((await lettersTo(shop, email)).length > 0)

  const done = await leave(token)
  assert.equal(done.status, 204, JSON.stringify(done.body))
  await shop.settle()
  await jobsDone(shop, 'identity.')
  assert.equal((await shop.call('GET /me', undefined, { token })).status, 401)
  assert.equal((await shop.call('POST /auth/sign-in', { email, password: PASSWORD })).status, 401)
  assert.equal((await shop.call('POST /auth/refresh', { refresh_token: registered.body.refresh_token })).status, 401)
  assert.deepEqual(await said([email, 'other-leaver', PLACE.phone, '1984-02-29']), [])
  const named = await said([NAMES.last_name, NAMES.first_name, PLACE.line1, PLACE.postal_code, '3184710691'])
  assert.deepEqual(
    named.filter((row) => !row.startsWith('orders.invoice:')),
    [],
    'the law has an invoice say who bought, where they live and their tax code; nothing else does',
  )
  assert.deepEqual(await violations(shop), [])
  const kept = await shop.call<{ number: string; status: string; lines: object[] }>(`GET /orders/${bought.id}`, undefined, {
    token: await shop.signIn(ADMIN),
  })
  assert.deepEqual([kept.status, kept.body.number, kept.body.status], [200, bought.number, 'cancelled'])
  assert.equal(kept.body.lines.length, 1)

  const again = await shop.call('POST /auth/register', { email, password: PASSWORD, ...NAMES })
  assert.equal(again.status, 201, 'the address is free for a new account')
  assert.notEqual((again.body as unknown as { user: { id: string } }).user.id, user.id)
})

test('orders placed without an account by the confirmed address are forgotten too, those of another or an unconfirmed one are not (IDN-10)', async () => {
  const who = await newCustomer(shop)
  const guest = { first_name: 'Peregrine', last_name: 'Thistlewood', note: 'Ring at Thistlewood' }
  const place = { line1: '12 Lantern Row', city: 'Kyiv', country: 'UA' }
  const { variantId } = await addProduct(shop, { price: 25 })
  const bought = await buy(shop, variantId, 1, { ...guest, email: who.email.toUpperCase(), shipping_address: place })
  assert.equal(bought.status, 201, JSON.stringify(bought.body))
  const unconfirmed = await newCustomer(shop)
  const foreign = await buy(shop, variantId, 1, { last_name: 'Unrelated', email: unconfirmed.email })
  await sql`update account set email_verified_at = now() where id = ${who.id}`.execute(shop.runtime.db('identity'))
  const early = await leave(who.token)
  assert.deepEqual([early.status, early.body.code, early.body.open], [409, 'user_has_open_orders', 1])
  for (const { id } of [bought.body, foreign.body]) await cancel(id)
  await shop.settle()
  assert.equal((await leave(who.token)).status, 204)
  assert.equal((await leave(unconfirmed.token)).status, 204)
  await shop.settle()
  assert.deepEqual(await said([who.email, guest.last_name, place.line1]), [])
  const token = await shop.signIn(ADMIN)
  const kept = await shop.call<{ status: string; lines: object[] }>(`GET /orders/${bought.body.id}`, undefined, {
    token,
  })
  assert.deepEqual([kept.body.status, kept.body.lines.length], ['cancelled', 1])
  const other = await said(['Unrelated'])
  assert.ok(other.some((row) => row.startsWith('orders.orders:')))
  assert.deepEqual(await violations(shop), [])
})

test('what was written down while an account was deleted is forgotten an hour later', async () => {
  const who = await newCustomer(shop)
  assert.equal((await leave(who.token)).status, 204)
  await shop.settle()
  await sql`insert into fact_user (id, name, email, created_at) values (${who.id}, 'Late', ${who.email}, now())
    on conflict (id) do update set email = excluded.email`.execute(shop.runtime.db('analytics'))
  await runJob(shop, 'identity.forgetAgain', { id: who.id })
  await shop.settle()
  assert.deepEqual(await said([who.email]), [])
})

test('by what somebody was known is kept sealed for a month, then not at all', async () => {
  const who = await newCustomer(shop)
  await leave(who.token)
  const kept = async () =>
    (await sql`select 1 from forgotten_person where account_id = ${who.id}`.execute(shop.runtime.db('identity'))).rows.length
  assert.equal(await kept(), 1)
  shop.skip(31 * 86_400_000)
  await runJob(shop, 'identity.sweep')
  assert.equal(await kept(), 0)
})

test('a deletion needs the password, and is refused for who is blocked and for staff (IDN-10)', async () => {
  const who = await newCustomer(shop)
  assert.equal((await leave(who.token, {})).body.code, 'wrong_password')
  assert.equal((await leave(who.token, { current_password: 'not it' })).body.code, 'wrong_password')
  await sql`update account set blocked_at = now() where id = ${who.id}`.execute(shop.runtime.db('identity'))
  const blocked = await remove(who.id)
  assert.deepEqual([blocked.status, blocked.body.code], [409, 'user_blocked'])
  const editor = await shop.call<{ id: string }>('GET /me', undefined, { token: await shop.signIn('editor@serai.example') })
  const staff = await remove(editor.body.id)
  assert.deepEqual([staff.status, staff.body.code], [409, 'not_a_customer'])
  assert.equal(
    (await leave(await shop.signIn('editor@serai.example'), { current_password: 'serai-demo' })).body.code,
    'not_a_customer',
  )
  assert.equal((await remove(randomUUID())).body.code, 'user_not_found')
})

test('staff who may delete a customer by the same rules; who may not, may not', async () => {
  const who = await newCustomer(shop)
  const open = await order(who.token, who.email)
  assert.equal((await remove(who.id)).body.code, 'user_has_open_orders')
  await cancel(open.id)
  assert.equal((await remove(who.id, 'products@serai.example')).status, 403)
  assert.equal((await shop.call(`DELETE /users/${who.id}`, undefined, { token: who.token })).status, 403)
  assert.equal((await remove(who.id)).status, 204)
  assert.equal((await remove(who.id)).body.code, 'user_not_found')
  assert.equal((await shop.call('GET /me', undefined, { token: who.token })).status, 401)
})
