import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, type Visit, visit } from './kit/browser.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, openShop, type TestShop, violations } from './kit/shop.ts'

const GOODS = ['laurel-soap', 'linen-shirt', 'check-shirt', 'yellow-jumper', 'copper-lamp'] as const
const CARDS = { accepted: '4242 4242 4242 4242', declined: '4000 0000 0000 0002', challenge: '4000 0025 0000 3155' }
const PERSIAN = { locale: 'fa-IR' }

let shop: TestShop
let browser: Browser
let goods: Record<(typeof GOODS)[number], Shelved>

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  goods = await stockShelves(shop, GOODS)
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

const main = (page: Page) => page.locator('main')
const submit = (page: Page) => page.locator('main form button[type=submit]').first()
const says = (page: Page, text: string | RegExp) => page.locator('main', { hasText: text }).waitFor()
const pathOf = (page: Page) => decodeURI(new URL(page.url()).pathname)

/** How many products the list says it has, whatever digits it is written in. */
async function countIn(page: Page): Promise<number> {
  const text = (await page.locator('main [role=status]').textContent()) ?? ''
  return Number(text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)).replace(/\D/g, ''))
}

/** Puts a product into the cart from its page; with scripts the page says so, without them the cart opens. */
async function addToCart({ page, go }: Visit, path: string, scripts: boolean, quantity = 1): Promise<void> {
  await go(path)
  if (scripts) await page.locator('main form input[name=stay]').waitFor({ state: 'attached' })
  await page.locator('main form input[name=quantity]').fill(String(quantity))
  await submit(page).click()
  if (scripts) await page.locator('main [aria-live] a').waitFor()
  else await page.waitForURL(/\/cart$/)
}

interface Entries {
  email: string
  card?: string
  delivery?: string
  payment?: string
}

/** Fills in the checkout form that is open. */
async function fillCheckout(
  page: Page,
  { email, card = CARDS.accepted, delivery = 'standard', payment = 'demo' }: Entries,
): Promise<void> {
  await page.locator(`input[name=delivery_method][value=${delivery}]`).check()
  await page.locator(`input[name=payment_method][value=${payment}]`).check()
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=first_name]').fill('Ada')
  await page.locator('input[name=last_name]').fill('Lovelace')
  if (delivery !== 'pickup') {
    await page.locator('select[name=country]').selectOption('DE')
    await page.locator('input[name=line1]').fill('Lange Straße 1')
    await page.locator('input[name=city]').fill('Berlin')
    await page.locator('input[name=postal_code]').fill('10115')
  }
  if (payment === 'demo') await page.locator('input[name=card_number]').fill(card)
}

const place = (page: Page) => page.locator('button[name=intent][value=place]').click()

/** Every order of an e-mail address, as the staff see them. */
async function ordersOf(email: string) {
  const answer = await shop.call<{ data: { number: string; status: string; payment_status: string }[] }>(
    `GET /orders?scope=all&q=${encodeURIComponent(email)}`,
    undefined,
    { token: await shop.signIn(ADMIN) },
  )
  assert.equal(answer.status, 200)
  return answer.body.data
}

