import type { Media } from '#contracts/shapes.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { picturesOf, stateOf } from './advertisement.ts'
import { type AdvertisementRow, type AdvertisementTexts, listPublished } from './store.ts'
import { type Targets, targetsOf } from './targets.ts'

/** An advertisement as shoppers meet it in one language. */
export interface Shown {
  row: AdvertisementRow
  texts: Required<AdvertisementTexts>
  image: Media
  link: { type: AdvertisementRow['link_type']; slug: string | null; url: string | null }
}

/** What the branch of a request shows right now, the most important first. Read anew when an advertisement or what it leads to changes; its beginning and its end are a matter of the clock. */
export async function shownNow(ctx: Context): Promise<Shown[]> {
  const shop = await shopOf(ctx)
  const { id: branchId } = shop.branch
  const locale = shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale
  const { list } = (await ctx.runtime.cache.load(`advertisements ${branchId} ${locale}`, async () => {
    const rows = await listPublished(ctx.db, branchId, ctx.now())
    const targets = await targetsOf(ctx, branchId, locale, rows)
    const chain = fallbackChain(locale, shop.default_locale)
    const list = rows.flatMap((row) => shownAs(row, targets, locale, chain))
    return { value: { list }, tags: ['advertisements', 'shop', 'categories', ...tagsOf(rows)], bytes: 200 + list.length * 3_000 }
  })) as { list: Shown[] }
  return list.filter(({ row }) => stateOf(row, ctx.now()) === 'running')
}

// What is hidden now may be seen again: its answer depends on it all the same.
function tagsOf(rows: readonly AdvertisementRow[]): string[] {
  return rows.flatMap((row) => [
    ...(row.product_id === null ? [] : [`product:${row.product_id}`]),
    ...picturesOf(row).map((id) => `media:${id}`),
  ])
}

function shownAs(row: AdvertisementRow, targets: Targets, locale: Locale, chain: readonly Locale[]): Shown[] {
  const image = targets.pictures.get(row.images[locale] ?? '') ?? targets.pictures.get(row.image_id)
  if (!image || !targets.leadsSomewhere(row)) return []
  // Field by field: a missing button falls back even where the title is translated.
  const text = (field: keyof AdvertisementTexts) => chain.map((code) => row.translations[code]?.[field]).find(Boolean) ?? ''
  const goal = row.product_id === null ? targets.categories.get(row.category_id ?? '') : targets.products.get(row.product_id)
  return [
    {
      row,
      texts: { title: text('title'), text: text('text'), button: text('button'), alt: text('alt') },
      image,
      link: { type: row.link_type, slug: goal?.slug ?? null, url: row.url },
    },
  ]
}
