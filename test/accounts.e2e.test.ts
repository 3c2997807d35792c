import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, visit } from './kit/browser.ts'
import { openIssuer } from './kit/issuer.ts'
import { codeIn, letterTo, tokenIn } from './kit/letters.ts'
import { newCustomer, PASSWORD } from './kit/people.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'

const NEW = 'another long secret'

let shop: TestShop
let browser: Browser
let goods: Record<'laurel-soap' | 'copper-lamp', Shelved>

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  goods = await stockShelves(shop, ['laurel-soap', 'copper-lamp'])
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

const says = (page: Page, text: string | RegExp) => page.locator('main', { hasText: text }).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).click()

async function signIn(page: Page, email: string, password: string, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator('main input[name=email]').fill(email)
  await page.locator('main input[name=password]').fill(password)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

test('a forgotten password is replaced and an address confirmed without scripts, in Persian', async () => {
  const who = await newCustomer(shop)
  await using one = await visit(browser, shop, { locale: 'fa-IR', javaScriptEnabled: false })
  const { page } = one
  await one.go('/fa/sign-in')
  await page.getByRole('link', { name: 'گذرواژه را فراموش کرده‌اید؟' }).click()
  await page.locator('main input[name=email]').fill(who.email)
  await page.locator('main form button[type=submit]').click()
  await says(page, 'در راه است')
  const token = tokenIn(await letterTo(shop, who.email, /new password/))
  await one.go(`/fa/reset-password?token=${token}`)
  await page.locator('main input[name=password]').fill('short123')
  await page.locator('main input[name=password]').fill(NEW)
  await page.locator('main form button[type=submit]').click()
  await says(page, 'گذرواژهٔ شما تغییر کرد')
  await one.go(`/fa/reset-password?token=${token}`)
  await page.locator('main input[name=password]').fill(NEW)
  await page.locator('main form button[type=submit]').click()
  await says(page, 'این پیوند به کار رفته یا کهنه است')
  await signIn(page, who.email, NEW, 'fa')
  await one.go('/fa/account/settings')
  await says(page, 'تأییدشده')
})

test('a newcomer signs in by phone without scripts: number, digits, name', async () => {
  await using one = await visit(browser, shop, { locale: 'fa-IR', javaScriptEnabled: false })
  const { page } = one
  await one.go('/fa/sign-in/phone')
  await page.locator('main input[name=phone]').fill('۱۲۳۴')
  await page.locator('main form button[type=submit]').click()
  await says(page, 'شماره را با کد کشور بنویسید')
  await page.locator('main input[name=phone]').fill('۰۰۹۸ ۹۱۲ ۱۱۱ ۲۲۳۳')
  await page.locator('main form button[type=submit]').click()
  await says(page, 'کدی به')
  const code = codeIn(await letterTo(shop, '+989121112233'))
  // Who left the page comes back with the digits in hand.
  await one.go('/fa/sign-in/phone')
  await page.locator('main input[name=phone]').fill('۰۰۹۸ ۹۱۲ ۱۱۱ ۲۲۳۳')
  await page.locator('main form button[type=submit]').click()
  await page.locator('main input[name=code]').waitFor()
  await page.locator('main input[name=code]').fill(code === '111111' ? '222222' : '111111')
  await page.locator('main button[value=enter]').click()
  await says(page, 'با کد فرستاده‌شده یکی نیست')
  await page.locator('main input[name=code]').fill(code.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))))
  await page.locator('main button[value=enter]').click()
  await says(page, 'نامتان چیست؟')
  await page.locator('main input[name=first_name]').fill('نوا')
  await page.locator('main button[value=enter]').click()
  await page.waitForURL(/\/fa$/)
  await one.go('/fa/account/settings')
  await says(page, '+989121112233')
})

