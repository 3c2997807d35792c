import sharp from 'sharp'
import { AppError } from '#lib/errors.ts'
import { newToken } from '#lib/id.ts'
import type { Storage } from '#platform/storage/storage.ts'

const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif'])
const MAX_PIXELS = 50_000_000
const SIDE = 1_600

/** Refusals of pictures that people send with an order. */
export const PHOTO_FAILS = ['not_an_image', 'too_many_pixels', 'file_too_large', 'multipart_needed'] as const

/** Keeps a picture that came with an order under an address that cannot be guessed: re-encoded, upright, without what cameras write into it (SEC-06). */
export async function keepPhoto(storage: Storage, path: string): Promise<string> {
  const facts = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!facts || !FORMATS.has(facts.format))
    throw new AppError('unsupported', 'not_an_image', 'The file is not a picture we can read (JPEG, PNG, WebP, AVIF, GIF).')
  if (facts.width * facts.height > MAX_PIXELS)
    throw new AppError(
      'too_large',
      'too_many_pixels',
      'The picture is too large; at most 50 megapixels are taken. Make it smaller.',
    )
  const bytes = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 2 })
    .toBuffer()
    .catch(() => {
      throw new AppError('unsupported', 'not_an_image', 'The picture is damaged; send it again.')
    })
  return storage.put(`orders/${newToken()}.webp`, bytes, { type: 'image/webp' })
}
