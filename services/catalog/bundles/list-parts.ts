import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Media, Nullable } from '#contracts/shapes.ts'
import { fallbackChain } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'

const MOST = 20

/** Variants that can be parts of a bundle: found by name or SKU, or the named ones, with what is in stock. */
export const listPossibleParts = operation('bundle.list_parts', {
  access: permission('product.view'),
  input: Type.Object(
    {
      q: Type.Optional(Type.String({ maxLength: 200 })),
      variant_ids: Type.Optional(Type.Array(Id, { maxItems: 100 })),
      /** Bundles too: for what may be added to an order. */
      with_bundles: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    data: Type.Array(
      Type.Object({
        variant_id: Id,
        product_id: Id,
        sku: Type.String(),
        name: Type.String(),
        status: Type.String(),
        options: Type.Array(Type.String()),
        image: Nullable(Media),
        available: Nullable(Type.Integer()),
      }),
    ),
  }),
  async run(ctx, { q = '', variant_ids: ids, with_bundles: withBundles = false }) {
    const branchId = (await shopOf(ctx)).branch.id
    const chain = fallbackChain(ctx.locale)
    const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`
    const which = ids
      ? sql`v.id = any(${ids}::uuid[])`
      : sql`p.status not in ('discontinued', 'archived', 'deleted') and v.enabled and (v.sku ilike ${like} or p.sku ilike ${like}
          or exists (select from product_translation t where t.product_id = p.id and t.name ilike ${like}))`
    const data = await ctx.rows(sql<{
      variant_id: string
      product_id: string
      sku: string
      name: string
      status: string
      options: string[]
      image: null
      available: number | null
    }>`
      select v.id as variant_id, p.id as product_id, v.sku, p.status,
        coalesce((select t.name from product_translation t where t.product_id = p.id order by array_position(${chain}::text[], t.locale) limit 1), p.sku) as name,
        array(select coalesce((select coalesce(a.translations -> ${ctx.locale} ->> 'label', a.translations -> 'en' ->> 'label') from attribute_value a
          where a.attribute = o ->> 'attribute' and a.code = o ->> 'value'), o ->> 'value') from jsonb_array_elements(v.options) o) as options,
        (select shown_media(m) from media m where m.id = coalesce(v.media_id,
          (select pm.media_id from product_media pm where pm.product_id = p.id order by pm.position limit 1))) as image,
        (select case when i.track then i.on_hand - i.reserved end from inventory i where i.variant_id = v.id and i.branch_id = ${branchId}) as available
      from variant v join product p on p.id = v.product_id
      where (p.type <> 'bundle' or ${withBundles}::boolean) and v.deleted_at is null and ${which} order by name, v.position, v.id limit ${ids ? ids.length : MOST}`)
    return { data }
  },
})
