import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES } from '#lib/locale.ts'
import { readFeatures } from '../features/read-features.ts'
import { KINDS } from '../media/draw/kinds/index.ts'
import { DEMO_ATTRIBUTES } from './demo-attributes.ts'
import { DEMO_CATEGORIES } from './demo-categories.ts'
import { DEMO_FEATURES } from './demo-features.ts'
import { demoPictures } from './demo-pictures.ts'
import { DEMO_PRODUCTS } from './demo-products/index.ts'
import type { DemoCategory } from './demo-types.ts'

const flat = (categories: readonly DemoCategory[]): DemoCategory[] =>
  categories.flatMap((category) => [category, ...flat(category.children ?? [])])
const depth = (categories: readonly DemoCategory[]): number =>
  categories.length === 0 ? 0 : 1 + Math.max(...categories.map((category) => depth(category.children ?? [])))

const SCRIPTS = { en: /[a-z]/i, fa: /[\u0600-\u06ff]/, ar: /[\u0600-\u06ff]/, uk: /[\u0400-\u04ff]/ } as const

function allDistinct(values: readonly string[], what: string): void {
  const repeated = values.filter((value, at) => values.indexOf(value) !== at)
  assert.deepEqual(repeated, [], `${what} are distinct`)
}

test('there are enough products, nearly all published', () => {
  const published = DEMO_PRODUCTS.filter(({ status }) => status === 'published')
  assert.ok(DEMO_PRODUCTS.length >= 64)
  assert.ok(published.length >= 60)
  for (const status of ['draft', 'pending_review']) assert.ok(DEMO_PRODUCTS.some((product) => product.status === status))
})

test('categories form a tree at most three deep, complete in every language', () => {
  assert.ok(depth(DEMO_CATEGORIES) <= 3)
  const all = flat(DEMO_CATEGORIES)
  allDistinct(
    all.map(({ key }) => key),
    'category keys',
  )
  for (const locale of LOCALES) {
    allDistinct(
      all.map(({ translations }) => translations[locale].slug),
      `${locale} category slugs`,
    )
    for (const { translations } of all) {
      const { name, slug, description } = translations[locale]
      for (const text of [name, slug, description]) assert.match(text, SCRIPTS[locale])
    }
  }
})

test('products lie in leaves of the tree, and no leaf is empty', () => {
  const leaves = new Set(
    flat(DEMO_CATEGORIES)
      .filter(({ children }) => !children)
      .map(({ key }) => key),
  )
  for (const { key, categories } of DEMO_PRODUCTS)
    for (const category of categories) assert.ok(leaves.has(category), `${key} in ${category}`)
  const used = new Set(DEMO_PRODUCTS.flatMap(({ categories }) => categories))
  assert.deepEqual(
    [...leaves].filter((leaf) => !used.has(leaf)),
    [],
  )
})

test('keys, SKUs and slugs are distinct', () => {
  allDistinct(
    DEMO_PRODUCTS.map(({ key }) => key),
    'keys',
  )
  allDistinct(
    DEMO_PRODUCTS.flatMap(({ sku, variants }) => [sku, ...variants.map((variant) => variant.sku)]),
    'SKUs',
  )
  for (const locale of LOCALES)
    allDistinct(
      DEMO_PRODUCTS.map(({ translations }) => translations[locale].slug),
      `${locale} slugs`,
    )
})

