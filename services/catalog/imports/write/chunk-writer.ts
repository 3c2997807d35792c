import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { validate } from '#platform/operation/validate.ts'
import { type Attributes, readAttributes } from '../../attributes/attributes.ts'
import { type AttributeRow, addAttributes } from '../../attributes/store.ts'
import { createProduct } from '../../products/create-product.ts'
import { draftOf } from '../../products/draft.ts'
import { insertProducts, type NewProduct } from '../../products/insert-products.ts'
import type { State } from '../../products/states.ts'
import { type FileProduct, isBroken } from '../formats/file-product.ts'
import type { ImportRow, Note } from '../store.ts'
import { type Known, knownProducts } from './known-products.ts'
import { NameGuard } from './name-guard.ts'
import { branchPricesOf, inventoryOf, type Linked, newInput } from './new-product.ts'
import { Places } from './place.ts'
import { remarksOf } from './remarks.ts'
import { updateFileProduct } from './update-product.ts'

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
    const attributes = withOptions(await readAttributes(tx), sound)
    const fresh: { product: FileProduct; item: NewProduct }[] = []
    const done = new Map<FileProduct, { id: string; outcome: 'created' | 'updated' }>()
    for (const product of sound) {
      const before = known.of(product)
      if (before) {
        const outcome = await this.#update(tx, product, before, attributes, pictures.get(product))
        if (outcome) done.set(product, { id: before.id, outcome })
      } else {
        const item = this.#draft(product, attributes, pictures.get(product))
        if (item) fresh.push({ product, item })
      }
    }
    for (const { product, item } of await this.#insert(tx, fresh)) done.set(product, { id: item.id, outcome: 'created' })
    return products.map((product) => noteOf(product, done.get(product)))
  }

  #draft(product: FileProduct, attributes: Attributes, linked: Linked | undefined): NewProduct | undefined {
    try {
      const input = newInput(product, linked)
      validate(createProduct, { ...input, media: [] })
      const id = newId()
      const draft = draftOf(input, attributes, this.#ctx.runtime.config.secrets.costKey, this.#shop)
      const variantIds = draft.variants.map((variant) => variant.id)
      return {
        id,
        draft,
        inventory: inventoryOf(product, id, draft, this.#row.branch_id),
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
    if (said === 'deleted') return 'draft'
    return said === 'out_of_stock' ? 'published' : said
  }

  async #insert(
    tx: Tx,
    fresh: readonly { product: FileProduct; item: NewProduct }[],
  ): Promise<readonly { product: FileProduct; item: NewProduct }[]> {
    const free = await this.#names.free(tx, fresh)
    if (free.length === 0) return free
    await this.#addAttributes(
      tx,
      free.map(({ product }) => product),
    )
    for (const { product, item } of free) item.draft.categories = await this.#categoriesOf(tx, product)
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
    attributes: Attributes,
    linked: Linked | undefined,
  ): Promise<'updated' | undefined> {
    if (!this.#row.options.update_existing) {
      product.remarks.push(alreadyThere(product))
      return undefined
    }
    // What the database refuses must not end the transaction: the rest is still to be written.
    await sql`savepoint product`.execute(tx)
    try {
      await this.#addAttributes(tx, [product])
      const categories = product.categories && (await this.#categoriesOf(tx, product))
      const how = { attributes, linked: linked ?? { media: [], variants: [] }, categories, publish: this.#row.options.publish }
      const blockers = await updateFileProduct(this.#ctx, tx, before.id, product, how)
      if (blockers.length > 0) product.remarks.push(notPublished(product, blockers))
      return 'updated'
    } catch (error) {
      product.remarks.push(...remarksOf(error, product))
      await sql`rollback to savepoint product`.execute(tx)
      this.#places.forget()
      return undefined
    }
  }

  async #categoriesOf(tx: Tx, product: FileProduct): Promise<string[]> {
    const ids: string[] = []
    for (const way of product.categories ?? []) ids.push(await this.#places.find(tx, way))
    return [...new Set(ids)]
  }

  // The file's options become attributes; the ones that exist keep their names.
  async #addAttributes(tx: Tx, products: readonly FileProduct[]): Promise<void> {
    const known = await readAttributes(tx)
    const missing = rowsOf(products).filter(
      (row) => !known.has(row.code) || row.values.some((value) => !known.get(row.code)?.values.has(value.code)),
    )
    if (missing.length === 0) return
    await addAttributes(tx, missing)
    const changed = missing.map(({ code }) => this.#ctx.event('attribute.changed', code, { code }))
    await appendEvents(tx, changed)
  }
}

function rowsOf(products: readonly FileProduct[]): AttributeRow[] {
  const found = new Map<string, AttributeRow>()
  for (const option of products.flatMap((product) => product.options)) {
    const row: AttributeRow = found.get(option.code) ?? {
      id: newId(),
      code: option.code,
      translations: Object.fromEntries(Object.entries(option.names).map(([locale, name]) => [locale, { name }])),
      values: [],
    }
    for (const [code, { labels, swatch }] of option.values) {
      if (row.values.some((value) => value.code === code)) continue
      const translations = Object.fromEntries(Object.entries(labels).map(([locale, label]) => [locale, { label }]))
      row.values.push({ code, translations, swatch })
    }
    found.set(option.code, row)
  }
  return [...found.values()]
}

// The attributes as they will be: a draft is judged before anything of it is written.
function withOptions(known: Attributes, products: readonly FileProduct[]): Attributes {
  const all: Attributes = new Map(known)
  for (const row of rowsOf(products)) {
    const before = all.get(row.code)
    const values = new Map([...row.values.map((value) => [value.code, value] as const), ...(before?.values ?? [])])
    all.set(row.code, { row: before?.row ?? row, values })
  }
  return all
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
