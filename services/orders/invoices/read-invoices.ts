import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, LocaleCode, Nullable, OneOf } from '#contracts/shapes.ts'
import { internal, ownerOr, permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { findOrder } from '../store.ts'
import { visibleOrder } from '../visible-order.ts'
import { fileOf } from './make-file.ts'
import { Invoice, KINDS, viewInvoice } from './shapes.ts'
import * as store from './store.ts'
import { visibleInvoice } from './visible-invoice.ts'

const list = declareList(['issued_at', 'number', 'total'], '-issued_at')
const Access = Type.Optional(Type.String({ maxLength: 100 }))

/** Invoices and credit notes of the branches that staff may see. */
export const listInvoices = operation('invoice.list', {
  access: permission('order.view'),
  input: Type.Object(
    {
      ...list.input,
      q: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(
        Type.Object(
          {
            kind: Type.Optional(OneOf(KINDS)),
            issued_at: Type.Optional(
              Type.Object({ gte: Type.Optional(Instant), lte: Type.Optional(Instant) }, { additionalProperties: false }),
            ),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  output: listOutput(Invoice),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        issued_at: { by: sql`i.issued_at`, type: 'timestamptz' },
        number: { by: sql`i.number`, type: 'text' },
        total: { by: sql`i.total_minor`, type: 'bigint' },
      },
      { by: sql`i.id`, type: 'uuid' },
    )
    const { kind, issued_at } = input.filter ?? {}
    const like = `%${(input.q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
    const conditions = [
      ...(ctx.actor.branches === null ? [] : [sql`i.branch_id = any(${[...ctx.actor.branches]}::uuid[])`]),
      ...(kind ? [sql`i.kind = ${kind}`] : []),
      ...(issued_at?.gte ? [sql`i.issued_at >= ${issued_at.gte}::timestamptz`] : []),
      ...(issued_at?.lte ? [sql`i.issued_at <= ${issued_at.lte}::timestamptz`] : []),
      ...(input.q?.trim()
        ? [
            sql`(i.number ilike ${like} or i.document ->> 'order_number' ilike ${like} or i.document #>> '{buyer,name}' ilike ${like} or i.document #>> '{buyer,email}' ilike ${like})`,
          ]
        : []),
      page.after,
    ]
    const found = await ctx.rows(
      sql<
        store.InvoiceRow & Marked
      >`select i.*, ${page.columns} from invoice i where ${sql.join(conditions, sql` and `)} ${page.tail}`,
    )
    return page.answer(found, viewInvoice)
  },
})

/** The invoice and the credit notes of an order. */
export const listOrderInvoices = operation('invoice.list_of_order', {
  access: ownerOr('order.view'),
  input: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }), access: Access }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(Invoice) }),
  fails: ['order_not_found'],
  async run(ctx, input) {
    const order = await visibleOrder(ctx, input.id, input.access)
    return { data: (await store.listOfOrder(ctx.db, order.id)).map(viewInvoice) }
  },
})

/** An invoice or a credit note. */
export const getInvoice = operation('invoice.get', {
  access: ownerOr('order.view'),
  input: Type.Object({ id: Id, access: Access }, { additionalProperties: false }),
  output: Invoice,
  fails: ['invoice_not_found'],
  run: async (ctx, input) => viewInvoice(await visibleInvoice(ctx, input.id, input.access)),
})

/** What the letter with a document needs to know; makes the PDF when it is not there yet. */
export const describeInvoice = operation('invoice.describe', {
  access: internal,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({
    invoice: Nullable(
      Type.Object({
        kind: OneOf(KINDS),
        number: Type.String(),
        order_number: Type.String(),
        access_token: Type.String(),
        name: Type.String(),
        email: Type.String(),
        locale: LocaleCode,
        file: Type.String(),
      }),
    ),
  }),
  async run(ctx, input) {
    const row = await store.findInvoice(ctx.db, input.id)
    const order = row && (await findOrder(ctx.db, { id: row.order_id }))
    if (!row || !order) return { invoice: null }
    const { kind, number, locale, document } = row
    const { name, email } = document.buyer
    const facts = { kind, number, order_number: order.number, access_token: order.access_token, name, email, locale }
    return { invoice: { ...facts, file: await fileOf(ctx, row) } }
  },
})
