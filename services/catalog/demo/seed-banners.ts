import { DEMO } from '#contracts/demo.ts'
import type { Context } from '#platform/operation/context.ts'
import { type BannerPicture, drawBanner } from '../media/draw/draw-banner.ts'
import { keepImage } from '../media/images.ts'
import { insertMedia } from '../media/store.ts'

const WIDTHS = [640, 1200, 2000]
const BANNERS: Record<keyof typeof DEMO.banners, Omit<BannerPicture, 'seed'>> = {
  kitchen: { kinds: ['jar', 'bowl', 'teapot', 'cup', 'tin'], tint: '#d9b095' },
  home: { kinds: ['plant-pot', 'lamp', 'armchair', 'lantern', 'vase'], tint: '#b9c4bb' },
}

/** The pictures of the demo's banners; which banners show them is a matter of promotions. */
export async function seedBanners(ctx: Context): Promise<void> {
  for (const [key, id] of Object.entries(DEMO.banners)) {
    const svg = drawBanner({ ...BANNERS[key as keyof typeof DEMO.banners], seed: key })
    await insertMedia(ctx.db, [await keepImage(ctx.runtime.storage, Buffer.from(svg), '', { widths: WIDTHS, id })])
  }
}
