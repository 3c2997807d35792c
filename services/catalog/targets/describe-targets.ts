import Type from 'typebox'
import { Id, LocaleCode, Media } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { internal } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { treeOf } from '../categories/tree.ts'
import * as store from './store.ts'

const Ids = Type.Array(Id, { maxItems: 1_000 })
const Target = { id: Id, name: Type.String(), slug: Type.String(), visible: Type.Boolean() }

/** What products, categories and pictures are that something outside the catalog leads to, and whether shoppers of a branch see them; what there is not is left out. */
export const describeTargets = operation('target.describe', {
  access: internal,
  input: Type.Object(
    { branch_id: Id, locale: LocaleCode, product_ids: Ids, category_ids: Ids, media_ids: Ids },
    { additionalProperties: false },
  ),
  output: Type.Object({
    products: Type.Array(Type.Object({ ...Target, category_ids: Type.Array(Id) })),
    categories: Type.Array(Type.Object(Target)),
    media: Type.Array(Media),
  }),
  async run(ctx, input) {
    const shop = await shopOf(ctx, input.branch_id)
    const locale = shop.locales.includes(input.locale) ? input.locale : shop.default_locale
    const chain = fallbackChain(locale, shop.default_locale)
    const [products, categories, media] = await Promise.all([
      store.listProducts(ctx.db, input.product_ids, input.branch_id, locale, chain),
      store.listCategories(ctx.db, input.category_ids),
      store.listPictures(ctx.db, input.media_ids),
    ])
    const { byId } = await treeOf(ctx, locale, input.branch_id)
    return {
      products,
      categories: categories.map(({ id, translations }) => {
        const shown = byId.get(id)
        const name = shown?.name ?? chain.map((code) => translations[code]?.name).find(Boolean) ?? ''
        return { id, name, slug: shown?.slug ?? '', visible: shown !== undefined }
      }),
      media,
    }
  },
})
