import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { AMAZON_ACCOUNT, type AmazonServer, openAmazon } from './kit/amazon.ts'
import { chooseInMenu, openBrowser, type Visit, visit } from './kit/browser.ts'
import { type ChannelAnswer, tellChannels } from './kit/channels.ts'
import { create } from './kit/product.ts'
import { ADMIN, addProduct, openShop, publish, type TestShop } from './kit/shop.ts'
import { ask } from './kit/stock.ts'

let shop: TestShop
let amazon: AmazonServer
let browser: Browser

before(async () => {
  browser = await openBrowser()
  amazon = await openAmazon()
  shop = await openShop({ faces: true, privateAddresses: true })
})

after(async () => {
  await browser?.close()
  await shop?.close()
  await amazon?.close()
})

async function signIn({ page, go }: Visit): Promise<void> {
  await go('/admin/sign-in')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
}

async function channelNamed(name: string): Promise<ChannelAnswer | undefined> {
  return (await ask<{ data: ChannelAnswer[] }>(shop, 'GET /channels')).body.data.find((one) => one.name === name)
}

test('a channel is made, told, shows what was refused and why, and is tried again, in every language and light, without barriers', async () => {
  const lamp = await addProduct(shop, { name: 'Copper lamp' })
  const refused = await create(shop, { translations: { en: { name: 'Odd lamp', description: '<p>INVALID</p>' } } })
  await publish(shop, refused.body.id)
  await using one = await visit(browser, shop, { locale: 'en-US' })
  const { page } = one
  await signIn(one)
  one.complaints(/status of 401/)
  await chooseInMenu(page, 'Channels')
  await page.getByText('No channels yet').waitFor()
  await page.locator('.page-head').getByRole('button', { name: 'Add a channel' }).click()
  const drawer = page.locator('.ant-drawer')
  await drawer.locator('.ant-segmented-item', { hasText: 'Amazon' }).click()
  await drawer.getByLabel('Name', { exact: true }).fill('Amazon UK')
  await drawer.locator('.ant-drawer-footer').getByRole('button', { name: 'Create channel' }).click()
  await drawer.getByText('This is required.').first().waitFor()
  await drawer.getByLabel('Seller ID').fill('A1SELLER')
  await drawer.getByLabel('Marketplace ID').fill('A1F83G8C2ARO7P')
  await drawer.getByLabel('Client ID').fill(AMAZON_ACCOUNT.client_id)
  await drawer.getByLabel('Client secret').fill(AMAZON_ACCOUNT.client_secret)
  await drawer.getByLabel('Refresh token').fill(AMAZON_ACCOUNT.refresh_token)
  await drawer.getByText('More settings').click()
  await drawer.getByLabel('Address of the API').fill(amazon.url)
  await drawer.getByLabel('Address of the sign-in').fill(`${amazon.url}/auth/o2/token`)
  const barriers = await one.barriers()
  await drawer.locator('.ant-drawer-footer').getByRole('button', { name: 'Create channel' }).click()
  await page.waitForURL(/\/admin\/channels\/.+/)
  await tellChannels(shop)
  await page.reload()
  await page.getByText("'product_description' has a value that is not allowed.").waitFor()
  const made = await channelNamed('Amazon UK')
  assert.deepEqual([made?.counts.live, made?.counts.failed], [1, 1])
  barriers.push(...(await one.barriers()))
  // Its secrets stay where they are when something else is changed.
  await page.locator('.page-head').getByRole('button', { name: 'Change' }).click()
  await drawer.getByLabel('Name', { exact: true }).fill('Amazon Britain')
  await drawer.locator('.ant-drawer-footer').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Amazon Britain' }).waitFor()
  const before = amazon.heard.length
  await page.getByRole('button', { name: 'Retry refused' }).click()
  await page.getByText('It will be told again in a moment.').waitFor()
  await tellChannels(shop)
  assert.ok(amazon.heard.length > before)
  await page.goto(`/admin/products/${refused.body.id}?tab=branches`)
  await page.getByText("'product_description' has a value that is not allowed.").waitFor()
  barriers.push(...(await one.barriers()))
  await page.goto('/admin/channels')
  await page.getByText('1 refused').waitFor()
  // The pictures of the kit are names only.
  assert.deepEqual(one.complaints(/status of 404/), [])
  for (const [locale, colorScheme, width] of [
    ['fa-IR', 'dark', 360],
    ['ar-EG', 'light', 768],
    ['uk-UA', 'dark', 1280],
  ] as const) {
    await using other = await visit(browser, shop, { locale, colorScheme, viewport: { width, height: 800 } })
    await other.context.addCookies(await one.context.cookies())
    for (const path of ['/admin/channels', `/admin/channels/${made?.id}`, `/admin/products/${lamp.id}?tab=branches`]) {
      await other.go(path)
      await other.page.getByText('Amazon Britain').first().waitFor()
      // On a phone the component library hangs the button of tabs without room into their list.
      barriers.push(...(await other.barriers()).filter((line) => !/aria-required-children.*ant-tabs-nav/.test(line)))
      assert.equal(await other.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${locale} ${path}`)
    }
  }
  assert.deepEqual(barriers, [])
})

test('the file of a file channel is loaded in the panel; a channel is paused and deleted there', async () => {
  await using one = await visit(browser, shop, { locale: 'en-US' })
  const { page } = one
  await signIn(one)
  await one.go('/admin/channels')
  await page.locator('.page-head').getByRole('button', { name: 'Add a channel' }).click()
  await page.locator('.ant-drawer').getByLabel('Name', { exact: true }).fill('For resellers')
  await page.locator('.ant-drawer-footer').getByRole('button', { name: 'Create channel' }).click()
  await page.waitForURL(/\/admin\/channels\/.+/)
  await tellChannels(shop)
  await page.reload()
  const loading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  assert.equal((await loading).suggestedFilename(), 'for-resellers.csv')
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await choose('Pause')
  await page.locator('.tone', { hasText: 'Paused' }).waitFor()
  await choose('Delete')
  await page.locator('.ant-modal-footer').getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(/\/admin\/channels$/)
  assert.equal(await channelNamed('For resellers'), undefined)
})

test('who comes by the address of a feed sees the price that the feed says', async () => {
  const { name } = await addProduct(shop, { price: 100 })
  const branch = (await shop.call<{ branch: { slug: string } }>('GET /store')).body.branch.slug
  const feed = await (await fetch(`${shop.url}/feeds/${branch}/en/EUR/google.xml`)).text()
  const item = feed.split('<item>').find((one) => one.includes(name)) ?? ''
  const link = /<g:link>([^<]+)</.exec(item)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const price = /<g:price>([\d.]+) EUR</.exec(item)?.[1] ?? ''
  assert.match(link, /\?currency=EUR$/)
  await using shopper = await visit(browser, shop, { locale: 'en-US' })
  await shopper.go(link.replace(shop.url, ''))
  const shown = (await shopper.page.locator('main').textContent()) ?? ''
  assert.ok(shown.includes(`€${Number(price).toFixed(2)}`), `${price}: ${shown.slice(0, 300)}`)
  await shopper.go('/robots.txt')
  await shopper.page.getByText('Sitemap:').waitFor()
})
