import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import type { Context } from '#platform/operation/context.ts'
import { pathOf } from '#platform/storage/storage.ts'

const MOST_PIXELS = 600

/** The logo of the shop as the typesetter takes it; undefined where there is none, or its file is gone. */
export async function logoOf(ctx: Context): Promise<Buffer | undefined> {
  const logo = await ctx.setting<{ url: string } | null>('store_logo')
  const path = logo && pathOf(logo.url)
  const stored = path ? await ctx.runtime.storage.read(path) : undefined
  if (!stored?.body) return undefined
  return sharp(await buffer(stored.body))
    .resize({ width: MOST_PIXELS, height: MOST_PIXELS, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
}
