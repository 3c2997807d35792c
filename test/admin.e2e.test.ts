import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { chooseInMenu, openBrowser, type Visit, visit } from './kit/browser.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, buy, openShop, type TestShop, violations } from './kit/shop.ts'

const APPAREL = join(import.meta.dirname, 'fixtures/apparel.csv')
// Its first rows: six products, one of them in three sizes.
const ROWS = 9
const PASSWORD = 'serai-demo'

let shop: TestShop
let browser: Browser
let staff: Visit
let soap: Shelved

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  soap = (await stockShelves(shop, ['laurel-soap']))['laurel-soap']
  const feature = { code: 'lining', kind: 'number', translations: { en: { name: 'Lining' } } }
  assert.equal((await shop.call('POST /features', feature, { token: await shop.signIn(ADMIN) })).status, 201)
  staff = await visit(browser, shop, { locale: 'en-US' })
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

const dialog = (page: Page) => page.locator('.ant-modal').last()

/** Presses the button of a dialog that stands open. */
const confirm = (page: Page, name: string) =>
  dialog(page).locator('.ant-modal-footer').getByRole('button', { name, exact: true }).click()

/** Signs in on the panel's own page. */
async function signIn({ page, go }: Visit, email: string): Promise<void> {
  await go('/admin/')
  await page.waitForURL(/\/admin\/sign-in/)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
}

/** Asks the API as the admin. */
async function ask<T>(line: string): Promise<T> {
  const answer = await shop.call<object>(line, undefined, { token: await shop.signIn(ADMIN) })
  assert.equal(answer.status, 200)
  return answer.body as T
}

