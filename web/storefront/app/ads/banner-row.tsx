import type { Advertisement } from '../api/types.ts'
import { Banner } from './banner.tsx'

// A picture's width in pixels of the page, by how many stand beside each other.
const SIZES = {
  1: '(min-width: 80rem) 75rem, 92vw',
  2: '(min-width: 80rem) 37rem, (min-width: 48rem) 46vw, 92vw',
  3: '(min-width: 80rem) 49rem, (min-width: 64rem) 62vw, 92vw',
} as const

const GRIDS = {
  2: 'grid gap-4 sm:gap-5 md:aspect-5/2 md:grid-cols-2',
  3: 'grid gap-4 sm:grid-cols-2 sm:gap-5 lg:aspect-5/2 lg:grid-cols-3 lg:grid-rows-2',
  slim: 'grid gap-4 sm:gap-5 md:grid-cols-2',
} as const
const SLIM = { 1: 'aspect-4/3 sm:aspect-4/1', 2: 'aspect-4/3 sm:aspect-5/2' } as const
const FIRST = {
  1: 'aspect-4/5 sm:aspect-2/1 lg:aspect-21/9',
  2: 'aspect-4/5 sm:aspect-16/9 md:aspect-auto',
  3: 'aspect-4/5 sm:col-span-2 sm:aspect-2/1 lg:row-span-2 lg:aspect-auto',
} as const
const REST = { 1: '', 2: 'aspect-4/3 sm:aspect-16/9 md:aspect-auto', 3: 'aspect-4/3 lg:aspect-auto' } as const

/** One, two or three banners: one across, two side by side, or a large one with two beside it. Their room is kept before their pictures come. */
export function BannerRow({
  banners,
  first = false,
  slim = false,
}: {
  banners: readonly Advertisement[]
  /** Whether it is seen before any scrolling. */
  first?: boolean
  /** A strip above a list. */
  slim?: boolean
}) {
  const count = Math.min(3, banners.length) as keyof typeof SIZES
  const grid = count === 1 ? '' : slim ? GRIDS.slim : GRIDS[count]
  return (
    <div className={grid}>
      {banners.slice(0, 3).map((banner, at) => (
        <Banner
          key={banner.id}
          banner={banner}
          sizes={
            count === 3 && at > 0
              ? '(min-width: 80rem) 24rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 92vw'
              : SIZES[count]
          }
          first={first && at === 0}
          large={!slim && count < 3 ? true : !slim && at === 0}
          className={slim ? SLIM[count === 1 ? 1 : 2] : at === 0 ? FIRST[count] : REST[count]}
        />
      ))}
    </div>
  )
}