test('a shopper without scripts buys in Persian, from the front page to the paid order', async () => {
  await using one = await visit(browser, shop, { ...PERSIAN, javaScriptEnabled: false })
  const { page } = one
  await one.go('/')
  assert.equal(pathOf(page), '/fa')
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')

  await main(page).getByRole('link', { name: /پوشاک/ }).first().click()
  await page.waitForURL(/\/fa\/c\//)
  assert.equal(await page.locator('h1').textContent(), 'پوشاک')
  assert.equal(await countIn(page), 3)
  await page.locator('#filters input[name=option][value="colour:sky"]').check()
  await page.locator('#filters form button[type=submit]').click()
  await page.waitForURL(/option=colour/)
  assert.equal(await countIn(page), 1)
  await page.getByRole('link', { name: /حذف فیلتر آبی آسمانی/ }).waitFor()

  await page.locator('article a').click()
  await page.waitForURL(/\/fa\/p\//)
  assert.equal(await page.locator('h1').textContent(), goods['linen-shirt'].name.fa)
  await says(page, /۵۹[^۰-۹]*دلار/)
  await page.locator('main nav a', { hasText: /^\s*XL\s*$/ }).click()
  await page.waitForURL(/variant=/)
  assert.equal(await page.locator('main nav a[aria-current=true]', { hasText: 'XL' }).count(), 1)
  await page.locator('main form input[name=quantity]').fill('٢')
  await submit(page).click()

  await page.waitForURL(/\/fa\/cart$/)
  assert.equal(await page.locator('main input[name=quantity]').inputValue(), '۲')
  await says(page, /۱۱۸[^۰-۹]*دلار/)
  await page.locator('main a[href$="/checkout"]').click()
  await page.waitForURL(/\/fa\/checkout$/)
  await fillCheckout(page, { email: 'narges@example.com', card: CARDS.declined, delivery: 'express' })
  await page.locator('button[name=intent][value=preview]').click()
  await page.locator('input[name=line1][value="Lange Straße 1"]').waitFor()
  await page.locator('main dl', { hasText: '۱۲٫۹' }).waitFor()
  await place(page)

  await page.waitForURL(/\/fa\/orders\/[^/]+$/)
  await says(page, /پرداخت انجام نشد/)
  const [declined] = await ordersOf('narges@example.com')
  assert.equal(declined?.payment_status, 'failed')
  await page.locator('input[name=card_number]').fill(CARDS.accepted)
  await page.locator('button[name=intent][value=pay]').click()
  await page.waitForURL(/\/placed/)
  await says(page, /سپاسگزاریم/)

  const placed = await ordersOf('narges@example.com')
  assert.deepEqual(
    placed.map(({ status, payment_status }) => [status, payment_status]),
    [['confirmed', 'paid']],
  )
  await says(page, placed[0]?.number ?? '?')
  assert.deepEqual(one.complaints(), [])
})

test('a shopper with scripts buys in English, and no page on the way is barred to anyone', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  const barriers: string[] = []
  const look = async () => barriers.push(...(await one.barriers()))
  await one.go('/')
  assert.equal(pathOf(page), '/en')
  await look()
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Clothing' }).click()
  await page.getByRole('heading', { level: 1, name: 'Clothing' }).waitFor()
  await look()
  await page.locator('#filters input[name=option][value="colour:mustard"]').check()
  await page.waitForURL(/option=colour/)
  await page.getByRole('link', { name: /Remove filter Mustard/ }).waitFor()
  assert.equal(await countIn(page), 1)
  await page.getByRole('link', { name: goods['yellow-jumper'].name.en }).click()
  await page.getByRole('heading', { level: 1, name: goods['yellow-jumper'].name.en }).waitFor()
  await look()
  await page.locator('main nav a', { hasText: /^\s*Mustard\s*$/ }).click()
  await page.waitForURL(/variant=/)
  await page.locator('main form input[name=stay]').waitFor({ state: 'attached' })
  await submit(page).click()
  await page.locator('main [aria-live] a').click()

  await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor()
  await page.getByRole('button', { name: /^One more/ }).click()
  await page.locator('main input[name=quantity][value="2"]').waitFor()
  await says(page, /\$178/)
  await page.getByRole('link', { name: 'Cart, 2 items' }).waitFor()
  await look()
  await page.getByRole('link', { name: 'Go to checkout' }).click()

  await page.locator('form[novalidate] input[name=email]').waitFor()
  await look()
  await place(page)
  await page.locator('[aria-invalid=true]').first().waitFor()
  assert.equal(await page.locator('input[name=email][aria-invalid=true]').count(), 1)
  await look()
  await fillCheckout(page, { email: 'ada@example.com', card: CARDS.challenge, delivery: 'express' })
  await page.locator('dl', { hasText: '$12.90' }).waitFor()
  await place(page)
  await page.waitForURL(/\/demo-bank\//)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.waitForURL(/\/en\/orders\/[^/]+\/placed/)
  await look()
  await page.getByRole('link', { name: 'View order' }).click()
  await page.getByRole('heading', { level: 1, name: /^Order / }).waitFor()
  await says(page, /Paid/)
  await look()
  assert.deepEqual(barriers, [])
  // The form sent with nothing in it was answered as it must be; a bill that is asked for anew while the one before is still being
  // read is told to the console by the router (remix-run/react-router#14761).
  assert.deepEqual(one.complaints(/status of 422/, /^AbortError: BodyStreamBuffer was aborted/), [])
})

test('the same pages are open to everyone in Persian and in the dark', async () => {
  await using one = await visit(browser, shop, { ...PERSIAN, colorScheme: 'dark' })
  const { page } = one
  const barriers: string[] = []
  const look = async () => barriers.push(...(await one.barriers()))
  for (const path of ['/fa', '/fa/c/پوشاک']) {
    await one.go(path)
    await look()
  }
  await addToCart(one, `/fa/p/${goods['copper-lamp'].slug.fa}`, true)
  await look()
  await page.locator('main [aria-live] a').click()
  await page.waitForURL(/\/fa\/cart$/)
  await page.locator('main input[name=quantity]').waitFor()
  await look()
  await page.locator('main a[href$="/checkout"]').click()
  await page.locator('form[novalidate] input[name=email]').waitFor()
  await look()
  await fillCheckout(page, { email: 'dark@example.com', delivery: 'pickup', payment: 'pay_on_delivery' })
  await place(page)
  await page.waitForURL(/\/placed/)
  await page.locator('main a[href*="/orders/"]').click()
  await page.waitForURL(/\/orders\/[^/]+$/)
  await page.getByRole('heading', { level: 1, name: /سفارش/ }).waitFor()
  await look()
  assert.deepEqual(barriers, [])
  assert.deepEqual(one.complaints(), [])
})

test('who orders while a new bill is on its way gets the bill first, then the thanks', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  await addToCart(one, `/en/p/${goods['laurel-soap'].slug.en}`, true)
  await one.go('/en/checkout')
  await fillCheckout(page, { email: 'hurried@example.com' })
  // The new bill is asked for when the order is there already, where one may overtake it, and the thanks take their time.
  const { promise: ordered, resolve: isOrdered } = Promise.withResolvers<void>()
  await page.route(/\/checkout\.data/, async (route) => {
    const said = route.request().postData() ?? ''
    if (said.includes('preview')) await Promise.race([ordered, sleep(1_500)])
    if (!said.includes('place')) return route.continue()
    const response = await route.fetch()
    isOrdered()
    await sleep(1_500)
    await route.fulfill({ response })
  })
  await page.locator('input[name=delivery_method][value=express]').check()
  await page.locator('button[name=intent][value=place]').click()
  await page.waitForURL(/\/placed/)
  await says(page, 'Express')
})

test('a checkout form sent several times makes one order', async () => {
  await using one = await visit(browser, shop, { javaScriptEnabled: false })
  const { page } = one
  const email = 'twice@example.com'
  await addToCart(one, `/en/p/${goods['laurel-soap'].slug.en}`, false)
  await one.go('/en/checkout')
  await fillCheckout(page, { email })
  const entries = await page
    .locator('form:has(input[name=order_key])')
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]): [string, string] => [name, String(value)]),
    )
  const send = async () => {
    const answer = await page.request.post('/en/checkout', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: shop.url },
      data: new URLSearchParams([...entries, ['intent', 'place']]).toString(),
      maxRedirects: 0,
    })
    return answer.headers()['location'] ?? `${answer.status()}`
  }
  const places = new Set(await Promise.all([send(), send(), send()]))
  places.add(await send())
  assert.equal(places.size, 1)
  assert.match([...places][0] ?? '', /\/en\/orders\/[^/]+\/placed/)
  assert.equal((await ordersOf(email)).length, 1)
})

