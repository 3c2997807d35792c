import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { bring, orderNow, type PaidOrder } from './kit/bank.ts'
import { chooseInMenu, openBrowser, type Visit, visit } from './kit/browser.ts'
import { ADMIN, addProduct, openShop, type TestShop } from './kit/shop.ts'
import { ask } from './kit/stock.ts'
import { openStripe } from './kit/stripe.ts'

let shop: TestShop
let bank: Awaited<ReturnType<typeof openStripe>>
let browser: Browser

before(async () => {
  browser = await openBrowser()
  bank = await openStripe()
  shop = await openShop({ faces: true, privateAddresses: true })
})
after(async () => {
  await browser?.close()
  await shop?.close()
  await bank?.server.close()
})

async function signIn({ page, go }: Visit): Promise<void> {
  await go('/admin/sign-in')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
}

async function toCheckout({ page, go }: Visit, slug: string): Promise<void> {
  await go(`/en/p/${slug}`)
  await page.locator('form button[type=submit]', { hasText: 'Add to cart' }).click()
  await page.waitForURL(/\/en\/cart/)
  await go('/en/checkout')
  for (const [name, value] of [
    ['email', 'buyer@example.com'],
    ['first_name', 'Buyer'],
    ['last_name', 'One'],
  ])
    await page.locator(`input[name=${name}]`).fill(value ?? '')
  await page.locator('input[name=delivery_method][value=pickup]').check()
}

test('staff set up a gateway; a shopper without scripts fails, sees why, pays at the gateway and comes back; staff give a part back', async () => {
  await addProduct(shop, { name: 'Copper pot', price: 30, quantity: 9 })
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  await signIn(staff)
  const { page } = staff
  staff.complaints(/status of 401/)
  await chooseInMenu(page, 'Payment methods')
  await page.getByText('Card (demo)').waitFor()
  const barriers = await staff.barriers()
  await page.getByRole('button', { name: 'Add a payment method' }).click()
  const drawer = page.locator('.ant-drawer')
  await drawer.locator('fieldset', { hasText: 'Name' }).getByLabel('English').first().fill('Card')
  await drawer.getByLabel('Secret key').fill(bank.setup.credentials['secret_key'] ?? '')
  await drawer.getByLabel('Webhook secret').fill(bank.setup.credentials['webhook_secret'] ?? '')
  await drawer.getByLabel('Address of the API').fill(bank.server.url)
  await drawer.getByLabel('At most (USD)').fill('500')
  barriers.push(...(await staff.barriers()))
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Stripe · orders up to $500.00').waitFor()
  await page.getByRole('switch', { name: 'Offered: Card', exact: true }).click()
  await page.getByText('Shoppers can pay by it now.').waitFor()
  await page.getByRole('button', { name: 'Move earlier: Card', exact: true }).click()
  const row = page.locator('.row-list > li', { hasText: 'Pay on delivery' })
  await row.getByRole('button', { name: 'Edit' }).click()
  await drawer.getByLabel('At least (USD)').fill('100')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Pay on delivery · orders from $100.00').waitFor()
  await shop.settle()

  // The policy of the pages lets forms lead to https only, and the gateway of tests has none.
  await using shopper = await visit(browser, shop, { javaScriptEnabled: false, bypassCSP: true, locale: 'en-US' })
  const view = shopper.page
  await toCheckout(shopper, 'copper-pot')
  await view.getByText('For orders from $100.00.').waitFor()
  assert.equal(await view.locator('input[name=payment_method][value=pay_on_delivery]').isDisabled(), true)
  await view.locator('input[name=payment_method][value=demo]').check()
  await view.locator('input[name=card_number]').fill('4000 0000 0000 0002')
  await view.locator('button[value=place]').click()
  await view.getByText('The payment did not go through: the bank declined the card.').waitFor()
  await view.getByText(/Your items are kept for \d+ more minutes/).waitFor()
  await view.locator('input[name=payment_method][value=stripe]').check()
  await view.locator('button[value=pay]').click()
  await view.waitForURL(/\/c\/pay\/cs_test_/)
  const reference = view.url().split('/').at(-1) ?? ''
  const order = (await ask<{ data: PaidOrder[] }>(shop, 'GET /orders?scope=all')).body.data[0]
  assert.ok(order)
  const whole = (await ask<PaidOrder>(shop, `GET /orders/${order.id}`)).body
  bank.pay(reference)
  // The shopper is back before Stripe says anything, and its answer is late too.
  bank.server.interrupt(({ method }) => (method === 'GET' ? { status: 503 } : undefined))
  bank.server.interrupt(({ method }) => (method === 'GET' ? { status: 503 } : undefined))
  await shopper.go(`/pay/${whole.payment.id}/return`)
  await view.getByText('We are waiting for your bank to confirm the payment.').waitFor()
  await bring(shop, 'stripe', bank.message(reference))
  assert.equal(
    (await orderNow(shop, { ...whole, access_token: new URL(view.url()).searchParams.get('access') ?? '' })).payment_status,
    'paid',
  )
  await view.getByText('Thank you for your order').waitFor()

  await chooseInMenu(page, 'Payments')
  await page.locator('tr', { hasText: 'Stripe' }).getByText('Paid', { exact: true }).waitFor()
  barriers.push(...(await staff.barriers()))
  await page.locator('tr', { hasText: 'Stripe' }).getByRole('link').click()
  await page.getByText('Transactions').waitFor()
  await page.getByRole('button', { name: 'Refund' }).click()
  const dialog = page.locator('.ant-modal')
  await dialog.getByLabel('Amount (USD)').fill('1000')
  await dialog.getByLabel('Reason').fill('Scratched')
  await dialog.getByRole('button', { name: 'Refund' }).click()
  await dialog.getByText('no more than $30.00').waitFor()
  await dialog.getByLabel('Amount (USD)').fill('10')
  barriers.push(...(await staff.barriers()))
  await dialog.getByRole('button', { name: 'Refund' }).click()
  await page.getByText('The money is on its way back.').waitFor()
  await page.locator('.row-list', { hasText: 'Scratched' }).first().waitFor()
  await page.getByText('Partly refunded').first().waitFor()
  assert.equal(bank.given(reference), 1_000)
  assert.deepEqual(barriers, [])
  // The pictures of test products are not there.
  assert.deepEqual(staff.complaints(/status of 404/), [])
})
