import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, visit } from './kit/browser.ts'
import { newCustomer, PASSWORD } from './kit/people.ts'
import { type Shelved, stockShelves } from './kit/shelves.ts'
import { ADMIN, openShop, type TestShop } from './kit/shop.ts'

let shop: TestShop
let browser: Browser
let goods: Record<'laurel-soap' | 'linen-shirt', Shelved>

before(async () => {
  browser = await openBrowser()
  shop = await openShop({ faces: true })
  goods = await stockShelves(shop, ['laurel-soap', 'linen-shirt'])
})

after(async () => {
  await browser?.close()
  await shop?.close()
})

/** What the pages of a window do that their policy forbids. */
async function violationsIn(context: BrowserContext): Promise<string[]> {
  const found: string[] = []
  await context.exposeFunction('tellViolation', (text: string) => void found.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation
      tell(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return found
}

test('no page of the shop does what its policy forbids (SEC-05)', async () => {
  const who = await newCustomer(shop)
  await using one = await visit(browser, shop)
  const { page, context } = one
  const violations = await violationsIn(context)
  await one.go('/en/sign-in')
  await page.locator('main input[name=email]').fill(who.email)
  await page.locator('main input[name=password]').fill(PASSWORD)
  await page.locator('main form button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await one.go(`/en/p/${goods['linen-shirt'].slug.en}`)
  await page.locator('main form button', { hasText: 'Add to cart' }).click()
  const paths = ['', '/brands', '/search?q=soap', '/cart', '/checkout', '/account/orders', '/account/loyalty', '/nothing-here']
  const own = ['/account/wishlist', '/account/addresses?edit=new', '/account/settings', '/account/sessions', '/forgot-password']
  for (const path of [...paths, ...own, `/p/${goods['laurel-soap'].slug.en}`]) {
    await page.goto(`/en${path}`)
    await page.waitForLoadState('networkidle')
  }
  assert.deepEqual(violations, [])
})

test('no page of the panel does what its policy forbids (SEC-05)', async () => {
  await using one = await visit(browser, shop)
  const { page, context } = one
  const violations = await violationsIn(context)
  await one.go('/admin/sign-in')
  await page.locator('input[type=email]').fill(ADMIN)
  await page.locator('input[type=password]').fill('serai-demo')
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
  const routes = readFileSync(join(import.meta.dirname, '../web/admin/routes.tsx'), 'utf8')
  const paths = [...routes.matchAll(/path: '([a-z][^':*?]*)'/g)].map(([, path]) => `/admin/${path}`)
  assert.ok(paths.length > 20, 'all pages without a record of their own are opened')
  for (const path of new Set([...paths, `/admin/products/${goods['linen-shirt'].id}`])) {
    // As its menu does: without loading the panel anew for each page.
    await page.evaluate((to) => {
      document.querySelector('h1')?.setAttribute('data-seen', '')
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await page.locator('h1:not([data-seen])').first().waitFor()
  }
  assert.deepEqual(violations, [])
})

test('the pages of the API show it, ask nobody else, and do nothing that their policy forbids (SEC-05)', async () => {
  await using one = await visit(browser, shop)
  const { page, context } = one
  const violations = await violationsIn(context)
  const asked = new Set<string>()
  page.on('request', (request) => void (request.url().startsWith('http') && asked.add(new URL(request.url()).origin)))
  await one.go('/api/docs')
  await page.waitForURL(/\/api\/docs\/$/)
  await page.getByRole('heading', { name: 'Serai', level: 1 }).waitFor()
  await page
    .getByRole('button', { name: /Test Request/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Send/ }).first().click()
  await page.getByText('200 OK').first().waitFor()
  assert.deepEqual(violations, [])
  assert.deepEqual([...asked], [new URL(shop.url).origin])
  assert.deepEqual(one.complaints(), [])
  const answer = await fetch(`${shop.url}/api/docs/`)
  assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'self';/)
  assert.doesNotMatch(await answer.text(), /<script(?![^>]*\bsrc=)/)
  assert.equal((await fetch(`${shop.url}/api/docs/openapi.yaml`)).status, 200)
})

test('pages run no script but their own: each carries the number of its answer, none stands in an attribute (SEC-05)', async () => {
  const html = async (path: string) => {
    const answer = await fetch(shop.url + path, { headers: { accept: 'text/html' } })
    return { policy: answer.headers.get('content-security-policy') ?? '', text: await answer.text() }
  }
  const [one, two] = [await html('/en'), await html('/en')]
  const nonces = [one, two].map(({ policy }) => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1])
  assert.ok(nonces[0] && nonces[0] !== nonces[1], 'a number is used once')
  for (const [at, { policy, text }] of [one, two].entries()) {
    assert.doesNotMatch(/script-src[^;]*/.exec(policy)?.[0] ?? '', /unsafe/)
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    assert.ok(scripts.length > 0)
    for (const script of scripts) {
      const isData = /type="application\/ld\+json"/.test(script)
      assert.ok(isData || script.includes(`nonce="${nonces[at]}"`) || /src="\/assets/.test(script), script)
    }
    assert.doesNotMatch(text, /\son[a-z]+="/)
    assert.doesNotMatch(text, /href="javascript:/i)
  }
  const panel = await html('/admin')
  assert.match(panel.policy, /script-src 'self';/)
  assert.doesNotMatch(panel.text, /<script(?![^>]*\bsrc=)/)
})

test('every answer says what browsers must not do with it (SEC-05)', async () => {
  for (const path of ['/en', '/admin', '/api/v1/store', '/api/v1/nothing', '/api/docs', '/health/live', '/nothing.txt']) {
    const { headers } = await fetch(shop.url + path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('x-frame-options'), 'DENY', path)
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
    assert.ok(headers.get('referrer-policy'), path)
    assert.equal(headers.get('strict-transport-security'), null, path)
  }
  const secure = await fetch(`${shop.url}/api/v1/store`, { headers: { 'x-forwarded-proto': 'https' } })
  assert.match(secure.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
})

test('cookies of a sign-in are out of reach of scripts and of other sites, and go by https alone where there is https (SEC-05)', async () => {
  const who = await newCustomer(shop)
  const ask = async (path: string, body: string, type: string) => {
    const answer = await fetch(shop.url + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'content-type': type,
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'shop.example',
        'sec-fetch-site': 'same-origin',
      },
    })
    return answer.headers.getSetCookie()
  }
  const byApi = await ask(
    '/api/v1/auth/sign-in',
    JSON.stringify({ email: who.email, password: PASSWORD, transport: 'cookie' }),
    'application/json',
  )
  const form = new URLSearchParams({ email: who.email, password: PASSWORD }).toString()
  const byPage = await ask('/en/sign-in', form, 'application/x-www-form-urlencoded')
  for (const cookies of [byApi, byPage]) {
    const own = cookies.filter((line) => line.startsWith('serai_'))
    assert.ok(own.length >= 2, JSON.stringify(cookies))
    for (const line of own) {
      assert.match(line, /HttpOnly/i)
      assert.match(line, /SameSite=Lax/i)
      assert.match(line, /Secure/i)
    }
  }
})

test('a form of another site changes nothing in the shop (SEC-05)', async () => {
  const who = await newCustomer(shop)
  const session = await shop.call('POST /auth/sign-in', { email: who.email, password: PASSWORD, transport: 'cookie' })
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  for (const [path, body] of [
    ['/en/account/settings', 'intent=leave&current_password=x'],
    ['/en/account/sessions', ''],
    ['/en/wish', `product=${goods['laurel-soap'].id}&wish=add`],
    ['/en/sign-out', ''],
  ] as const) {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }] as Record<string, string>[]) {
      const answer = await fetch(shop.url + path, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      })
      assert.equal(answer.status, 403, path)
    }
  }
  assert.equal((await shop.call('GET /me', undefined, { token: who.token })).status, 200)
})
