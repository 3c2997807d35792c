import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { saveLabels } from './labels.ts'
import { saveEntries } from './store.ts'

const CHUNK = 200

/**
 * Brings the index up to date for some products, in all their branches or in some: asks the catalog for their documents and
 * writes them in one statement each.
 */
export async function indexProducts(
  ctx: Context,
  productIds: readonly string[],
  branchIds: readonly string[] | null,
): Promise<void> {
  const ids = [...new Set(productIds)]
  const branches = branchIds === null ? {} : { branch_ids: [...branchIds] }
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const { documents, labels } = await ctx.call('catalog.getDocuments', { product_ids: chunk, ...branches })
    await ctx.tx(async (tx) => {
      const entries = await saveEntries(tx, chunk, branchIds, documents)
      const names = await saveLabels(tx, labels)
      if (entries || names) await appendEvents(tx, [ctx.event('index.updated', chunk[0] ?? '', { product_ids: chunk })])
    })
  }
}
