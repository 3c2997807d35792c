import type { Calls, TargetCategory, TargetProduct } from '#contracts/calls.ts'
import type { Media } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import type { Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { type Draft, picturesOf } from './advertisement.ts'
import type { Link } from './link.ts'
import type { AdvertisementRow } from './store.ts'

type Needing = Pick<AdvertisementRow, 'branch_id' | 'image_id' | 'images'> & Link

/** What advertisements show and lead to, as the catalog has it now. */
export interface Targets {
  products: ReadonlyMap<string, TargetProduct>
  categories: ReadonlyMap<string, TargetCategory>
  pictures: ReadonlyMap<string, Media>
  /** Whether a shopper may follow it; what leads nowhere or outside always may be. */
  leadsSomewhere(link: Link): boolean
}

/** Asks the catalog about everything that some advertisements of a branch name, at once. */
export async function targetsOf(ctx: Context, branchId: string, locale: Locale, ads: readonly Needing[]): Promise<Targets> {
  const ids = (values: readonly (string | null)[]) => [...new Set(values.flatMap((id) => id ?? []))]
  const input: Calls['catalog.describeTargets']['input'] = {
    branch_id: branchId,
    locale,
    product_ids: ids(ads.map((ad) => ad.product_id)),
    category_ids: ids(ads.map((ad) => ad.category_id)),
    media_ids: ids(ads.flatMap(picturesOf)),
  }
  const found = await ctx.call('catalog.describeTargets', input)
  const products = new Map(found.products.map((one) => [one.id, one]))
  const categories = new Map(found.categories.map((one) => [one.id, one]))
  const pictures = new Map(found.media.map((one) => [one.id, one]))
  return {
    products,
    categories,
    pictures,
    leadsSomewhere({ link_type, product_id, category_id }) {
      const product = products.get(product_id ?? '')
      const category = categories.get(category_id ?? '')
      switch (link_type) {
        case 'product':
          return product?.visible ?? false
        case 'category':
          return category?.visible ?? false
        case 'product_in_category':
          return Boolean(product?.visible && category?.visible && product.category_ids.includes(category.id))
        default:
          return true
      }
    },
  }
}

/** The same for advertisements of any branches: whether a product is visible is a matter of the branch. */
export async function targetsByBranch(ctx: Context, ads: readonly Needing[]): Promise<(branchId: string) => Targets> {
  const branches = [...Map.groupBy(ads, (ad) => ad.branch_id)]
  const known = new Map(
    await Promise.all(branches.map(async ([id, mine]) => [id, await targetsOf(ctx, id, ctx.locale, mine)] as const)),
  )
  return (branchId) => {
    const found = known.get(branchId)
    if (!found) throw new Error(`Nobody asked what the branch ${branchId} advertises.`)
    return found
  }
}

/** Refuses what names a picture, a product or a category that there is not. What is hidden may be named: it may come back. */
export async function checkTargets(ctx: Context, draft: Draft): Promise<Targets> {
  const targets = await targetsOf(ctx, draft.branch_id, ctx.locale, [draft])
  const images = [['/image_id', draft.image_id], ...Object.entries(draft.images).map(([locale, id]) => [`/images/${locale}`, id])]
  for (const [pointer = '', id = ''] of images)
    if (!targets.pictures.has(id)) throw invalidField(pointer, 'picture_not_found', 'There is no such picture; upload it first.')
  if (draft.product_id !== null && !targets.products.has(draft.product_id))
    throw invalidField('/link/product_id', 'product_not_found', 'There is no such product.')
  if (draft.category_id !== null && !targets.categories.has(draft.category_id))
    throw invalidField('/link/category_id', 'category_not_found', 'There is no such category.')
  return targets
}
