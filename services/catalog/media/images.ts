import sharp, { type Sharp } from 'sharp'
import type { Media } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Storage } from '#platform/storage/storage.ts'

const WIDTHS = [320, 640, 1200]
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff'])
const MAX_PIXELS = 50_000_000

sharp.concurrency(1)
sharp.cache(false)

/** How a picture is kept: in which widths, under which id, and whether in AVIF too, which costs more time than it saves bytes for drawings. */
export interface ImageWish {
  widths?: readonly number[]
  id?: string
  avif?: boolean
}

/**
 * Re-encodes a picture into the sizes pages need (WebP, and AVIF where wanted and smaller), whatever it claims to be (SEC-06): upright,
 * without what cameras write into it. Refuses what is no picture, and one that unpacks to more pixels than fit in memory.
 */
export async function keepImage(storage: Storage, source: string | Buffer, alt: string, wish: ImageWish = {}): Promise<Media> {
  const { widths = WIDTHS, id = newId(), avif = false } = wish
  const picture = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  // The head of a file is read whatever it announces; its pixels are not.
  const facts = await sharp(source, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new AppError(
        'unsupported',
        'not_an_image',
        'The file is not a picture we can read (JPEG, PNG, WebP, AVIF, GIF, TIFF).',
        { cause: String(cause) },
      )
    })
  const isSvg = facts.format === 'svg'
  if (isSvg && typeof source === 'string')
    throw new AppError('unsupported', 'svg_refused', 'SVG files are not accepted; upload a JPEG, PNG or WebP.')
  if (!isSvg && !FORMATS.has(facts.format))
    throw new AppError('unsupported', 'not_an_image', `Pictures of the format ${facts.format} are not accepted.`)
  if (facts.width * facts.height > MAX_PIXELS)
    throw new AppError(
      'too_large',
      'too_many_pixels',
      `The picture is ${facts.width} × ${facts.height}; at most ${MAX_PIXELS / 1_000_000} megapixels are taken. Make it smaller.`,
    )
  const upright = facts.autoOrient ?? facts
  const folder = `${id.slice(-2)}/${id}`
  const base = isSvg ? await rasterise(source, facts.width, Math.max(...widths)) : picture
  const sizes = widths.filter((width, index) => index === 0 || width <= upright.width || isSvg)
  const kinds = { webp: [] as Encoded[], avif: [] as Encoded[] }
  for (const width of sizes) {
    const resized = base.clone().autoOrient().resize({ width, withoutEnlargement: true })
    kinds.webp.push(await encode(resized.clone().webp({ quality: 80, effort: 2 })))
    if (avif) kinds.avif.push(await encode(resized.clone().avif({ quality: 50, effort: 2 })))
  }
  const [smallest] = kinds.webp
  const largest = kinds.webp.at(-1)
  if (!smallest || !largest) throw new Error('A picture is kept in at least one width.')
  // Browsers take the first kind they know, in all its widths: the dearer one must be worth it as a whole.
  const worth = bytesOf(kinds.avif) < bytesOf(kinds.webp) ? (['avif', 'webp'] as const) : (['webp'] as const)
  const renditions: Media['renditions'] = []
  for (const kind of worth) {
    for (const { data, info } of kinds[kind]) {
      const url = await storage.put(`${folder}/${info.width}.${kind}`, data, { type: `image/${kind}` })
      renditions.push({ width: info.width, url, type: `image/${kind}` })
    }
  }
  const { width, height } = largest.info
  return {
    id,
    kind: 'image',
    alt,
    width,
    height,
    url: renditions.at(-1)?.url ?? '',
    renditions,
    colour: await averageColour(smallest.data),
  }
}

type Encoded = Awaited<ReturnType<typeof encode>>

function bytesOf(list: readonly Encoded[]): number {
  return list.reduce((sum, one) => sum + one.data.length, 0)
}

async function encode(picture: Sharp) {
  return picture.toBuffer({ resolveWithObject: true }).catch((cause: unknown) => {
    throw new AppError('unsupported', 'broken_image', 'The picture is damaged and cannot be read to its end.', {
      cause: String(cause),
    })
  })
}

async function averageColour(bytes: Buffer): Promise<string> {
  const pixel = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize(1, 1)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return `#${pixel.toString('hex', 0, 3)}`
}

// A drawing is turned into pixels once, at the largest size that is wanted; its soft shadows make that the costly part.
async function rasterise(svg: string | Buffer, drawnWidth: number, width: number): Promise<Sharp> {
  const { data, info } = await sharp(svg, { density: (72 * width) / drawnWidth })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}
