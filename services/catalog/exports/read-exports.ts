import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { downloadLink } from './export-files.ts'
import { Export, exportView } from './export-view.ts'
import * as store from './store.ts'

const list = declareList(['created_at'], '-created_at')

/** Exports, newest first. */
export const listExports = operation('export.list', {
  access: permission('product.export'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(Export),
  fails: [...list.fails],
  async run(ctx, input) {
    const id = { by: sql`id`, type: 'uuid' } as const
    const page = list.page(input, { created_at: { by: sql`created_at`, type: 'timestamptz' } }, id)
    return page.answer(await store.listExports(ctx.db, page, ctx.actor.branches), ({ products, ...row }) =>
      exportView({ ...row, total: products }),
    )
  },
})

/** How far an export is, with the link to its file for who may see what is in it. */
export const getExport = operation('export.get', {
  access: permission('product.export'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Export,
  fails: ['export_not_found'],
  async run(ctx, input) {
    const row = await store.findExport(ctx.db, input.id)
    const own = ctx.actor.branches
    if (!row || (own && !row.branches?.every((id) => own.includes(id))))
      throw new AppError('not_found', 'export_not_found', 'There is no such export.')
    const maySee = !row.with_costs || ctx.actor.kind === 'system' || ctx.actor.permissions.has('product.view_cost')
    const isThere = row.status === 'completed' && maySee
    return exportView(row, isThere ? downloadLink(ctx.runtime.config, row.id, ctx.now()) : null)
  },
})
