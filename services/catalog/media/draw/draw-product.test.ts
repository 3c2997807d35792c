import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { drawCategory } from './draw-category.ts'
import { drawHero } from './draw-hero.ts'
import { drawProduct } from './draw-product.ts'
import { KINDS, type Kind } from './kinds/index.ts'

const kinds = Object.keys(KINDS) as Kind[]

function checkMarkup(svg: string): void {
  assert.doesNotMatch(svg, /NaN|undefined|Infinity|<text/)
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length, 'ids are unique')
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), `${id} is defined`)
}

async function sizeOf(svg: string): Promise<{ width: number; height: number; colours: number }> {
  const { data, info } = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true })
  const { entropy } = await sharp(data).stats()
  return { width: info.width, height: info.height, colours: entropy }
}

for (const kind of kinds)
  test(`${kind} renders, is repeatable and varies with its seed`, async () => {
    const picture = { name: `Test ${kind}`, kind, seed: 'one' }
    const svg = drawProduct(picture)
    assert.equal(drawProduct(picture), svg)
    const drawings = new Set(['one', 'two', 'three', 'four'].map((seed) => drawProduct({ ...picture, seed })))
    assert.equal(drawings.size, 4)
    for (const view of [0, 1, 2]) checkMarkup(drawProduct({ ...picture, view }))
    const { width, height, colours } = await sizeOf(drawProduct({ ...picture, size: 240 }))
    assert.deepEqual([width, height], [240, 240])
    assert.ok(colours > 3, 'more than a flat field of colour')
  })

test('the name chooses colours and pattern, given colours win', () => {
  const red = drawProduct({ name: 'Red shirt', kind: 'shirt', seed: 's' })
  assert.notEqual(red, drawProduct({ name: 'Blue shirt', kind: 'shirt', seed: 's' }))
  assert.notEqual(red, drawProduct({ name: 'Red striped shirt', kind: 'shirt', seed: 's' }))
  assert.equal(
    drawProduct({ name: 'Red shirt', kind: 'shirt', seed: 's', colours: ['navy'] }),
    drawProduct({ name: 'Green shirt', kind: 'shirt', seed: 's', colours: ['navy'] }),
  )
})

test('any name is safe to draw', () => {
  for (const name of ['', '"><script>', 'کت چرمی', '💎', 'A'.repeat(500)])
    for (const kind of ['parcel', 'shirt'] as const) {
      const svg = drawProduct({ name, kind, seed: name })
      checkMarkup(svg)
      assert.doesNotMatch(svg, /script/)
    }
})

test('the size asked for is the size drawn', async () => {
  assert.equal((await sizeOf(drawProduct({ name: 'Cup', kind: 'cup', seed: 's', size: 320 }))).width, 320)
})

test('categories and the banner render in their sizes', async () => {
  const category = drawCategory({ name: 'Tea', kinds: ['teapot', 'cup', 'tin'], seed: 'tea' })
  assert.equal(drawCategory({ name: 'Tea', kinds: ['teapot', 'cup', 'tin'], seed: 'tea' }), category)
  checkMarkup(category)
  const drawn = await sizeOf(category)
  assert.deepEqual([drawn.width, drawn.height], [1200, 800])
  const hero = drawHero({ seed: 'home' })
  assert.equal(drawHero({ seed: 'home' }), hero)
  checkMarkup(hero)
  const banner = await sizeOf(hero)
  assert.deepEqual([banner.width, banner.height], [1600, 900])
})
