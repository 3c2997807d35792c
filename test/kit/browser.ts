import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import npmChromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'

const KEPT = join(import.meta.dirname, '../../node_modules/.cache/chromium-npm')
const INSTALLED = [
  process.env['SERAI_BROWSER'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
// The bank's page and the shop's pages are drawn on the processor; text must not depend on the screen.
const ARGS = ['--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PATIENCE_MS = 30_000
const CLOSING_MS = 10_000

/** Starts the Chromium that came by npm, else one that is installed; fails with what to install when neither runs. */
export async function openBrowser(): Promise<Browser> {
  const failures: unknown[] = []
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const folder = await unpacked()
      const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsOf(folder) }
      return await bounded(await playwright.launch({ executablePath: join(folder, 'chromium'), args: ARGS, env }))
    } catch (error) {
      failures.push(error)
    }
  }
  for (const executablePath of INSTALLED) {
    if (!executablePath || !existsSync(executablePath)) continue
    try {
      return await bounded(await playwright.launch({ executablePath, args: ARGS }))
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(
    failures,
    'The browser tests found no browser that starts here. Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium), or name one: SERAI_BROWSER=/path/to/chrome npm test',
  )
}

// A browser that does not end when it is told to would hold the tests up for ever: it is ended from outside then.
async function bounded(browser: Browser): Promise<Browser> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const own = processInfo.find((one) => one.type === 'browser')?.id
  const close = browser.close.bind(browser)
  browser.close = async (options) => {
    const late = await Promise.race([close(options).then(() => false), sleep(CLOSING_MS, true, { ref: false })])
    if (late && own !== undefined) process.kill(own, 'SIGKILL')
  }
  return browser
}

// Two test files may unpack at once: each into a folder of its own, and the first one's is kept.
async function unpacked(): Promise<string> {
  if (existsSync(join(KEPT, 'chromium'))) return KEPT
  mkdirSync(join(KEPT, '..'), { recursive: true })
  const own = mkdtempSync(`${KEPT}-`)
  const before = { TMPDIR: process.env['TMPDIR'], AWS_LAMBDA_JS_RUNTIME: process.env['AWS_LAMBDA_JS_RUNTIME'] }
  // The package unpacks into TMPDIR, and its system libraries only where it believes to be on a bare machine.
  Object.assign(process.env, { TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' })
  try {
    await npmChromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  try {
    renameSync(own, KEPT)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    if (!existsSync(join(KEPT, 'chromium'))) throw error
  }
  return KEPT
}

// A Chromium that finds no font at all does not run: the machine's own where it has any, and those that came with it.
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf')
  // Several test files write it at once, and browsers read it: it is there whole or not at all.
  const own = `${file}.${process.pid}`
  writeFileSync(
    own,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  renameSync(own, file)
  return file
}

/** One person's browser window; what its console complains of is collected. */
export interface Visit extends AsyncDisposable {
  page: Page
  context: BrowserContext
  /** Opens a path of the shop. */
  go(path: string): Promise<void>
  /** Everything axe finds wrong with the page as it stands, one line each. */
  barriers(): Promise<string[]>
  /** What the console complained of since the last look, except what is expected. */
  complaints(...expected: RegExp[]): string[]
}

/** Opens a window onto a shop. */
export async function visit(browser: Browser, shop: { url: string }, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: shop.url,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`${message.text()} (${page.url()})`)
  })
  page.on('pageerror', (error) => heard.push(`${error.stack ?? error.message} (${page.url()})`))
  return {
    page,
    context,
    async go(path) {
      await page.goto(path)
    },
    async barriers() {
      await settled(page)
      const { violations } = await new AxeBuilder({ page })
        .withTags(RULES)
        // Frames without scripts (letters) cannot be looked into: axe would wait for their answer. Their element is looked at.
        .options({ resultTypes: ['violations'], iframes: await hasOpenFrames(page) })
        // Putting together what was found in frames takes a second page: only where there are some.
        .setLegacyMode(!(await hasOpenFrames(page)))
        .analyze()
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${page.url()} ${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
      )
    },
    complaints: (...expected) => heard.splice(0).filter((line) => !expected.some((pattern) => pattern.test(line))),
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/** Goes to a page of the panel by its menu: finds it by typing and opens it. */
export async function chooseInMenu(page: Page, title: string): Promise<void> {
  const menu = page.locator('nav.side')
  await menu.getByRole('searchbox').fill(title)
  await menu.getByRole('menuitem', { name: title, exact: true }).click()
}

const hasOpenFrames = async (page: Page) =>
  (await page.locator('iframe:not([sandbox]), iframe[sandbox~=allow-scripts]').count()) > 0

/** Waits until pictures and fonts are there and nothing fades or slides any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(async () => {
    await document.fonts.ready
    return document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      )
  })
}
