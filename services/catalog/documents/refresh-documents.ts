import { LOCALES } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { attributesOf } from '../attributes/attributes.ts'
import { treeOf } from '../categories/tree.ts'
import { isVisible } from '../products/states.ts'
import { loadProducts } from '../products/store.ts'
import { cardOf } from './card.ts'
import { pageOf } from './page.ts'
import { type DocumentRow, nextProducts, saveDocuments } from './store.ts'

const CHUNK = 200

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
  const documents: DocumentRow[] = []
  for (const branchId of shop.branch_ids) {
    const trees = new Map(
      await Promise.all(LOCALES.map(async (locale) => [locale, await treeOf(ctx, locale, branchId)] as const)),
    )
    for (const product of await loadProducts(ctx.db, ids, branchId)) {
      for (const locale of shop.locales) {
        const tree = trees.get(locale)
        if (!tree) continue
        const page = pageOf(product, locale, shop, attributes, tree)
        documents.push({
          product_id: product.id,
          branch_id: branchId,
          locale,
          slug: page.slug,
          visible: product.listed && isVisible(product.status) && page.variants.length > 0,
          page,
          card: cardOf(page),
        })
      }
    }
  }
  await saveDocuments(ctx.db, documents)
  await ctx.tx((tx) => appendEvents(tx, [ctx.event('document.refreshed', ids[0] ?? '', { product_ids: [...ids] })]))
}
