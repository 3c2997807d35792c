import { sql } from 'kysely'
import Type from 'typebox'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Import, importView } from './import-view.ts'
import * as store from './store.ts'

const list = declareList(['created_at', 'file_name', 'status'], '-created_at')

/** Imports, newest first. */
export const listImports = operation('import.list', {
  access: permission('product.import'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(Import),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      {
        created_at: { by: sql`created_at`, type: 'timestamptz' },
        file_name: { by: sql`file_name`, type: 'text' },
        status: { by: sql`status`, type: 'text' },
      },
      { by: sql`id`, type: 'uuid' },
    )
    return page.answer(await store.listImports(ctx.db, page), (row) => importView(row, []))
  },
})
