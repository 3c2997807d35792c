import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
import { runJob } from './kit/people.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'

const GUEST = 'narges@example.com'

let shop: TestShop
let browser: Browser
let soap: Shelved

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  soap = (await stockShelves(shop, ['laurel-soap']))['laurel-soap']
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

test('a guest leaves at checkout, staff remind, and the link brings the cart back without scripts', async () => {
  await using guest = await visit(browser, shop, { locale: 'fa-IR', javaScriptEnabled: false })
  await guest.go(`/fa/p/${soap.slug.fa}`)
  await guest.page.locator('main form input[name=quantity]').fill('۲')
  await guest.page.locator('main form:has(input[name=quantity]) button[type=submit]').last().click()
  await guest.page.waitForURL(/\/fa\/cart$/)
  await guest.go('/fa/checkout')
  await guest.page.locator('input[name=email]').fill(GUEST)
  await guest.page.locator('input[name=first_name]').fill('نرگس')
  await guest.page.locator('input[name=remind_me]').check()
  await guest.page.locator('button[name=intent][value=preview]').click()
  await guest.page.locator(`input[name=email][value="${GUEST}"]`).waitFor()
  await sql`update cart set expires_at = now() - interval '1 minute'`.execute(shop.runtime.db('cart'))
  await runJob(shop, 'cart.sweep')

  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await staff.go('/admin/carts')
  await page.waitForURL(/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
  await staff.go('/admin/carts')
  const row = page.locator('tbody tr.ant-table-row', { hasText: GUEST })
  await row.waitFor()
  assert.deepEqual(await staff.barriers(), [])
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Remind', exact: true }).first().click()
  const dialog = page.locator('.ant-modal').last()
  await dialog.locator('iframe').waitFor()
  await page.frameLocator('.ant-modal iframe').getByText(soap.name.fa).waitFor()
  assert.deepEqual(await staff.barriers(), [])
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('1 reminder is on the way.').waitFor()
  await row.getByText('Sent').waitFor()
  await shop.settle()

  const { body } = await shop.call<{ data: { to: string; text: string; subject: string }[] }>('GET /outbox', undefined, {
    token: await shop.signIn(ADMIN),
  })
  const letter = body.data.find((mail) => mail.to === GUEST)
  assert.match(letter?.text ?? '', /سلام نرگس/)
  const link = /https?:\/\/\S+\/cart\/back\?token=\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  await guest.page.goto(link)
  await guest.page.getByText(soap.name.fa).first().waitFor()
  await using reader = await visit(browser, shop, { locale: 'fa-IR' })
  await reader.page.goto(link)
  assert.deepEqual(await reader.barriers(), [])
  await guest.page.locator('main form button.button-primary').click()
  await guest.page.waitForURL(/\/fa\/cart$/)
  assert.equal(await guest.page.locator('main input[name=quantity]').inputValue(), '۲')
  await guest.page.goto(`${link}&stop=1`)
  await guest.page.locator('main form button[name=stop]').click()
  await guest.page.getByRole('status').waitFor()

  await staff.go('/admin/carts?filter[reminder]=opened')
  await page.locator('tbody tr.ant-table-row', { hasText: GUEST }).getByText('Came back').waitFor()
  assert.deepEqual(staff.complaints(/status of 401/, /about:srcdoc/), [])
})

test('staff set how messages go out; the secret is not shown again', async () => {
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await staff.go('/admin/sms')
  await page.waitForURL(/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
  await staff.go('/admin/sms')
  await page.getByLabel('Account SID').fill(`AC${'1'.repeat(32)}`)
  await page.getByLabel('Auth token').fill('a secret of theirs')
  await page.getByLabel('Sender').fill('+15005550006')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Sender saved.').waitFor()
  await page.getByText('Do messages arrive?').waitFor()
  assert.equal(await page.getByLabel('Auth token').inputValue(), '')
  assert.deepEqual(await staff.barriers(), [])
})