test('a new customer keeps the cart, finds the order and cancels it', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  const email = 'omar@example.com'
  await addToCart(one, `/en/p/${goods['laurel-soap'].slug.en}`, true, 2)
  await one.go('/en/account/orders')
  assert.equal(pathOf(page), '/en/sign-in')
  await main(page).getByRole('link', { name: 'Create account' }).click()
  await page.waitForURL(/\/en\/sign-up/)
  await page.locator('input[name=first_name]').fill('Omar')
  await page.locator('input[name=last_name]').fill('Khayyam')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill('ruby caravan 77')
  await submit(page).click()
  await page.waitForURL(/\/en\/account\/orders$/)
  await one.go('/en/cart')
  assert.equal(await page.locator('main input[name=quantity]').inputValue(), '2')
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await page.locator('form[novalidate] input[name=email]').waitFor()
  assert.equal(await page.locator('input[name=first_name]').inputValue(), 'Omar')
  await fillCheckout(page, { email })
  await place(page)
  await page.waitForURL(/\/placed/)

  await one.go('/en/account/orders')
  const [order] = await ordersOf(email)
  await page.getByRole('link', { name: order?.number ?? '?' }).click()
  await page.waitForURL(/\/orders\/[^/]+$/)
  await page.locator('summary', { hasText: 'Cancel order' }).click()
  await page.locator('input[name=reason]').fill('Changed my mind')
  await page.getByRole('button', { name: 'Yes, cancel this order' }).click()
  await page.getByText('Cancelled', { exact: true }).first().waitFor()
  assert.equal(await page.locator('summary', { hasText: 'Cancel order' }).count(), 0)
  assert.deepEqual(
    (await ordersOf(email)).map(({ status }) => status),
    ['cancelled'],
  )

  // A cart that was filled before signing in elsewhere joins the one that waits in the account.
  await addToCart(one, `/en/p/${goods['laurel-soap'].slug.en}`, true)
  await using other = await visit(browser, shop)
  await addToCart(other, `/en/p/${goods['copper-lamp'].slug.en}`, true)
  await other.go('/en/sign-in?next=/en/cart')
  await other.page.locator('input[name=email]').fill(email)
  await other.page.locator('input[name=password]').fill('ruby caravan 77')
  await submit(other.page).click()
  await other.page.waitForURL(/\/en\/cart$/)
  await other.page.locator('main input[name=quantity]').nth(1).waitFor()
  assert.equal(await other.page.locator('main input[name=quantity]').count(), 2)
  assert.deepEqual([...one.complaints(), ...other.complaints()], [])
})

