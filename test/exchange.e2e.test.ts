import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { chooseInMenu, openBrowser, type Visit, visit } from './kit/browser.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'

// SCREENSHOTS=folder keeps what the pages look like, in both directions and schemes and at three widths.
const SHOTS = process.env['SCREENSHOTS']
const FILE =
  'Product code;Title;Unit price;Colour words;Qty\nX-1;Clay bowl;12,50;blue | white;4\nX-2;;free;;1\nX-3;=Odd name;7;;0\n'

let shop: TestShop
let browser: Browser
let staff: Visit
before(async () => {
  shop = await openShop({ faces: true })
  browser = await openBrowser()
  staff = await visit(browser, shop, { locale: 'en-US' })
})
after(async () => {
  await staff[Symbol.asyncDispose]()
  await browser.close()
  await shop.close()
})

async function look(name: string, who = staff): Promise<void> {
  const { page } = who
  assert.deepEqual(await who.barriers(), [])
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize(size)
}

test('a foreign file is matched, tried, mended and imported; then everything is exported (CAT-50, CAT-51)', async () => {
  const { page } = staff
  await staff.go('/admin/')
  await page.waitForURL(/\/admin\/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await chooseInMenu(page, 'Import products')
  await page.locator('input[type=file]').setInputFiles({ name: 'any.txt', mimeType: 'text/plain', buffer: Buffer.from(FILE) })
  const row = page.locator('tr', { hasText: 'Product code' })
  await row.getByText('SKU of the product', { exact: true }).waitFor()
  await page.locator('tr', { hasText: 'Title' }).getByText('Name · English').waitFor()
  await page.getByLabel('Field: Colour words').click()
  await page.keyboard.type('tags')
  await page.keyboard.press('Enter')
  await look('match')
  await page.getByRole('switch', { name: 'Trial run' }).click()
  await page.getByRole('switch', { name: 'Skip faulty rows' }).click()
  await page.getByRole('button', { name: 'Start import' }).click()
  await page.waitForURL(/\/products\/import\/[\w-]+$/)
  const job = page.locator('main .ant-card').first()
  await job.getByText('Completed').waitFor()
  await job.locator('tr', { hasText: 'Unit price' }).first().waitFor()
  await look('report')
  const failed = await page.request.get(
    (await job.getByRole('link', { name: 'Download the failed rows' }).getAttribute('href')) ?? '',
  )
  assert.match(await failed.text(), /^\ufeffProduct code,Title,Unit price,Colour words,Qty,error\nX-2,,free,,1,/)
  await chooseInMenu(page, 'Products')
  await page.getByText('Clay bowl').first().waitFor()
  await page.locator('.page-head').getByRole('button', { name: 'Export' }).click()
  await page.getByLabel('Excel (XLSX)').check()
  await look('dialog')
  await page.getByRole('button', { name: 'Start export' }).click()
  await page.waitForURL(/\/products\/exports\/[\w-]+$/)
  const link = page.getByRole('link', { name: 'Download' })
  await link.waitFor()
  await look('export')
  const file = await page.request.get((await link.getAttribute('href')) ?? '')
  assert.equal((await file.body()).subarray(0, 2).toString(), 'PK')
  // Who is not signed in yet is told so by the API.
  assert.deepEqual(staff.complaints(/status of 401/), [])
})

for (const [name, scheme] of [
  ['fa-IR', 'light'],
  ['fa-IR', 'dark'],
  ['en-US', 'dark'],
] as const) {
  test(`import and export read well in ${name}, ${scheme}`, async () => {
    await using one = await visit(browser, shop, { locale: name, colorScheme: scheme })
    const { page } = one
    const token = await shop.signIn(ADMIN)
    await one.context.request.post('/api/v1/auth/sign-in', {
      data: { email: ADMIN, password: 'serai-demo', transport: 'cookie' },
    })
    for (const [area, shot] of [
      ['import', 'report'],
      ['exports', 'export'],
    ] as const) {
      const { body } = await shop.call<{ data: { id: string }[] }>(`GET /${area === 'import' ? 'imports' : area}`, undefined, {
        token,
      })
      await one.go(`/admin/products/${area}/${body.data[0]?.id}`)
      await page.locator('main .figures').waitFor()
      await look(`${shot}-${name.slice(0, 2)}-${scheme}`, one)
    }
    await one.go('/admin/products/import')
    await page.locator('input[type=file]').setInputFiles({ name: 'any.txt', mimeType: 'text/plain', buffer: Buffer.from(FILE) })
    await page.locator('tr', { hasText: 'Product code' }).waitFor()
    await look(`match-${name.slice(0, 2)}-${scheme}`, one)
    assert.deepEqual(one.complaints(), [])
  })
}