test('somebody signs in by a provider from the shop and from the panel, and hears why not', async () => {
  await using issuer = await openIssuer(() => `${shop.url}/sign-in/with/acme/callback`)
  const { url, clientId, clientSecret } = issuer
  shop.runtime.config.signInProviders.push({ id: 'acme', name: 'Acme', issuer: url, clientId, clientSecret })
  await using one = await visit(browser, shop)
  const { page } = one
  issuer.person = { subject: 'p-1', claims: { email: 'iman@example.com', email_verified: true, given_name: 'Iman' } }
  await one.go('/en/sign-in?next=/en/account/settings')
  await page.getByRole('link', { name: 'Continue with Acme' }).click()
  await page.waitForURL(/\/en\/account\/settings$/)
  await says(page, 'iman@example.com')
  await one.go('/admin/sign-in')
  await page.getByRole('link', { name: 'Continue with Acme' }).click()
  await page.getByText('There is no staff account').waitFor()
  await using other = await visit(browser, shop)
  issuer.person = { subject: 'p-2', claims: { email: ADMIN, email_verified: true } }
  await other.go('/admin/sign-in')
  await other.page.getByRole('link', { name: 'Continue with Acme' }).click()
  await other.page.waitForURL(/\/admin\/?$/)
  await using third = await visit(browser, shop)
  issuer.refuses = true
  await third.go('/en/sign-in')
  await third.page.getByRole('link', { name: 'Continue with Acme' }).click()
  await says(third.page, 'The sign-in was cancelled.')
})

test('addresses are kept, proposed at checkout and chosen there; the heart fills the wishlist', async () => {
  const who = await newCustomer(shop)
  await using one = await visit(browser, shop)
  const { page } = one
  await signIn(page, who.email, PASSWORD)
  await one.go('/en/account/addresses')
  for (const [line1, city] of [
    ['Lange Straße 1', 'Berlin'],
    ['Alter Markt 2', 'Köln'],
  ] as const) {
    await page.getByRole('link', { name: 'Add an address' }).click()
    await page.locator('main select[name=country]').selectOption('DE')
    await page.locator('main input[name=line1]').fill(line1)
    await page.locator('main input[name=city]').fill(city)
    await press(page, 'Save')
    await says(page, line1)
  }
  await one.go(`/en/p/${goods['copper-lamp'].slug.en}`)
  await page.locator('main form input[name=stay]').first().waitFor({ state: 'attached' })
  await press(page, 'Put on the wishlist')
  await press(page, 'On your wishlist')
  await press(page, 'Put on the wishlist')
  await page.getByRole('button', { name: 'On your wishlist' }).waitFor()
  await page.locator('main form button', { hasText: 'Add to cart' }).click()
  await page.locator('main [aria-live] a').first().waitFor()
  await one.go('/en/account/wishlist')
  await says(page, goods['copper-lamp'].name.en)
  await one.go('/en/checkout')
  assert.equal(await page.locator('input[name=line1]').inputValue(), 'Lange Straße 1')
  await page.locator('select[name=saved_address]').selectOption({ label: 'Alter Markt 2 · Köln' })
  await page.locator('button[value=use_address]').click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=line1]')?.value === 'Alter Markt 2')
  assert.equal(await page.locator('input[name=city]').inputValue(), 'Köln')
  await page.locator('input[name=line1]').fill('Neue Gasse 3')
  await page.locator('input[name=save_address]').check()
  await page.locator('input[name=payment_method][value=demo]').check()
  await page.locator('input[name=card_number]').fill('4242 4242 4242 4242')
  await page.locator('button[name=intent][value=place]').click()
  await page.waitForURL(/\/placed/)
  const { body } = await shop.call<{ data: { line1: string }[] }>('GET /me/addresses', undefined, { token: who.token })
  assert.ok(body.data.some((address) => address.line1 === 'Neue Gasse 3'))
})

test('the heart that is pressed again before the answer is there ends as it was pressed last', async () => {
  const who = await newCustomer(shop)
  await using one = await visit(browser, shop)
  const { page } = one
  await signIn(page, who.email, PASSWORD)
  await one.go(`/en/p/${goods['laurel-soap'].slug.en}`)
  await page.locator('main form input[name=stay]').first().waitFor({ state: 'attached' })
  const wished = async () =>
    (await shop.call<{ data: object[] }>('GET /me/wishlist', undefined, { token: who.token })).body.data.length
  await press(page, 'Put on the wishlist')
  while ((await wished()) === 0) await sleep(20)
  const slow = await shop.runtime.db('identity').startTransaction().execute()
  await sql`select from wish for update`.execute(slow)
  await press(page, 'On your wishlist')
  await press(page, 'Put on the wishlist')
  await page.getByRole('button', { name: 'On your wishlist' }).waitFor()
  // Long enough for another request to overtake the one that waits.
  await sleep(300)
  let answers = 0
  page.on('response', (response) => {
    if (response.request().method() === 'POST') answers += 1
  })
  await slow.rollback().execute()
  for (const until = Date.now() + 10_000; Date.now() < until && answers < 2; await sleep(20));
  assert.equal(await wished(), 1)
  await page.reload()
  await page.getByRole('button', { name: 'On your wishlist' }).waitFor()
})

