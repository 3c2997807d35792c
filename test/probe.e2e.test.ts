import { test } from 'node:test'
import { openBrowser, visit } from './kit/browser.ts'
import { stockShelves } from './kit/shelves.ts'
import { openShop } from './kit/shop.ts'

test('probe', async () => {
  console.time('open')
  await using shop = await openShop({ faces: true })
  console.timeEnd('open')
  console.time('stock')
  const goods = await stockShelves(shop, ['laurel-soap', 'linen-shirt', 'yellow-jumper', 'check-shirt', 'tea-glasses', 'copper-lamp'])
  console.timeEnd('stock')
  console.log(goods)
  console.time('browser')
  await using browser = await openBrowser()
  console.timeEnd('browser')
  for (const [locale, scheme] of [['en','light'],['fa','dark']] as const) {
  await using one = await visit(browser, shop, { locale, colorScheme: scheme })
  for (const path of [`/${locale}`, `/${locale}/c/clothing`, `/${locale}/p/linen-shirt`]) {
  console.time(path)
  await one.go(path)
  console.timeEnd(path)
  await one.page.screenshot({ path: `/tmp/e2e/${path.replaceAll('/', '_')}.png`, fullPage: true })
  console.time(path+'axe')
  console.log(await one.barriers(), one.complaints())
  console.timeEnd(path+'axe')
  }}
})
