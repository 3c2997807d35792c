import { sql } from 'kysely'
import Type from 'typebox'
import { Id, Instant, Nullable } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { staleVersion, versionInput } from '#platform/operation/version.ts'
import { Exemption } from './shapes.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'valid_until'], '-created_at')

/** Customers who owe no tax, the newest first. */
export const listExemptions = operation('tax_exemption.list', {
  access: permission('tax.exempt'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(Exemption),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        valid_until: { by: sql`valid_until`, type: 'timestamptz', nullable: true },
      },
      { by: sql`customer_id`, type: 'uuid' },
    )
    return page.answer(await store.listExemptions(ctx.db, page), (row) => row)
  },
})

/** Whether a customer owes tax: the exemption that staff noted, if there is one. */
export const getExemption = operation('tax_exemption.get', {
  access: permission('tax.exempt'),
  input: Type.Object({ customer_id: Id }, { additionalProperties: false }),
  output: Type.Object({ exemption: Nullable(Exemption) }),
  async run(ctx, input) {
    return { exemption: (await store.findExemption(ctx.db, input.customer_id)) ?? null }
  },
})

/** Exempts a customer from taxes by a certificate, for a time or for good; their next bill has none. */
export const exemptCustomer = operation('tax_exemption.update', {
  access: permission('tax.exempt'),
  input: Type.Object(
    {
      customer_id: Id,
      certificate: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
      valid_until: Type.Optional(Nullable(Instant)),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: Exemption,
  fails: ['stale_version'],
  emits: ['tax.changed'],
  audited: true,
  run: (ctx, { customer_id, certificate, valid_until, version }) =>
    ctx.tx(async (tx) => {
      const until = valid_until ? new Date(valid_until).toISOString() : null
      const said = { customer_id, certificate: certificate.trim(), valid_until: until, created_by: ctx.actor.name }
      const row = await store.putExemption(tx, said, version ?? null)
      if (!row) throw staleVersion((await store.findExemption(tx, customer_id))?.version ?? 0)
      await appendEvents(tx, [ctx.event('tax.changed', customer_id, { what: 'exemption', id: customer_id, change: 'updated' })])
      return row
    }),
})

/** Taxes a customer again. */
export const taxCustomer = operation('tax_exemption.delete', {
  access: permission('tax.exempt'),
  input: Type.Object({ customer_id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['exemption_not_found'],
  emits: ['tax.changed'],
  audited: true,
  run: (ctx, { customer_id }) =>
    ctx.tx(async (tx) => {
      if (!(await store.deleteExemption(tx, customer_id)))
        throw new AppError('not_found', 'exemption_not_found', 'This customer is taxed already.')
      await appendEvents(tx, [ctx.event('tax.changed', customer_id, { what: 'exemption', id: customer_id, change: 'deleted' })])
      return null
    }),
})
