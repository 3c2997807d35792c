import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { pointsOf } from '#lib/rectangle.ts'
import { attachCrew } from './kit/branch.ts'
import { openBrowser, visit } from './kit/browser.ts'
import { setSetting } from './kit/people.ts'
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

async function panel(path: string) {
  const staff = await visit(browser, shop, { locale: 'en-US' })
  await staff.go('/admin/')
  await staff.page.locator('input[type=email]').fill(ADMIN)
  await staff.page.locator('input[type=password]').fill('serai-demo')
  await staff.page.locator('button[type=submit]').click()
  await staff.page.locator('nav.side').waitFor()
  await staff.go(path)
  staff.complaints(/401/)
  return staff
}

test('staff set rates, times and a city in the panel; a shopper without scripts sees tax, time and minimum before ordering', async () => {
  await setSetting(shop, 'tax_included', false)
  const { name, variantId } = await addProduct(shop, { name: 'Clay jug', price: 20, quantity: 30 })
  await using staff = await panel('/admin/taxes')
  const { page } = staff
  const drawer = page.locator('.ant-drawer')
  await page.getByText('No rates yet').waitFor()
  await page.getByRole('button', { name: 'Add a rate' }).click()
  await drawer.getByLabel('Rate, %').fill('20')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Rate saved.').waitFor()
  await page.locator('main').getByText('20%').waitFor()
  assert.deepEqual(await staff.barriers(), [])

  await staff.go('/admin/delivery-methods')
  await page.getByRole('button', { name: 'Add a delivery method' }).click()
  await drawer.locator('fieldset', { hasText: 'Name' }).getByLabel('English').first().fill('Evening van')
  await drawer.getByRole('spinbutton', { name: /^Fee/ }).fill('5')
  await drawer.getByRole('button', { name: 'Add a time' }).click()
  await drawer.getByLabel('Orders a day').fill('2')
  assert.deepEqual(await staff.barriers(), [])
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Delivery method saved.').waitFor()
  await page.getByRole('switch', { name: 'Offered: Evening van' }).click()
  await page.getByText('Shoppers can choose it now.').waitFor()
  assert.deepEqual(await staff.barriers(), [])

  await staff.go('/admin/cities')
  await page.getByRole('button', { name: 'Add a city' }).first().click()
  await drawer.getByLabel('English').fill('Kyiv')
  await drawer.locator('#country').click()
  await page.getByTitle('Ukraine').click()
  const corner = drawer.getByRole('button', { name: 'Top right' })
  const north = () => drawer.getByLabel('North').inputValue()
  const before = await north()
  const at = await corner.boundingBox()
  assert.ok(at)
  await page.mouse.move(at.x + 5, at.y + 5)
  await page.mouse.down()
  await page.mouse.move(at.x + 5, at.y - 40, { steps: 4 })
  await page.mouse.up()
  const dragged = await north()
  assert.ok(Number(dragged) > Number(before), `${dragged} is north of ${before}`)
  await corner.press('ArrowDown')
  assert.ok(Number(await north()) < Number(dragged))
  assert.deepEqual(await staff.barriers(), [])
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('City saved.').waitFor()

  await staff.go('/admin/branches')
  await page.getByRole('button', { name: 'Delivers to' }).click()
  await drawer.getByRole('combobox').click()
  await page.getByTitle('Kyiv').click()
  await drawer.getByLabel(/^Smallest order/).fill('30')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  assert.deepEqual(await staff.barriers(), [])

  await using shopper = await visit(browser, shop, { javaScriptEnabled: false })
  const { page: shown } = shopper
  await shopper.go(`/en/p/${name.toLowerCase().replaceAll(' ', '-')}`)
  await shown.getByRole('button', { name: 'Add to cart' }).click()
  await shopper.go('/en/cart')
  await shown.getByText('Tax 20%').waitFor()
  await shown.getByRole('link', { name: 'Go to checkout' }).click()
  await shown.getByLabel('E-mail', { exact: true }).fill('van@example.com')
  await shown.getByLabel('First name').fill('Vera')
  await shown.getByLabel('Last name').fill('Koval')
  await shown.getByLabel('Street and house number').fill('1 Main Street')
  await shown.getByLabel('City').fill('kyiv')
  await shown.getByLabel('Country').selectOption('UA')
  await shown.getByLabel('Evening van').check()
  await shown.getByLabel('Pay on delivery').check()
  await shown.getByRole('button', { name: 'Update totals' }).click()
  await shown.getByText('add goods for $10.00 more').waitFor()
  assert.equal(await shown.getByRole('button', { name: 'Place order' }).isDisabled(), true)
  await shown.getByLabel('City').fill('Lviv')
  await shown.getByRole('button', { name: 'Update totals' }).click()
  // Goods and delivery, and a fifth of both.
  await shown.getByText('$30.00').waitFor()
  await shown.getByRole('button', { name: 'Place order' }).click()
  await shown.getByText('Please fill this in.').waitFor()
  const time = shown.getByLabel('When shall we come?')
  const first = await time.locator('optgroup option').first().getAttribute('value')
  assert.match((await time.locator('optgroup option').first().textContent()) ?? '', /2 places left/)
  await time.selectOption(first)
  await shown.getByRole('button', { name: 'Place order' }).click()
  await shown.getByText('Thank you for your order').waitFor()
  await shown.getByText('Tax 20%').waitFor()
  await shown.getByText(/9:00/).waitFor()

  // With scripts the times come with the choice; axe looks at them.
  await using scripted = await visit(browser, shop)
  const filled = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 1 })
  await scripted.context.addCookies([{ name: 'serai_cart', value: filled.body.token, url: shop.url }])
  await scripted.go('/en/checkout')
  await scripted.page.getByLabel('Evening van').check()
  await scripted.page.getByLabel('When shall we come?').waitFor()
  assert.deepEqual(await scripted.barriers(), [])

  await staff.go('/admin/orders')
  await page.locator('tbody').getByText('Vera Koval').click()
  await page.locator('main').getByText(/9:00/).waitFor()
  await page.locator('main').getByText('Tax 20%').waitFor()
  assert.deepEqual(await staff.barriers(), [])
  // The picture of a test's product is nowhere.
  assert.deepEqual(staff.complaints(/401/, /404.*orders/), [])
})