for (const product of DEMO_PRODUCTS)
  test(`${product.key} is complete`, () => {
    for (const locale of LOCALES) {
      const { name, slug, short_description, description, seo } = product.translations[locale]
      for (const text of [name, slug, short_description, description]) assert.match(text, SCRIPTS[locale])
      assert.match(description, /^(<p>[^<]{30,}<\/p>){1,}<p>[^<]+<\/p><ul>(<li>[^<]+<\/li>){2,}<\/ul>$/)
      assert.ok(slug.length <= 120 && seo.title.length <= 200 && seo.description.length <= 500)
      assert.doesNotMatch(slug, /^-|-$|--|\s/)
      for (const feature of product.features) if (feature.text) assert.ok(feature.text[locale])
      if (locale === 'fa') assert.doesNotMatch(name + short_description + description, /[يكىة٤٥٦]/, 'Persian letters and digits')
      if (locale === 'ar') assert.doesNotMatch(name + short_description + description, /[یکگچپژ۰-۹]/, 'Arabic letters and digits')
      if (locale === 'uk')
        assert.doesNotMatch(name + short_description + description, /[ыэъё']/i, 'Ukrainian letters and apostrophe')
    }
    assert.ok(product.features.length >= 2 && product.tags.length >= 1)
    assert.ok(product.kind in KINDS)
  })

test('prices are plausible: dollars and euros always, cost below price, sales below the price before', () => {
  for (const { key, prices, variants } of DEMO_PRODUCTS)
    for (const list of [prices, ...variants.flatMap((variant) => (variant.prices ? [variant.prices] : []))]) {
      const [usd, eur, irr] = ['USD', 'EUR', 'IRR'].map((code) => list.find(({ currency }) => currency === code))
      assert.ok(usd && eur, key)
      assert.ok(usd.cost !== undefined && usd.cost < usd.amount * 0.75, `${key} earns something`)
      assert.ok(eur.amount / usd.amount > 0.85 && eur.amount / usd.amount < 1, `${key} in euros`)
      if (irr) {
        assert.equal(irr.amount % 100_000, 0, `${key} in whole ten-thousands of toman`)
        assert.ok(irr.amount / usd.amount > 900_000 && irr.amount / usd.amount < 1_050_000, `${key} in rials`)
      }
      for (const { amount, compare_at } of list) assert.ok(compare_at === undefined || compare_at > amount, key)
    }
  assert.ok(DEMO_PRODUCTS.some(({ prices }) => prices.some(({ compare_at }) => compare_at)))
})

test('variants use known option values, each combination once, with a picture of their colour', () => {
  for (const { key, options, variants, images } of DEMO_PRODUCTS) {
    assert.ok(options.length <= 3 && variants.length <= 12, key)
    for (const variant of variants) {
      assert.deepEqual(
        variant.options.map(({ attribute }) => attribute),
        options,
        key,
      )
      for (const { attribute, value } of variant.options) {
        const known = DEMO_ATTRIBUTES.find(({ code }) => code === attribute)?.values.some(({ code }) => code === value)
        assert.ok(known, `${key}: ${attribute} ${value}`)
      }
      assert.ok(variant.image === undefined || (variant.image >= 0 && variant.image < images), key)
    }
    allDistinct(
      variants.map((variant) => JSON.stringify(variant.options)),
      `${key} variants`,
    )
  }
})

test('stock is mostly there, low and gone in places, once on backorder', () => {
  const stock = DEMO_PRODUCTS.map(({ inventory, variants }) => inventory ?? variants.map((variant) => variant.inventory))
  const totals = stock.map((one) => (Array.isArray(one) ? one.reduce((sum, { quantity }) => sum + quantity, 0) : one.quantity))
  const backorder = DEMO_PRODUCTS.filter(({ inventory }) => inventory?.allow_backorder)
  assert.equal(backorder.length, 1)
  assert.equal(totals.filter((total) => total === 0).length, 3, 'two sold out and one on backorder')
})

test('specifications fit the features of the demo shop', () => {
  const byCode = new Map(
    DEMO_FEATURES.map((feature) => [
      feature.code,
      { ...feature, id: '', version: 1, values: feature.values.map((value) => ({ ...value, retired: false })) },
    ]),
  )
  for (const { key, features } of DEMO_PRODUCTS)
    assert.deepEqual(readFeatures(features, { byCode, groups: new Map() }, []), features, key)
})

test('attributes are complete and colours have swatches', () => {
  for (const { code, translations, values } of DEMO_ATTRIBUTES) {
    assert.match(code, /^[a-z][a-z0-9_]{0,39}$/)
    allDistinct(
      values.map((value) => value.code),
      `${code} values`,
    )
    for (const locale of LOCALES) {
      assert.ok(translations[locale].name)
      for (const value of values) assert.ok(value.translations[locale].label)
    }
    if (code === 'colour') for (const { swatch } of values) assert.match(swatch ?? '', /^#[0-9a-f]{6}$/)
  }
})

test('every product has two or three pictures, no two alike', () => {
  for (const product of DEMO_PRODUCTS) {
    const pictures = demoPictures(product)
    assert.ok(pictures.length >= 2 && pictures.length <= 3, product.key)
    allDistinct(pictures, `${product.key} pictures`)
  }
})
