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

/** Re-encodes a picture into the sizes pages need (WebP), whatever it claims to be (SEC-06). Refuses what is no picture. */
export async function keepImage(
  storage: Storage,
  source: string | Buffer,
  alt: string,
  widths: readonly number[] = WIDTHS,
): Promise<Media> {
  const picture = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  const facts = await picture.metadata().catch((cause: unknown) => {
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
  const upright = facts.autoOrient ?? facts
  const id = newId()
  const folder = `${id.slice(-2)}/${id}`
  const base = isSvg ? await rasterise(source, facts.width, Math.max(...widths)) : picture
  const sizes = widths.filter((width, index) => index === 0 || width <= upright.width || isSvg)
  const renditions: Media['renditions'] = []
  let largest = { width: upright.width, height: upright.height }
  for (const width of sizes) {
    const { data, info } = await base
      .clone()
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 80, effort: 2 })
      .toBuffer({ resolveWithObject: true })
      .catch((cause: unknown) => {
        throw new AppError('unsupported', 'broken_image', 'The picture is damaged and cannot be read to its end.', {
          cause: String(cause),
        })
      })
    renditions.push({
      width: info.width,
      url: await storage.put(`${folder}/${info.width}.webp`, data, { type: 'image/webp' }),
      type: 'image/webp',
    })
    largest = { width: info.width, height: info.height }
  }
  return { id, kind: 'image', alt, ...largest, url: renditions.at(-1)?.url ?? '', renditions }
}

// A drawing is turned into pixels once, at the largest size that is wanted; its soft shadows make that the costly part.
async function rasterise(svg: string | Buffer, drawnWidth: number, width: number): Promise<Sharp> {
  const { data, info } = await sharp(svg, { density: (72 * width) / drawnWidth })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}
