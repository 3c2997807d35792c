import { sql } from 'kysely'
import type { Locale } from '#lib/locale.ts'
import { type Db, first, one, rows, type Tx } from '#platform/db/pool.ts'
import type { InvoiceDocument } from './document.ts'

/** An invoice or a credit note as it is kept. */
export interface InvoiceRow {
  id: string
  kind: InvoiceDocument['kind']
  branch_id: string
  year: number
  serial: number
  number: string
  order_id: string
  locale: Locale
  currency: string
  total_minor: bigint
  document: InvoiceDocument
  file: string | null
  issued_at: string
  /** When another took its place, because the order was changed. */
  replaced_at: string | null
  /** Which invoice a credit note is about. */
  invoice_id: string | null
}

const invoice = sql`i.id, i.kind, i.branch_id, i.year, i.serial, i.number, i.order_id, i.locale, i.currency, i.total_minor, i.document, i.file, i.issued_at, i.replaced_at, i.invoice_id`

/** A document by its id. */
export function findInvoice(db: Db | Tx, id: string): Promise<InvoiceRow | undefined> {
  return first(db, sql<InvoiceRow>`select ${invoice} from invoice i where i.id = ${id}`)
}

/** The invoice and the credit notes of an order, in the order in which they were issued. */
export function listOfOrder(db: Db | Tx, orderId: string): Promise<InvoiceRow[]> {
  return rows(db, sql<InvoiceRow>`select ${invoice} from invoice i where i.order_id = ${orderId} order by i.issued_at, i.id`)
}

/** The same, locked; their order must be locked before, unless it is in the archive. */
export function lockOfOrder(tx: Tx, orderId: string): Promise<InvoiceRow[]> {
  return rows(
    tx,
    sql<InvoiceRow>`select ${invoice} from invoice i where i.order_id = ${orderId} order by i.issued_at, i.id for update`,
  )
}

/** Notes that another invoice takes the place of this one. */
export async function replace(tx: Tx, id: string): Promise<void> {
  await sql`update invoice set replaced_at = now() where id = ${id}`.execute(tx)
}

/** The next number of a series. Its row stays locked until the transaction ends, so that a number is given and used, or neither. */
export async function nextSerial(tx: Tx, branchId: string, kind: string, year: number): Promise<number> {
  const { last } = await one(
    tx,
    sql<{ last: number }>`insert into invoice_counter (branch_id, kind, year, last) values (${branchId}, ${kind}, ${year}, 1)
      on conflict (branch_id, kind, year) do update set last = invoice_counter.last + 1 returning last`,
  )
  return last
}

/** Keeps a document under its number. */
export function insertInvoice(tx: Tx, row: Omit<InvoiceRow, 'file' | 'replaced_at'>): Promise<InvoiceRow> {
  return one(
    tx,
    sql<InvoiceRow>`insert into invoice as i (id, kind, branch_id, year, serial, number, order_id, locale, currency, total_minor, document, issued_at, invoice_id)
      values (${row.id}, ${row.kind}, ${row.branch_id}, ${row.year}, ${row.serial}, ${row.number}, ${row.order_id}, ${row.locale}, ${row.currency},
        ${row.total_minor.toString()}::bigint, ${JSON.stringify(row.document)}::jsonb, ${row.issued_at}::timestamptz, ${row.invoice_id}) returning ${invoice}`,
  )
}

/** Notes where the PDF of a document is kept; the first one stays. Gives the place that holds. */
export async function keepFile(db: Db, id: string, file: string): Promise<string> {
  const kept = await one(
    db,
    sql<{ file: string }>`update invoice set file = coalesce(file, ${file}) where id = ${id} returning file`,
  )
  return kept.file
}

/** Orders whose credit notes take back more than an invoice says: none, ever. */
export const overCredited = sql<Record<string, unknown>>`
  select i.number, i.total_minor::text as total, sum(c.total_minor)::text as credited from invoice i join invoice c on c.invoice_id = i.id
  where i.kind = 'invoice' group by i.id having sum(c.total_minor) > i.total_minor or (i.replaced_at is not null and sum(c.total_minor) <> i.total_minor)`

/** Numbers that a series left out: none, ever. */
export const gaps = sql<Record<string, unknown>>`
  select c.branch_id, c.kind, c.year, c.last, count(i.id)::int as there from invoice_counter c
  left join invoice i on i.branch_id = c.branch_id and i.kind = c.kind and i.year = c.year
  group by c.branch_id, c.kind, c.year, c.last having count(i.id) <> c.last or max(i.serial) is distinct from c.last`
