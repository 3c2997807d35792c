import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, visit } from './kit/browser.ts'
import { MANAGER } from './kit/people.ts'
import { addProduct, openShop, type TestShop } from './kit/shop.ts'

const AGENT = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}
const TEXTS = {
  en: { title: 'Spring is here', text: 'Things for the garden.', button: 'Have a look' },
  fa: { title: 'بهار آمد', text: 'چیزهایی برای باغچه.', button: 'ببینید' },
}

let shop: TestShop
let browser: Browser
let product: Awaited<ReturnType<typeof addProduct>>

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  product = await addProduct(shop)
})
after(async () => {
  await browser?.close()
  await shop?.close()
})

interface Ad {
  id: string
  views: number
  clicks: number
}

const ask = async (line: string, body?: object) => shop.call<Ad>(line, body, { token: await shop.signIn(MANAGER) })
const get = async (ad: Ad) => (await ask(`GET /advertisements/${ad.id}`)).body
const remove = (ads: Ad[]) => Promise.all(ads.map(({ id }) => ask(`DELETE /advertisements/${id}`)))

async function picture(): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#7a9e8f' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('wide', 'true')
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'banner.png')
  const answer = await fetch(`${shop.url}/api/v1/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await shop.signIn(MANAGER)}` },
    body: form,
  })
  assert.equal(answer.status, 201)
  return ((await answer.json()) as { id: string }).id
}

async function advertise(position: string, link: object): Promise<Ad> {
  const made = await ask('POST /advertisements', { position, translations: TEXTS, image_id: await picture(), link })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await ask(`POST /advertisements/${made.body.id}/publish`, {})
  return made.body
}

// The one request of a page view tells of all banners on it.
const told = (address: string) => address.endsWith('/api/v1/advertisements/views')

test('the home page shows its banners in the reader’s language instead of the welcome; a page view counts once (PRM-04)', async () => {
  const ads = [
    await advertise('home_top', { type: 'product', product_id: product.id }),
    await advertise('home_top', { type: 'category', category_id: product.category }),
    await advertise('home_middle', { type: 'none' }),
  ]
  await using one = await visit(browser, shop, { ...AGENT, locale: 'fa-IR' })
  const beacon = one.page.waitForResponse((answer) => told(answer.url()))
  await one.go('/fa')
  assert.equal((await beacon).status(), 204)
  assert.equal(await one.page.locator('main').getByText(TEXTS.fa.title).count(), 3)
  assert.equal(await one.page.locator('main h1').count(), 1)
  assert.deepEqual(await one.barriers(), [])
  for (const ad of ads) assert.equal((await get(ad)).views, 1)
  await one.page.locator('main a[href*="/ad/"]').nth(1).click()
  await one.page.waitForURL(/\/fa\/(p|c)\//)
  await one.page.goBack()
  assert.deepEqual((await Promise.all(ads.map(get))).map(({ clicks }) => clicks).sort(), [0, 0, 1])
  await using dark = await visit(browser, shop, { ...AGENT, colorScheme: 'dark', viewport: { width: 360, height: 740 } })
  await dark.go('/en')
  assert.deepEqual(await dark.barriers(), [])
  assert.equal(
    await dark.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    true,
    'nothing sticks out',
  )
  // The test's product has a picture that is not there.
  assert.deepEqual(dark.complaints(/404/), [])
  await remove(ads)
  await one.go('/fa')
  assert.equal(await one.page.locator('main').getByText(TEXTS.fa.title).count(), 0)
})

test('without scripts a banner is followed and counted all the same', async () => {
  const ad = await advertise('home_top', { type: 'product', product_id: product.id })
  await using one = await visit(browser, shop, { ...AGENT, javaScriptEnabled: false })
  await one.go('/en')
  await one.page.locator(`main a[href="/en/ad/${ad.id}"]`).click()
  await one.page.waitForURL(/\/en\/p\//)
  assert.equal(await one.page.locator('h1').textContent(), product.name)
  assert.deepEqual([(await get(ad)).views, (await get(ad)).clicks], [0, 1])
  await remove([ad])
  await one.go(`/en/ad/${ad.id}`)
  assert.equal(new URL(one.page.url()).pathname, '/en', 'one that is gone leads to the front page')
})

test('a banner leads outside only where staff said, in a window that knows nothing of this one', async () => {
  const ad = await advertise('search', { type: 'url', url: 'https://outside.example/spring' })
  await using one = await visit(browser, shop, AGENT)
  await one.go('/en/search')
  const link = one.page.locator(`main a[href="/en/ad/${ad.id}"]`)
  assert.equal(await link.getAttribute('target'), '_blank')
  assert.match((await link.getAttribute('rel')) ?? '', /noopener/)
  const answer = await fetch(`${shop.url}/en/ad/${ad.id}?url=https://evil.example`, { redirect: 'manual' })
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, 'https://outside.example/spring'])
  const ahead = { 'sec-purpose': 'prefetch', 'user-agent': AGENT.userAgent }
  await fetch(`${shop.url}/en/ad/${ad.id}`, { redirect: 'manual', headers: ahead })
  await fetch(`${shop.url}/en/ad/${ad.id}`, { method: 'HEAD', redirect: 'manual', headers: { 'user-agent': AGENT.userAgent } })
  assert.equal((await get(ad)).clicks, 0, 'programs and browsers that look ahead do not click')
  await remove([ad])
})

test('staff make a banner, see it as shoppers will, and read how often it was followed', async () => {
  await using one = await visit(browser, shop, { locale: 'en-US' })
  const { page } = one
  await one.go('/admin/advertisements')
  await page.locator('input[type=email], input[autocomplete=username]').first().fill(MANAGER)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'New advertisement' }).click()
  const bytes = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#9e7a8f' } })
    .png()
    .toBuffer()
  await page
    .locator('.ant-drawer input[type=file]')
    .first()
    .setInputFiles({ name: 'banner.png', mimeType: 'image/png', buffer: bytes })
  await page.locator('.ant-drawer .banner img').first().waitFor()
  await page.locator('#translations_en_title').fill('Made here')
  await page.locator('.ant-drawer .banner-words').first().getByText('Made here').waitFor()
  assert.deepEqual(await one.barriers(), [])
  await page.getByRole('button', { name: 'Save' }).click()
  const row = page.locator('tr', { hasText: 'Made here' })
  await row.getByText('Unpublished').waitFor()
  await row.getByRole('button', { name: 'Publish' }).click()
  await row.getByText('Running').waitFor()
  assert.deepEqual(await one.barriers(), [])
})
