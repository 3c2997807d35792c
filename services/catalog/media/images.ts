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
 * Re-encodes a picture into the sizes pages need (WebP, and AVIF where wanted), whatever it claims to be (SEC-06): upright,
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
  const renditions: Media['renditions'] = []
  let largest = { width: upright.width, height: upright.height }
  let colour: string | undefined
  for (const width of sizes) {
    const resized = base.clone().autoOrient().resize({ width, withoutEnlargement: true })
    const { data, info } = await encode(resized.clone().webp({ quality: 80, effort: 2 }))
    colour ??= await averageColour(data)
    if (avif) {
      const small = await encode(resized.clone().avif({ quality: 55, effort: 2 }))
      const url = await storage.put(`${folder}/${info.width}.avif`, small.data, { type: 'image/avif' })
      renditions.push({ width: info.width, url, type: 'image/avif' })
    }
    renditions.push({
      width: info.width,
      url: await storage.put(`${folder}/${info.width}.webp`, data, { type: 'image/webp' }),
      type: 'image/webp',
    })
    largest = { width: info.width, height: info.height }
  }
  return { id, kind: 'image', alt, ...largest, url: renditions.at(-1)?.url ?? '', renditions, ...(colour ? { colour } : {}) }
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
