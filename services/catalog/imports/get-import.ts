import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { Import, importView } from './import-view.ts'
import * as store from './store.ts'

/** An import: how far it is, what it made, and up to 500 remarks on the file. */
export const getImport = operation('import.get', {
  access: permission('product.import'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Import,
  fails: ['import_not_found'],
  async run(ctx, input) {
    const row = await store.findImport(ctx.db, input.id)
    if (!row) throw new AppError('not_found', 'import_not_found', 'There is no such import.')
    return importView(row, await store.listRemarks(ctx.db, input.id, 500))
  },
})
