import sharp from 'sharp'
import Type, { type Static } from 'typebox'
import { Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newToken } from '#lib/id.ts'
import { addressOf, type Storage } from '#platform/storage/storage.ts'

const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif'])
const MAX_PIXELS = 50_000_000
const SIDES = { url: 256, small_url: 96 } as const

/** Refusals of a picture of oneself. */
export const AVATAR_FAILS = ['not_an_image', 'too_many_pixels', 'file_too_large', 'multipart_needed'] as const

/** The picture of somebody: a square, and a smaller one (IDN-06). */
export const Avatar = Nullable(Type.Object({ url: Type.String(), small_url: Type.String() }))

/** The picture that is kept under a name. */
export function avatarOf(name: string | null): Static<typeof Avatar> {
  if (name === null) return null
  return { url: addressOf(pathOf(name, SIDES.url)), small_url: addressOf(pathOf(name, SIDES.small_url)) }
}

/** A name for a picture, which cannot be guessed. */
export function newAvatar(): string {
  return `people/${newToken()}`
}

/** The files of a picture, for who takes them away. */
export function avatarFiles(name: string): string[] {
  return Object.values(SIDES).map((side) => pathOf(name, side))
}

/** Keeps a picture of somebody as squares, re-encoded, upright and without what cameras write into it (SEC-06); under its name. */
export async function keepAvatar(storage: Storage, file: string, name: string): Promise<void> {
  const facts = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!facts || !FORMATS.has(facts.format)) throw noPicture()
  if (facts.width * facts.height > MAX_PIXELS)
    throw new AppError('too_large', 'too_many_pixels', 'The picture is too large; at most 50 megapixels are taken.')
  for (const side of Object.values(SIDES)) {
    const bytes = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'cover', position: 'attention' })
      .webp({ quality: 82, effort: 3 })
      .toBuffer()
      .catch(() => {
        throw noPicture()
      })
    await storage.put(pathOf(name, side), bytes, { type: 'image/webp' })
  }
}

function pathOf(name: string, side: number): string {
  return `${name}-${side}.webp`
}

function noPicture(): AppError {
  return new AppError('unsupported', 'not_an_image', 'The file is not a picture we can read (JPEG, PNG, WebP, AVIF, GIF).')
}
