import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, type Visit, visit } from './kit/browser.ts'
import { create } from './kit/product.ts'
import { ADMIN, openShop, publish, type TestShop } from './kit/shop.ts'
import { upload } from './kit/tus.ts'
import { drawVideo } from './kit/video.ts'

// SCREENSHOTS=folder keeps what the pages look like, in both directions and schemes and at three widths.
const SHOTS = process.env['SCREENSHOTS']
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_800_000, 'serai'), Buffer.from('\n%%EOF')])
const NAMES = { en: 'Blue Ocean Jug', fa: 'پارچ آبی دریا' }

let shop: TestShop
let browser: Browser
let folder: string
let product: { id: string; slug: string }
let video: Buffer
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serai-media-e2e-'))
  shop = await openShop({ faces: true })
  browser = await openBrowser()
  const token = await shop.signIn(ADMIN)
  const pixels = { create: { width: 900, height: 900, channels: 3 as const, background: '#2f6f8f' } }
  const picture = await upload(shop, token, { name: 'jug.png', bytes: await sharp(pixels).png().toBuffer(), alt: 'A jug' })
  const guide = await upload(shop, token, {
    name: 'راهنمای نگهداری.pdf',
    bytes: PDF,
    alt: 'Care and cleaning guide, in four languages',
  })
  const texts = { en: { name: NAMES.en, description: `<p>${NAMES.en}</p>` }, fa: { name: NAMES.fa } }
  const made = await create(shop, { translations: texts, media: [{ id: picture.id }, { id: guide.id }] })
  product = { id: made.body.id, slug: made.body.translations['en']?.slug ?? '' }
  video = await drawVideo(folder, { name: 'turning.mov', seconds: 6, size: '1280x720' })
})
after(async () => {
  await browser.close()
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})

