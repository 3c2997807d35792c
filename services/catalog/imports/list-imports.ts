import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { listOutput, pageInput, pageOf } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Import, importView } from './import-view.ts'
import * as store from './store.ts'

/** Imports, newest first. */
export const listImports = operation('import.list', {
  access: permission('product.import'),
  input: Type.Object(pageInput, { additionalProperties: false }),
  output: listOutput(Import),
  async run(ctx, input) {
    const page = pageOf(input)
    const found = await store.listImports(ctx.db, page.window)
    return { data: found.map(({ total: _, ...row }) => importView(row, [])), meta: page.meta(found[0]?.total ?? 0) }
  },
})