test('a line of which less is left than wanted says so in the reader’s language, and is set right by one press', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  const token = await shop.signIn(ADMIN)
  const lamp = goods['copper-lamp']
  const stock = async (quantity: number) => {
    const { status } = await shop.call(`PUT /products/${lamp.id}/inventory`, { quantity, reason: 'counted' }, { token })
    assert.equal(status, 200)
    await shop.settle()
  }
  await stock(5)
  await addToCart(one, `/fa/p/${lamp.slug.fa}`, true, 3)
  await stock(2)
  await one.go('/fa/cart')
  await says(page, 'تنها ۲ عدد در انبار باقی مانده')
  assert.equal(await page.locator('main a[href$="/checkout"]').count(), 0)
  await page.getByRole('button', { name: 'تعداد را ۲ کنید' }).click()
  await page.locator('main a[href$="/checkout"]').waitFor()
  assert.equal(await page.locator('main input[name=quantity]').inputValue(), '۲')
  await stock(0)
  await one.go('/fa/cart')
  await says(page, 'این کالا همین حالا تمام شد')
  assert.equal(await page.locator('main a[href$="/checkout"]').count(), 0)
  assert.deepEqual(await one.barriers(), [])
  await stock(50)
  assert.deepEqual(one.complaints(), [])
})

