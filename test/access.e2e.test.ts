import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
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

async function panel(email: string, path: string) {
  const staff = await visit(browser, shop, { locale: 'en-US' })
  await staff.go('/admin/')
  await staff.page.locator('input[type=email]').fill(email)
  await staff.page.locator('input[type=password]').fill('serai-demo')
  await staff.page.locator('button[type=submit]').click()
  await staff.page.locator('nav.side').waitFor()
  await staff.go(path)
  return staff
}

test('two people open one product: the second reads who edits it, sees it freed, takes it over, and the first is told (LCK-01, 02)', async () => {
  const { id } = await addProduct(shop, { name: 'Brass lamp' })
  await using nora = await panel(ADMIN, `/admin/products/${id}`)
  await nora.page.getByRole('button', { name: 'Save' }).waitFor()
  const name = (page: typeof nora.page) => page.locator('input[lang=en], #translations_en_name').first()
  await name(nora.page).waitFor()
  await using darius = await panel('manager@serai.example', `/admin/products/${id}`)
  const { page } = darius
  await page.getByText('Nora Lind is editing this').waitFor()
  assert.ok(await name(page).isDisabled())
  assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).count(), 0)
  await nora.go('/admin/products')
  await page.getByText('Nora Lind is editing this').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
  assert.ok(await name(page).isEnabled())
  await nora.go(`/admin/products/${id}`)
  await nora.page.getByText('Darius Kamali is editing this').waitFor()
  await nora.page.getByRole('button', { name: 'Take over' }).click()
  await nora.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
  await page.getByText('Nora Lind has taken over').waitFor()
  assert.ok(await name(page).isDisabled())
  assert.ok(await name(nora.page).isEnabled())
})

test('a role is made in the panel, with what its permissions need; a colleague gets it, and is blocked', async () => {
  await using staff = await panel(ADMIN, '/admin/roles')
  const { page } = staff
  await page.getByText('Owner', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Add role' }).click()
  await page.locator('#name').fill('packer')
  await page.getByLabel('English').fill('Packer')
  await page.getByLabel('Find a permission').fill('mark orders')
  await page.getByLabel('Mark orders as sent').check()
  await page.getByLabel('Find a permission').fill('order.')
  assert.ok(await page.getByLabel('See orders', { exact: true }).isChecked(), 'what it needs comes with it')
  await page.getByLabel('See orders', { exact: true }).click()
  await page.locator('.ant-modal-confirm-title', { hasText: 'Other permissions need this one' }).waitFor()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Role saved.').waitFor()
  await page.getByText('2 permissions · 0 people', { exact: true }).waitFor()

  await staff.go('/admin/staff')
  await page.getByRole('button', { name: 'Add a colleague' }).click()
  await page.locator('#first_name').fill('Pavlo')
  await page.locator('#last_name').fill('Packer')
  await page.locator('#email').fill('pavlo@serai.example')
  await page.locator('#password').fill('serai-demo')
  await page.locator('#roles').click()
  await page.getByTitle('Packer').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Account opened.').waitFor()
  await page.getByRole('link', { name: 'Pavlo Packer' }).click()
  await page.getByRole('heading', { name: 'Pavlo Packer' }).waitFor()

  await using pavlo = await panel('pavlo@serai.example', '/admin/orders')
  await pavlo.page.getByRole('heading', { name: 'Orders' }).waitFor()
  await pavlo.go('/admin/roles')
  await pavlo.page.getByText('No access').waitFor()

  await page.getByRole('button', { name: 'Block' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click()
  await page.getByText('Blocked and signed out everywhere.').waitFor()
  await pavlo.go('/admin/orders')
  await pavlo.page.locator('input[type=password]').waitFor()

  await staff.go('/admin/audit')
  await page.getByRole('button', { name: 'Account: blocked' }).first().click()
  await page.getByRole('rowheader', { name: 'blocked_at' }).waitFor()
})

test('an API key is shown once in the panel, works, and is revoked there', async () => {
  await using staff = await panel(ADMIN, '/admin/api-keys')
  const { page } = staff
  await page.getByText('No keys yet').waitFor()
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.locator('#name').fill('Warehouse robot')
  await page.getByLabel('Find a permission').fill('see orders')
  await page.getByLabel('See orders', { exact: true }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const key = await page.getByRole('textbox', { name: 'Here is the key' }).inputValue()
  assert.match(key, /^serai_/)
  const look = () => shop.call('GET /orders?scope=all', undefined, { token: key })
  assert.equal((await look()).status, 200)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByText('Warehouse robot').waitFor()
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('Key revoked.').waitFor()
  assert.equal((await look()).status, 401)
})
