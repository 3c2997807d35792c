import { sql } from 'kysely'
import type { Tx } from '#platform/db/pool.ts'
import { SYSTEM } from '#platform/operation/actor.ts'
import { Context } from '#platform/operation/context.ts'
import { asRefusal } from '#platform/operation/invoke.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { systemFacts } from '#platform/runtime.ts'
import { shopOf } from '#platform/shop.ts'
import type { SilentHosts } from './fetch-image.ts'
import { imagesOf } from './images-of.ts'
import { type Place, placeOf } from './place.ts'
import { type FileProduct, productOfLines, type Remark } from './product-of-lines.ts'
import { readShopify } from './shopify.ts'
import * as store from './store.ts'
import { writeFileProduct } from './write-file-product.ts'

// Thrown to undo a transaction whose work was only looked at.
class Undo extends Error {}

/**
 * Imports a file: product by product, each with its note in one transaction, so that a run that was killed goes on where
 * it stopped. Without `skip_errors` the whole file is one transaction, and any bad line undoes it.
 */
export async function runImport(system: Context, id: string): Promise<void> {
  const row = await store.findImport(system.db, id)
  if (!row || row.status === 'completed' || row.status === 'failed') return
  const ctx = new Context(system.runtime, 'catalog', {
    ...systemFacts(),
    branchId: row.branch_id,
    actor: { ...SYSTEM, id: row.actor.id, name: row.actor.name },
  })
  await store.setStatus(ctx.db, id, 'running')
  const failed = row.options.skip_errors && !row.options.dry_run ? await productByProduct(ctx, row) : await allOrNothing(ctx, row)
  await ctx.tx(async (tx) => {
    await store.setStatus(tx, id, failed ? 'failed' : 'completed')
    const done = (await store.findImport(tx, id)) as store.ImportRow
    await appendEvents(tx, [
      ctx.event('import.completed', id, { id, created: done.created, updated: done.updated, failed: done.failed_rows }),
    ])
  })
}

async function productByProduct(ctx: Context, row: store.ImportRow): Promise<boolean> {
  const done = await store.doneHandles(ctx.db, row.id)
  const currency = (await shopOf(ctx)).base_currency
  const place = await placeOf(ctx)
  const silent: SilentHosts = new Map()
  for await (const group of readShopify(row.path)) {
    const handle = group.handle || `line ${group.lines[0]?.line}`
    if (done.has(handle)) continue
    done.add(handle)
    const product = productOfLines(group, currency)
    const note = { handle, lines: group.lines.length, remarks: product.remarks }
    try {
      if (isBroken(product)) throw undefined
      // Pictures first: nothing is fetched or drawn while a transaction is open.
      const media = await imagesOf(ctx, product, silent)
      await ctx.tx(async (tx) => {
        const made = await writeFileProduct(ctx, tx, product, { ...row.options, handle, place, media })
        await store.noteItem(tx, row.id, { ...note, productId: made.id, outcome: made.outcome })
      })
    } catch (error) {
      await store.noteItem(ctx.db, row.id, {
        ...note,
        productId: null,
        outcome: 'failed',
        remarks: [...product.remarks, ...remarksOf(error, product)],
      })
    }
  }
  return false
}

async function allOrNothing(ctx: Context, row: store.ImportRow): Promise<boolean> {
  // The notes are written with the products, or all at once: where there is one, a run that was killed had come to its end.
  if ((await store.doneHandles(ctx.db, row.id)).size > 0) return row.failed_rows > 0 && !row.options.dry_run
  const currency = (await shopOf(ctx)).base_currency
  const place = await placeOf(ctx)
  const notes: Parameters<typeof store.noteItem>[2][] = []
  const silent: SilentHosts = new Map()
  const work = async (tx: Tx): Promise<void> => {
    for await (const group of readShopify(row.path)) {
      const product = productOfLines(group, currency)
      const note = { handle: group.handle || `line ${group.lines[0]?.line}`, lines: group.lines.length, remarks: product.remarks }
      notes.push(await tryOne(ctx, tx, row, product, note, place, silent))
    }
    if (row.options.dry_run || notes.some((note) => note.outcome === 'failed')) throw new Undo()
    for (const note of notes) await store.noteItem(tx, row.id, note)
  }
  try {
    await ctx.tx(work)
    return false
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
  const undone = !row.options.dry_run
  await ctx.tx(async (tx) => {
    for (const note of notes) {
      const outcome = undone ? 'failed' : note.outcome
      await store.noteItem(tx, row.id, { ...note, productId: null, outcome })
    }
  })
  return undone
}

async function tryOne(
  ctx: Context,
  tx: Tx,
  row: store.ImportRow,
  product: FileProduct,
  note: { handle: string; lines: number; remarks: Remark[] },
  place: Place,
  silent: SilentHosts,
) {
  // A line that the database refuses must not end the transaction: the rest of the file is still to be judged.
  await sql`savepoint product`.execute(tx)
  try {
    if (isBroken(product)) throw undefined
    const media = row.options.dry_run ? [] : await imagesOf(ctx, product, silent)
    const made = await writeFileProduct(ctx, tx, product, {
      ...row.options,
      publish: row.options.publish && !row.options.dry_run,
      handle: note.handle,
      place,
      media,
    })
    return { ...note, productId: made.id, outcome: made.outcome }
  } catch (error) {
    await sql`rollback to savepoint product`.execute(tx)
    return { ...note, productId: null, outcome: 'failed' as const, remarks: [...product.remarks, ...remarksOf(error, product)] }
  }
}

function isBroken(product: FileProduct): boolean {
  return product.remarks.some((remark) => remark.severity === 'error')
}

function remarksOf(error: unknown, product: FileProduct): Remark[] {
  if (error === undefined) return []
  const refusal = asRefusal(error)
  if (!refusal) throw error
  const fields = refusal.data.errors ?? []
  const remark = (detail: string): Remark => ({
    line: product.firstLine,
    column: '',
    code: refusal.code,
    detail,
    severity: 'error',
  })
  return fields.length > 0 ? fields.map((field) => remark(field.detail)) : [remark(refusal.message)]
}
