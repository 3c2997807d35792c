import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
import { setPrice, shopperPage } from './kit/prices.ts'
import { ADMIN, addProduct, openShop, type TestShop } from './kit/shop.ts'

let shop: TestShop
let browser: Browser

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

async function lettersTo(email: string): Promise<string[]> {
  await shop.settle()
  const { rows } = await sql<{
    body: string
  }>`select body from message where recipient = ${email} and not is_secret order by created_at`.execute(
    shop.runtime.db('notifications'),
  )
  return rows.map((row) => row.body)
}

test('a guest without scripts is told when a product gets cheaper, and ends it from the letter (CAT-37)', async () => {
  const { id, name } = await addProduct(shop, { price: 40 })
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const email = 'watcher@example.com'
  await using one = await visit(browser, shop, { javaScriptEnabled: false })
  const { page } = one
  await one.go(`/en/p/${slug}`)
  await page.locator('summary', { hasText: 'Tell me when it gets cheaper' }).click()
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=consent]').check()
  await page.getByRole('button', { name: 'Tell me', exact: true }).click()
  await page.getByText('We will write to you when it gets cheaper').waitFor()

  await setPrice(shop, id, { amount: 30 })
  await shopperPage(shop, name)
  const [letter = '', ...more] = await lettersTo(email)
  assert.equal(more.length, 0)
  const link = /http\S+unwatch\?\S+/.exec(letter)?.[0]
  assert.ok(link, letter)
  await page.goto(link)
  const { rows } = await sql`select 1 from watch`.execute(shop.runtime.db('catalog'))
  assert.equal(rows.length, 1, 'opening the link alone ends nothing')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('You will get no more letters').waitFor()
  await setPrice(shop, id, { amount: 20 })
  await shopperPage(shop, name)
  assert.equal((await lettersTo(email)).length, 1)
})

test('a discount made in the panel shows in the shop with the price before, and ends there (CAT-33)', async () => {
  const { name } = await addProduct(shop, { name: 'Walnut bowl', price: 40 })
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await staff.go('/admin/')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
  await staff.go('/admin/discounts')
  await page.getByRole('button', { name: 'Add discount' }).click()
  await page.getByLabel('Discount', { exact: true }).fill('25')
  await page.getByLabel('Products').fill('Walnut')
  await page.locator('.ant-select-item-option', { hasText: 'Walnut bowl' }).click()
  await page.locator('.ant-drawer-body td', { hasText: '$30.00' }).waitFor()
  await page.getByRole('button', { name: 'Create discount' }).click()
  await page.getByText('Discount saved.').waitFor()
  const asked = await shopperPage(shop, name)
  assert.deepEqual([asked.price.amount, asked.compare_at?.amount], [30, 40])

  await using shopper = await visit(browser, shop)
  await shopper.go('/en/p/walnut-bowl')
  await shopper.page.getByText('Lowest price of the last 30 days: $40.00').waitFor()
  assert.deepEqual(await shopper.barriers(), [])
  await shopper.go('/en/search?q=walnut')
  await shopper.page.getByText('−25%').first().waitFor()

  await page.getByRole('button', { name: 'End now' }).first().click()
  await page.locator('.ant-modal-footer').getByRole('button', { name: 'End now' }).click()
  await page.getByText('Discount ended.').waitFor()
  assert.equal((await shopperPage(shop, name)).price.amount, 40)
  assert.deepEqual(await staff.barriers(), [])
  // Nobody is signed in at first, and the picture of the test is none.
  assert.deepEqual(staff.complaints(/401/, /404/), [])
})

test('a price is planned and called off in the panel, and its past is drawn (CAT-31, 32)', async () => {
  const { id } = await addProduct(shop, { price: 40 })
  await setPrice(shop, id, { amount: 35, cost: 7 })
  await shop.settle()
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await staff.go('/admin/')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
  await staff.go(`/admin/products/${id}?tab=prices`)
  await page.getByText('80%').waitFor()
  await page.getByRole('button', { name: 'Set a price' }).first().click()
  await page.locator('.ant-modal').getByLabel('Price', { exact: true }).fill('33')
  await page.getByText('At a set time').click()
  const moment = page.locator('.ant-modal').getByLabel('From', { exact: true })
  const day = new Date(Date.now() + 2 * 86_400_000)
  await moment.fill(
    `${day.getFullYear()}/${String(day.getMonth() + 1).padStart(2, '0')}/${String(day.getDate()).padStart(2, '0')} 09:30`,
  )
  await moment.press('Enter')
  await page.getByRole('button', { name: 'Plan the price' }).click()
  await page.getByText('Price planned.').waitFor()
  await page.getByText('$33.00').waitFor()
  await page.getByRole('button', { name: /Call off/ }).click()
  await page.getByText('No price change is planned.').waitFor()
  // What is not typed anew stays: here the cost, of which the margin tells.
  await page.getByRole('button', { name: 'Set a price' }).first().click()
  await page.locator('.ant-modal').getByLabel('Price', { exact: true }).fill('28')
  await page.getByRole('button', { name: 'Set the price' }).click()
  await page.getByText('75%').waitFor()
  await page.locator('.chart svg').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  // Nobody is signed in at first, and the picture of the test is none.
  assert.deepEqual(staff.complaints(/401/, /404/), [])
})
