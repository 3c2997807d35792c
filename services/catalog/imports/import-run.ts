import type { Shop } from '#contracts/calls.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { branchSlugs } from '../exchange/branch-slugs.ts'
import type { Lease } from '../long-work/lease.ts'
import type { FileProduct, Remark } from './formats/file-product.ts'
import { readProducts } from './formats/format.ts'
import { lacksParts, withParts } from './late-bundles.ts'
import * as store from './store.ts'
import { ChunkWriter } from './write/chunk-writer.ts'
import { Pictures } from './write/pictures.ts'

const CHUNK_PRODUCTS = 60
const CHUNK_ROWS = 240

// Thrown to undo a transaction whose work was only looked at, or met something that may not be.
class Undo extends Error {}

/** One process's work on an import. */
export class ImportRun {
  readonly lease: Lease
  readonly #ctx: Context
  readonly #row: store.ImportRow
  readonly #shop: Shop
  readonly #branches: ReadonlyMap<string, string>
  readonly #pictures: Pictures

  static async begin(ctx: Context, row: store.ImportRow, lease: Lease): Promise<ImportRun> {
    return new ImportRun(ctx, row, lease, await shopOf(ctx), await branchSlugs(ctx))
  }

  private constructor(ctx: Context, row: store.ImportRow, lease: Lease, shop: Shop, branches: ReadonlyMap<string, string>) {
    this.#ctx = ctx
    this.#row = row
    this.lease = lease
    this.#shop = shop
    this.#branches = branches
    this.#pictures = new Pictures(ctx, row.id, () => lease.hold(ctx.db))
  }

  /** Notes something about the file. */
  remark(remark: Remark): Promise<void> {
    const note = {
      handle: '',
      line: remark.line,
      last_line: remark.line,
      lines: 0,
      product_id: null,
      outcome: 'failed' as const,
      remarks: [remark],
    }
    return this.#ctx.tx((tx) => store.noteItems(tx, this.#row.id, [note]))
  }

  /** Writes chunk after chunk, leaving out what is wrong; what was written before is not written again. */
  async write(): Promise<boolean> {
    const writer = this.#writer(false)
    for await (const chunk of this.#chunks()) {
      const noted = await store.notedAt(
        this.#ctx.db,
        this.#row.id,
        chunk.map((product) => product.key),
      )
      const open = chunk.filter((product) => noted.get(product.key) !== product.firstLine && !noted.has(laterKey(product)))
      const here = new Set(noted.keys())
      for (const product of open) {
        if (here.has(product.key)) comesTwice(product)
        here.add(product.key)
      }
      if (open.length > 0) await this.#writeChunk(writer, open)
    }
    return true
  }

