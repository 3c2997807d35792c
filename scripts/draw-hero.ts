import { join } from 'node:path'
import sharp from 'sharp'
import { drawHero } from '#services/catalog/media/draw/draw-hero.ts'

// The drawing is 1600 × 900; the tall cut for phones keeps its gatehouse and the goods before it.
const WIDE = { left: 0, top: 0, width: 1600, height: 900 }
const TALL = { left: 800, top: 0, width: 800, height: 900 }

const FILES = [
  // Phones wait for this one longest: most of them read the smaller kind.
  { name: 'hero-tall-800', cut: TALL, width: 800, quality: 50, type: 'avif' },
  { name: 'hero-tall-800', cut: TALL, width: 800, quality: 80 },
  { name: 'hero-960', cut: WIDE, width: 960, quality: 80 },
  { name: 'hero-1600', cut: WIDE, width: 1600, quality: 80 },
  { name: 'hero-2400', cut: WIDE, width: 2400, quality: 78 },
]

const drawing = Buffer.from(drawHero({ seed: 'home' }))

/** Draws the pictures of the home page's banner anew into app/assets: `node scripts/draw-hero.ts`. */
for (const { name, cut, width, quality, type = 'webp' } of FILES) {
  const scale = width / cut.width
  const scaled = Object.fromEntries(Object.entries(cut).map(([side, size]) => [side, Math.round(size * scale)])) as typeof cut
  const file = join(import.meta.dirname, '../web/storefront/app/assets', `${name}.${type}`)
  const drawn = sharp(drawing, { density: 72 * scale })
    .resize(Math.round(1600 * scale))
    .extract(scaled)
  const { size } = await (type === 'avif'
    ? drawn.avif({ quality, effort: 5 })
    : drawn.webp({ quality, effort: 6, smartSubsample: true })
  ).toFile(file)
  console.info(`${name}.${type} ${Math.round(size / 1024)} KiB`)
}
