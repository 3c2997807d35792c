import { LOCALES } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { attributesOf } from '../attributes/attributes.ts'
import { treeOf } from '../categories/tree.ts'
import { featuresOf } from '../features/features.ts'
import { holdRefresh, loadPricing } from '../prices/applied-store.ts'
import { pricesOf } from '../prices/effective.ts'
import { type Asked, keepApplied } from '../prices/keep-applied.ts'
import { priceRules } from '../prices/rules.ts'
import { isVisible } from '../products/states.ts'
import { loadProducts } from '../products/store.ts'
import { cardOf } from './card.ts'
import { loadNames } from './names.ts'
import { pageOf } from './page.ts'
import { type DocumentRow, nextProducts, placesOf, saveDocuments } from './store.ts'

const CHUNK = 100

/** Rebuilds the pages of products in every language of the shop, and tells the readers (CAT-54). */
export async function refreshDocuments(ctx: Context, productIds: readonly string[]): Promise<void> {
  const ids = [...new Set(productIds)]
  for (let at = 0; at < ids.length; at += CHUNK) await refreshChunk(ctx, ids.slice(at, at + CHUNK))
}

/** Rebuilds the pages of all products, by key, at any number of them. */
export async function refreshAll(ctx: Context, progress?: (done: number) => void): Promise<void> {
  let done = 0
  for (
    let ids = await nextProducts(ctx.db, null, CHUNK);
    ids.length > 0;
    ids = await nextProducts(ctx.db, ids.at(-1) ?? null, CHUNK)
  ) {
    await refreshChunk(ctx, ids)
    done += ids.length
    progress?.(done)
  }
}

async function refreshChunk(ctx: Context, ids: readonly string[]): Promise<void> {
  const shop = await shopOf(ctx)
  const attributes = await attributesOf(ctx)
  const features = await featuresOf(ctx)
  const rules = await priceRules(ctx)
  const places = await placesOf(ctx.db, ids, shop.branch.id)
  const branchIds = shop.branch_ids.filter((id) => places.has(id))
  const trees = new Map(
    await Promise.all(
      branchIds.flatMap((branchId) =>
        LOCALES.map(async (locale) => [`${branchId} ${locale}`, await treeOf(ctx, locale, branchId)] as const),
      ),
    ),
  )
  const ways = await Promise.all(branchIds.map((id) => ctx.setting<string>('sold_out_products', id)))
  const hiding = new Set(branchIds.filter((_, at) => ways[at] === 'hide'))
  await ctx.tx(async (tx) => {
    await holdRefresh(tx, ids)
    const documents: DocumentRow[] = []
    const asked: Asked[] = []
    for (const branchId of branchIds) {
      const here = places.get(branchId) ?? []
      const pricings = await loadPricing(tx, here, branchId, rules.now)
      const products = await loadProducts(tx, here, branchId)
      const names = await loadNames(tx, products, features)
      for (const product of products) {
        const pricing = pricings.get(product.id) ?? { reductions: [], applied: [] }
        const { prices, wanted } = pricesOf(product, shop, pricing, rules)
        const visible = product.listed && isVisible(product.status) && prices.size > 0
        asked.push({ product_id: product.id, branch_id: branchId, pricing, wanted: visible ? wanted : [] })
        for (const locale of shop.locales) {
          const tree = trees.get(`${branchId} ${locale}`)
          if (!tree) continue
          const page = pageOf(product, prices, locale, shop, attributes, tree, names)
          // Without a card a product has its page but no place in lists (CAT-44).
          const card = hiding.has(branchId) && page.stock === 'out_of_stock' ? null : cardOf(page)
          documents.push({ product_id: product.id, branch_id: branchId, locale, slug: page.slug, visible, page, card })
        }
      }
    }
    await saveDocuments(tx, documents)
    const drops = await keepApplied(ctx, tx, shop, asked, rules.now)
    await appendEvents(tx, [ctx.event('document.refreshed', ids[0] ?? '', { product_ids: [...ids] }), ...drops])
  })
}
