import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { refuseHeld } from '#platform/operation/locks.ts'
import { validate } from '#platform/operation/validate.ts'
import { createProduct } from '../../products/create-product.ts'
import { draftOf } from '../../products/draft.ts'
import { insertProducts, type NewProduct } from '../../products/insert-products.ts'
import type { State } from '../../products/states.ts'
import { type FileProduct, isBroken } from '../formats/file-product.ts'
import type { ImportRow, Note } from '../store.ts'
import { FileWords } from './file-words.ts'
import { type Known, knownProducts } from './known-products.ts'
import { NameGuard } from './name-guard.ts'
import { branchPricesOf, inventoryOf, type Linked, newInput } from './new-product.ts'
import { Places } from './place.ts'
import { keepRelated } from './related.ts'
import { remarksOf } from './remarks.ts'
import { updateFileProduct } from './update-product.ts'

const NO_PICTURES: Linked = { media: [], variants: [] }

// Thrown where a product's remarks say already what is wrong with it.
class Broken extends Error {}

/** Writes products of a file, many in a few statements; one that is refused is noted, and holds up no other. */
export class ChunkWriter {
  readonly #ctx: Context
  readonly #row: ImportRow
  readonly #shop: Shop
  readonly #places: Places
  readonly #names: NameGuard

  /** With `remembers`, names of the file are compared with those of chunks before, which were not kept. */
  constructor(ctx: Context, row: ImportRow, shop: Shop, remembers: boolean) {
    this.#ctx = ctx
    this.#row = row
    this.#shop = shop
    this.#places = new Places(ctx, row.options.category_id)
    this.#names = new NameGuard(remembers)
  }

  /** Forgets what was made in a transaction that was undone. */
  forget(): void {
    this.#places.forget()
  }

