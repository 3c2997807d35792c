import { sql } from 'kysely'
import { newId } from '#lib/id.ts'
import { LOCALES } from '#lib/locale.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { saveBrand } from '../brands/store.ts'
import { drawProduct } from '../media/draw/draw-product.ts'
import { keepImage } from '../media/images.ts'
import { insertMedia } from '../media/store.ts'
import { moveProduct } from '../products/move-product.ts'
import { insertProduct } from '../products/write-product.ts'
import { DEMO_BRANDS, DEMO_BUNDLES, DEMO_RELATIONS, type DemoBundle } from './demo-brands.ts'
import { pricesInShop } from './prices-in-shop.ts'

const WIDTHS = [320, 720]

/** Brands of the demo shop by the categories whose goods they make; a drawing that goes on finds them there. */
export async function seedBrands(tx: Tx, ctx: Context): Promise<Map<string, string>> {
  const known = await sql<{ id: string; slug: string }>`select id, slug from brand`.execute(tx)
  const ids = new Map(known.rows.map((row) => [row.slug, row.id]))
  for (const brand of DEMO_BRANDS) {
    if (ids.has(brand.slug)) continue
    const id = newId()
    ids.set(brand.slug, id)
    const translations = Object.fromEntries(
      LOCALES.map((locale) => [locale, { name: brand.name[locale], description: `<p>${brand.about[locale]}</p>` }]),
    )
    await saveBrand(tx, { id, name: brand.name.en, slug: brand.slug, translations, logo_id: null })
    await appendEvents(tx, [ctx.event('brand.changed', id, { id, change: 'created' })])
  }
  return new Map(
    DEMO_BRANDS.flatMap((brand) => brand.categories.map((category) => [category, ids.get(brand.slug) ?? ''] as const)),
  )
}

/** What the demo shop sells together, and what it shows beside what; done once all products are there. */
export async function seedTogether(ctx: Context, categories: ReadonlyMap<string, string>): Promise<void> {
  for (const bundle of DEMO_BUNDLES) await seedBundle(ctx, bundle, categories)
  await ctx.tx(async (tx) => {
    for (const { sku, kind, others } of DEMO_RELATIONS) {
      const related = await sql<{ product_id: string }>`
        insert into product_relation (product_id, kind, related_id, position)
        select own.id, ${kind}, other.id, n from product own, unnest(${[...others]}::text[]) with ordinality as w(sku, n)
        join product other on other.sku = w.sku where own.sku = ${sku} on conflict do nothing returning product_id`.execute(tx)
      const [first] = related.rows
      if (first) await appendEvents(tx, [ctx.event('product.updated', first.product_id, { id: first.product_id, sku })])
    }
  })
}

async function seedBundle(ctx: Context, bundle: DemoBundle, categories: ReadonlyMap<string, string>): Promise<void> {
  const skus = bundle.parts.map(([sku]) => sku)
  const found = await ctx.rows(sql<{ sku: string; variant_id: string }>`
    select distinct on (p.sku) p.sku, v.id as variant_id from product p join variant v on v.product_id = p.id and v.deleted_at is null
    where p.sku = any(${skus}::text[]) and not exists (select from product b where b.sku = ${bundle.sku}) order by p.sku, v.position`)
  const variants = new Map(found.map((row) => [row.sku, row.variant_id]))
  const parts = bundle.parts.flatMap(([sku, quantity]) => {
    const variant_id = variants.get(sku)
    return variant_id ? [{ variant_id, quantity }] : []
  })
  const category = categories.get(bundle.category)
  if (parts.length < bundle.parts.length || !category) return
  const svg = drawProduct({ name: bundle.text.en.name, kind: 'parcel', seed: bundle.sku, view: 0 })
  const picture = await keepImage(ctx.runtime.storage, Buffer.from(svg), '', { widths: WIDTHS })
  await ctx.tx(async (tx) => {
    await insertMedia(tx, [picture])
    const made = await insertProduct(ctx, tx, {
      type: 'bundle',
      sku: bundle.sku,
      translations: Object.fromEntries(
        LOCALES.map((locale) => {
          const { name, slug, short, about } = bundle.text[locale]
          return [locale, { name, slug, short_description: short, description: `<p>${about}</p>` }]
        }),
      ),
      prices: pricesInShop(await shopOf(ctx), bundle.prices),
      categories: [category],
      tags: [...bundle.tags],
      media: [{ id: picture.id }],
      parts,
    })
    for (const move of ['submit_review', 'approve', 'publish'] as const)
      await moveProduct(ctx, tx, made.id, move, { mayApproveOwn: true })
  })
}
