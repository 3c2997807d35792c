import Type from 'typebox'
import { Id, Media, Nullable } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { noBrand, shownBrand } from './brand.ts'
import * as store from './store.ts'

const Shown = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  description: Type.String(),
  seo: Type.Object({ title: Type.String(), description: Type.String() }),
  logo: Nullable(Media),
})

/** A brand's page in the caller's language, by its address. */
export const getBrandBySlug = operation('brand.get_by_slug', {
  access: open,
  input: Type.Object({ slug: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Shown,
  fails: ['brand_not_found'],
  cache: { tags: () => ['brands', 'shop'] },
  async run(ctx, input) {
    const brand = await store.findBrand(ctx.db, { slug: input.slug })
    if (!brand) throw noBrand()
    return shownBrand(brand, ctx.locale, (await shopOf(ctx)).default_locale)
  },
})

/** All brands of which the branch shows something, in the order of their names, with how many products each has. */
export const listShownBrands = operation('brand.index', {
  access: open,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Type.Object({ ...Shown.properties, product_count: Type.Integer() })) }),
  cache: { tags: () => ['brands', 'shop'] },
  async run(ctx) {
    const shop = await shopOf(ctx)
    const brands = (await store.listShown(ctx.db, shop.branch.id)).map(({ product_count, ...brand }) => ({
      ...shownBrand(brand, ctx.locale, shop.default_locale),
      product_count,
    }))
    return { data: brands.sort((a, b) => a.name.localeCompare(b.name, ctx.locale)) }
  },
})