  /** Writes products in the caller's transaction; gives what became of each. */
  async write(tx: Tx, products: readonly FileProduct[], pictures: ReadonlyMap<FileProduct, Linked>): Promise<Note[]> {
    const sound = products.filter((product) => !isBroken(product))
    const known = await knownProducts(tx, sound)
    const words = await FileWords.read(this.#ctx, tx, sound, this.#shop)
    const fresh: { product: FileProduct; item: NewProduct }[] = []
    const done = new Map<FileProduct, { id: string; outcome: 'created' | 'updated' }>()
    // Bundles last: what is in them may be among the others.
    for (const product of sound.toSorted((a, b) => Number(Boolean(a.parts)) - Number(Boolean(b.parts)))) {
      if (isBroken(product)) continue
      const before = known.of(product)
      if (before) {
        const outcome = await this.#update(tx, product, before, words, pictures.get(product))
        if (outcome) done.set(product, { id: before.id, outcome })
      } else {
        const item = this.#draft(product, words, pictures.get(product))
        if (item) fresh.push({ product, item })
      }
    }
    for (const { product, item } of await this.#insert(tx, fresh, words)) done.set(product, { id: item.id, outcome: 'created' })
    await keepRelated(tx, this.#row.id, done)
    return products.map((product) => noteOf(product, done.get(product)))
  }

  #draft(product: FileProduct, words: FileWords, linked: Linked | undefined): NewProduct | undefined {
    try {
      const input = newInput(product, { features: words.featuresOf(product), parts: words.partsOf(product) }, linked)
      if (isBroken(product)) return undefined
      validate(createProduct, { ...input, media: [] })
      const id = newId()
      const draft = draftOf(input, words.words, this.#ctx.runtime.config.secrets.costKey, this.#shop)
      words.know(draft.variants)
      const variantIds = draft.variants.map((variant) => variant.id)
      return {
        id,
        draft,
        // A bundle has no stock of its own.
        inventory: draft.type === 'bundle' ? [] : inventoryOf(product, id, draft, this.#row.branch_id),
        branchPrices: branchPricesOf(product, id, variantIds),
        status: this.#statusOf(product),
        branches: product.branches ?? [this.#row.branch_id],
      }
    } catch (error) {
      product.remarks.push(...remarksOf(error, product))
      return undefined
    }
  }

  // Files that know of states give them, others are published whole; a deleted product is of no use to anybody.
  #statusOf(product: FileProduct): State {
    if (!this.#row.options.publish) return 'draft'
    const said = product.status ?? 'published'
    return said === 'deleted' ? 'draft' : said
  }

  async #insert(
    tx: Tx,
    fresh: readonly { product: FileProduct; item: NewProduct }[],
    words: FileWords,
  ): Promise<readonly { product: FileProduct; item: NewProduct }[]> {
    const free = await this.#names.free(tx, fresh)
    if (free.length === 0) return free
    const brands = await words.write(
      tx,
      free.map(({ product }) => product),
    )
    for (const { product, item } of free) {
      item.draft.categories = await this.#categoriesOf(tx, product)
      item.draft.brand_id = product.brand ? (brands.get(product.brand.slug) ?? null) : null
    }
    const written = await insertProducts(
      this.#ctx,
      tx,
      free.map(({ item }) => item),
    )
    for (const { product, item } of free) {
      const { blockers = [] } = written.get(item.id) ?? {}
      if (blockers.length > 0) product.remarks.push(notPublished(product, blockers))
    }
    return free
  }

  async #update(
    tx: Tx,
    product: FileProduct,
    before: Known,
    words: FileWords,
    linked: Linked | undefined,
  ): Promise<'updated' | undefined> {
    if (!this.#row.options.update_existing) {
      product.remarks.push(alreadyThere(product))
      return undefined
    }
    // What the database refuses must not end the transaction: the rest is still to be written.
    await sql`savepoint product`.execute(tx)
    try {
      const brands = await words.write(tx, [product])
      const categories = product.categories && (await this.#categoriesOf(tx, product))
      const said = { features: words.featuresOf(product), parts: words.partsOf(product) }
      const brandId = product.brand && brands.get(product.brand.slug)
      const how = {
        words: words.words,
        said,
        brandId,
        linked: linked ?? NO_PICTURES,
        categories,
        publish: this.#row.options.publish,
      }
      if (isBroken(product)) throw new Broken()
      await refuseHeld(this.#ctx, { kind: 'product', id: before.id })
      const blockers = await updateFileProduct(this.#ctx, tx, before.id, product, how)
      if (blockers.length > 0) product.remarks.push(notPublished(product, blockers))
      return 'updated'
    } catch (error) {
      if (!(error instanceof Broken)) product.remarks.push(...remarksOf(error, product))
      await sql`rollback to savepoint product`.execute(tx)
      this.#places.forget()
      words.forget()
      return undefined
    }
  }

  async #categoriesOf(tx: Tx, product: FileProduct): Promise<string[]> {
    const ids: string[] = []
    for (const way of product.categories ?? []) ids.push(await this.#places.find(tx, way))
    return [...new Set(ids)]
  }
}

function noteOf(product: FileProduct, done: { id: string; outcome: 'created' | 'updated' } | undefined): Note {
  return {
    handle: product.key,
    line: product.firstLine,
    last_line: product.lastLine,
    lines: product.lines,
    product_id: done?.id ?? null,
    outcome: done?.outcome ?? 'failed',
    remarks: product.remarks,
  }
}

function notPublished(product: FileProduct, blockers: readonly { detail: string }[]) {
  const detail = `Imported, but not published: ${blockers.map((blocker) => blocker.detail).join(' ')}`
  return { line: product.firstLine, column: '', code: 'not_published', detail, severity: 'warning' as const }
}

function alreadyThere(product: FileProduct) {
  const [error] = remarksOf(
    new AppError(
      'invalid',
      'already_exists',
      `There is a product ${product.sku ?? product.slug} already; import with "update existing" to change it.`,
    ),
    product,
  )
  if (!error) throw new Error('A refusal without a remark.')
  return error
}