test('a branch that takes no orders says so in the cart and at checkout, without scripts, in every language', async () => {
  const { variantId } = await addProduct(shop, { price: 40 })
  await using staff = await panel('/admin/branches')
  const { page } = staff
  const save = async () => {
    await page.locator('.ant-drawer').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Branch saved.').waitFor()
  }
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.locator('.ant-drawer').getByRole('switch').click()
  assert.deepEqual(await staff.barriers(), [])
  await save()
  await page.getByText('Offline').waitFor()
  const { body } = await shop.call<{ token: string }>('POST /cart/lines', { variant_id: variantId, quantity: 1 })
  for (const [locale, says] of [
    ['en', 'The store is not taking orders right now'],
    ['fa', 'فروشگاه اکنون سفارش نمی‌پذیرد'],
    ['ar', 'المتجر لا يستقبل الطلبات الآن'],
    ['uk', 'Магазин зараз не приймає замовлень'],
  ] as const) {
    await using plain = await visit(browser, shop, { javaScriptEnabled: false })
    await using scripted = await visit(browser, shop, locale === 'fa' ? { colorScheme: 'dark' } : {})
    for (const shopper of [plain, scripted]) {
      await shopper.context.addCookies([{ name: 'serai_cart', value: body.token, url: shop.url }])
      await shopper.go(`/${locale}/cart`)
      await shopper.page.locator('main').getByText(says).waitFor()
      if (shopper === scripted) assert.deepEqual(await shopper.barriers(), [])
      await shopper.go(`/${locale}/checkout`)
      await shopper.page.locator('main').getByText(says).waitFor()
      assert.equal(await shopper.page.locator('button[value=place]').isDisabled(), true)
    }
    // Axe needs scripts; what it looks at is the same page.
    assert.deepEqual(await scripted.barriers(), [])
  }
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.locator('.ant-drawer').getByRole('switch').click()
  await save()
})

test('a branch that nobody works in cannot open: the panel says whom it needs and leads to them (STO-03)', async () => {
  await using staff = await panel('/admin/branches')
  const { page } = staff
  const said = { slug: 'harbour', translations: { en: { name: 'Harbour' } }, time_zone: 'UTC' }
  const { body } = await shop.call<{ id: string }>('POST /branches', said, { token: await shop.signIn(ADMIN) })
  await shop.settle()
  await staff.go('/admin/branches')
  const shown = page.getByRole('switch', { name: /Harbour/ })
  await shown.click()
  await page.getByText('Somebody attached to it who delivers').waitFor()
  staff.complaints(/409/)
  assert.deepEqual(await staff.barriers(), [])
  await page.getByRole('button', { name: 'Go to staff' }).click()
  await page.waitForURL(/\/admin\/staff/)
  await attachCrew(shop, body.id)
  await staff.go('/admin/branches')
  await shown.click()
  await page.getByText('Shoppers see the branch now.').waitFor()
  await page.getByRole('switch', { name: /Harbour/ }).click()
  await page.getByText('Shoppers no longer see the branch.').waitFor()
})

test('a city that is known is found again in the panel, right to left and dark', async () => {
  const token = await shop.signIn(ADMIN)
  const points = pointsOf({ south: 35.5, west: 51.1, north: 35.9, east: 51.7 })
  await shop.call(
    'POST /cities',
    { translations: { en: { name: 'Tehran' }, fa: { name: 'تهران' } }, country: 'IR', points },
    { token },
  )
  await using staff = await visit(browser, shop, { locale: 'fa-IR', colorScheme: 'dark' })
  await staff.go('/admin/')
  await staff.page.locator('input[type=email]').fill(ADMIN)
  await staff.page.locator('input[type=password]').fill('serai-demo')
  await staff.page.locator('button[type=submit]').click()
  await staff.page.locator('nav.side').waitFor()
  staff.complaints(/401/)
  for (const path of ['taxes', 'delivery-methods', 'branches', 'cities']) {
    await staff.go(`/admin/${path}`)
    await staff.page.locator('main .row-list, main .ant-card').first().waitFor()
    assert.deepEqual(await staff.barriers(), [], path)
  }
  await staff.page.locator('main').getByText('تهران').waitFor()
  assert.deepEqual(staff.complaints(), [])
})
