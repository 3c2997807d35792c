import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { DEMO } from '#contracts/demo.ts'
import type { Media } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { addAttributes } from '../attributes/store.ts'
import { saveCategory } from '../categories/store.ts'
import { drawCategory } from '../media/draw/draw-category.ts'
import { keepImage } from '../media/images.ts'
import { insertMedia } from '../media/store.ts'
import { moveProduct } from '../products/move-product.ts'
import type { ProductInput } from '../products/shapes.ts'
import { insertProduct } from '../products/write-product.ts'
import { DEMO_ATTRIBUTES } from './demo-attributes.ts'
import { DEMO_CATEGORIES } from './demo-categories.ts'
import { demoPictures } from './demo-pictures.ts'
import { DEMO_PRODUCTS } from './demo-products/index.ts'
import type { DemoCategory, DemoProduct } from './demo-types.ts'
import { pricesInShop } from './prices-in-shop.ts'
import { seedBanners } from './seed-banners.ts'
import { seedFeatures } from './seed-features.ts'
import { givePast, seedDiscounts } from './seed-prices.ts'
import { seedBrands, seedTogether } from './seed-together.ts'

const WIDTHS = [320, 720]
const AT_ONCE = 3

/** The demo shop's goods: attributes, categories and products with drawn pictures, made by the same operations as a merchant's own. */
export async function seedCatalog(ctx: Context, progress: (done: number, total: number) => void): Promise<void> {
  const used = await ctx.first(sql`select 1 from product union all select 1 from category limit 1`)
  // A drawing that was interrupted goes on at the next start; a shop that was filled once is never filled again.
  const mark = join(ctx.runtime.config.dataDirectory, 'demo-unfinished')
  if (used && !existsSync(mark)) return
  writeFileSync(mark, '')
  const brands = await ctx.tx(async (tx) => {
    await addAttributes(
      tx,
      DEMO_ATTRIBUTES.map((attribute) => ({
        ...attribute,
        id: newId(),
        values: attribute.values.map((value) => ({ ...value, swatch: value.swatch ?? null })),
      })),
    )
    await seedFeatures(tx)
    await appendEvents(
      tx,
      DEMO_ATTRIBUTES.map(({ code }) => ctx.event('attribute.changed', code, { code, change: 'created' })),
    )
    return seedBrands(tx, ctx)
  })
  const categories = new Map<string, string>()
  for (const [index, category] of DEMO_CATEGORIES.entries())
    await seedCategory(ctx, category, [], DEMO_CATEGORIES.length - index, categories)
  await seedBanners(ctx)
  let done = 0
  const known = new Set((await ctx.rows(sql<{ sku: string }>`select sku from product`)).map((row) => row.sku))
  const queue = DEMO_PRODUCTS.filter((product) => !known.has(product.sku))
  const work = async () => {
    for (let product = queue.shift(); product; product = queue.shift()) {
      await seedProduct(ctx, product, categories, brands)
      done += 1
      progress(done + known.size, DEMO_PRODUCTS.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await seedTogether(ctx, categories)
  await seedDiscounts(ctx, categories)
  rmSync(mark)
}

async function seedCategory(
  ctx: Context,
  category: DemoCategory,
  above: string[],
  priority: number,
  ids: Map<string, string>,
): Promise<void> {
  const known = await ctx.first(
    sql<{
      id: string
    }>`select category_id as id from category_slug where locale = 'en' and slug = ${category.translations.en.slug}`,
  )
  const id = known?.id ?? (DEMO.categories as Record<string, string>)[category.key] ?? newId()
  ids.set(category.key, id)
  if (!known) await drawAndSave(ctx, category, id, above, priority)
  const children = category.children ?? []
  for (const [index, child] of children.entries()) await seedCategory(ctx, child, [...above, id], children.length - index, ids)
}

async function drawAndSave(ctx: Context, category: DemoCategory, id: string, above: string[], priority: number): Promise<void> {
  const svg = drawCategory({ name: category.translations.en.name, kinds: [...category.kinds], seed: category.key })
  const image = await keepImage(ctx.runtime.storage, Buffer.from(svg), category.translations.en.name, { widths: [480, 840] })
  await ctx.tx(async (tx) => {
    await insertMedia(tx, [image])
    await saveCategory(tx, {
      id,
      parent_id: above.at(-1) ?? null,
      path: [...above, id],
      translations: category.translations,
      starts_at: null,
      ends_at: null,
      enabled: true,
      priority,
      image_id: image.id,
    })
    await appendEvents(tx, [ctx.event('category.changed', id, { id, change: 'created' })])
  })
}

async function seedProduct(
  ctx: Context,
  product: DemoProduct,
  categories: Map<string, string>,
  brands: Map<string, string>,
): Promise<void> {
  const pictures: Media[] = []
  // Nothing is said of them: each language names the product.
  for (const svg of demoPictures(product)) {
    pictures.push(await keepImage(ctx.runtime.storage, Buffer.from(svg), '', { widths: WIDTHS }))
  }
  const brand = product.categories.map((key) => brands.get(key)).find(Boolean)
  const shop = await shopOf(ctx)
  const input = { ...inputOf(shop, product, pictures, categories), ...(brand ? { brand_id: brand } : {}) }
  await ctx.tx(async (tx) => {
    await insertMedia(tx, pictures)
    const made = await insertProduct(ctx, tx, input)
    if (product.status === 'published') await givePast(tx, made.id, shop)
    const moves =
      product.status === 'published'
        ? (['submit_review', 'approve', 'publish'] as const)
        : product.status === 'pending_review'
          ? (['submit_review'] as const)
          : []
    const isSoldOut = made.variants.every(
      (variant) => (variant.inventory?.on_hand ?? 0) === 0 && !variant.inventory?.allow_backorder,
    )
    if (moves.length < 3 || !isSoldOut)
      for (const move of moves) await moveProduct(ctx, tx, made.id, move, { mayApproveOwn: true })
    else await publishThenSellOut(ctx, tx, made.id)
  })
}

// What is sold out was published while there was some: the last piece is taken off the shelf afterwards.
async function publishThenSellOut(ctx: Context, tx: Parameters<typeof moveProduct>[1], id: string): Promise<void> {
  const shelf = (quantity: number, type: string) =>
    sql`
    with moved as (update inventory set on_hand = on_hand + ${quantity} where product_id = ${id} returning variant_id, branch_id, product_id, on_hand)
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, actor)
    select variant_id, branch_id, product_id, ${type}, ${quantity}::int, on_hand - ${quantity}::int, on_hand, 'demo', '{"kind":"system","id":null,"name":"Serai"}'::jsonb from moved`.execute(
      tx,
    )
  await shelf(1, 'restock')
  for (const move of ['submit_review', 'approve', 'publish'] as const)
    await moveProduct(ctx, tx, id, move, { mayApproveOwn: true })
  await shelf(-1, 'adjustment')
}

function inputOf(shop: Shop, product: DemoProduct, pictures: readonly Media[], categories: Map<string, string>): ProductInput {
  return {
    type: 'physical',
    sku: product.sku,
    translations: product.translations,
    prices: pricesInShop(shop, product.prices),
    options: product.options,
    ...(product.inventory ? { inventory: product.inventory } : {}),
    variants: product.variants.map(({ image, prices, ...variant }) => ({
      ...variant,
      ...(prices && { prices: pricesInShop(shop, prices) }),
      ...(image === undefined ? {} : { media_id: pictures[image]?.id ?? null }),
    })),
    categories: product.categories.flatMap((key) => categories.get(key) ?? []),
    tags: product.tags,
    features: product.features,
    media: pictures.map(({ id }, order) => ({ id, order })),
  }
}
