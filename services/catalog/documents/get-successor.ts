import { sql } from 'kysely'
import Type from 'typebox'
import { ProductCard } from '#contracts/cards.ts'
import { Id, Media, Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { fallbackChain, LOCALES, type Translations } from '#lib/locale.ts'
import { first } from '#platform/db/pool.ts'
import { open } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { currencyOf, shopOf } from '#platform/shop.ts'
import { type Card, cardIn } from './card.ts'
import * as store from './store.ts'

const RELATED = 4

interface Gone {
  id: string
  texts: Translations<{ name: string }>
  image: Media | null
  category_id: string | null
  successor_slug: string | null
}

/** What became of a product that left the range: the product that took its place, wherever that was replaced in turn, else what is like it (CAT-18). */
export const getSuccessor = operation('product.get_successor', {
  access: open,
  input: Type.Object({ slug: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({
    id: Id,
    name: Type.String(),
    image: Nullable(Media),
    successor_slug: Nullable(Type.String()),
    related: Type.Array(ProductCard),
  }),
  fails: ['product_not_found', 'unknown_currency'],
  async run(ctx, input) {
    const shop = await shopOf(ctx)
    const currency = currencyOf(ctx, shop)
    const locale = shop.locales.includes(ctx.locale) ? ctx.locale : shop.default_locale
    const gone = await findGone(ctx, input.slug, shop.branch.id, locale)
    if (!gone) throw new AppError('not_found', 'product_not_found', 'There is no such product.')
    const { id, image, successor_slug } = gone
    const name = fallbackChain(ctx.locale, shop.default_locale)
      .map((code) => gone.texts[code]?.name)
      .find(Boolean)
    const related = successor_slug ? [] : await store.listRelated(ctx.db, id, gone.category_id, shop.branch.id, locale, RELATED)
    const cards = related.flatMap((card) => cardIn(card as Card, currency) ?? [])
    return { id, name: name ?? input.slug, image, successor_slug, related: cards }
  },
})

// The chain ends at the first product that the branch sells; `union` drops what was seen, so that it always ends.
function findGone(ctx: Context, slug: string, branchId: string, locale: string): Promise<Gone | undefined> {
  return first(
    ctx.db,
    sql<Gone>`
      with recursive gone as (
        select p.id, p.replacement_id from product_translation t join product p on p.id = t.product_id
        where t.locale = any(${[...LOCALES]}::text[]) and t.slug = ${slug} and p.status in ('discontinued', 'archived') order by t.locale = ${locale} desc limit 1
      ), chain (id) as (
        select replacement_id from gone where replacement_id is not null
        union select p.replacement_id from chain join product p on p.id = chain.id
        where p.replacement_id is not null and p.status in ('discontinued', 'archived')
      )
      select gone.id,
        (select jsonb_object_agg(t.locale, jsonb_build_object('name', t.name)) from product_translation t where t.product_id = gone.id) as texts,
        (select shown_media(m) from product_media pm join media m on m.id = pm.media_id where pm.product_id = gone.id and m.kind = 'image' order by pm.position limit 1) as image,
        (select pc.category_id from product_category pc where pc.product_id = gone.id order by pc.position limit 1) as category_id,
        (select d.slug from chain join product_document d on d.product_id = chain.id and d.branch_id = ${branchId} and d.locale = ${locale} where d.visible limit 1) as successor_slug
      from gone`,
  )
}
