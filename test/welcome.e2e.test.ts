import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
import { type Ground, type ServerProcess, startProcess } from './kit/process.ts'
import { cloneDatabase, testConfig } from './kit/shop.ts'

let browser: Browser
let server: ServerProcess
before(async () => {
  browser = await openBrowser()
  const ground: Ground = { databaseUrl: await cloneDatabase(), runtime: { config: testConfig() } }
  server = await startProcess(ground, { SERAI_FACES: 'true', SERAI_BASE_CURRENCY: 'IRR' })
})
after(async () => {
  await browser?.close()
  await server?.kill('SIGTERM')
})

test('an empty shop is taken over by its link: it proposes the currency it was started with, and leads to its first steps (CUR-01)', async () => {
  const link = /\/admin\/welcome#token=[\w-]{43}/.exec(server.told())?.[0]
  assert.ok(link, server.told())
  await using one = await visit(browser, server, { locale: 'en-US' })
  const { page } = one
  await one.go(link)
  await page.getByText('IRR · Iranian Rial').waitFor()
  assert.deepEqual(await one.barriers(), [])
  const fill = (name: string, text: string) => page.locator(`#${name}`).fill(text)
  await fill('shop_name', 'Garden of Pomegranates')
  await fill('first_name', 'Mina')
  await fill('last_name', 'Rad')
  await fill('email', 'mina@example.com')
  await fill('password', 'a long enough secret')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  await page.locator('nav.side').waitFor()
  const store = (await (await fetch(`${server.url}/api/v1/store`)).json()) as { name: string; base_currency: string }
  assert.deepEqual([store.name, store.base_currency], ['Garden of Pomegranates', 'IRR'])
  assert.deepEqual(one.complaints(), [])
})
