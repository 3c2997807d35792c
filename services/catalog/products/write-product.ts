import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { missingPermission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { attributesOf } from '../attributes/attributes.ts'
import { refuseParts, syncParts } from '../bundles/store.ts'
import { featuresOf } from '../features/features.ts'
import { holdWords } from '../features/hold-words.ts'
import { priceChanged } from '../prices/price-changed.ts'
import { type PriceStep, syncPrices } from '../prices/store.ts'
import { syncRelations } from '../relations/store.ts'
import { insertRevision } from '../revisions/store.ts'
import { keepTags } from '../tags/keep-tags.ts'
import { type Draft, draftOf, suggestSku, type Words } from './draft.ts'
import { refuseRemoval } from './refuse-removal.ts'
import { refuseSkuChange } from './refuse-sku-change.ts'
import type { ProductInput } from './shapes.ts'
import type { ProductSource } from './source.ts'
import * as store from './store.ts'
import { priceRange } from './view.ts'

/** Refuses prices and costs from those who may not set them (CAT-13). */
export function checkRights(ctx: Context, input: ProductInput): void {
  if (ctx.actor.kind === 'system') return
  const prices = [...input.prices, ...(input.variants?.flatMap((variant) => variant.prices ?? []) ?? [])]
  const modified = input.variants?.some((variant) => variant.price_modifier != null)
  if ((prices.length > 0 || modified) && !ctx.actor.permissions.has('product.set_price'))
    throw missingPermission('product.set_price')
  if (prices.some((price) => price.cost != null) && !ctx.actor.permissions.has('product.view_cost'))
    throw missingPermission('product.view_cost')
}

/** Writes a new product with all its parts, its first revision and its event, in the caller's transaction (CAT-11). */
export async function insertProduct(ctx: Context, tx: Tx, input: ProductInput, words?: Words): Promise<ProductSource> {
  const shop = await shopOf(ctx)
  const draft = draftOf(input, words ?? (await wordsOf(ctx)), ctx.runtime.config.secrets.costKey, shop)
  const id = newId()
  draft.tags = await keepTags(tx, draft.tags)
  const isNew = await store
    .insertProduct(tx, id, draft, ctx.actor.kind === 'system' ? null : ctx.actor.id)
    .catch((error: unknown) => refuseTaken(error, draft, id))
  if (!isNew) throw duplicateSku(draft.sku)
  const { product } = await writeParts(ctx, tx, id, draft, shop.branch.id, input.type === 'physical')
  await insertRevision(tx, product, { id: newId(), type: 'create', actor: actorSummary(ctx.actor) })
  const stock = product.variants.reduce((sum, variant) => sum + (variant.inventory?.on_hand ?? 0), 0)
  const payload = {
    id,
    sku: product.sku,
    type: product.type,
    variant_count: product.variants.length,
    price_range: priceRange(product, shop),
    initial_stock: stock,
  }
  await appendEvents(tx, [ctx.event('product.created', id, payload, shop.branch.id)])
  return product
}

/** Makes an existing product what the request says, in the caller's transaction; the caller holds its lock (CAT-15). */
export async function replaceProduct(
  ctx: Context,
  tx: Tx,
  before: ProductSource,
  input: ProductInput,
  how: { words?: Words; type?: string; skus?: ReadonlyMap<string, string> } = {},
): Promise<ProductSource> {
  const shop = await shopOf(ctx)
  const draft = draftOf(input, how.words ?? (await wordsOf(ctx)), ctx.runtime.config.secrets.costKey, shop, before)
  await refuseRemoval(tx, before, draft)
  await refuseSkuChange(tx, before, how.skus ?? new Map(before.variants.map(({ id, sku }) => [id, sku])), draft)
  draft.tags = await keepTags(tx, draft.tags)
  await store.updateProductRow(tx, before.id, draft).catch((error: unknown) => refuseTaken(error, draft, before.id))
  const { product, changes } = await writeParts(ctx, tx, before.id, draft, shop.branch.id, input.type === 'physical')
  await insertRevision(tx, product, { id: newId(), type: how.type ?? 'update', actor: actorSummary(ctx.actor) })
  await appendEvents(tx, [
    ctx.event('product.updated', before.id, { id: before.id, sku: product.sku }, shop.branch.id),
    ...changes.map((change) => priceChanged(ctx, product, change)),
  ])
  return product
}

async function wordsOf(ctx: Context): Promise<Words> {
  const [attributes, features] = await Promise.all([attributesOf(ctx), featuresOf(ctx)])
  return { attributes, features }
}

async function writeParts(
  ctx: Context,
  tx: Tx,
  id: string,
  draft: Draft,
  branchId: string,
  tracked: boolean,
): Promise<{ product: ProductSource; changes: PriceStep[] }> {
  const gone = await holdWords(tx, draft)
  if (gone.length > 0)
    throw new AppError(
      'conflict',
      'word_gone',
      `Somebody has just removed ${gone.join(', ')}; look at the product and try again.`,
    )
  const { unknownCategories, rootCategories, unknownMedia, misplacedMedia, hiddenCategories } = await store.checkReferences(
    tx,
    draft,
    ctx.actor.branches,
  )
  if (unknownCategories.length > 0)
    throw invalidField('/categories', 'category_not_found', `There is no category ${unknownCategories.join(', ')}.`)
  if (unknownMedia.length > 0) throw invalidField('/media', 'media_not_found', `There is no picture ${unknownMedia.join(', ')}.`)
  if (misplacedMedia.length > 0)
    throw invalidField(
      '/media',
      'wrong_collection',
      `${misplacedMedia.join(', ')}: the gallery and variants take pictures, video takes videos, documents takes documents.`,
    )
  if (hiddenCategories.length > 0) {
    throw new AppError(
      'forbidden',
      'category_not_allowed',
      `None of your branches shows the category ${hiddenCategories.join(', ')}; choose one that is published in a branch of yours.`,
    )
  }
  if (rootCategories.length > 0 && !(await ctx.setting<boolean>('products_in_root_categories'))) {
    throw invalidField(
      '/categories',
      'root_category',
      'Products go into subcategories, not into root categories; a setting can allow it.',
    )
  }
  const taken = await store.syncTranslations(tx, id, draft).catch((error: unknown) => refuseTaken(error, draft, id))
  if (taken.length > 0) throw duplicateSlugs(taken, id)
  await store.syncVariants(tx, id, draft).catch((error: unknown) => refuseTaken(error, draft, id))
  await refuseParts(
    tx,
    id,
    draft.variants.map((variant) => variant.id),
  )
  const [own] = draft.variants
  if (draft.type === 'bundle' && own) await syncParts(tx, id, own.id, draft.parts)
  // A bundle has no stock of its own.
  else await store.syncInventory(tx, id, branchId, draft, tracked, actorSummary(ctx.actor)).catch(refuseOwed)
  const changes = await syncPrices(tx, id, draft.prices, { at: new Date(ctx.now()), by: actorSummary(ctx.actor) })
  await store.syncLinks(tx, id, draft)
  const unrelated = await syncRelations(tx, id, draft.related)
  if (unrelated.length > 0)
    throw invalidField('/related', 'related_not_found', `There is no product ${unrelated.join(', ')} to go with this one.`)
  const product = await store.findProduct(tx, id, branchId)
  if (!product) throw new Error('A product that was just written cannot be read.')
  return { product, changes }
}

// What the last line of defence says when rules of stock would break a promise.
function refuseOwed(error: unknown): never {
  if ((error as { constraint?: string }).constraint !== 'never_oversold') throw error
  throw new AppError(
    'conflict',
    'stock_reserved',
    'More pieces are promised to orders than these stock rules allow; keep the backorder limit until they have come, or cancel orders first.',
  )
}

// What the unique indexes say when another request took the SKU or slug at the same moment.
function refuseTaken(error: unknown, draft: Draft, id: string): never {
  const { constraint, detail = '' } = error as { constraint?: string; detail?: string }
  if (constraint === 'product_sku') throw duplicateSku(draft.sku)
  if (constraint === 'product_brand_id_fkey')
    throw invalidField('/brand_id', 'brand_not_found', 'There is no such brand; make it first.')
  if (constraint === 'variant_sku') {
    const key = /\)=\((.+)\)/.exec(detail)?.[1]
    throw duplicateSku(draft.variants.find((variant) => variant.sku.toLowerCase() === key)?.sku ?? draft.sku)
  }
  if (constraint === 'product_slug') {
    const [, locale, slug] = /\)=\((\w+), (.+)\)/.exec(detail) ?? []
    throw duplicateSlugs(
      Object.entries(draft.translations).flatMap(([name, texts]) =>
        name === locale && texts.slug === slug ? { locale: name, slug } : [],
      ),
      id,
    )
  }
  throw error
}

/** 422 naming the slugs that other products have. */
export function duplicateSlugs(taken: { locale: string; slug: string }[], id: string): AppError {
  const errors = taken.map(({ locale, slug }) => ({
    pointer: `/translations/${locale}/slug`,
    code: 'duplicate_slug',
    detail: `${slug} is taken; ${slug}-${id.slice(-4)} is free.`,
  }))
  const slugs = taken.map((entry) => entry.slug).join(', ')
  return new AppError('invalid', 'duplicate_slug', `Another product has the slug ${slugs}.`, { errors })
}

/** 422 with a SKU that is free. */
export function duplicateSku(sku: string): AppError {
  const suggestion = suggestSku(sku)
  const detail = `Another product or variant has the SKU ${sku}; ${suggestion} is free.`
  return new AppError('invalid', 'duplicate_sku', detail, {
    suggestion,
    errors: [{ pointer: '/sku', code: 'duplicate_sku', detail }],
  })
}