test('each press on more and fewer counts, also before the answer to the last one is there', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  await addToCart(one, `/fa/p/${goods['laurel-soap'].slug.fa}`, true)
  await one.go('/fa/cart')
  const quantity = page.locator('main input[name=quantity]')
  const [more, fewer] = [page.locator('main button[name=step][value="1"]'), page.locator('main button[name=step][value="-1"]')]
  await more.waitFor()
  await page.waitForLoadState('networkidle')
  const lineId = await page.locator('main input[name=line]').inputValue()
  const kept = async () =>
    (await sql<{ quantity: number }>`select quantity from cart_line where id = ${lineId}`.execute(shop.runtime.db('cart')))
      .rows[0]?.quantity
  const slow = await shop.runtime.db('cart').startTransaction().execute()
  await sql`select from cart for update`.execute(slow)
  for (const button of [more, more, more, more, fewer]) await button.click()
  assert.equal(await quantity.inputValue(), '۴')
  await slow.rollback().execute()
  for (const until = Date.now() + 10_000; Date.now() < until && (await kept()) !== 4; await sleep(20));
  assert.equal(await kept(), 4)
  await page.reload()
  assert.equal(await quantity.inputValue(), '۴')
  await page.waitForLoadState('networkidle')
  for (let left = 4; left > 0; left--) await fewer.click()
  await says(page, 'سبد خرید شما خالی است')
  assert.equal(await kept(), undefined)
  assert.deepEqual(one.complaints(), [])
})

test('what is chosen in a list before the scripts are there is heeded once they are', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  for (const choose of [
    () => page.locator('main select[name=sort]').selectOption('price'),
    () => page.locator('#filters input[name=stock]').check(),
  ]) {
    const slow = Promise.withResolvers<void>()
    await page.route(/\.js$/, async (route) => {
      await slow.promise
      await route.continue()
    })
    await page.goto('/en/search?in=all', { waitUntil: 'commit' })
    await choose()
    slow.resolve()
    await page.waitForURL(/sort=price|stock=in/)
    await page.unroute(/\.js$/)
  }
})

test('another order of a list keeps every filter, and prices are read as people write them', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  const filters = { brand: 'nobody', feature: 'material:linen', range: 'height:10..20', option: 'colour:sky', sale: 'yes' }
  await one.go(`/uk/search?${new URLSearchParams(filters)}`)
  await page.locator('main select[name=sort]').selectOption('price')
  await page.waitForURL(/sort=price/)
  const kept = new URL(page.url()).searchParams
  assert.deepEqual(Object.fromEntries(Object.keys(filters).map((name) => [name, kept.get(name)])), filters)

  for (const [typed, locale, said] of [
    ['10,50 $', 'uk', /Від 10,50/],
    ['$1,250.00', 'en', /From \$1,250/],
    ['۱٬۲۵۰', 'fa', /از \u200f?۱٬۲۵۰/],
  ] as const) {
    await one.go(`/${locale}/search?in=all`)
    await page.locator('#filters input[name=min]').fill(typed)
    await page.locator('#filters form button[type=submit]').click()
    await page.waitForURL(/min=/)
    await main(page).locator('a[aria-label]', { hasText: said }).waitFor()
  }
  assert.equal(await page.locator('#filters input[name=min]').inputValue(), '۱۲۵۰')
  assert.deepEqual(one.complaints(), [])
})

test('changing the language keeps the page', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  const shirt = goods['linen-shirt']
  for (const [from, to] of [
    ['/en', '/fa'],
    ['/en/c/clothing?sort=price', '/fa/c/پوشاک?sort=price'],
    [`/en/p/${shirt.slug.en}`, `/fa/p/${shirt.slug.fa}`],
    ['/en/search?q=shirt', '/fa/search?q=shirt'],
    ['/en/cart', '/fa/cart'],
  ] as const) {
    await one.go(from)
    await page.locator('header button[popovertarget=preferences]').click()
    await page.locator('#preferences').getByRole('link', { name: 'فارسی' }).click()
    await page.waitForURL(/\/fa/)
    assert.equal(decodeURI(page.url()), shop.url + to)
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    assert.equal(await page.locator('h1').count(), 1)
  }
  assert.deepEqual(one.complaints(), [])
})

test('nothing in the books of the shop is out of order afterwards', async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
})