test('a wrong password is told, the right one opens the dashboard', async () => {
  const { page } = staff
  await staff.go('/admin/')
  await page.waitForURL(/\/admin\/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('not-the-one')
  await page.locator('button[type=submit]').click()
  await page.getByRole('alert').filter({ hasText: 'not right' }).waitFor()
  await signIn(staff, ADMIN)
  await page.getByText('Orders today').waitFor()
  // Who is not signed in yet is told so by the API.
  assert.deepEqual(staff.complaints(/status of 401/), [])
})

test('a product file is imported and published while its progress is watched', async () => {
  const { page } = staff
  const rows = (await readFile(APPAREL, 'utf8')).split('\n').slice(0, ROWS)
  await chooseInMenu(page, 'Import products')
  await page.locator('input[type=file]').setInputFiles({
    name: 'apparel.csv',
    mimeType: 'text/csv',
    // The pictures lie where nothing answers, with a network or without: each is remarked, and one is drawn instead.
    buffer: Buffer.from(rows.join('\n').replaceAll(/https:\/\/[\w.-]+\//g, 'https://pictures.invalid/')),
  })
  await page.getByRole('switch', { name: 'Trial run' }).click()
  await page.getByRole('switch', { name: 'Publish afterwards' }).click()
  await page.getByRole('switch', { name: 'Skip faulty rows' }).click()
  await page.getByRole('button', { name: 'Start import' }).click()
  await page.waitForURL(/\/products\/import\/[\w-]+$/)
  await page.getByRole('progressbar', { name: 'apparel.csv' }).waitFor()
  const job = page.locator('main .ant-card').first()
  await job.getByText('Completed').waitFor({ timeout: 60_000 })
  await job.locator('tr', { hasText: 'Image Src' }).filter({ hasText: 'Warning' }).first().waitFor()
  assert.equal(await job.locator('tr', { hasText: 'Error' }).count(), 0)
  const { data } = await ask<{ data: { name: string }[] }>('GET /products?filter[status]=published&per_page=100')
  const names = data.map(({ name }) => name)
  const titles = rows.slice(1).flatMap((row) => row.split(',')[1] || [])
  assert.deepEqual(
    titles.filter((title) => !names.includes(title)),
    [],
  )
  assert.deepEqual(staff.complaints(), [])
})

test('a product is found, its price changed and a feature told, and the shop sells at the new one', async () => {
  const { page } = staff
  await chooseInMenu(page, 'Products')
  await page.getByPlaceholder('Name or SKU').fill('leather')
  await page.waitForURL(/q=leather/)
  const row = page.locator('tr.ant-table-row')
  await row.filter({ hasText: 'Classic Leather Jacket' }).getByText('$80.00').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('tr.ant-table-row').length === 1)
  await row.getByText('Classic Leather Jacket').click()
  await page.getByRole('heading', { name: 'Classic Leather Jacket' }).waitFor()
  await page.locator('#prices_USD_amount').fill('77.5')
  await page.getByRole('combobox', { name: 'Add feature' }).fill('Lining')
  await page.locator('.ant-select-item-option', { hasText: 'Lining' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('spinbutton', { name: 'Lining' }).fill('4')
  await page.getByText('Unsaved changes').waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Product saved.').waitFor()
  await page.getByText('All changes saved').waitFor()
  const { features } = await ask<{ features: object[] }>(`GET /products/${page.url().split('/').at(-1)}`)
  assert.deepEqual(features, [{ feature: 'lining', number: 4 }])
  await shop.settle()
  const found = await shop.call<{ data: { name: string; price: { amount: number } }[] }>('GET /search/products?q=leather')
  assert.deepEqual(
    found.body.data.map(({ name, price }) => [name, price.amount]),
    [['Classic Leather Jacket', 77.5]],
  )
  assert.deepEqual(staff.complaints(), [])
})

test('pictures chosen together keep their order, whichever arrives first; Enter takes the tag that is written', async () => {
  const { page } = staff
  const tags = await ask<{ data: { name: string }[] }>('GET /tags?per_page=20')
  const known = tags.data.at(-1)?.name ?? ''
  assert.ok(tags.data.length > 1, 'another tag is proposed first')
  await staff.go('/admin/products/new')
  await page.locator('#translations_en_name').fill('Felt slippers')
  const pictures = await Promise.all(
    [40, 50, 60].map(async (width) => ({
      name: `${width}.png`,
      mimeType: 'image/png',
      buffer: await sharp({ create: { width, height: 30, channels: 3, background: 'teal' } })
        .png()
        .toBuffer(),
    })),
  )
  const [first] = pictures
  let delayed = false
  await page.route('**/api/v1/media', async (route) => {
    const isFirst =
      !delayed &&
      route
        .request()
        .postDataBuffer()
        ?.includes(first?.name ?? '')
    delayed ||= Boolean(isFirst)
    if (isFirst) await new Promise((done) => setTimeout(done, 1_000))
    await route.continue()
  })
  await page.locator('input[type=file]').first().setInputFiles(pictures)
  await page.locator('.media-tile').nth(2).waitFor()
  const field = page.getByRole('combobox', { name: 'Tags' })
  await field.click()
  await page.locator('.ant-select-item-option', { hasText: known }).first().waitFor()
  await page.keyboard.type(known)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Create draft' }).click()
  await page.getByText('Draft created.').waitFor()
  await page.waitForURL(/\/products\/[\w-]{36}$/)
  await page.unroute('**/api/v1/media')
  const made = await ask<{ media: { width: number }[]; tags: string[] }>(`GET /products/${page.url().split('/').at(-1)}`)
  assert.deepEqual([made.media.map(({ width }) => width), made.tags, delayed], [[40, 50, 60], [known], true])
  assert.deepEqual(staff.complaints(), [])
})

test('variants stay themselves, with their stock, when an attribute is added to them and taken away (CAT-47)', async () => {
  const { page } = staff
  const token = await shop.signIn(ADMIN)
  for (const [code, ...values] of [
    ['girth', 'slim', 'wide'],
    ['shade', 'pale', 'dark'],
  ] as const)
    await shop.call(
      'POST /attributes',
      {
        code,
        translations: { en: { name: code } },
        values: values.map((value) => ({ code: value, translations: { en: { label: value } }, swatch: null })),
      },
      { token },
    )
  const girths = ['slim', 'wide'].map((value) => ({ options: [{ attribute: 'girth', value }], inventory: { quantity: 2 } }))
  const product = { type: 'physical', translations: { en: { name: 'A belt' } }, variants: girths }
  type Made = { id: string; variants: { id: string; options: { value: string }[]; inventory: { on_hand: number } }[] }
  const { id, variants } = (await shop.call<Made>('POST /products', product, { token })).body
  const look = async () =>
    (await ask<Made>(`GET /products/${id}`)).variants.map((one) => [
      one.id,
      one.options.map(({ value }) => value).join(' '),
      one.inventory?.on_hand ?? 0,
    ])
  const save = async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('All changes saved').waitFor()
  }
  await staff.go(`/admin/products/${id}`)
  const attributes = page.getByRole('combobox', { name: 'Choose attributes' })
  await attributes.click()
  await page.locator('.ant-select-item-option', { hasText: 'shade' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Choose values: shade' }).click()
  await page.locator('.ant-select-item-option', { hasText: 'pale' }).click()
  await save()
  assert.deepEqual(
    await look(),
    variants.map((one, at) => [one.id, at === 0 ? 'slim pale' : 'wide pale', 2]),
  )
  await attributes.click()
  await page.locator('.ant-select-item-option', { hasText: 'shade' }).click()
  await save()
  assert.deepEqual(
    await look(),
    variants.map((one, at) => [one.id, at === 0 ? 'slim' : 'wide', 2]),
  )
  await attributes.click()
  await page.locator('.ant-select-item-option', { hasText: 'girth' }).click()
  await save()
  assert.deepEqual(await look(), [[variants[0]?.id, '', 2]], 'without attributes the first is what is left')
  assert.deepEqual(staff.complaints(), [])
})

let order: { id: string; number: string }

test('an order announces itself the moment it is placed', async () => {
  const { page } = staff
  const listening = page.waitForResponse(/\/notifications\/stream/)
  await staff.go('/admin/')
  await listening
  await page.getByText('Orders today').waitFor()
  const placed = await buy(shop, soap.variantId, 2)
  assert.equal(placed.status, 201)
  order = placed.body
  await page.locator('.ant-notification').getByText(order.number).first().waitFor()
  await page.locator('main .row-list').getByText(order.number).first().waitFor()
  await page.getByRole('button', { name: /unread notice/ }).click()
  await page.getByRole('button', { name: new RegExp(order.number) }).click()
  await page.waitForURL(/\/admin\/orders\/[\w-]+$/)
  await page.getByRole('heading', { name: new RegExp(order.number) }).waitFor()
  assert.deepEqual(staff.complaints(), [])
})

test('an order is approved, shipped, delivered and closed', async () => {
  const { page } = staff
  await staff.go(`/admin/orders/${order.id}`)
  for (const [move, done] of [
    ['Approve', 'Order approved.'],
    ['Ship', 'Order shipped.'],
    ['Mark delivered', 'Order delivered.'],
    ['Close', 'Order closed.'],
  ] as const) {
    await page.locator('main').getByRole('button', { name: move, exact: true }).click()
    if (move === 'Ship') await dialog(page).getByRole('textbox', { name: 'Tracking number' }).fill('TRK-17')
    await confirm(page, move)
    await page.getByText(done).waitFor()
    await dialog(page).waitFor({ state: 'detached' })
  }
  await page.locator('main').getByText('TRK-17').first().waitFor()
  const { status } = await ask<{ status: string }>(`GET /orders/${order.id}`)
  assert.equal(status, 'closed')
  assert.equal(await page.locator('main').getByRole('button', { name: 'Cancel order' }).count(), 0)
  assert.deepEqual(staff.complaints(), [])
})

test('an order is changed in its drawer: what that costs is told first, its invoice is credited and issued anew (ORD-05)', async () => {
  const { page } = staff
  const { body } = await buy(shop, soap.variantId, 2, { payment_method: 'pay_on_delivery', payment: undefined })
  for (const line of ['approve', 'invoice'])
    await shop.call(`POST /orders/${body.id}/${line}`, {}, { token: await shop.signIn(ADMIN) })
  await staff.go(`/admin/orders/${body.id}`)
  await page.locator('.page-head').getByRole('button', { name: 'Edit' }).click()
  const drawer = page.locator('.ant-drawer')
  await drawer.getByText('Nothing is changed yet.').waitFor()
  await drawer.getByRole('spinbutton').first().fill('3')
  await drawer.getByText(/is still to be paid by the customer/).waitFor()
  await drawer.getByLabel('Why').fill('Asked by phone')
  assert.deepEqual(await staff.barriers(), [])
  await drawer.getByRole('button', { name: 'Save' }).click()
  await drawer.waitFor({ state: 'detached' })
  await shop.settle()
  // The page follows by itself: its papers are issued by what hears of the change.
  await page
    .locator('.ant-timeline')
    .getByText(/2 . 3[\s\S]*Asked by phone/)
    .waitFor()
  const invoices = page.locator('.ant-card', { hasText: 'Invoices' }).locator('.row-list > li')
  await invoices.nth(2).waitFor()
  assert.match((await invoices.allTextContents()).join(' | '), /Replaced.* \| .*Credit note.*-\$.* \| .*Invoice · /)
  assert.deepEqual(staff.complaints(), [])
})

test('a shopper without scripts asks to send goods back, calls one return off, and staff take the other to its refund (ORD-07)', async () => {
  const { page } = staff
  const { body } = await buy(shop, soap.variantId, 2)
  for (const move of ['approve', 'ship', 'deliver'])
    await shop.call(`POST /orders/${body.id}/${move}`, {}, { token: await shop.signIn(ADMIN) })
  await using shopper = await visit(browser, shop, { locale: 'en-US', javaScriptEnabled: false })
  const view = shopper.page
  const path = `/en/orders/${body.number}?access=${body.access_token}`
  // Typed in the digits of any script.
  for (const pieces of ['1', '۲']) {
    await shopper.go(path)
    await view.getByRole('link', { name: 'Send something back' }).click()
    await view.getByLabel('Pieces').fill(pieces)
    await view.getByRole('button', { name: 'Send the request' }).click()
    await view.getByText('We are looking at it').waitFor()
    if (pieces === '۲') break
    await view.getByText('Call the return off').click()
    await view.locator('button[value=cancel_return]').click()
    await view.getByText('Called off', { exact: true }).waitFor()
  }
  await staff.go(`/admin/orders/${body.id}`)
  const rows = page.locator('.ant-card', { hasText: 'Returns' }).locator('li')
  await rows.filter({ hasText: 'Called off' }).waitFor()
  await rows.filter({ hasText: 'Asked for' }).getByRole('link').click()
  for (const [move, status] of [
    ['Accept', 'Accepted'],
    ['Receive', 'Received'],
    ['Give money back', 'Refunded'],
  ] as const) {
    await page.locator('.page-head').getByRole('button', { name: move, exact: true }).click()
    if (move === 'Receive') {
      await dialog(page).getByLabel('Written off').fill('1')
      // The piece that is written off does not go back on sale.
      assert.equal(await dialog(page).getByLabel('Back on sale').inputValue(), '1')
      assert.deepEqual(await staff.barriers(), [])
    }
    await confirm(page, move)
    await page.locator('.page-head').getByText(status, { exact: true }).waitFor()
  }
  await shopper.go(path)
  await view.getByText('Money given back').first().waitFor()
  assert.deepEqual(staff.complaints(), [])
})

test('a setting is changed within its bounds only', async () => {
  const { page } = staff
  await staff.go('/admin/settings/cart')
  const row = page.locator('.setting').filter({ hasText: 'Cart lifetime in hours' })
  const field = row.getByRole('spinbutton')
  await field.fill('2.5')
  await row.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Setting saved.').waitFor()
  const lifetime = async () => (await ask<{ cart_ttl_hours: number }>('GET /store')).cart_ttl_hours
  assert.equal(await lifetime(), 2.5)
  // A button that is still at work takes no second click.
  await row.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
  await field.fill('0.7')
  await row.getByRole('button', { name: 'Save' }).click()
  await row.getByRole('alert').waitFor()
  assert.equal(await lifetime(), 2.5)
  await row.getByRole('button', { name: 'Discard changes' }).click()
  assert.equal(await field.inputValue(), '2.5')
  // The control itself does not leave the bounds.
  await field.fill('500')
  await field.blur()
  assert.equal(await field.inputValue(), '168')
  await row.getByRole('button', { name: 'Discard changes' }).click()
  assert.deepEqual(staff.complaints(/status of 422/), [])
})

test('an editor sees the catalogue and nothing of the orders', async () => {
  await using editor = await visit(browser, shop, { locale: 'en-US' })
  const { page } = editor
  await signIn(editor, 'editor@serai.example')
  const menu = page.locator('nav.side')
  const find = (title: string) => menu.getByRole('searchbox').fill(title)
  await find('Products')
  await menu.getByRole('menuitem', { name: 'Products', exact: true }).waitFor()
  for (const hidden of ['Orders', 'Customers', 'Settings']) {
    await find(hidden)
    assert.equal(await menu.getByText(hidden, { exact: true }).count(), 0)
  }
  await editor.go(`/admin/orders/${order.id}`)
  await page.getByText('No access').waitFor()
  assert.equal(await page.locator('main').getByText(order.number).count(), 0)
  // The API refuses the order just as the page does, as if there were none.
  assert.deepEqual(editor.complaints(/status of 40[14]/), [])
})

test('the menu folds: what is left open stays so, the page one is on is always in sight, typing finds any other', async () => {
  await using admin = await visit(browser, shop, { locale: 'en-US' })
  const { page } = admin
  await signIn(admin, ADMIN)
  await page.setViewportSize({ width: 360, height: 740 })
  const menu = page.locator('nav.side')
  const group = (name: string) => menu.getByRole('menuitem', { name, exact: true })
  const openMenu = () => page.getByRole('button', { name: 'Menu' }).click()
  await openMenu()
  assert.equal(await group('Stock').getAttribute('aria-expanded'), 'false')
  await group('Stock').focus()
  await page.keyboard.press('Enter')
  await group('Low stock').waitFor()
  await menu.getByRole('searchbox').fill('audit')
  await page.keyboard.press('Enter')
  await page.waitForURL(/admin\/audit$/)
  await page.reload()
  await openMenu()
  await group('Audit log').waitFor()
  assert.equal(await group('Stock').getAttribute('aria-expanded'), 'true')
  assert.equal(await group('Marketing').getAttribute('aria-expanded'), 'false')
  await menu.getByRole('searchbox').fill('nothing is called so')
  await menu.getByRole('button', { name: 'Search everything' }).click()
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  assert.deepEqual(admin.complaints(/status of 401/), [])
})

test('a customer is turned away', async () => {
  await using customer = await visit(browser, shop, { locale: 'en-US' })
  const { page } = customer
  await customer.go('/admin/')
  await page.locator('input[type=email]').fill('shopper@serai.example')
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.getByText('This is a customer account').waitFor()
  assert.equal(await page.locator('nav.side').count(), 0)
})

for (const [name, look] of [
  ['in English and light', { locale: 'en-US', colorScheme: 'light' }],
  ['in Persian and dark', { locale: 'fa-IR', colorScheme: 'dark' }],
] as const) {
  test(`no page is barred to anyone, ${name}`, async () => {
    const { data } = await ask<{ data: { id: string }[] }>('GET /products?q=leather')
    await using one = await visit(browser, shop, look)
    const { page } = one
    await one.context.request.post('/api/v1/auth/sign-in', { data: { email: ADMIN, password: PASSWORD, transport: 'cookie' } })
    const barriers: string[] = []
    for (const [path, sign] of [
      ['/admin/', 'main .figures'],
      ['/admin/products', 'main tr.ant-table-row'],
      [`/admin/products/${data[0]?.id}`, 'main #prices_USD_amount'],
      ['/admin/products/exports', 'main .ant-card'],
      ['/admin/orders', 'main tr.ant-table-row'],
      [`/admin/orders/${order.id}`, 'main .ant-timeline'],
      ['/admin/settings', 'main .setting'],
    ] as const) {
      await one.go(path)
      await page.locator(sign).first().waitFor()
      barriers.push(...(await one.barriers()))
    }
    assert.equal(await page.locator('html').getAttribute('dir'), look.locale === 'fa-IR' ? 'rtl' : 'ltr')
    assert.equal(await page.locator('html').getAttribute('data-theme'), look.colorScheme)
    assert.deepEqual(barriers, [])
    assert.deepEqual(one.complaints(), [])
  })
}

test('nothing in the books of the shop is out of order afterwards', async () => {
  await shop.settle()
  assert.deepEqual(await violations(shop), [])
})
