import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { syncParts } from '../bundles/store.ts'
import { holdWords } from '../features/hold-words.ts'
import { addListed } from '../listings/store.ts'
import { type PriceWrite, writePrices } from '../prices/store.ts'
import { insertRevisions } from '../revisions/store.ts'
import { keepTagsOf } from '../tags/keep-tags.ts'
import { blockersOf } from './blockers.ts'
import type { Draft } from './draft.ts'
import * as many from './many-store.ts'
import type { ProductSource } from './source.ts'
import { isVisible, type State } from './states.ts'
import { loadProducts } from './store.ts'
import { priceRange } from './view.ts'

/** A product to be written among many. */
export interface NewProduct {
  id: string
  draft: Draft
  /** What branches have of its variants. */
  inventory: many.NewInventory[]
  /** Prices that hold in single branches. */
  branchPrices: PriceWrite[]
  /** The state it is to have; one that shoppers see only where nothing keeps it from being published. */
  status: State
  /** Branches that offer it when it is published. */
  branches: readonly string[]
}

/**
 * Writes many new products with all their parts, first revisions and events in a few statements, in the caller's
 * transaction. Nothing of them may be taken: a SKU or slug that is shows as a unique violation. Gives what was written,
 * and what keeps products from being published that were to be.
 */
export async function insertProducts(ctx: Context, tx: Tx, list: readonly NewProduct[]): Promise<Map<string, Written>> {
  if (list.length === 0) return new Map()
  const shop = await shopOf(ctx)
  await keepWords(tx, list)
  await many.insertProductRows(tx, list, ctx.actor.kind === 'system' ? null : ctx.actor.id)
  await many.insertTranslations(tx, list)
  await many.insertVariants(tx, list)
  await many.insertInventory(
    tx,
    list.flatMap((one) => one.inventory),
    actorSummary(ctx.actor),
  )
  await many.insertLinks(tx, list)
  for (const { id, draft } of list) {
    const [own] = draft.variants
    if (draft.type === 'bundle' && own) await syncParts(tx, id, own.id, draft.parts)
  }
  await writePrices(
    tx,
    list.flatMap(({ id, draft, branchPrices }) => [
      ...draft.prices.map((price) => ({ ...price, product_id: id, branch_id: null, keep_cost: false })),
      ...branchPrices,
    ]),
    { at: new Date(ctx.now()), by: actorSummary(ctx.actor) },
  )
  const sources = new Map(
    (
      await loadProducts(
        tx,
        list.map(({ id }) => id),
        shop.branch.id,
      )
    ).map((source) => [source.id, source]),
  )
  const written = new Map(list.map((one) => [one.id, stateOf(one, sources.get(one.id), shop)]))
  await settleStates(tx, list, written)
  await tell(ctx, tx, list, written)
  return written
}

// Tags become known, and nothing that the products name is removed until they are written.
async function keepWords(tx: Tx, list: readonly NewProduct[]): Promise<void> {
  const tags = await keepTagsOf(
    tx,
    list.map(({ draft }) => draft.tags),
  )
  list.forEach(({ draft }, at) => {
    draft.tags = tags[at] ?? []
  })
  const gone = await holdWords(tx, {
    variants: list.flatMap(({ draft }) => draft.variants),
    features: list.flatMap(({ draft }) => draft.features),
  })
  // The work is done again by its job, which then finds them gone.
  if (gone.length > 0) throw new Error(`${gone.join(', ')} was removed while products that name it were being written.`)
}

/** A product that was written among many. */
export interface Written {
  product: ProductSource
  blockers: { code: string; detail: string }[]
}

function stateOf(one: NewProduct, source: ProductSource | undefined, shop: Parameters<typeof blockersOf>[1]): Written {
  if (!source) throw new Error('A product that was just written cannot be read.')
  const all = isVisible(one.status) ? blockersOf(source, shop) : []
  // What was sold out where it comes from is sold out here; what has stock is on sale.
  const isSoldOut = one.status === 'out_of_stock' && all.some(({ code }) => code === 'no_stock')
  const blockers = isSoldOut ? all.filter(({ code }) => code !== 'no_stock') : all
  const state = isSoldOut ? 'out_of_stock' : isVisible(one.status) ? 'published' : one.status
  return { product: { ...source, status: blockers.length > 0 ? 'draft' : state }, blockers }
}

async function settleStates(tx: Tx, list: readonly NewProduct[], written: ReadonlyMap<string, Written>): Promise<void> {
  const states = [...written].flatMap(([id, { product }]) => (product.status === 'draft' ? [] : [{ id, status: product.status }]))
  await many.setStates(tx, states)
  await addListed(
    tx,
    list.flatMap(({ id, branches }) =>
      isVisible(written.get(id)?.product.status ?? '') ? branches.map((branch) => ({ product_id: id, branch_id: branch })) : [],
    ),
  )
}

async function tell(ctx: Context, tx: Tx, list: readonly NewProduct[], written: ReadonlyMap<string, Written>): Promise<void> {
  const shop = await shopOf(ctx)
  const actor = actorSummary(ctx.actor)
  const products = list.flatMap(({ id }) => written.get(id)?.product ?? [])
  await insertRevisions(
    tx,
    products.map((product) => ({ id: newId(), type: 'import', actor, product })),
  )
  await appendEvents(
    tx,
    products.flatMap((product) => {
      const { id, sku, type, variants, status } = product
      const stock = variants.reduce((sum, variant) => sum + (variant.inventory?.on_hand ?? 0), 0)
      const facts = {
        id,
        sku,
        type,
        variant_count: variants.length,
        price_range: priceRange(product, shop),
        initial_stock: stock,
      }
      const created = ctx.event('product.created', id, facts, shop.branch.id)
      if (!isVisible(status)) return [created]
      return [created, ctx.event('product.published', id, { id, sku, from: 'draft', to: status }, shop.branch.id)]
    }),
  )
}