async function look(name: string, who: Visit): Promise<void> {
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

async function signIn({ page, go }: Visit): Promise<void> {
  await go('/admin/')
  await page.waitForURL(/\/admin\/sign-in/)
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}

const choose = (page: Page) =>
  page
    .locator('.ant-card', { has: page.locator('.file-list') })
    .locator('input[type=file]')
    .setInputFiles({ name: 'turning.mov', mimeType: 'video/quicktime', buffer: video })

test('a video is uploaded through a lost connection, a pause and a reload, converted, and played in the shop (CAT-04)', async () => {
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await signIn(staff)
  await staff.go(`/admin/products/${product.id}`)
  await page.locator('.file-row').first().waitFor()
  const asked: string[] = []
  let way: 'lost' | 'held' | 'open' = 'lost'
  const held: (() => void)[] = []
  await page.route('**/media/uploads/*', async (route) => {
    const request = route.request()
    asked.push(`${request.method()} ${request.url().split('/').at(-1)}`)
    if (request.method() !== 'PATCH' || way === 'open') return route.continue()
    if (way === 'lost') {
      way = 'held'
      return route.abort('connectionreset')
    }
    await new Promise<void>((go) => held.push(go))
    return route.abort('connectionreset').catch(() => undefined)
  })
  await choose(page)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.waitForRequest((request) => request.method() === 'HEAD')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Paused', { exact: false }).waitFor()
  await look('admin-paused', staff)
  for (const go of held.splice(0)) go()
  await page.reload()
  await page.getByText('Unfinished:').waitFor()
  way = 'open'
  await choose(page)
  await page.locator('.file-row', { hasText: 'turning.mov' }).waitFor()
  const ids = new Set(asked.map((line) => line.split(' ')[1]))
  assert.equal(ids.size, 1, `one upload throughout: ${asked.join(', ')}`)
  await page.locator('.file-row', { hasText: 'turning.mp4' }).or(page.locator('.file-row .file-sign img')).first().waitFor()
  const row = page.locator('.file-row', { has: page.locator('.file-sign img') })
  await row.waitFor()
  await row.getByLabel('Title for shoppers').fill('The jug from every side')
  await row.getByLabel('Title for shoppers').blur()
  await page.getByText('Title saved.').waitFor()
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.getByText('Saved', { exact: false }).first().waitFor()
  await look('admin-files', staff)
  // Nobody else may approve what somebody has open for editing.
  await staff.go('/admin/products')
  const token = await shop.signIn(ADMIN)
  const isFree = async () =>
    (await shop.call<{ lock: object | null }>(`GET /locks/product/${product.id}`, undefined, { token })).body.lock === null
  while (!(await isFree())) await page.waitForTimeout(50)
  await publish(shop, product.id)
  assert.deepEqual(staff.complaints(/status of 401/, /ERR_CONNECTION_RESET/), [])

  await using shopper = await visit(browser, shop, { locale: 'en-US' })
  await shopper.go(`/en/p/${product.slug}`)
  const player = shopper.page.getByLabel('The jug from every side')
  assert.equal(await player.getAttribute('preload'), 'none')
  assert.match((await player.getAttribute('poster')) ?? '', /^\/media\/.*\.webp$/)
  await shopper.page.getByRole('link', { name: 'Video 1' }).click()
  await shopper.page.locator('a[aria-current=true]', { has: shopper.page.locator('svg') }).waitFor()
  const strip = shopper.page.locator('#video-1')
  await shopper.page.waitForFunction(
    (video) => video && Math.abs(video.getBoundingClientRect().x - (video.parentElement?.getBoundingClientRect().x ?? 0)) < 2,
    await strip.elementHandle(),
  )
  const known = await player.evaluate((element) => {
    const media = element as HTMLVideoElement
    media.muted = true
    media.preload = 'metadata'
    media.load()
    return new Promise<{ duration: number; can: string; error: number | undefined }>((done) => {
      const tell = () =>
        done({ duration: media.duration, can: media.canPlayType('video/mp4; codecs="avc1.64001f"'), error: media.error?.code })
      media.addEventListener('loadedmetadata', tell)
      media.addEventListener('error', tell, true)
      media.querySelector('source')?.addEventListener('error', tell)
    })
  })
  // A browser without the licence for H.264 says so; then the file has been proved by ffmpeg alone.
  if (known.can) assert.ok(Math.abs(known.duration - 6) < 0.3, JSON.stringify(known))
  const link = shopper.page.getByRole('link', { name: 'Download Care and cleaning guide, in four languages' })
  const [download] = await Promise.all([shopper.page.waitForEvent('download'), link.click()])
  assert.equal(download.suggestedFilename(), 'راهنمای نگهداری.pdf')
  await look('shop-en-light', shopper)
  assert.deepEqual(shopper.complaints(), [])
})

for (const [name, scheme] of [
  ['fa-IR', 'light'],
  ['fa-IR', 'dark'],
  ['en-US', 'dark'],
] as const) {
  test(`videos and documents read well in ${name}, ${scheme}`, async () => {
    const language = name.slice(0, 2) as 'fa' | 'en'
    await using staff = await visit(browser, shop, { locale: name, colorScheme: scheme })
    await signIn(staff)
    await staff.go(`/admin/products/${product.id}`)
    await staff.page.locator('.file-row').nth(1).waitFor()
    await look(`admin-${language}-${scheme}`, staff)
    await using shopper = await visit(browser, shop, { locale: name, colorScheme: scheme })
    await shopper.go(`/${language}/p/${product.slug}`)
    await shopper.page.getByRole('heading', { name: NAMES[language] }).waitFor()
    await look(`shop-${language}-${scheme}`, shopper)
    assert.deepEqual([...staff.complaints(/status of 401/), ...shopper.complaints()], [])
  })
}

test('what a picture shows is said in two languages in the panel, and read in each on the page of the product', async () => {
  const token = await shop.signIn(ADMIN)
  await using staff = await visit(browser, shop, { locale: 'en-US' })
  const { page } = staff
  await signIn(staff)
  staff.complaints()
  await staff.go(`/admin/products/${product.id}`)
  await page.getByRole('button', { name: 'Describe the picture' }).first().click()
  const dialog = page.locator('.ant-modal').last()
  const words = (language: string) => dialog.getByLabel(language, { exact: true })
  await words('English').waitFor()
  assert.equal(await words('English').inputValue(), 'A jug', 'what was said for all is the own language’s')
  await words('English').fill('A blue jug')
  await words('فارسی').fill('کوزهٔ آبی')
  assert.deepEqual(await staff.barriers(), [])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Description saved.').waitFor()
  await page.getByText('All changes saved').waitFor()
  assert.deepEqual(staff.complaints(), [])
  const { media, translations } = (
    await shop.call<{ media: { alt: string; alts: object }[]; translations: Record<string, { slug: string }> }>(
      `GET /products/${product.id}`,
      undefined,
      { token },
    )
  ).body
  assert.deepEqual([media[0]?.alt, media[0]?.alts], ['A blue jug', { en: 'A blue jug', fa: 'کوزهٔ آبی' }])
  await shop.settle()
  for (const [locale, alt] of [
    ['en', 'A blue jug'],
    ['fa', 'کوزهٔ آبی'],
    ['uk', 'A blue jug'],
  ] as const) {
    const html = await (
      await fetch(`${shop.url}/${locale}/p/${encodeURIComponent(translations[locale]?.slug ?? product.slug)}`)
    ).text()
    assert.ok(html.includes(`alt="${alt}"`), `${locale} reads ${alt}`)
  }
})
