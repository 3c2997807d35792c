import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { shopOf } from '#platform/shop.ts'
import { FIELDS, readColumn } from '../exchange/columns.ts'
import { ProductFilter } from '../products/product-filter.ts'
import { Export, exportView } from './export-view.ts'
import * as store from './store.ts'

/** Writes products, as they match now, into a CSV, XLSX or JSONL file: a job with progress, and a notice when it can be loaded (CAT-50). */
export const startExport = operation('product.export', {
  access: permission('product.export'),
  input: Type.Object(
    {
      format: OneOf(store.EXPORT_FORMATS),
      filter: Type.Optional(ProductFilter),
      q: Type.Optional(Type.String({ maxLength: 200 })),
      ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000 })),
      fields: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { minItems: 1, maxItems: 300 })),
    },
    { additionalProperties: false },
  ),
  output: Export,
  fails: ['unknown_field'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { format, fields, ...filter }) {
    const unknown = fields?.find((name) => !Object.hasOwn(FIELDS, name) && !readColumn(name))
    if (unknown !== undefined)
      throw invalidField('/fields', 'unknown_field', `${unknown} is no field; known are ${Object.keys(FIELDS).join(', ')}.`)
    const branch = (await shopOf(ctx)).branch.id
    return ctx.tx(async (tx) => {
      const id = newId()
      await store.insertExport(tx, {
        id,
        format,
        fields: fields ?? null,
        filter,
        actor: actorSummary(ctx.actor),
        branch_id: branch,
        branches: ctx.actor.branches && [...ctx.actor.branches],
        with_costs: ctx.actor.kind === 'system' || ctx.actor.permissions.has('product.view_cost'),
      })
      await addJob(tx, 'catalog.runExport', { id }, { maxAttempts: 3 })
      return exportView((await store.findExport(tx, id)) as store.ExportRow)
    })
  },
})
