import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { chooseInMenu, openBrowser, type Visit, visit } from './kit/browser.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'

const ERROR = 'Error: the mail server said 451 4.3.0 Temporary failure, and went on saying so'

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

async function giveUp(name: string): Promise<string> {
  const customer = randomUUID()
  const event = {
    id: randomUUID(),
    name: 'user.updated',
    aggregate_id: customer,
    actor: { kind: 'staff', id: null, name: 'Nadia Kovalenko' },
    payload: { id: customer, name },
    at: new Date().toISOString(),
  }
  await sql`insert into dead_letter (handler, event_id, event, error)
    values ('remember customers', ${event.id}, ${JSON.stringify(event)}::jsonb, ${ERROR})`.execute(shop.runtime.db('cart'))
  return customer
}

async function signIn({ page, go }: Visit): Promise<void> {
  await go('/admin/sign-in')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.locator('nav.side').waitFor()
}

test('failed events are read, retried and discarded on their page, in every language and light, without barriers', async () => {
  await using one = await visit(browser, shop, { locale: 'en-US' })
  const { page } = one
  await signIn(one)
  one.complaints(/status of 401/)
  await chooseInMenu(page, 'Events that failed')
  await page.getByText('No event has failed').waitFor()
  const grace = await giveUp('Grace')
  await giveUp('Linus')
  await giveUp('Ada')
  await page.reload()
  await page.getByRole('button', { name: 'user.updated' }).first().click()
  await page.getByText('Nadia Kovalenko').waitFor()
  assert.ok(await page.locator('.event-text', { hasText: ERROR }).isVisible())
  await page.locator('.ant-drawer-close').click()
  const barriers = await one.barriers()
  await page.goto('/admin/failed-events?sort=failed_at')
  // The oldest comes first: it is tried again, and its handler does what it could not before.
  await page.getByRole('button', { name: 'user.updated' }).first().click()
  await page.locator('.ant-drawer-footer').getByRole('button', { name: 'Retry' }).click()
  await page.getByText('1 event is being handled again.').waitFor()
  await shop.settle()
  const known = await sql<{ name: string }>`select name from known_customer where id = ${grace}`.execute(shop.runtime.db('cart'))
  assert.equal(known.rows[0]?.name, 'Grace')
  await page.locator('thead').getByRole('checkbox').check()
  await page.getByText('2 events selected').waitFor()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.locator('.ant-modal-footer').getByRole('button', { name: 'Discard' }).click()
  await page.getByText('No event has failed').waitFor()
  assert.equal((await sql`select from dead_letter`.execute(shop.runtime.db('cart'))).rows.length, 0)
  assert.deepEqual(one.complaints(), [])
  await giveUp('Zoë')
  for (const [locale, colorScheme, width] of [
    ['fa-IR', 'dark', 360],
    ['ar-EG', 'light', 768],
    ['uk-UA', 'dark', 1280],
  ] as const) {
    await using other = await visit(browser, shop, { locale, colorScheme, viewport: { width, height: 800 } })
    await other.context.addCookies(await one.context.cookies())
    await other.go('/admin/failed-events')
    await other.page.getByRole('button', { name: 'user.updated' }).click()
    await other.page.locator('.ant-drawer-footer').waitFor()
    barriers.push(...(await other.barriers()))
    assert.equal(await other.page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, locale)
  }
  assert.deepEqual(barriers, [])
})
