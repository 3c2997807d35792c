import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, type Visit, visit } from './kit/browser.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, addProduct, buy, openShop, type TestShop, violations } from './kit/shop.ts'

const GOODS = ['laurel-soap', 'lavender-soap', 'copper-lamp'] as const

let shop: TestShop
let browser: Browser
let staff: Visit
let goods: Record<(typeof GOODS)[number], Shelved>

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  goods = await stockShelves(shop, GOODS)
  staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await staff.go('/admin/')
  await page.waitForURL(/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
  // Who is not signed in yet is told so by the API.
  staff.complaints()
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

async function ask<T>(line: string, body?: object): Promise<T> {
  const answer = await shop.call<object>(line, body, { token: await shop.signIn(ADMIN) })
  assert.ok(answer.status < 300, JSON.stringify(answer.body))
  return answer.body as T
}

const dialog = () => staff.page.locator('.ant-modal').last()

test('two versions are seen side by side, and the older is brought back (CAT-16)', async () => {
  const { page } = staff
  const { id, name } = goods['laurel-soap']
  const { version } = await ask<{ version: number }>(`GET /products/${id}`)
  await ask(`PATCH /products/${id}`, { version, translations: { en: { name: 'Soap of another name' } } })
  await staff.go(`/admin/products/${id}?tab=history`)
  await page.getByRole('button', { name: 'Compare' }).first().click()
  const row = page.locator('table.compare tr', { hasText: 'English · Name' })
  await row.waitFor()
  assert.deepEqual(await row.locator('td').allTextContents(), [name.en, 'Soap of another name'])
  assert.deepEqual(await staff.barriers(), [])
  await page.getByRole('button', { name: 'Restore revision 4' }).click()
  await dialog().getByRole('button', { name: 'Restore revision 4' }).click()
  await page.getByText('Revision restored.').waitFor()
  await page.getByRole('heading', { name: name.en, level: 1 }).waitFor()
  await page.locator('.ant-timeline').getByText('Earlier version restored').waitFor()
  assert.equal((await ask<{ translations: { en: { name: string } } }>(`GET /products/${id}`)).translations.en.name, name.en)
  assert.deepEqual(staff.complaints(), [])
})

test('chosen products are changed in bulk while the progress is watched, and results are narrowed (CAT-20)', async () => {
  const { page } = staff
  await staff.go('/admin/products?q=soap')
  await page.locator('thead .ant-checkbox-input').check()
  await page.getByText('2 selected').waitFor()
  await page
    .locator('main')
    .getByRole('button', { name: /edit Edit$/ })
    .click()
  await dialog().getByText('The 2 selected').waitFor()
  await dialog().locator('#move').click()
  await page.locator('.ant-select-item', { hasText: 'Unpublish' }).click()
  await dialog().getByRole('button', { name: 'Edit 2 products' }).click()
  await page.waitForURL(/\/products\/bulk\/[\w-]+$/)
  const card = page.locator('main .ant-card').first()
  await card.getByText('Finished').waitFor()
  await card.getByText('2 of 2').waitFor()
  await card.getByText('Failed', { exact: true }).last().click()
  await card.getByText('No product with this result.').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  for (const key of ['laurel-soap', 'lavender-soap'] as const)
    assert.equal((await ask<{ status: string }>(`GET /products/${goods[key].id}`)).status, 'unpublished')
  assert.deepEqual(staff.complaints(), [])
})

test('a publication is planned by day and time, and dropped by publishing (CAT-17)', async () => {
  const { page } = staff
  const { id } = goods['lavender-soap']
  await staff.go(`/admin/products/${id}`)
  await page.getByRole('button', { name: 'Plan publication' }).click()
  await dialog().getByLabel('Goes on sale').fill('2031/05/20 09:00')
  await page.keyboard.press('Enter')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText(/Goes on sale May 20, 2031/).waitFor()
  const planned = await ask<{ publish_at: string | null }>(`GET /products/${id}`)
  assert.match(planned.publish_at ?? '', /^2031-05-/)
  assert.deepEqual(staff.complaints(), [])
})

test('what replaced a product is found under its old address; without one the shop says that it is gone (CAT-18)', async () => {
  await ask(`POST /products/${goods['laurel-soap'].id}/publish`, {})
  await ask(`POST /products/${goods['lavender-soap'].id}/publish`, {})
  const old = goods['lavender-soap'].slug
  await ask(`POST /products/${goods['lavender-soap'].id}/discontinue`, {
    reason: 'replaced',
    replacement_id: goods['laurel-soap'].id,
  })
  await ask(`POST /products/${goods['copper-lamp'].id}/discontinue`, { reason: 'end_of_life' })
  await shop.settle()
  const answer = await fetch(`${shop.url}/fa/p/${encodeURIComponent(old.fa)}`, { redirect: 'manual' })
  assert.deepEqual(
    [answer.status, decodeURI(answer.headers.get('location') ?? '')],
    [301, `/fa/p/${goods['laurel-soap'].slug.fa}`],
  )
  const gone = await fetch(`${shop.url}/en/p/${goods['copper-lamp'].slug.en}`)
  assert.equal(gone.status, 410)
  assert.equal((await fetch(`${shop.url}/en/p/never-was`)).status, 404)
  await using shopper = await visit(browser, shop, { locale: 'fa-IR', colorScheme: 'dark' })
  await shopper.go(`/fa/p/${encodeURIComponent(goods['copper-lamp'].slug.fa)}`)
  await shopper.page.locator('main', { hasText: 'دیگر فروخته نمی‌شود' }).waitFor()
  assert.deepEqual(await shopper.barriers(), [])
})

test('ended orders placed before a day are counted, archived on confirmation, and what is open is left and said (ORD-07)', async () => {
  const { page } = staff
  const { variantId } = await addProduct(shop, { quantity: 10 })
  const ids = []
  for (let n = 0; n < 3; n++) {
    const { id } = (await buy(shop, variantId)).body
    await ask(`POST /orders/${id}/cancel`, {})
    ids.push(id)
  }
  await shop.settle()
  const manager = await shop.signIn('manager@serai.example')
  assert.equal((await shop.call('POST /locks', { kind: 'order', id: ids[0] }, { token: manager })).status, 200)
  await staff.go('/admin/orders')
  await page.getByRole('button', { name: 'Archive by date' }).click()
  const confirm = dialog().getByRole('button', { name: /^Archive/ })
  assert.ok(await confirm.isDisabled(), 'no day is chosen')
  const choose = async (day: string) => {
    await dialog().getByRole('textbox', { name: 'Placed before' }).fill(day)
    await page.keyboard.press('Enter')
  }
  await choose('2020/01/01')
  await dialog().getByText('No ended order was placed before this day.').waitFor()
  assert.ok(await confirm.isDisabled(), 'there is nothing to archive')
  await choose('2999/01/01')
  await dialog().getByText('3 orders can be archived.').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  await dialog().getByRole('button', { name: 'Archive 3 orders' }).click()
  await dialog().getByText('2 orders archived.').waitFor()
  await dialog().getByText('1 order was left').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  await dialog().getByRole('button', { name: 'Close' }).last().click()
  const kept = await ask<{ data: { id: string }[] }>('GET /orders?scope=all&filter[archived]=true')
  assert.deepEqual(kept.data.map(({ id }) => id).toSorted(), ids.slice(1).toSorted())
  assert.deepEqual(staff.complaints(), [])
})

test('nothing in the books of the shop is out of order afterwards', async () => {
  assert.deepEqual(await violations(shop), [])
})
