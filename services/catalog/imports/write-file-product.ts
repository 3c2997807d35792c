import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { slugify } from '#lib/slug.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { readAttributes } from '../attributes/attributes.ts'
import { addAttributes } from '../attributes/store.ts'
import { brandNamed } from '../brands/store.ts'
import { readFeatures } from '../features/features.ts'
import { blockersOf } from '../products/blockers.ts'
import { moveProduct } from '../products/move-product.ts'
import type { ProductSource } from '../products/source.ts'
import { findProduct, lockProduct } from '../products/store.ts'
import { insertProduct, replaceProduct } from '../products/write-product.ts'
import type { Place } from './place.ts'
import type { FileOption, FileProduct } from './product-of-lines.ts'
import { findByHandle } from './store.ts'

/** How a file's product is to be written. */
export interface WriteOptions {
  handle: string
  update_existing: boolean
  publish: boolean
  place: Place
  media: string[]
}

/** Writes one product of the file: new, or over the one with its handle when that is wanted; published when asked and possible. */
export async function writeFileProduct(
  ctx: Context,
  tx: Tx,
  product: FileProduct,
  options: WriteOptions,
): Promise<{ id: string; outcome: 'created' | 'updated' }> {
  const branchId = (await shopOf(ctx)).branch.id
  await keepOptions(ctx, tx, product.options)
  const words = { attributes: await readAttributes(tx), features: await readFeatures(tx) }
  const input = {
    ...product.input,
    categories: [await options.place(tx, product.category)],
    ...(product.brand ? { brand_id: await keepBrand(ctx, tx, product.brand) } : {}),
    media: options.media.map((id, order) => ({ id, order })),
  }
  const existing = await findByHandle(tx, options.handle)
  if (existing && !options.update_existing) {
    throw invalidField(
      '/handle',
      'already_exists',
      `There is a product with the handle ${options.handle}; import with "update existing" to change it.`,
    )
  }
  if (!existing) {
    const made = await insertProduct(ctx, tx, input, words)
    if (options.publish) await publish(ctx, tx, made, product)
    return { id: made.id, outcome: 'created' }
  }
  await lockProduct(tx, existing)
  const before = (await findProduct(tx, existing, branchId)) as ProductSource
  const changed = await replaceProduct(
    ctx,
    tx,
    before,
    { ...input, media: before.media.length > 0 ? before.media.map(({ id }, order) => ({ id, order })) : input.media },
    { words },
  )
  if (options.publish && (changed.status === 'draft' || changed.status === 'unpublished'))
    await publish(ctx, tx, changed, product)
  return { id: existing, outcome: 'updated' }
}

// The file's options become attributes; the ones that exist keep their names.
async function keepOptions(ctx: Context, tx: Tx, options: FileOption[]): Promise<void> {
  if (options.length === 0) return
  await addAttributes(
    tx,
    options.map((option) => ({
      id: newId(),
      code: option.code,
      translations: { en: { name: option.name } },
      values: [...option.values].map(([code, label]) => ({ code, translations: { en: { label } }, swatch: null })),
    })),
  )
  await appendEvents(
    tx,
    options.map((option) => ctx.event('attribute.changed', option.code, { code: option.code })),
  )
}

// The brand with the vendor's address, made when there is none.
async function keepBrand(ctx: Context, tx: Tx, name: string): Promise<string> {
  const brand = await brandNamed(tx, { id: newId(), name, slug: slugify(name) || name.toLowerCase() })
  if (brand.isNew) await appendEvents(tx, [ctx.event('brand.changed', brand.id, { id: brand.id, change: 'created' })])
  return brand.id
}

async function publish(ctx: Context, tx: Tx, product: ProductSource, file: FileProduct): Promise<void> {
  const blockers = blockersOf(product, await shopOf(ctx))
  if (blockers.length > 0) {
    file.remarks.push({
      line: file.firstLine,
      column: '',
      code: 'not_published',
      detail: `Imported, but not published: ${blockers.map((blocker) => blocker.detail).join(' ')}`,
      severity: 'warning',
    })
    return
  }
  const steps = product.status === 'draft' ? (['submit_review', 'approve', 'publish'] as const) : (['publish'] as const)
  for (const move of steps) await moveProduct(ctx, tx, product.id, move, { mayApproveOwn: true })
}
