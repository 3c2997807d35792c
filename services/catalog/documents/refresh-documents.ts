import { setTimeout as sleep } from 'node:timers/promises'
import type { Shop } from '#contracts/calls.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { attributesOf } from '../attributes/attributes.ts'
import { treeOf } from '../categories/tree.ts'
import { featuresOf } from '../features/features.ts'
import { noteAvailable } from '../inventory/store.ts'
import { holdRefresh, loadPricings } from '../prices/applied-store.ts'
import { pricesOf } from '../prices/effective.ts'
import { type Asked, keepApplied } from '../prices/keep-applied.ts'
import { priceRules } from '../prices/rules.ts'
import { isVisible } from '../products/states.ts'
import { loadPlaces } from '../products/store.ts'
import { cardOf } from './card.ts'
import { loadNames } from './names.ts'
import { pageOf } from './page.ts'
import { placesOf, type Slice, slicesOf } from './places.ts'
import { type DocumentRow, nextProducts, saveDocuments } from './store.ts'

const CHUNK = 100
const MOST_REST_MS = 1_000

/**
 * Rebuilds the pages of products in every language of the shop, in all their branches or in some, and tells the readers
 * (CAT-54). About a hundred at a time: a product of a thousand branches is as many pages as a thousand products.
 */
export async function refreshDocuments(
  ctx: Context,
  productIds: readonly string[],
  branchIds: readonly string[] | null = null,
): Promise<void> {
  const ids = [...new Set(productIds)]
  for (let at = 0; at < ids.length; at += CHUNK) await refreshChunk(ctx, ids.slice(at, at + CHUNK), branchIds)
}

/**
 * Rebuilds the pages of all products, and what lists are sorted by, by key, at any number of them. Gently: it rests as long as
 * it works, so that readers (the search index) keep up and what staff change meanwhile is seen at once.
 */
export async function refreshAll(ctx: Context, { gently = false } = {}): Promise<void> {
  for (
    let ids = await nextProducts(ctx.db, null, CHUNK);
    ids.length > 0;
    ids = await nextProducts(ctx.db, ids.at(-1) ?? null, CHUNK)
  ) {
    await noteAvailable(ctx.db, { productIds: ids })
    const began = performance.now()
    await refreshChunk(ctx, ids, null)
    if (gently) await sleep(Math.min(performance.now() - began, MOST_REST_MS))
  }
}

async function refreshChunk(ctx: Context, ids: readonly string[], branchIds: readonly string[] | null): Promise<void> {
  const shop = await shopOf(ctx)
  const known = new Set(shop.branch_ids)
  const places = await placesOf(ctx.db, ids, shop.branch.id, branchIds)
  const slices = slicesOf(
    places.filter((place) => known.has(place.branch_id)),
    CHUNK,
  )
  for (const slice of slices) await refreshSlice(ctx, shop, branchIds === null ? slice : { ...slice, branchIds: [...branchIds] })
}

async function refreshSlice(ctx: Context, shop: Shop, { productIds, branchIds, places }: Slice): Promise<void> {
  const attributes = await attributesOf(ctx)
  const features = await featuresOf(ctx)
  const rules = await priceRules(ctx)
  const here = [...new Set(places.map((place) => place.branch_id))]
  const trees = new Map(
    await Promise.all(
      here.flatMap((branchId) =>
        shop.locales.map(async (locale) => [`${branchId} ${locale}`, await treeOf(ctx, locale, branchId)] as const),
      ),
    ),
  )
  const ways = await Promise.all(here.map((id) => ctx.setting<string>('sold_out_products', id)))
  const hiding = new Set(here.filter((_, at) => ways[at] === 'hide'))
  await ctx.tx(async (tx) => {
    await holdRefresh(tx, productIds)
    const documents: DocumentRow[] = []
    const asked: Asked[] = []
    const pricingAt = await loadPricings(tx, places, rules.now)
    const products = await loadPlaces(tx, places)
    const names = await loadNames(tx, products, features)
    for (const product of products) {
      const { id, branch_id: branchId } = product
      const pricing = pricingAt(id, branchId)
      const { prices, wanted } = pricesOf(product, shop, pricing, rules)
      const visible = product.listed && isVisible(product.status) && prices.size > 0
      asked.push({ product_id: id, branch_id: branchId, pricing, wanted: visible ? wanted : [] })
      for (const locale of shop.locales) {
        const tree = trees.get(`${branchId} ${locale}`)
        if (!tree) continue
        const page = pageOf(product, prices, locale, shop, attributes, tree, names)
        // Without a card a product has its page but no place in lists (CAT-44).
        const card = hiding.has(branchId) && page.stock === 'out_of_stock' ? null : cardOf(page)
        documents.push({ product_id: id, branch_id: branchId, locale, slug: page.slug, visible, page, card })
      }
    }
    await saveDocuments(tx, documents)
    const drops = await keepApplied(ctx, tx, shop, asked, rules.now)
    const told = branchIds === null ? { product_ids: productIds } : { product_ids: productIds, branch_ids: branchIds }
    await appendEvents(tx, [ctx.event('document.refreshed', productIds[0] ?? '', told), ...drops])
  })
}