test('devices are ended one by one, and the account is deleted for good', async () => {
  const who = await newCustomer(shop)
  await using one = await visit(browser, shop)
  await using other = await visit(browser, shop)
  await signIn(one.page, who.email, PASSWORD)
  await signIn(other.page, who.email, PASSWORD)
  await one.go('/en/account/sessions')
  await press(one.page, 'Sign out everywhere else')
  await says(one.page, '2 devices signed out.')
  await other.go('/en/account/settings')
  assert.match(other.page.url(), /\/en\/sign-in/)
  await one.go('/en/account/settings')
  // It lies below the fold: a press while the page still wakes up lands where it was before it was scrolled to.
  await one.page.waitForLoadState('networkidle')
  await one.page.locator('summary', { hasText: 'Delete my account' }).click()
  const leaving = one.page.locator('section', { hasText: 'Delete my account' }).last()
  await leaving.locator('input[name=current_password]').fill(PASSWORD)
  await press(one.page, 'Yes, delete my account for good')
  await says(one.page, 'Your account is deleted. Farewell.')
})

test('staff see and end their devices in the panel', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  await one.go('/admin/sign-in')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  await one.go('/admin/account')
  await page.getByText('This device').waitFor()
  assert.deepEqual(await one.barriers(), [])
})

test('staff change their own name in the panel, and it greets them by the new one', async () => {
  await using one = await visit(browser, shop)
  const { page } = one
  await one.go('/admin/sign-in?return=/account')
  await page.locator('input[type=email]').fill('editor@serai.example')
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.getByLabel('First name').fill('Olenka')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('header.topbar', { hasText: 'Olenka' }).waitFor()
  await one.go('/admin/')
  await page.getByRole('heading', { name: /Olenka/ }).waitFor()
})

test('the head of every page shows the picture of who is signed in, else initials, in the same place, with and without scripts', async () => {
  const who = await newCustomer(shop)
  const { token } = who
  const face = async (page: Page) => {
    const link = page.locator('header a[href$="/account/orders"]')
    const inner = link.locator('img, span').first()
    return {
      picture: await link
        .locator('img')
        .getAttribute('src', { timeout: 500 })
        .catch(() => null),
      text: (await link.textContent())?.trim(),
      box: await inner.boundingBox(),
    }
  }
  await using plain = await visit(browser, shop, { locale: 'fa-IR', javaScriptEnabled: false })
  await signIn(plain.page, who.email, PASSWORD, 'fa')
  await plain.go('/fa/account/settings')
  const before = await face(plain.page)
  assert.deepEqual([before.picture, before.box?.width, before.box?.height], [null, 32, 32])
  assert.equal(before.text, 'CT')
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a63f1b' } })
    .png()
    .toBuffer()
  await plain.page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png })
  await plain.page.locator('button[value=avatar]').click()
  await plain.page.locator('main button[value=no_avatar]').waitFor()
  const { avatar } = (await shop.call<{ avatar: { small_url: string } }>('GET /me', undefined, { token })).body
  assert.deepEqual(await face(plain.page), { picture: avatar.small_url, text: '', box: before.box })
  await plain.go('/fa')
  assert.deepEqual(await face(plain.page), { picture: avatar.small_url, text: '', box: before.box })
  await using lively = await visit(browser, shop)
  await signIn(lively.page, who.email, PASSWORD)
  await lively.go('/en/account/settings')
  assert.equal((await face(lively.page)).picture, avatar.small_url)
  assert.deepEqual(await lively.barriers(), [])
  await press(lively.page, 'Take the picture away')
  await lively.page.locator('main button[value=no_avatar]').waitFor({ state: 'detached' })
  await lively.page.locator('header a[href$="/account/orders"] img').waitFor({ state: 'detached' })
  assert.deepEqual(await lively.barriers(), [])
  assert.deepEqual(lively.complaints(/401/), [])
})