  /** Looks what every row would come to, and keeps only the remarks; true when nothing is wrong. */
  async check(): Promise<boolean> {
    const { id } = this.#row
    await this.#ctx.tx(async (tx) => {
      await store.forgetNotes(tx, id)
      await store.setPhase(tx, id, 'checking')
    })
    const writer = this.#writer(true)
    const seen = new Set<string>()
    const late: FileProduct[] = []
    let isSound = true
    const note = async (notes: readonly store.Note[]) => {
      const failed = notes.filter(({ outcome }) => outcome === 'failed')
      isSound &&= failed.length === 0
      // Only what would be created is counted of the rest: nothing of it is there.
      const kept = notes.filter(({ outcome, remarks }) => outcome === 'failed' || remarks.length > 0)
      await this.#ctx.tx(async (tx) => {
        await this.lease.hold(tx)
        await store.noteItems(tx, id, kept.map(withoutProduct), notes)
      })
    }
    for await (const chunk of this.#chunks()) {
      for (const product of chunk) {
        if (seen.has(product.key)) comesTwice(product)
        seen.add(product.key)
      }
      const notes = await this.#tried(writer, chunk)
      late.push(...chunk.filter((_, at) => notes[at] && lacksParts(notes[at])))
      await note(notes.filter((one) => !lacksParts(one)))
    }
    for await (const { bundles, parts } of withParts(late, this.#chunks())) {
      const notes = await this.#tried(this.#writer(false), [...parts, ...bundles])
      await note(notes.slice(parts.length))
    }
    return isSound
  }

  /** Writes the whole file in one transaction, or nothing of it. */
  async writeAllOrNothing(): Promise<boolean> {
    const { id } = this.#row
    // Killed between its commit and its end: it is all there.
    if (await store.isWritten(this.#ctx.db, id)) return true
    if (!(await this.check())) return false
    await store.setPhase(this.#ctx.db, id, 'pictures')
    for await (const chunk of this.#chunks()) {
      await this.lease.hold(this.#ctx.db)
      await this.#pictures.gather(chunk)
    }
    await this.#ctx.tx(async (tx) => {
      await store.forgetNotes(tx, id)
      await store.setPhase(tx, id, 'writing')
    })
    const writer = this.#writer(false)
    const tally: store.Tally = { rows: 0, created: 0, updated: 0, failedRows: 0, warnings: 0 }
    let failed: store.Note[] = []
    const work = async (tx: Tx) => {
      for await (const chunk of this.#chunks()) {
        // The import's own row is touched beside the transaction until its end: people see how far it is.
        await this.lease.hold(this.#ctx.db)
        await store.setProcessed(this.#ctx.db, id, tally.rows)
        const notes = await writer.write(tx, chunk, await this.#pictures.of(chunk))
        failed = notes.filter((note) => note.outcome === 'failed')
        if (failed.length > 0) throw new Undo()
        await store.insertNotes(tx, id, notes)
        add(tally, store.tallyOf(notes))
      }
      await this.lease.hold(tx)
      await store.setProcessed(tx, id, tally.rows)
      await store.countNotes(tx, id, { ...tally, rows: 0 })
    }
    try {
      await this.#ctx.tx(work)
      return true
    } catch (error) {
      if (!(error instanceof Undo)) throw error
    }
    // Somebody took a name between the check and the writing.
    await this.#ctx.tx((tx) => store.noteItems(tx, id, failed))
    return false
  }

  async #writeChunk(writer: ChunkWriter, chunk: readonly FileProduct[]): Promise<void> {
    // Pictures first: nothing is fetched or drawn while a transaction is open.
    await this.#pictures.gather(chunk)
    const pictures = await this.#pictures.of(chunk)
    const write = (products: readonly FileProduct[]) =>
      this.#ctx.tx(async (tx) => {
        await this.lease.hold(tx)
        await store.noteItems(tx, this.#row.id, (await writer.write(tx, products, pictures)).map(keyed))
      })
    try {
      await write(chunk)
    } catch (error) {
      writer.forget()
      if (!isTaken(error)) throw error
      // Somebody took a name in this very moment: one by one, only that product is refused.
      for (const product of chunk) await write([product])
    }
  }

  async #tried(writer: ChunkWriter, chunk: readonly FileProduct[]): Promise<store.Note[]> {
    let notes: store.Note[] = []
    try {
      await this.#ctx.tx(async (tx) => {
        notes = await writer.write(tx, chunk, new Map())
        throw new Undo()
      })
    } catch (error) {
      if (!(error instanceof Undo)) throw error
    } finally {
      writer.forget()
    }
    return notes
  }

  #writer(remembers: boolean): ChunkWriter {
    const row = remembers ? { ...this.#row, options: { ...this.#row.options, publish: false } } : this.#row
    return new ChunkWriter(this.#ctx, row, this.#shop, remembers)
  }

  async *#chunks(): AsyncGenerator<FileProduct[]> {
    let chunk: FileProduct[] = []
    let rows = 0
    const shop = {
      branches: this.#branches,
      branchId: this.#row.branch_id,
      currency: this.#shop.base_currency,
      taxClasses: this.#shop.tax_classes,
    }
    for await (const product of readProducts(this.#row.path, this.#row, shop)) {
      chunk.push(product)
      rows += product.lines
      if (chunk.length < CHUNK_PRODUCTS && rows < CHUNK_ROWS) continue
      yield chunk
      chunk = []
      rows = 0
    }
    if (chunk.length > 0) yield chunk
  }
}

function add(sum: store.Tally, more: store.Tally): void {
  for (const name of Object.keys(sum) as (keyof store.Tally)[]) sum[name] += more[name]
}

function comesTwice(product: FileProduct): void {
  product.remarks.push({
    line: product.firstLine,
    column: '',
    code: 'comes_twice',
    detail: `${product.key} stands further up as well; the rows of a product follow each other.`,
    severity: 'error',
  })
}

// A product whose name came before is noted by its row as well.
function laterKey(product: Pick<FileProduct, 'key' | 'firstLine'>): string {
  return `${product.key} (${product.firstLine})`
}

function keyed(note: store.Note): store.Note {
  const isTwice = note.remarks.some((remark) => remark.code === 'comes_twice')
  return isTwice ? { ...note, handle: laterKey({ key: note.handle, firstLine: note.line }) } : note
}

function withoutProduct(note: store.Note): store.Note {
  return { ...keyed(note), product_id: null }
}

function isTaken(error: unknown): boolean {
  return (error as { code?: string }).code === '23505'
}
