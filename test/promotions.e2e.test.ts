import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
import { newCustomer, PASSWORD } from './kit/people.ts'
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

async function panel(locale: string, path: string) {
  const staff = await visit(browser, shop, { locale })
  await staff.go('/admin/')
  await staff.page.locator('input[type=email]').fill(ADMIN)
  await staff.page.locator('input[type=password]').fill('serai-demo')
  await staff.page.locator('button[type=submit]').click()
  await staff.page.locator('nav.side').waitFor()
  await staff.go(path)
  return staff
}

test('a coupon made in the panel is used in the shop without scripts, and the panel shows its use (PRM-01)', async () => {
  const { name } = await addProduct(shop, { name: 'Copper tray', price: 40 })
  await using staff = await panel('en-US', '/admin/coupons')
  const { page } = staff
  await page.getByText('No coupons yet').waitFor()
  await page.getByRole('button', { name: 'New coupon' }).click()
  await page.locator('#code').fill('tray-25')
  await page.getByLabel('English').fill('Tray week')
  await page.getByRole('spinbutton', { name: 'Discount' }).fill('25')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Coupon saved.').waitFor()

  await using shopper = await visit(browser, shop, { javaScriptEnabled: false })
  const { page: shopPage } = shopper
  await shopper.go(`/en/p/${name.toLowerCase().replaceAll(' ', '-')}`)
  await shopPage.getByRole('button', { name: 'Add to cart' }).click()
  await shopper.go('/en/cart')
  await shopPage.locator('summary', { hasText: 'Coupon or gift code' }).click()
  await shopPage.getByLabel('Code').fill('TRAY-25')
  await shopPage.getByRole('button', { name: 'Apply' }).click()
  await shopPage.getByText('There is no such code.').waitFor()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.locator('tbody').getByText('Running').waitFor()
  await shopPage.getByRole('button', { name: 'Apply' }).click()
  await shopPage.getByText('Discount (Tray week)').waitFor()
  await shopPage.getByText('$30.00').first().waitFor()
  await shopPage.getByRole('link', { name: 'Go to checkout' }).click()
  await shopPage.getByText('Discount (Tray week)').waitFor()
  await shopPage.getByLabel('E-mail', { exact: true }).fill('tray@example.com')
  await shopPage.getByLabel('First name').fill('Tara')
  await shopPage.getByLabel('Last name').fill('Karimi')
  await shopPage.getByLabel('Street and house number').fill('1 Main Street')
  await shopPage.getByLabel('City').fill('Kyiv')
  await shopPage.getByLabel('Country').selectOption('UA')
  await shopPage.getByLabel('Pay on delivery').check()
  await shopPage.getByRole('button', { name: 'Place order' }).click()
  await shopPage.getByText('Thank you for your order').waitFor()
  await shopPage.getByText('Discount (Tray week)').waitFor()

  await page.reload()
  await page.locator('tbody').getByRole('button', { name: '1', exact: true }).click()
  await page.getByText('tray@example.com').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  assert.deepEqual(staff.complaints(/401/), [])
})

for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['fa', 'dark'],
] as const)
  test(`points and gifts read well in ${locale}, ${colorScheme}, and a gift goes into the cart (PRM-02, 03)`, async () => {
    const code = `GIFT-${locale.toUpperCase()}`
    const token = await shop.signIn(ADMIN)
    const made = await shop.call<{ id: string }>(
      'POST /gifts',
      { code, translations: { en: { name: 'Five off' }, fa: { name: 'پنج دلار' } }, points: 50, discount: 5 },
      { token },
    )
    await shop.call(`POST /gifts/${made.body.id}/publish`, {}, { token })
    const customer = await newCustomer(shop)
    await shop.call(`POST /users/${customer.id}/loyalty`, { points: 80, reason: 'Welcome' }, { token })
    const { variantId } = await addProduct(shop, { price: 40 })
    await shop.call('POST /cart/lines', { variant_id: variantId, quantity: 1 }, { token: customer.token })
    await using one = await visit(browser, shop, { colorScheme })
    const { page } = one
    await one.go(`/${locale}/sign-in?next=/${locale}/account/loyalty`)
    await page.locator('input[type=email]').fill(customer.email)
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.locator('main button[type=submit]').click()
    await page
      .locator('main li', { hasText: locale === 'en' ? 'Five off' : 'پنج دلار' })
      .first()
      .waitFor()
    assert.deepEqual(await one.barriers(), [])
    await page.locator(`button[value=${code}]`).click()
    await page.waitForURL(new RegExp(`/${locale}/cart`))
    await page.locator('main').getByText(code).waitFor()
    assert.deepEqual(await one.barriers(), [])
    await page.locator('button[name=no_code]').click()
    await page.locator('summary').last().waitFor()
    await shop.call('DELETE /cart', undefined, { token: customer.token })
    await one.go(`/${locale}/account/loyalty`)
    await page.locator(`button[value=${code}]`).click()
    await page.getByText(locale === 'en' ? 'The cart is empty; put something in first.' : 'سبد خرید خالی است.').waitFor()
    assert.deepEqual(await one.barriers(), [])
    // The picture of the test is none, and the empty cart takes no gift.
    assert.deepEqual(one.complaints(/404|409/), [])
    await using staff = await panel(locale === 'en' ? 'en-US' : 'fa-IR', '/admin/gifts')
    await staff.page.getByText(code).first().waitFor()
    assert.deepEqual(await staff.barriers(), [])
  })
