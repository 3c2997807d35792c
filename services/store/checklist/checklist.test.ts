import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, before, test } from 'node:test'
import { MANAGER, setSetting } from '#test/kit/people.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop } from '#test/kit/shop.ts'
import { ask } from '#test/kit/stock.ts'

interface Checklist {
  shown: boolean
  steps: { key: string; done: boolean }[]
}

const MINUTE_MS = 60_000

let shop: TestShop
let mailServer: Server
let answers = false

before(async () => {
  mailServer = createServer((socket) => {
    if (!answers) return socket.destroy()
    socket.write('220 mail.example ESMTP\r\n')
    socket.on('data', (said) => socket.write(said.toString().startsWith('QUIT') ? '221 bye\r\n' : '250 mail.example\r\n'))
    socket.on('error', () => socket.destroy())
    return undefined
  })
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  const address = mailServer.address()
  shop = await openShop({ smtpUrl: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` })
})
after(async () => {
  await shop.close()
  mailServer.close()
})

const listed = async (as = ADMIN) => (await ask<Checklist>(shop, 'GET /store/checklist', undefined, { as })).body
const done = async () => (await listed()).steps.filter((step) => step.done).map(({ key }) => key)
const turns = async (key: string, act: () => Promise<unknown>) => {
  assert.ok(!(await done()).includes(key), `${key} is not done before`)
  await act()
  assert.ok((await done()).includes(key), `${key} is done by doing it`)
}

test('each first step is done by doing the thing itself, and by nothing else (ADM-05)', async () => {
  assert.deepEqual(
    (await listed()).steps.map(({ key }) => key),
    ['shop', 'money', 'tax', 'delivery', 'payment', 'team', 'product', 'mail', 'trial'],
  )
  assert.deepEqual(await done(), ['team'], 'the demo shop has colleagues who approve, and nothing else of its own')
  await turns('shop', async () => {
    await setSetting(shop, 'store_name', { en: 'Lamps' })
    await setSetting(shop, 'contact_email', 'hello@lamps.example')
    assert.ok(!(await done()).includes('shop'), 'an address is missing')
    await setSetting(shop, 'contact_address', '5 Lantern Lane')
  })
  await turns('money', async () => {
    const { data } = (
      await ask<{ data: { code: string; version: number; increment: number; mode: string }[] }>(shop, 'GET /currencies')
    ).body
    for (const { code, increment, mode, version } of data.filter((one) => ['IRR', 'UAH', 'SAR'].includes(one.code)))
      assert.equal((await ask(shop, `PUT /currencies/${code}`, { enabled: false, increment, mode, version })).status, 200)
    assert.ok(!(await done()).includes('money'), 'the euro has the rate that came with the shop')
    assert.equal((await ask(shop, 'POST /currencies/EUR/rates', { rate: '0.9' })).status, 201)
  })
  await turns('tax', () => setSetting(shop, 'tax_percent', 0))
  await turns('delivery', async () => {
    const { data } = (await ask<{ data: { id: string; code: string; version: number }[] }>(shop, 'GET /delivery-methods')).body
    const standard = data.find(({ code }) => code === 'standard')
    const changed = await ask(shop, `PUT /delivery-methods/${standard?.id}`, { version: standard?.version, fee: 6 })
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
  })
  await turns('trial', async () => assert.equal((await buy(shop, (await addProduct(shop)).variantId)).status, 201))
  assert.ok((await done()).includes('product'))
  await turns('payment', async () => {
    const { data } = (await ask<{ data: { id: string; code: string }[] }>(shop, 'GET /payment-methods')).body
    const demo = data.find(({ code }) => code === 'demo')
    assert.equal((await ask(shop, `POST /payment-methods/${demo?.id}/unpublish`, {})).status, 200)
  })
  await turns('mail', async () => {
    answers = true
    assert.ok(!(await done()).includes('mail'), 'the server is not asked at every look')
    shop.skip(MINUTE_MS + 1)
  })
  assert.ok((await listed()).steps.every((step) => step.done))
})

test('a shop of one person has products approved once that is allowed; a colleague who may is another way', async () => {
  const { data } = (await ask<{ data: { id: string; email: string }[] }>(shop, 'GET /users?filter[kind]=staff')).body
  for (const { id } of data.filter(({ email }) => email !== ADMIN))
    assert.equal((await ask(shop, `POST /users/${id}/block`, {})).status, 200)
  await turns('team', () => setSetting(shop, 'author_may_approve', true))
  await setSetting(shop, 'author_may_approve', false)
  const others = data.filter(({ email }) => email !== ADMIN)
  await turns('team', () => Promise.all(others.map(({ id }) => ask(shop, `POST /users/${id}/unblock`, {}))))
})

test('everybody sees the steps that they may take; the shop hides them by a setting, and has them back by it', async () => {
  const own = (await listed(MANAGER)).steps.map(({ key }) => key)
  assert.ok(own.includes('product') && !own.includes('team'), 'a manager invites nobody')
  const editor = await ask(shop, 'GET /store/checklist', undefined, { as: 'editor@serai.example' })
  assert.equal(editor.status, 403)
  await setSetting(shop, 'first_steps_shown', false)
  assert.deepEqual(await listed(), { shown: false, steps: [] })
  await setSetting(shop, 'first_steps_shown', true)
  assert.equal((await listed()).steps.length, 9)
})
