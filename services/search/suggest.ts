import Type from 'typebox'
import { Media, Nullable } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { suggestEntries } from './store.ts'

/** Products whose name contains what is being typed. */
export const suggest = operation('search.suggest', {
  access: open,
  input: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false }),
  output: Type.Object({
    data: Type.Array(
      Type.Object({ type: Type.Literal('product'), name: Type.String(), slug: Type.String(), image: Nullable(Media) }),
    ),
  }),
  limit: 600,
  cache: { tags: () => ['search'] },
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const locale = shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale
    const found = await suggestEntries(ctx.db, { branchId: shop.branch.id, locale, text: input.q.trim(), limit: 8 })
    return { data: found.map((row) => ({ type: 'product' as const, name: row.name, slug: row.slug, image: row.image as null })) }
  },
})
